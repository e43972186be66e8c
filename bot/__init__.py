"""The launcher and command line; the Rasa project is in `bot/rasa`."""
