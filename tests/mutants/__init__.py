"""Mutation testing of the core: would a test notice, if a rule were wrong? See README.md."""
