"""What is known of a shopper: noted, corrected, forgotten."""
