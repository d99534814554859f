"""The report on a snapshot: one self-contained page of figures, each with a sentence computed from it."""
