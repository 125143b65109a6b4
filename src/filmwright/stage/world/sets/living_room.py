"""A living room, its fourth wall behind the cameras.

      y    window        door
      ^  +--====---------[]--+
shelf |  | sofa_l sofa_r     | plant, lamp
  tv  |  |    table          |
      |  | armchair          |
      +--|-------------------|--> x
             camera
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Mark, StageSet, Surface
from filmwright.stage.world.sets.site import Site
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.foliage import crown, heap
from filmwright.stage.world.shaping.grounds import draped, plane
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, two_sided, unshadowed
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.pictures import glowing
from filmwright.stage.world.shaping.shade import cornered, graduated, shadowed
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Colour, Hour, Place, Prop, World

LEFT, RIGHT, BACK, FRONT, HIGH = -3.5, 3.5, 2.7, -5.6, 2.85
WINDOW = (-1.9, 0.5, 0.75, 2.3)
"""Left, right, sill and lintel of the window in the back wall."""
DOOR = (2.05, 2.95, 2.1)
WHITE = Paint((0.93, 0.91, 0.87), Finish.PLAIN, 0.6)

SKIES: dict[Hour, tuple[Colour, ...]] = {
    Hour.DAWN: ((0.98, 0.74, 0.58), (0.86, 0.74, 0.76), (0.56, 0.66, 0.84)),
    Hour.DAY: ((0.92, 0.96, 1.0), (0.72, 0.86, 0.98), (0.46, 0.70, 0.94)),
    Hour.DUSK: ((0.98, 0.60, 0.36), (0.80, 0.48, 0.50), (0.30, 0.30, 0.52)),
    Hour.NIGHT: ((0.30, 0.34, 0.50), (0.16, 0.20, 0.36), (0.07, 0.10, 0.22)),
}


def build(place: Place, world: World) -> StageSet:
    site = Site(world=world)
    site.floor((20, 20), "wood")
    wall = place.colour or (0.40, 0.52, 0.50)
    _shell(site, wall)
    _window(site)
    _door(site)
    _furniture(site)
    return site.handed_over(
        "living_room",
        interior=True,
        ground="wood",
        ambience="room",
        walkable=((LEFT + 0.3, -3.4, 0.0), (RIGHT - 0.3, BACK - 0.15, 2.4)),
        filmable=((LEFT + 0.3, FRONT + 0.5, 0.15), (RIGHT - 0.3, BACK - 0.5, HIGH - 0.15)),
        camera_side=float(np.radians(-90)),
        shows=((-2.5, 0.4, 0.15), (2.2, 0.41, 2.9)),
    )


def _shell(site: Site, colour: Colour) -> None:
    wide, deep = RIGHT - LEFT, BACK - FRONT
    middle = ((LEFT + RIGHT) / 2, (BACK + FRONT) / 2)
    boards = moved(plane((wide, deep), (20, 24), Paint((0.62, 0.44, 0.28), Finish.WOOD, 0.45)), (*middle, 0))
    spots = [(-0.75, 1.5, 1.5), (2.55, 0.2, 0.8), (-0.75, 0.1, 0.9), (-3.2, 0.3, 0.7), (3.1, 1.9, 0.5)]
    room = ((LEFT, FRONT, 0.0), (RIGHT, BACK, HIGH))
    paint = Paint(colour, Finish.PLAIN, 0.9)
    walls = [_wall_with_holes(paint)]
    for side, turn in ((LEFT, 90.0), (RIGHT, -90.0)):
        flat = turned(turned(plane((deep, HIGH), (14, 8), paint), 90, "x"), turn)
        walls.append(moved(flat, (side, middle[1], HIGH / 2)))
    walls.append(
        moved(turned(turned(plane((wide, HIGH), (14, 8), paint), 90, "x"), 180), (middle[0], FRONT, HIGH / 2))
    )
    ceiling = moved(
        turned(plane((wide, deep), (14, 14), Paint((0.95, 0.94, 0.91))), 180, "x"), (*middle, HIGH)
    )
    site.add(shadowed(cornered(boards, *room, 0.5, 0.7), spots, 0.66))
    site.add(*(unshadowed(cornered(piece, *room, 0.7, 0.74)) for piece in (*walls, ceiling)))
    for x, y, length, turn in (
        (middle[0], BACK - 0.012, wide, 0),
        (LEFT + 0.012, middle[1], deep, 90),
        (RIGHT - 0.012, middle[1], deep, 90),
    ):
        if turn:
            site.add(unshadowed(moved(box((0.024, length, 0.12), WHITE, 0.006), (x, y, 0.06))))
            site.add(unshadowed(moved(box((0.05, length, 0.07), WHITE, 0.02), (x, y, HIGH - 0.035))))
        else:
            for a, b in ((LEFT, DOOR[0] - 0.09), (DOOR[1] + 0.09, RIGHT)):
                site.add(unshadowed(moved(box((b - a, 0.024, 0.12), WHITE, 0.006), ((a + b) / 2, y, 0.06))))
            site.add(unshadowed(moved(box((length, 0.05, 0.07), WHITE, 0.02), (x, y, HIGH - 0.035))))
    site.solid(
        box_solid((wide, 0.2, HIGH), (middle[0], BACK + 0.1, HIGH / 2), "concrete"),
        box_solid((0.2, deep, HIGH), (LEFT - 0.1, middle[1], HIGH / 2), "concrete"),
        box_solid((0.2, deep, HIGH), (RIGHT + 0.1, middle[1], HIGH / 2), "concrete"),
    )


def _wall_with_holes(paint: Paint) -> Surface:
    """The back wall as patches around the window and the door, facing -y."""
    x0, x1, low, high = WINDOW
    xs = [
        LEFT,
        *np.linspace(LEFT, x0, 4)[1:],
        *np.linspace(x0, x1, 5)[1:],
        *np.linspace(x1, DOOR[0], 4)[1:],
        DOOR[1],
        RIGHT,
    ]
    zs = [0.0, 0.4, low, 1.5, DOOR[2], high, HIGH]
    grid = np.array([[(x, BACK, z) for z in zs] for x in xs], np.float32)
    whole = draped(grid, paint)  # x by z faces -y
    middle = whole.positions[whole.triangles].mean(axis=1)
    in_window = (middle[:, 0] > x0) & (middle[:, 0] < x1) & (middle[:, 2] > low) & (middle[:, 2] < high)
    in_door = (middle[:, 0] > DOOR[0]) & (middle[:, 0] < DOOR[1]) & (middle[:, 2] < DOOR[2])
    return replace(whole, triangles=whole.triangles[~(in_window | in_door)])


def _window(site: Site) -> None:
    x0, x1, low, high = WINDOW
    wide, tall, middle = x1 - x0, high - low, (x0 + x1) / 2
    site.opening(
        tuple((x, BACK, z) for x, z in ((x0, low), (x1, low), (x1, high), (x0, high))), (2, 2), (0, 1, 0)
    )
    _view(site, middle)
    for x in (x0, middle, x1):
        site.add(moved(box((0.07, 0.16, tall + 0.07), WHITE, 0.012), (x, BACK + 0.04, (low + high) / 2)))
    for z in (low, low + 0.68 * tall, high):
        site.add(moved(box((wide + 0.07, 0.14, 0.06), WHITE, 0.012), (middle, BACK + 0.04, z)))
    site.add(moved(box((wide + 0.3, 0.28, 0.045), WHITE, 0.012), (middle, BACK - 0.06, low - 0.03)))
    site.add(
        rod(
            (x0 - 0.5, BACK - 0.12, high + 0.2),
            (x1 + 0.5, BACK - 0.12, high + 0.2),
            0.018,
            Paint((0.62, 0.45, 0.24), Finish.METAL),
        )
    )
    for x in (x0 - 0.5, x1 + 0.5):
        site.add(
            moved(sphere(0.035, Paint((0.62, 0.45, 0.24), Finish.METAL), 3), (x, BACK - 0.12, high + 0.2))
        )
    linen = Paint((0.93, 0.84, 0.70), Finish.CLOTH)
    for left in (x0 - 0.45, x1 - 0.12):
        site.add(_curtain(left, 1.0 if left < middle else -1.0, high + 0.19, linen))
    if site.world.hour is not Hour.NIGHT:
        light = SKIES[site.world.hour][0]
        site.lamp((middle, BACK - 0.5, 1.7), (light[0] * 2.6, light[1] * 2.6, light[2] * 2.6), 6.0)


def _curtain(left: float, lean: float, top: float, linen: Paint) -> Surface:
    """A hanging cloth in folds that widen towards the floor, seen from both sides."""
    along = np.linspace(0, 0.57, 27)[:, None]
    fall = np.linspace(0, 1, 6)[None, :]
    xs = left + along * (1 + 0.10 * fall * lean)
    ys = BACK - 0.12 + 0.045 * np.sin(along * 2 * np.pi / 0.115) * (0.7 + 0.45 * fall)
    zs = top + (0.03 - top) * fall
    grid = np.stack(np.broadcast_arrays(xs, ys, zs), axis=-1).astype(np.float32)
    shade = mixed(linen.colour, (0.5, 0.42, 0.36), 0.25)
    return graduated(two_sided(draped(grid, linen)), shade, linen.colour)


def _view(site: Site, middle: float) -> None:
    """What is seen through the window: sky, roofs with a few lit windows, and a tree."""
    y = BACK + 3.0
    if site.world.place.background is not None:
        return  # the camera hangs it in the sky
    site.add(moved(turned(glowing(SKIES[site.world.hour], (9, 6)), -90), (middle, y, 2.0)))
    dim = {Hour.NIGHT: 0.22, Hour.DUSK: 0.5, Hour.DAWN: 0.7}.get(site.world.hour, 1.0)
    rng = np.random.default_rng(4)
    lamp = Paint((1.0, 0.72, 0.36), Finish.GLOW)
    for k in range(11):
        high, x = float(rng.uniform(0.7, 1.9)), middle - 3.9 + 0.78 * k
        stone = mixed((0.56, 0.63, 0.73), (0.72, 0.64, 0.62), float(rng.uniform(0, 0.8)))
        dark = (stone[0] * dim, stone[1] * dim, stone[2] * dim)
        glow = Paint(mixed(dark, SKIES[site.world.hour][0], 0.22), Finish.GLOW)
        site.add(unshadowed(moved(box((0.62, 0.1, 2 * high), glow), (x, y - 0.2 - 0.02 * (k % 2), 0.1))))
        for row in range(int(high / 0.26) if site.lit else 0):
            for column in (-1, 0, 1):
                if rng.uniform() < 0.4:
                    at = (x + 0.17 * column, y - 0.3, high - 0.1 - 0.25 * row)
                    site.add(unshadowed(moved(box((0.07, 0.02, 0.10), lamp), at)))
    leaves = crown(heap(0.75, 1.5, 9, 2), (0.34 * dim, 0.44 * dim, 0.28 * dim), 2, 3, 90)
    site.add(unshadowed(moved(replace(leaves, finish=Finish.GLOW), (middle + 0.95, y - 1.3, 0.35))))


def _door(site: Site) -> None:
    x0, x1, high = DOOR
    wide, middle = x1 - x0, (x0 + x1) / 2
    leaf = Paint((0.90, 0.86, 0.78), Finish.PLAIN, 0.5)
    site.add(moved(box((wide, 0.05, high), leaf, 0.006), (middle, BACK + 0.03, high / 2)))
    for z, tall in ((0.55, 0.75), (1.5, 0.85)):
        site.add(moved(box((wide - 0.26, 0.02, tall), leaf.shaded(0.93), 0.009), (middle, BACK, z)))
        site.add(moved(box((wide - 0.36, 0.02, tall - 0.10), leaf, 0.009), (middle, BACK - 0.006, z)))
    for x in (x0 - 0.04, x1 + 0.04):
        site.add(moved(box((0.09, 0.07, high + 0.08), WHITE, 0.014), (x, BACK - 0.015, high / 2 + 0.04)))
    site.add(moved(box((wide + 0.17, 0.07, 0.09), WHITE, 0.014), (middle, BACK - 0.015, high + 0.045)))
    brass = Paint((0.78, 0.60, 0.30), Finish.METAL)
    site.add(moved(scaled(sphere(0.03, brass, 3), (1, 0.8, 1)), (x0 + 0.08, BACK - 0.07, 1.02)))
    site.add(moved(turned(cylinder(0.012, 0.06, brass, 0, 8), 90, "x"), (x0 + 0.08, BACK - 0.01, 1.02)))
    site.mark("door", (middle, BACK - 0.55, 0), -90)


def _furniture(site: Site) -> None:
    site.put(Prop(id="rug", kind="rug", colour=(0.74, 0.38, 0.28)), (-0.75, 0.15, 0), 90)
    seats = site.put(Prop(id="sofa", kind="sofa", colour=(0.84, 0.55, 0.32)), (-0.75, 1.45, 0), -90)
    for name, seat in (("sofa_l", "seat_r"), ("sofa_r", "seat_l")):  # as the camera sees them
        site.bench.marks[name] = Mark(position=seats[seat].position, heading=-np.pi / 2)
    chair = site.put(Prop(id="armchair", kind="armchair", colour=(0.24, 0.40, 0.42)), (1.55, 0.35, 0), -165)
    site.bench.marks["armchair"] = Mark(position=chair["seat"].position, heading=float(np.radians(-165)))
    table = site.put(Prop(id="coffee_table", kind="coffee_table"), (-0.75, 0.15, 0), 90)
    site.bench.marks["table"] = Mark(position=table["top"].position, heading=-np.pi / 2)
    high = table["top"].position[2]
    site.put(Prop(id="book", kind="book"), (-1.05, 0.2, high), 70)
    site.put(Prop(id="book_2", kind="book", colour=(0.82, 0.48, 0.25)), (-1.04, 0.21, high + 0.037), 85)
    site.put(Prop(id="cup", kind="cup", colour=(0.90, 0.86, 0.78)), (-0.42, 0.05, high), 30)
    site.put(Prop(id="shelf", kind="bookshelf"), (LEFT + 0.18, 1.75, 0), 0)
    site.put(Prop(id="shelf_2", kind="bookshelf"), (LEFT + 0.18, 0.62, 0), 0)
    board = rounded_box((0.42, 1.5, 0.42), 0.02, Paint((0.38, 0.25, 0.16), Finish.WOOD), 1)
    site.add(moved(board, (RIGHT - 0.24, -1.3, 0.27)))
    site.solid(box_solid((0.42, 1.5, 0.48), (RIGHT - 0.24, -1.3, 0.24)))
    site.put(Prop(id="tv", kind="tv"), (RIGHT - 0.22, -1.3, 0.48), 180)
    site.put(Prop(id="plant", kind="plant", size=1.35), (RIGHT - 0.45, BACK - 2.0, 0), 20)
    site.put(Prop(id="plant_2", kind="plant", size=0.8, colour=(0.90, 0.88, 0.84)), (LEFT + 0.5, -0.5, 0), 80)
    site.put(Prop(id="lamp", kind="lamp"), (0.75, 2.2, 0))
    site.lamp((0.75, 2.15, 1.45), (2.6, 1.75, 0.95), 4.5)
    site.lamp((0.0, -1.6, 2.6), (1.5, 1.2, 0.9), 6.5)
    site.mark("wall", (1.47, BACK - 0.02, 1.3), -90)
    hung = any(prop.placement and prop.placement.anchor == "wall" for prop in site.world.props)
    for k, (x, z, size) in enumerate(((1.35, 1.62, 0.9), (LEFT, 0, 0), (1.35, 1.05, 0.7))):
        if size and not hung:  # what the brief hangs there takes the prints' place
            site.put(Prop(id=f"frame_{k}", kind="picture_frame", size=size), (x - 0.02, BACK - 0.02, z), -90)
    site.put(Prop(id="frame_l", kind="picture_frame", size=1.3), (LEFT + 0.02, -1.1, 1.25), 0)
    site.mark("centre", (-0.1, -0.75, 0), -90)
    site.mark("window", ((WINDOW[0] + WINDOW[1]) / 2 + 0.9, BACK - 0.5, 0), 90)


SETS = {"living_room": build}
