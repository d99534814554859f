"""The tests of the building side."""
