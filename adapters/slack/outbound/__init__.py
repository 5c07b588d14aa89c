"""From cards to Slack's messages, files and canvases."""
