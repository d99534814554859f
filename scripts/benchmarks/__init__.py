"""The parts of the benchmark program."""
