"""Tests of the programs that build and watch the image."""
