"""The recommender: finds the few products that suit a shopper, and says why."""
