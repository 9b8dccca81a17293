"""Stage 5: finished files → the output folder, all at once or not at all. The only writer of the site."""
