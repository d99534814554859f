"""A second, plain reading of the raw files that shares no code with the engine, to compare it with."""
