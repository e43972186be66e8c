"""What goes into the cart, in which size and number, and out of it again."""
