"""What is wrong with a quiz, found before a shopper does."""
