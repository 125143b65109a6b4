"""What shows something: turntable, product, cut-out, frame, and the grey box for the unknown."""

from __future__ import annotations

from collections.abc import Callable

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import BLACK, WALNUT, Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid, post_solid
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.pictures import card, panel
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

PRODUCT_HEIGHT = 0.42
FIGURE_HEIGHT = 1.72


def turntable(wish: Wish) -> Bench:
    made = Bench(mass=8, fixed=True)
    paint = wish.main((0.94, 0.93, 0.92), Finish.PLASTIC, 0.3)
    made.add(*turntable_surfaces(paint))
    made.solids.append(post_solid(0.4, TURNTABLE_TOP, (0, 0, 0), "plastic"))
    made.marks |= {
        "top": Mark(position=(0, 0, TURNTABLE_TOP)),
        "turntable": Mark(position=(0, 0, TURNTABLE_TOP)),
    }
    return made


TURNTABLE_TOP = 0.075


def turntable_surfaces(paint: Paint) -> list[Surface]:
    """Return a disc with a bevel on a dark foot, a thin metal line around its edge."""
    foot = cylinder(0.36, 0.022, BLACK, 0.004, 48)
    plate = lathed(
        [(0, 0.02), (0.385, 0.02), (0.4, 0.03), (0.4, 0.063), (0.388, TURNTABLE_TOP), (0, TURNTABLE_TOP)],
        paint,
        64,
        40,
    )
    return [
        foot,
        plate,
        moved(torus(0.4, 0.0035, Paint((0.85, 0.66, 0.36), Finish.METAL), 64, 6), (0, 0, 0.047)),
    ]


def product(wish: Wish) -> Bench:
    """The merchant's thing: its photograph cut out on a standing card, or a wrapped box.

    A material of cardboard, paper or plastic asks for the box with the picture on its front.
    Without a picture it is a jar of nobody's make.
    """
    if wish.prop.picture is None:
        return _jar(wish)
    if wish.prop.material in ("cardboard", "paper", "plastic"):
        return _wrapped(wish, wish.prop.picture)
    width, height = _fitted(wish.aspect, PRODUCT_HEIGHT)
    made = Bench(mass=0.6)
    made.add(
        moved(
            cylinder(0.42 * width, 0.014, wish.main((0.96, 0.95, 0.94), Finish.PLASTIC, 0.3), 0.004, 40),
            (0, 0, 0),
        )
    )
    made.add(moved(card(wish.prop.picture, (width, height), 0.014, 6), (0, 0, 0.0135 + height / 2)))
    made.solids.append(box_solid((0.03, width, height), (0, 0, height / 2 + 0.01), "cardboard"))
    return _held(made, height + 0.014)


def _fitted(aspect: float, height: float) -> tuple[float, float]:
    """Return a picture's width and height: `height` high, but never wider than 1.35 times that."""
    widest = 1.35 * height
    return (height * aspect, height) if height * aspect <= widest else (widest, widest / aspect)


def _held(made: Bench, height: float) -> Bench:
    made.marks |= {"grip": Mark(position=(0, 0, height / 2)), "top": Mark(position=(0, 0, height))}
    return made


def _wrapped(wish: Wish, picture: str) -> Bench:
    width, height = _fitted(wish.aspect, 0.3)
    deep = 0.42 * min(width, height)
    made = Bench(mass=0.6)
    made.add(
        moved(
            rounded_box((deep, width, height), 0.008, wish.main((0.95, 0.94, 0.92), Finish.PLAIN), 2),
            (0, 0, height / 2),
        )
    )
    front = moved(panel(picture, (width - 0.02, height - 0.02)), (deep / 2 + 0.0008, 0, height / 2))
    made.add(front, turned(front, 180))
    made.solids.append(box_solid((deep, width, height), (0, 0, height / 2), "cardboard"))
    return _held(made, height)


def _jar(wish: Wish) -> Bench:
    body = wish.main((0.93, 0.72, 0.62), Finish.PLASTIC, 0.15)
    gold = Paint((0.88, 0.70, 0.46), Finish.PLASTIC, 0.18)
    made = Bench(mass=0.4)
    profile = [
        (0, 0.0),
        (0.066, 0.0),
        (0.078, 0.008),
        (0.082, 0.03),
        (0.082, 0.105),
        (0.076, 0.118),
        (0, 0.118),
    ]
    made.add(lathed(profile, body, 48, 45))
    made.add(moved(cylinder(0.079, 0.058, gold, 0.006, 48), (0, 0, 0.120)))
    white = Paint(mixed(body.colour, (1, 1, 1), 0.8), Finish.PLAIN, 0.7)
    made.add(
        moved(lathed([(0.082, 0), (0.0826, 0.001), (0.0826, 0.05), (0.082, 0.051)], white, 48), (0, 0, 0.042))
    )
    made.solids.append(post_solid(0.082, 0.178, (0, 0, 0), "glass"))
    return _held(made, 0.178)


