"""The papers of the libraries: what is known of their weaknesses."""
