"""A stretch of country being dressed: ground first, then what grows and lies on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.lay import Coat, Numbers, away, land, ribbon, water
from filmwright.stage.world.sets.outdoors.lot import greens, leaf_fall, opened, snow_cover, snowy, wished
from filmwright.stage.world.sets.site import Site
from filmwright.stage.world.shaping.grounds import Heights
from filmwright.stage.world.shaping.mesh import Point, merged, placed, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour, Place, Prop, Season, World

Area = tuple[float, float, float, float]
"""x0, y0, x1, y1."""


Keep = Callable[[Numbers, Numbers], NDArray[np.bool_]]


PLANTING = 11_000
"""Triangles that one planting may take; a denser one is thinned out evenly."""


STONES: tuple[Colour, ...] = ((0.52, 0.50, 0.48), (0.62, 0.59, 0.55), (0.42, 0.41, 0.41))


BLOSSOMS: tuple[Colour, ...] = (
    (0.98, 0.90, 0.40),
    (0.97, 0.97, 0.98),
    (0.92, 0.36, 0.34),
    (0.62, 0.46, 0.86),
)


def level(x: Numbers, y: Numbers) -> Numbers:
    """The heights of flat ground."""
    return np.zeros(np.broadcast_shapes(np.shape(x), np.shape(y)))


@dataclass(kw_only=True)
class Country:
    """A site with its lie of the land. Methods add to the site; spots keep off the stage."""

    site: Site
    place: Place
    world: World
    heights: Heights = level

    @classmethod
    def opened(cls, place: Place, world: World, heights: Heights = level, material: str = "grass") -> Country:
        return cls(site=opened(world, material), place=place, world=world, heights=heights)

    @property
    def lit(self) -> bool:
        return self.site.lit

    @property
    def snowy(self) -> bool:
        return snowy(self.world)

    def wished(self, colour: Colour, share: float = 0.65) -> Colour:
        return wished(self.place, colour, share)

    def ground(self, base: Paint | None = None, *coats: Coat, rings: int = 80, snow: bool = True) -> None:
        """Lay the ground: `base` (None: grass of the season), snow in winter, other coats over it."""
        first = base or self.turf()
        fallen = leaf_fall(self.world) if first.finish is Finish.GRASS and snow else []
        white = snow_cover(self.world) if snow else []
        self.site.add(*land(self.heights, [Coat(first), *fallen, *white, *coats], rings=rings))

    def turf(self, summer: Colour = (0.36, 0.50, 0.19)) -> Paint:
        """Return grass of the season, of a colour in summer."""
        return Paint(greens(self.place, self.world, summer), Finish.GRASS)

    def sea(self, at: float, colour: Colour, shallow: Colour | None = None, swell: float = 0.0) -> None:
        """Fill all ground below a level with water."""
        thin = None if shallow is None else Paint(shallow, Finish.WATER)
        self.site.add(*water(at, Paint(colour, Finish.WATER), self.heights, shallow=thin, swell=swell))
        self._float(at)

    def _float(self, at: float) -> None:
        """Mark the spot nearest to the stage where a boat floats, beyond it as the camera sees it."""
        for clear in (5.0, 3.0, 1.5):  # metres of water around it, as much as there is
            for ahead in range(14 if clear > 4 else 4, 80, 2):
                for aside in (0.0, 0.2, -0.2, 0.4, -0.4, 0.7, -0.7):
                    x, y = ahead * aside, float(ahead)
                    around = [(x + dx, y + dy) for dx in (-clear, 0, clear) for dy in (-clear, 0, clear)]
                    if all(self.high(*spot) < at - 0.25 for spot in around):
                        self.site.mark("water", (x, y, at), -90)
                        return

    def stand(self, pieces: Iterable[Surface], at: Point, degrees: float = 0.0, shadow: bool = True) -> None:
        """Set made things down, turned about z; far ones may go without shadow."""
        made = merged(placed(pieces, at, degrees))
        self.site.add(*(made if shadow else map(unshadowed, made)))

    def prop(
        self, kind: str, at: Point, degrees: float = 0.0, colour: Colour | None = None, size: float = 1.0
    ) -> None:
        """Stand one of the house's props in the set for good."""
        number = len(self.site.bench.solids)
        self.site.put(Prop(id=f"{kind}_{number}", kind=kind, colour=colour, size=size), at, degrees)

    def way(self, path: ArrayLike, width: float, paint: Paint, lift: float = 0.02) -> None:
        """Lay a road or path over the ground."""
        half = width / 2
        self.site.add(
            ribbon(
                path, (-half, half), paint, heights=None if self.heights is level else self.heights, lift=lift
            )
        )

    def high(self, x: float, y: float) -> float:
        """Return the height of the ground at a spot."""
        return float(self.heights(np.array(x), np.array(y)))

    def spots(self, area: Area, step: float, seed: int, keep: Keep | None = growth.off_stage) -> Numbers:
        """Return spots on the ground."""
        return growth.strewn(area, step, seed, self.heights, keep)

    def plant(
        self,
        kinds: Sequence[tuple[Surface, ...]],
        spots: Numbers,
        sizes: tuple[float, float],
        tones: Sequence[Colour],
        shadow: bool = True,
    ) -> None:
        """Sow plants or stones at spots, sized and coloured by chance."""
        each = sum(len(part.triangles) for part in kinds[0])
        most = max(PLANTING // each, 1)
        if len(spots) > most:
            spots = spots[np.linspace(0, len(spots) - 1, most).astype(int)]
        if not len(spots):
            return
        made = growth.planted(kinds, spots, len(spots), sizes=sizes, tones=tones)
        self.site.add(*(made if shadow else map(unshadowed, made)))

    def firs(self, spots: Numbers, sizes: tuple[float, float] = (0.7, 1.2), fine: bool = False) -> None:
        """Plant conifers; `fine` ones are well made where the camera sees them close.

        In autumn only every third stays one: a wood is then known by its broad leaves.
        """
        if self.world.season is Season.AUTUMN and not self.snowy:
            broad = np.arange(len(spots)) % 3 > 0
            self.woods(spots[broad], sizes, fine)
            spots = spots[~broad]
        self._trees(growth.conifer, spots, sizes, growth.needle_tones(self.world.season, self.snowy), fine)

    def woods(
        self,
        spots: Numbers,
        sizes: tuple[float, float] = (0.8, 1.3),
        fine: bool = False,
        green: Sequence[Colour] = (),
    ) -> None:
        """Plant broad-leaved trees in the colours of the season."""
        self._trees(growth.broadleaf, spots, sizes, growth.leaf_tones(self.world.season, green), fine)

    def _trees(
        self,
        grow: Callable[[int, bool], tuple[Surface, ...]],
        spots: Numbers,
        sizes: tuple[float, float],
        tones: Sequence[Colour],
        fine: bool,
    ) -> None:
        close = away(spots[:, 0], spots[:, 1]) < (17.0 if fine else 0.0)
        self.plant([grow(k, True) for k in range(2)], spots[close], sizes, tones)
        self.plant([grow(k, False) for k in range(2)], spots[~close], sizes, tones, fine)

    def bushes(self, spots: Numbers, sizes: tuple[float, float] = (0.5, 1.2)) -> None:
        tones = growth.leaf_tones(self.world.season)
        self.plant([growth.bush(k) for k in range(2)], spots, sizes, tones)

    def stones(
        self, spots: Numbers, sizes: tuple[float, float] = (0.3, 1.2), tones: Sequence[Colour] = STONES
    ) -> None:
        self.plant([growth.rock(k) for k in range(3)], spots, sizes, tones)

    def grass(
        self,
        area: Area,
        step: float,
        seed: int,
        height: float = 0.3,
        tone: Colour | None = None,
        keep: Keep | None = None,
    ) -> None:
        """Stand tufts of grass; nothing in snow."""
        if self.snowy and tone is None:
            return
        colour = greens(self.place, self.world, tone or (0.38, 0.54, 0.18))
        spots = growth.strewn(area, step, seed, self.heights, keep)
        self.plant([growth.tuft(height, k) for k in range(2)], spots, (0.6, 1.3), [colour], False)

    def flowers(
        self, area: Area, step: float, seed: int, tones: Sequence[Colour] = BLOSSOMS, keep: Keep | None = None
    ) -> None:
        """Stand flowers, which snow hides."""
        if self.snowy:
            return
        spots = growth.strewn(area, step, seed, self.heights, keep)
        self.plant([growth.flower()], spots, (0.7, 1.4), tones, False)
