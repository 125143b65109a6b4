"""What makers make: meshes with a finish, rigid parts or bones, solids for physics, named marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Linear: TypeAlias = tuple[float, float, float]
"""Red, green, blue of light, linear, its strength included."""


class Finish(IntEnum):
    """What a surface is made of; the shader draws its grain. The number is the shader's own."""

    PLAIN = 0  # matt paint, plaster
    SKIN = 1
    CLOTH = 2
    HAIR = 3
    WOOD = 4
    METAL = 5
    GLASS = 6
    RUBBER = 7
    PLASTIC = 8
    BRICK = 9
    CONCRETE = 10
    ASPHALT = 11
    GRASS = 12
    LEAF = 13
    BARK = 14
    STONE = 15
    TILE = 16
    WATER = 17  # its roughness is how high its waves go: 0.06 a pond, 0.3 a sea, 0.8 white water
    CARPET = 18
    FACADE = 19  # a wall with rows of windows, some of them lit after dark
    GLOW = 20  # gives its colour as light and takes none
    BALL = 21  # orange leather with black seams, in the part's own frame
    PICTURE = 22  # shows the surface's picture, lit
    EYE = 23  # glossy white with iris and pupil, looking along the part's +x
    SAND = 24  # ripples and specks
    SNOW = 25  # bright, soft in the shade, glitters near the camera
    ROCK = 26  # layered and cracked, darker in its hollows
    SOIL = 27  # dug earth, mud, crumbs
    ICE = 28  # smooth, bluish inside, white veins
    LAVA = 29  # black crust, glowing in its cracks
    SOFT = 30  # light goes a little way in: food, wax, dough, fruit, jelly
    LEATHER = 31
    PAPER = 32
    FOAM = 33  # white water, suds, whipped cream, cotton
    FLAME = 34  # light that flickers upwards, seen through; its colour is the flame's own
    SMOKE = 35  # seen through, soft at its edge, thinner the rougher: smoke, steam, clouds, beams
    # Cloth of two colours. The second stands, coarsely, where other finishes have their roughness:
    # see `second_shade`. Patterns lie in the rest frame; STRIPED goes across the body, ..._SLEEVE
    # across arms that hang in the A-pose.
    STRIPED = 48
    STRIPED_SLEEVE = 49
    CHECKED = 50
    PLAID = 51
    DOTTED = 52
    FLORAL = 53
    CAMOUFLAGE = 54
    PINSTRIPED = 55
    KNITTED = 56  # ribs, of one colour
    LEOPARD = 57


def second_shade(red: float, green: float, blue: float) -> float:
    """Return the roughness, 0 to 1, that tells a patterned finish its second colour (6 x 7 x 6 shades)."""
    shade = round(red * 5) * 42 + round(green * 6) * 6 + round(blue * 5)
    return shade / 255.0


@dataclass(frozen=True, kw_only=True, eq=False)
class Surface:
    """Triangles of one finish.

    positions (n, 3) metres in the model's rest frame; normals (n, 3) unit length;
    colours (n, 4) uint8: sRGB and, fourth, roughness (0 mirror .. 255 matt);
    triangles (m, 3) uint32, counter-clockwise seen from outside;
    bones (n, 2) uint16 indices into the model's parts, weights (n,) of the first of them, 0..1;
    uv (n, 2) only where a picture is shown, v down.
    """

    positions: Floats
    normals: Floats
    colours: NDArray[np.uint8]
    triangles: NDArray[np.uint32]
    bones: NDArray[np.uint16]
    weights: Floats
    finish: Finish = Finish.PLAIN
    uv: Floats | None = None
    picture: str | None = None  # name of the reference shown on it
    casts_shadow: bool = True
    drape: str | None = None  # cloth that hangs free from the body: skirt, cape


class Shape(StrEnum):
    BOX = "box"  # size = half extents
    SPHERE = "sphere"  # size = (radius, 0, 0)
    CAPSULE = "capsule"  # size = (radius, half length along z, 0)
    CYLINDER = "cylinder"  # size = (radius, half length along z, 0)


