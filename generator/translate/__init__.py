"""What translators and those who work with them need: what changed, what was accepted, files for their own tools."""
