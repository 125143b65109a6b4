"""The lots under the open sky, each a module with its SETS."""

from __future__ import annotations

from filmwright.stage.world.sets.outdoors import (
    eastern,
    fair,
    fields,
    heavens,
    homes,
    landmarks,
    reef,
    roads,
    sports,
    streams,
    tales,
    towns,
    waters,
    wilds,
    woods,
)

LOTS = (
    eastern,
    fair,
    fields,
    heavens,
    homes,
    landmarks,
    reef,
    roads,
    sports,
    streams,
    tales,
    towns,
    waters,
    wilds,
    woods,
)
