"""The open data: tables, files, and what describes them."""
