"""The verbs of `playwise`, one in each file."""
