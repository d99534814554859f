"""Tests of the questions about films."""
