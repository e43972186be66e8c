"""A quiz in conversation: its questions, answers and what they teach."""
