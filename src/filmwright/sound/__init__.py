"""Speech, ambience, music and the mix: what a film sounds like, as values."""
