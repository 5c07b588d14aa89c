"""The guide to setting Discord up."""
