"""Commands, buttons, forms and the Home tab: what people ask for, and how they are answered."""
