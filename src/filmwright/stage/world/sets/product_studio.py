"""A product studio: a seamless sweep of colour, a turntable, soft boxes out of frame."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet
from filmwright.stage.world.props import catalog
from filmwright.stage.world.props.display import TURNTABLE_TOP, turntable_surfaces
from filmwright.stage.world.sets.site import Site
from filmwright.stage.world.shaping.assembly import box_solid, post_solid
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import moved, placed, turned, unshadowed
from filmwright.stage.world.shaping.paint import Paint, mixed, shaded
from filmwright.stage.world.shaping.pictures import panel
from filmwright.stage.world.shaping.shade import shadowed, tinted
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Colour, Course, Place, World

PLINTH = 0.10
WIDTH, FRONT, BACK, HEIGHT, BEND = 11.0, -6.0, 2.6, 5.5, 1.8


def build(place: Place, world: World) -> StageSet:
    site = Site(world=world)
    site.floor((30, 30), "concrete")
    site.solid(box_solid((WIDTH, 0.2, 5), (0, BACK + 0.1, 2.5), "concrete"))
    colour = place.colour or _backdrop(world)
    _sweep(site, colour)
    if not (_holds_something_large(world) or _needs_the_floor(world)):
        _plinth(site, colour)
    _lights(site)
    if place.background is not None:
        picture = panel(place.background, (8.5, 4.78))
        site.add(unshadowed(moved(turned(picture, -90), (0, BACK - 0.35, 2.36))))
    site.mark("centre", (0, -0.95, 0), -90)
    site.mark("beside_l", (-1.1, 0.1, 0), -75)
    site.mark("beside_r", (1.1, 0.1, 0), -105)
    return site.handed_over(
        "product_studio",
        interior=True,
        ground="concrete",
        ambience="studio",
        walkable=((-2.6, -3.0, 0.0), (2.6, 1.2, 2.5)),
        filmable=((-3.4, -5.6, 0.05), (3.4, 1.5, 3.6)),
        camera_side=float(-np.pi / 2),
        shows=((-1.4, 0.0, -0.2), (1.4, 0.01, 1.5)),
    )


def _plinth(site: Site, colour: Colour) -> None:
    """A low round plinth with a turntable on it."""
    plinth = Paint(mixed(colour, (1.0, 0.97, 0.93), 0.55), Finish.PLASTIC, 0.5)
    site.add(cylinder(0.62, PLINTH, plinth, 0.02, 64))
    site.add(*placed(turntable_surfaces(Paint((0.95, 0.94, 0.92), Finish.PLASTIC, 0.25)), (0, 0, PLINTH)))
    site.solid(
        post_solid(0.62, PLINTH, (0, 0, 0), "wood"), post_solid(0.4, TURNTABLE_TOP, (0, 0, PLINTH), "plastic")
    )
    site.mark("turntable", (0, 0, PLINTH + TURNTABLE_TOP), -90)


def _holds_something_large(world: World) -> bool:
    """Tell whether a thing of the scene is too large for the plinth, which then would only be in its way."""
    return any(max(catalog.build(prop).size) >= LARGE for prop in world.props if prop.kind not in _SHOWN)


def _needs_the_floor(world: World) -> bool:
    """Tell whether something falls, rolls or breaks here: on a plinth it would soon be off it and unseen."""
    return any(motion.course in _ON_THE_FLOOR for motion in world.motions)


_ON_THE_FLOOR = (
    Course.FALL,
    Course.BOUNCE,
    Course.ROLL,
    Course.SLIDE,
    Course.TOPPLE,
    Course.STRIKE,
    Course.SHATTER,
    Course.DRIFT,
)
_SHOWN = ("product", "turntable", "cutout")
LARGE = 0.75
"""Metres from which on a thing is too large for a table or a turntable and stands on the floor."""

_BACKDROPS: tuple[Colour, ...] = (
    (0.86, 0.60, 0.50),
    (0.60, 0.70, 0.78),
    (0.80, 0.76, 0.68),
    (0.56, 0.66, 0.60),
)
"""Peach, sky, sand and sage: the papers on the shelf."""


def _backdrop(world: World) -> Colour:
    """Return the paper that stands off best from what is shown on it; peach when nobody named a colour."""
    shown = [prop.colour for prop in world.props if prop.colour is not None]
    shown += [character.coat for character in world.cast if character.coat is not None]
    if not shown:
        return _BACKDROPS[0]
    return max(_BACKDROPS, key=lambda paper: min(_apart(paper, colour) for colour in shown))


def _apart(one: Colour, two: Colour) -> float:
    """Return how far two colours are from one another, twice as far in hue as in lightness."""
    grey, other = sum(one) / 3, sum(two) / 3
    hue = sum(((a - grey) - (b - other)) ** 2 for a, b in zip(one, two, strict=True))
    return (grey - other) ** 2 + 4 * hue


def _sweep(site: Site, colour: Colour) -> None:
    """Floor that bends up into the wall without an edge, lighter behind the product."""
    angle = np.linspace(0, np.pi / 2, 13)
    flat = np.linspace(FRONT, BACK - BEND, 15)[:-1]
    y = np.concatenate([flat, BACK - BEND + BEND * np.sin(angle), np.full(8, BACK)])
    z = np.concatenate([np.zeros(14), BEND - BEND * np.cos(angle), np.linspace(BEND, HEIGHT, 9)[1:]])
    x = np.linspace(-WIDTH / 2, WIDTH / 2, 25)
    grid = np.stack(np.broadcast_arrays(x[:, None], y[None, :], z[None, :]), axis=-1).astype(np.float32)
    cloth = draped(grid, Paint(colour, Finish.PLAIN, 0.85))
    px, py, pz = cloth.positions.T
    pool = np.exp(-((px / 2.1) ** 2 + ((pz - 0.9) / 1.35) ** 2)) * np.clip((py - 0.6) / 1.4, 0, 1)
    edge = np.clip(1 - 0.10 * np.abs(px) ** 1.2, 0.45, 1) * np.clip(1.06 - 0.12 * pz, 0.4, 1)
    cloth = tinted(cloth, 0.86 * edge + 0.26 * pool)
    site.add(unshadowed(shadowed(cloth, [(0, 0.02, 0.95)], 0.72)))
    wall = Paint(shaded(colour, 0.62), Finish.PLAIN, 0.85)  # paper all round: a tall thing shows it
    for side in (-1, 1):
        site.add(unshadowed(moved(box((0.1, 9.0, 6.0), wall), (side * 5.6, -1.7, 3.0))))
    site.add(unshadowed(moved(box((11.3, 0.1, 6.0), wall), (0, FRONT - 0.3, 3.0))))
    site.add(unshadowed(moved(box((11.3, 9.2, 0.1), wall), (0, -1.7, 6.0))))


def _lights(site: Site) -> None:
    """A large soft key, a fill, and a strip behind that draws an edge of light; all hang out of view."""
    for at, heading, strength, light in (
        ((-3.3, -2.0, 2.5), 33.0, 6.6, (1.0, 0.95, 0.88)),
        ((3.6, -1.5, 2.1), 157.0, 2.6, (0.86, 0.92, 1.0)),
        ((3.0, 1.35, 1.9), 206.0, 4.2, (1.0, 0.97, 0.92)),
    ):
        red, green, blue = light
        reach = 7.0
        ahead = np.radians(heading)
        hung = (at[0] + 0.3 * float(np.cos(ahead)), at[1] + 0.3 * float(np.sin(ahead)), at[2])
        site.lamp(hung, (red * strength, green * strength, blue * strength), reach)


SETS = {"product_studio": build}