def cutout(wish: Wish) -> Bench:
    """A photographed figure, cut out and standing as tall as a person."""
    if wish.prop.picture is None:
        return labelled_box(wish, (0.06, 0.6, FIGURE_HEIGHT))
    width, height = FIGURE_HEIGHT * wish.aspect, FIGURE_HEIGHT
    made = Bench(mass=4)
    made.add(moved(card(wish.prop.picture, (width, height), 0.02, 5), (0, 0, height / 2)))
    made.solids.append(box_solid((0.05, min(width, 0.6), height), (0, 0, height / 2), "cardboard"))
    return _held(made, height)


def picture_frame(wish: Wish) -> Bench:
    """A frame that leans back a little; it shows the picture, or a painted landscape of shapes."""
    wood = wish.main(WALNUT.colour, Finish.WOOD)
    made = Bench(mass=1.5)
    high = 0.5
    wide = high * min(max(wish.aspect, 0.5), 2.0) * 1.0 if wish.prop.picture else 0.66
    bar = 0.035
    for side in (-1, 1):
        made.add(moved(box((0.026, wide, bar), wood, 0.007), (0, 0, side * (high - bar) / 2)))
        made.add(moved(box((0.0258, bar, high - 0.004), wood, 0.007), (0, side * (wide - bar) / 2, 0)))
    mount = Paint((0.96, 0.94, 0.90), Finish.PLAIN)
    made.add(box((0.008, wide - 0.03, high - 0.03), mount))
    inner = (wide - 0.15, high - 0.15)
    if wish.prop.picture:
        made.add(moved(panel(wish.prop.picture, (wide - 0.07, high - 0.07)), (0.0052, 0, 0)))
    else:
        made.add(*(moved(piece, (0.0042, 0, 0)) for piece in _landscape(inner)))
    made.surfaces = [moved(piece, (0, 0, high / 2)) for piece in made.surfaces]
    made.solids.append(box_solid((0.026, wide, high), (0, 0, high / 2)))
    return _held(made, high)


def _landscape(size: tuple[float, float]) -> list[Surface]:
    """Sky, sun and two hills out of coloured paper, along +x."""
    wide, high = size
    layers = []
    hills: list[tuple[Callable[[float], float], tuple[float, float, float]]] = [
        (lambda y: 1.0, (0.93, 0.76, 0.55)),
        (lambda y: 0.52 + 0.10 * (1 - (2 * y - 0.6) ** 2), (0.46, 0.55, 0.56)),
        (lambda y: 0.28 + 0.16 * (y - 0.3) ** 2 + 0.1 * y, (0.22, 0.36, 0.37)),
    ]
    for k, (top, colour) in enumerate(hills):
        edge = [(-high / 2, -wide / 2), (-high / 2, wide / 2)]
        edge += [(-high / 2 + high * top(1 - s / 8), wide / 2 - wide * s / 8) for s in range(9)]
        flat = [(-a, b) for a, b in edge]
        piece = extruded(flat if _ccw(flat) else flat[::-1], 0.0008, Paint(colour))
        layers.append(moved(turned(piece, 90, "y"), (0.0009 * k, 0, 0)))
    sun = turned(cylinder(0.1 * high, 0.0006, Paint((0.90, 0.42, 0.26)), 0, 20), 90, "y")
    layers.append(moved(sun, (0.0007, 0.18 * wide, 0.22 * high)))
    return layers


def _ccw(outline: list[tuple[float, float]]) -> bool:
    following = outline[1:] + outline[:1]
    return sum(a * d - c * b for (a, b), (c, d) in zip(outline, following, strict=True)) > 0


def labelled_box(wish: Wish, size: tuple[float, float, float] = (0.5, 0.5, 0.5)) -> Bench:
    """The trade's own habit for what nobody knows: a grey box that says what it stands for."""
    deep, wide, high = size
    words = wish.prop.words or wish.prop.kind
    made = Bench(mass=5)
    made.add(
        moved(rounded_box(size, min(0.03, min(size) / 3), wish.main((0.62, 0.63, 0.65)), 2), (0, 0, high / 2))
    )
    span = 0.86
    for turn, across, out in ((0, wide, deep), (90, deep, wide), (180, wide, deep), (270, deep, wide)):
        if across < 0.1:
            continue
        face = panel(wish.prop.picture or f"label:{words}", (across * span, min(high * span, across * 0.45)))
        made.add(turned(moved(face, (out / 2 + 0.002, 0, high * 0.55)), turn))
    made.solids.append(box_solid(size, (0, 0, high / 2)))
    return _held(made, high)


MAKERS = {
    "cutout": cutout,
    "picture_frame": picture_frame,
    "product": product,
    "turntable": turntable,
}
