"""Business: what actors do with their hands, bodies and things, composed out of a few parts."""
