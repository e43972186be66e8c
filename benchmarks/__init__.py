"""What measures us. Nothing imports it."""
