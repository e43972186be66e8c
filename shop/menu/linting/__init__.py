"""What is wrong with a menu, found before a shopper orders from it."""
