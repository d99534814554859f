"""How `playwise` ends: its exit statuses."""

DONE = 0
FAILED = 1
UNANSWERED = 2
"""A question that cannot be answered, a wrong setting, a wrong command line."""

INTERRUPTED = 130
"""What shells report for Ctrl-C: 128 and the number of SIGINT."""
