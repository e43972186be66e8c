"""Shoppers who do not exist: what they hide and how they shop."""
