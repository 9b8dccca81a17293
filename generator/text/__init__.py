"""What the program knows of texts: their words, signs and languages."""
