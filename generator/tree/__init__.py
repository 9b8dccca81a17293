"""The algorithms of decision trees: how answers lead on, which states there are, and the pages they have.

Each is a pure function of the nouns in ``generator/model/tree.py``. What takes long takes a time that grows with the
questions, options, rows and states of a tree, and not with their square.
"""
