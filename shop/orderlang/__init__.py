"""Orders in plain words: from what a shopper writes to lines, and to doubts worth a question."""
