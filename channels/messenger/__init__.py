"""Facebook Messenger: its webhook read, our bubbles written, the Graph API called."""
