"""The building side of films: raw lists and facts → a published snapshot; `pipeline.py` is the order."""
