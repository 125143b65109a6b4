"""Filmwright: words, pictures, sound and footage go in, finished films with sound come out."""

__version__ = "0.1.0"
