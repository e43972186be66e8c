"""How fast a conversation goes through the whole stack, beside a stock Rasa pipeline."""
