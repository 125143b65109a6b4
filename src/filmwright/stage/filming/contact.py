"""Contact shadows: how much of the sky the things just above the ground hide from it."""

SIDE = 256
"""Texels along a side of the contact map."""
