"""What changed, when and why: read from the history of the data in Git."""
