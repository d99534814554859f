"""The engine compared with the real raw files; skipped where they are not."""
