"""Quizzes: what they are, how they are played, and what their answers say of a shopper."""
