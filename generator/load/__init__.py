"""Stage 1: files → values. The only stage that reads a site folder."""
