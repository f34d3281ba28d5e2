"""The pipeline of the portal: read, load, assemble, check, plan, render, write."""
