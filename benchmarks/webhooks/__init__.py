"""How fast a webhook call is acknowledged while the shop is busy."""
