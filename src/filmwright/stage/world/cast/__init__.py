"""The cast: people from baby to giant, made from a description and ready to be posed."""

from filmwright.stage.world.cast.character import build

__all__ = ["build"]
