"""What `scripts/evaluate.py` measures, one module a subject."""
