"""From cards to Discord's messages."""
