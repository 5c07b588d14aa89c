"""Commands, buttons and forms: what people ask for, and how they are answered."""
