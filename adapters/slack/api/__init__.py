"""Slack's Web API, its texts and ids, and how the adapter is set up."""
