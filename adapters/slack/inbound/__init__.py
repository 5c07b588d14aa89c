"""What happens in Slack, taken in."""
