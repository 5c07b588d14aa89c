"""What is each person's own: how they want to be treated, in every room they come to."""
