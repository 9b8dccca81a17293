"""The nouns: frozen values that every stage shares. No reading, no writing, no library but the standard one."""
