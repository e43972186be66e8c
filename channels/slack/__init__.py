"""Slack: direct messages, mentions, a slash command, a home page and a form for the quiz."""
