"""From the sheets an author writes to the catalogue the shop reads."""
