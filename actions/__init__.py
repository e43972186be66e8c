"""What the bot can do: one file per journey, served to Rasa by rasa-sdk."""
