"""What a shopper typed, read as an answer to a question."""
