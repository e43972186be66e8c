"""Which product is meant, and what is said of it."""
