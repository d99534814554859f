"""The engine of Playwise: questions about a catalogue, its reviews and its players, and their answers."""
