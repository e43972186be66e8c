"""How well orders in plain words are understood, on public data."""
