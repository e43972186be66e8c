"""Changing an order in plain words: operations on its lines, each of which can be undone."""
