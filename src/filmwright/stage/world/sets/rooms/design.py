"""A place in a few words: shell, light, furniture, sound; built into a StageSet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from filmwright.stage.world.model import Air, Finish, StageSet
from filmwright.stage.world.sets.rooms.many import Crate
from filmwright.stage.world.sets.rooms.openings import DIM
from filmwright.stage.world.sets.rooms.shell import Room, Shell, raised, settled
from filmwright.stage.world.sets.site import Site, carried, carried_mark
from filmwright.stage.world.shaping.mesh import merged, moved
from filmwright.stage.world.world import Colour, Hour, Place, World

SUN: dict[Hour, Colour] = {
    Hour.DAWN: (0.92, 0.68, 0.50),
    Hour.DAY: (1.02, 0.94, 0.82),
    Hour.DUSK: (0.72, 0.38, 0.20),
    Hour.NIGHT: (0.06, 0.09, 0.18),
}
"""The window's light in a room, linear."""
SKYLIGHT: dict[Hour, Colour] = {
    Hour.DAWN: (0.36, 0.32, 0.32),
    Hour.DAY: (0.46, 0.45, 0.44),
    Hour.DUSK: (0.17, 0.14, 0.16),
    Hour.NIGHT: (0.035, 0.045, 0.075),
}
"""What of it comes back from the walls."""


BOUNCE = 0.24
"""What of the key comes back up from the floor."""


@dataclass(frozen=True, kw_only=True)
class Light:
    """How a room is lit: `sun` by its windows (0 none, 1 wide ones), `level` by its own fixtures.

    `colour` is the fixtures'; they are even and come from above. `from_side`, `from_above`:
    degrees of the windows' light from the master camera's side and above the floor.
    """

    sun: float = 0.8
    level: float = 0.25
    colour: Colour = (1.0, 0.86, 0.68)
    from_side: float = -48.0
    from_above: float = 38.0
    exposure: float = 1.0
    floor: float = 0.7  # what the floor gives back of the light from above
    haze: float = 0.0  # a metre: dust and smoke

    def air(self, hour: Hour) -> Air:
        """Return the light at an hour. Fixtures are turned up when the windows go dark."""
        dark = {Hour.DAWN: 0.3, Hour.DAY: 0.0, Hour.DUSK: 0.6, Hour.NIGHT: 1.0}[hour] * min(self.sun, 1.0)
        level = self.level + 0.20 * dark
        windows = self.sun * sum(SUN[hour]) / 3
        key = np.array(SUN[hour]) * self.sun + np.array(self.colour) * level * 0.75
        above = np.array(SKYLIGHT[hour]) * self.sun + np.array(self.colour) * level * 0.85
        lit_from_window = windows > 0.6 * level
        return Air(
            key=_light(key),
            key_off_axis=float(np.radians(self.from_side if lit_from_window else -28.0)),
            key_elevation=float(np.radians(self.from_above if lit_from_window else 66.0)),
            softness=2.2 if lit_from_window else 3.0,
            zenith=_light(above),
            horizon=_light(above * 1.08),
            ground=_light((above * self.floor + key * BOUNCE) * np.array((1.0, 0.95, 0.88))),
            haze=_light(above * 0.8),
            haze_density=self.haze,
            exposure=self.exposure * (1 + 0.25 * dark),
            lamps=1.0 - 0.4 * min(windows, 1.0),
            timeless=True,
            sheltered=True,
        )


def _light(rgb: np.ndarray) -> tuple[float, float, float]:
    return float(rgb[0]), float(rgb[1]), float(rgb[2])


@dataclass(frozen=True, kw_only=True)
class Design:
    """A place: `frame` is how many metres wide the picture of it is at `depth` (y), from `low` up."""

    shell: Shell
    furnish: Callable[[Room], None]
    light: Light = field(default_factory=Light)
    frame: float = 6.0
    depth: float = 0.0
    low: float = 0.15
    ambience: str = "room"
    ground: str = "wood"
    walk: tuple[float, float, float, float] | None = None  # x0, y0, x1, y1; None: all but the walls
    centre: tuple[float, float] = (0.0, 0.0)
    film_back: float | None = None  # y up to which cameras may go; None: to the back wall


def set_of(name: str, design: Design) -> Callable[[Place, World], StageSet]:
    """Return the builder of a designed place."""
    return partial(_built, name, design)


def _built(name: str, design: Design, place: Place, world: World) -> StageSet:
    shell = design.shell
    if place.colour is not None:
        shell = _walls_painted(shell, place.colour)
    if shell.overhead.finish is Finish.GLOW:  # the sky through glass
        shell = replace(shell, overhead=shell.overhead.shaded(DIM[world.hour]))
    room = Room(shell=shell, world=world, site=Site(world=world), crate=Crate())
    deep = shell.back + shell.front
    raised(room)
    design.furnish(room)
    room.site.bench.surfaces = [*merged(room.site.bench.surfaces), *settled(room.crate.unpacked())]
    if not room.site.lamps:  # lit by panels in the ceiling
        room.lamp((0, -0.6, shell.high - 0.5), design.light.colour, shell.high + 3.0, 0.8)
    if shell.sunk:
        _lowered(room.site, shell.sunk)
    room.site.floor((shell.wide + deep, shell.wide + deep), design.ground)
    room.mark("centre", (*design.centre, 0))
    half = shell.wide / 2
    x0, y0, x1, y1 = design.walk or (-half + 0.4, -min(shell.front - 2.5, 3.5), half - 0.4, shell.back - 0.5)
    tall = shell.high - shell.sunk + (shell.rise if shell.ceiling != "flat" else 0.0)
    wide = design.frame
    return room.site.handed_over(
        name,
        interior=True,
        ground=design.ground,
        ambience=design.ambience,
        walkable=((x0, y0, 0.0), (x1, y1, 2.5)),
        filmable=(
            (-half + 0.25, -shell.front + 0.3, 0.15),
            (half - 0.25, shell.back - 0.6 if design.film_back is None else design.film_back, tall - 0.2),
        ),
        camera_side=float(-np.pi / 2),
        air=design.light.air(world.hour),
        shows=(
            (-wide / 2, design.depth, design.low),
            (wide / 2, design.depth + 0.01, design.low + wide / 1.68),
        ),
    )


def _lowered(site: Site, by: float) -> None:
    """Let what has been built down, so that what is acted on lies at z = 0."""
    down = (0.0, 0.0, -by)
    site.bench.surfaces = [moved(piece, down) for piece in site.bench.surfaces]
    site.bench.solids = [carried(solid, down, 0.0) for solid in site.bench.solids]
    site.bench.marks = {name: carried_mark(mark, down, 0.0) for name, mark in site.bench.marks.items()}
    site.lamps = [replace(lamp, position=(*lamp.position[:2], lamp.position[2] - by)) for lamp in site.lamps]


def _walls_painted(shell: Shell, colour: Colour) -> Shell:
    back = shell.back_wall
    return replace(
        shell,
        walls=replace(shell.walls, colour=colour),
        back_wall=replace(back, colour=colour) if back is not None else None,
    )
