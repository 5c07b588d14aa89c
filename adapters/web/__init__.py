"""The web room: for people who have neither Slack nor Discord, and for trying Heard out."""
