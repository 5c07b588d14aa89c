"""What happens on Discord, taken in."""
