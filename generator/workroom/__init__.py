"""Where editors work: the site as it now stands, with drafts, with what is unfinished, and with what is wrong."""
