"""The migrations of the memory's tables, which Alembic runs when the memory is opened."""
