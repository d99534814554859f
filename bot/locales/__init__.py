"""The catalogues of words, one file a language."""
