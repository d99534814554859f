"""How long the tests wait for another process or thread."""

PATIENCE = 300.0
"""Seconds until what ought to happen is given up. Only what hangs takes so long: a busy machine is slow, not wrong."""
