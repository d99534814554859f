"""The tests of the engine, room by room as the source."""
