"""The shop: its nouns, its rules, its parsers and its stores."""
