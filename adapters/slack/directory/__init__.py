"""Who and what there is in a workspace: people, channels, who is in them."""
