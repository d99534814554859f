"""The building side: from raw files to a published snapshot. Nothing here runs at question time."""
