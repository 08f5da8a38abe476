"""The story model: what editors write, as immutable pydantic classes. Imports nothing above it."""