@dataclass(frozen=True, kw_only=True)
class Solid:
    """A simple body that physics knows, fixed to one part, in the model's rest frame."""

    shape: Shape
    size: tuple[float, float, float]
    centre: tuple[float, float, float]
    part: int = 0
    turn: tuple[float, float, float, float] = (1.0, 0.0, 0.0, 0.0)  # quaternion w x y z
    material: str = (
        "wood"  # what it sounds like: wood, metal, glass, rubber, concrete, grass, cloth, flesh...
    )
    bounce: float = 0.3  # coefficient of restitution


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A named spot: where to stand, sit, throw at or hold. It goes where its part goes."""

    position: tuple[float, float, float]
    heading: float = 0.0
    part: str = "body"


@dataclass(frozen=True, kw_only=True)
class Spin:
    """A part that turns by itself about an axis through its joint: sails, a big wheel."""

    part: int
    axis: tuple[float, float, float]  # unit, at rest
    turns: float  # a second


@dataclass(frozen=True, kw_only=True, eq=False)
class Model:
    """One made thing in its rest frame: standing on z = 0, centred on x = y = 0, facing +x.

    A performance gives every part a matrix for every frame that carries rest positions to
    the world: the identity leaves the model as made, at the origin.
    """

    name: str
    surfaces: tuple[Surface, ...]
    parts: tuple[str, ...] = ("body",)
    parents: tuple[int, ...] = (-1,)
    joints: Floats = field(default_factory=lambda: np.zeros((1, 3), np.float32))  # (parts, 3) rest positions
    solids: tuple[Solid, ...] = ()
    marks: dict[str, Mark] = field(default_factory=dict)
    spins: tuple[Spin, ...] = ()
    mass: float = 1.0  # kilograms
    fixed: bool = False  # never moves: part of the set, furniture
    size: tuple[float, float, float] = (1.0, 1.0, 1.0)  # bounding box at rest


@dataclass(frozen=True, kw_only=True)
class Lamp:
    """A light that hangs in the set and reaches `reach` metres."""

    position: tuple[float, float, float]
    colour: tuple[float, float, float]  # linear, its strength included
    reach: float = 8.0


@dataclass(frozen=True, kw_only=True)
class Opening:
    """A window that the sun comes in by: its corners around it, how many panes across and up, the way out."""

    corners: tuple[tuple[float, float, float], ...]  # lower left, lower right, upper right, upper left
    panes: tuple[int, int]
    outwards: tuple[float, float, float]


@dataclass(frozen=True, kw_only=True)
class Air:
    """What a set's light and air are instead of the hour's and weather's; None: as those have them.

    Colours are linear light by day; other hours dim them, unless the air is `timeless`. Two
    usual ones: under water a blue-green haze of 0.05 a metre with caustics, shafts and motes; in
    space everything black but the key, no haze, stars, `nadir` black, timeless.
    """

    key: Linear | None = None
    key_elevation: float | None = None  # radians
    key_off_axis: float | None = None  # radians from the master camera's side; above pi/2 from behind
    softness: float | None = None  # of the key's shadow: 1 a clear sun, 3 an overcast sky
    zenith: Linear | None = None
    horizon: Linear | None = None
    nadir: Linear | None = None  # seen where one looks down past everything; None: haze, a ground is there
    ground: Linear | None = None  # what comes back up from below
    haze: Linear | None = None
    haze_density: float | None = None  # a metre
    glow: Linear | None = None  # around the sun
    disc: float | None = None  # brightness of the sun's face, 0 hides it
    clouds: float | None = None  # share of the sky
    stars: float | None = None  # 1: as on a clear night
    galaxy: float = 0.0  # a bright band of stars and coloured dust across the sky, 0 to 1
    exposure: float | None = None
    lamps: float | None = None  # strength of the set's lamps
    caustics: float = 0.0  # a net of light on what looks up, 0 to 1
    shafts: float = 0.0  # beams of light through the haze, 0 to 1
    motes: float = 0.0  # specks that drift: plankton, dust, embers, 0 to 1
    motes_colour: Linear = (0.8, 0.85, 0.9)
    motes_rise: float = 0.02  # metres a second
    timeless: bool = False
    sheltered: bool = False  # no rain or snow falls here, whatever the weather


@dataclass(frozen=True, kw_only=True, eq=False)
class StageSet:
    """A built place: its fixed model, its marks, its lamps and where one may walk and film.

    marks every set has: `centre` (the heart of the action, facing the set's best camera side).
    `walkable` and `filmable` are boxes ((x0, y0, z0), (x1, y1, z1)); cameras stay in `filmable`.
    """

    name: str
    model: Model
    marks: dict[str, Mark]
    lamps: tuple[Lamp, ...] = ()
    interior: bool = False
    ground: str = "concrete"  # what footsteps sound like: asphalt, grass, wood, carpet, tile, concrete
    ambience: str = "city"  # city, street, park, room, studio
    walkable: tuple[tuple[float, float, float], tuple[float, float, float]] = ((-20, -20, 0), (20, 20, 0))
    filmable: tuple[tuple[float, float, float], tuple[float, float, float]] = ((-40, -40, 0.05), (40, 40, 30))
    camera_side: float = -1.5707963  # heading from `centre` towards where the master shot is filmed from
    shows: tuple[tuple[float, float, float], tuple[float, float, float]] | None = None
    """The box that a frame of the place alone holds; None: the 5 m around `centre`."""
    shown_from: float | None = None
    """Heading from the place towards where it is filmed from when nobody acts in it; None: `camera_side`."""
    air: Air | None = None  # None: the air of the hour and the weather
    openings: tuple[Opening, ...] = ()
