"""The lots under the open sky, each a module with its SETS."""

from __future__ import annotations

from filmwright.stage.world.sets.outdoors import heavens, reef, streams, tales, waters, wilds, woods

LOTS = (heavens, reef, streams, tales, waters, wilds, woods)
