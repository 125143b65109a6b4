"""What a modeller dips the brush in: a colour, a finish and how rough it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Colour

_USUAL_ROUGHNESS = {
    Finish.PLAIN: 0.85,
    Finish.SKIN: 0.6,
    Finish.CLOTH: 0.95,
    Finish.HAIR: 0.55,
    Finish.WOOD: 0.6,
    Finish.METAL: 0.35,
    Finish.GLASS: 0.05,
    Finish.RUBBER: 0.8,
    Finish.PLASTIC: 0.4,
    Finish.WATER: 0.06,
    Finish.TILE: 0.3,
    Finish.BALL: 0.7,
    Finish.EYE: 0.1,
}


@dataclass(frozen=True)
class Paint:
    """A colour (sRGB, 0 to 1) with its finish; roughness None: as is usual for that finish."""

    colour: Colour
    finish: Finish = Finish.PLAIN
    roughness: float | None = None

    @property
    def rough(self) -> float:
        return _USUAL_ROUGHNESS.get(self.finish, 0.9) if self.roughness is None else self.roughness

    def shaded(self, factor: float) -> Paint:
        """Return this paint lighter (above 1) or darker (below 1)."""
        return replace(self, colour=shaded(self.colour, factor))


def shaded(colour: Colour, factor: float) -> Colour:
    """Return a colour multiplied; shadows lean to blue, as they do out of doors."""
    red, green, blue = colour
    cool = 0.06 * max(0.0, 1.0 - factor)
    return (
        min(1.0, red * factor),
        min(1.0, green * factor),
        min(1.0, blue * factor + cool * blue),
    )


def mixed(a: Colour, b: Colour, share: float) -> Colour:
    """Return `a` with `share` (0 to 1) of `b` in it."""
    return (
        a[0] + (b[0] - a[0]) * share,
        a[1] + (b[1] - a[1]) * share,
        a[2] + (b[2] - a[2]) * share,
    )
