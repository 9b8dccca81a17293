"""The blocks of a run of Markdown, read with Python-Markdown: one folder, so that the library has one door."""
