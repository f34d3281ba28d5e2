"""The published method: what it looks at, its arithmetic, its decision table."""
