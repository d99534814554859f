"""Tests of the image that runs the bot."""
