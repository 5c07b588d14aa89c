"""Slack: an app on slack-bolt that translates what comes in and renders what goes out."""
