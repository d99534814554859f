"""The tests of free text."""
