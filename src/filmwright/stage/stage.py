"""The stage from words to frames and sound, on one screen."""
