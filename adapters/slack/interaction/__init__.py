"""Commands, buttons, forms and the Home tab: people's requests, and the answers to them."""
