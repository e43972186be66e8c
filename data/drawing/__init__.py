"""Drawing the shop: a picture for every product and every picture answer of a quiz."""
