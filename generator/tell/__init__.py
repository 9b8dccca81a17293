"""What was found and done → words for a terminal, and JSON."""
