"""Hands: a palm with the root of the thumb, and five fingers of two joints, bare or gloved."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.cast.accessories import hands_in
from filmwright.stage.world.cast.cloth import Piece, joined, mirrored
from filmwright.stage.world.cast.figure import Figure
from filmwright.stage.world.cast.implicit import Field, Limb, Triple, floats
from filmwright.stage.world.cast.notions import cord, ring
from filmwright.stage.world.cast.rig import FINGERS, INDEX, hand_frame
from filmwright.stage.world.cast.sewing import Patch, smooth, tinted
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour

_CARRIED = {"index": "index", "middle": "middle", "ring": "fingers", "little": "fingers"}
_FINGER = (
    (-0.10, 0.0, 0.92),
    (0.06, 0.006, 1.0),
    (0.30, 0.012, 0.96),
    (0.44, 0.017, 1.02),
    (0.54, 0.021, 0.98),
    (0.88, 0.038, 0.82),
    (1.0, 0.046, 0.15),
)
"""Rings of a finger: share of its length from the knuckle, hands towards the palm, share of its thickness."""
_THUMB = (
    (0.07, 0.12, 0.030, 0.90),
    (0.125, 0.19, 0.036, 1.05),
    (0.205, 0.28, 0.046, 1.00),
    (0.245, 0.37, 0.056, 0.98),
    (0.283, 0.48, 0.067, 0.84),
    (0.296, 0.53, 0.072, 0.12),
)
"""Rings of the thumb: hands towards the thumb's side, along and to the palm, share of its thickness."""
Hold = tuple[NDArray[np.uint16], Floats]


def hands(figure: Figure) -> list[Patch]:
    """Return both hands, or the gloves on them."""
    cover = hands_in(figure.character.clothes.worn)
    if cover is not None and cover[0] == "boxing_gloves":
        return _boxing(figure, cover[1])
    colour: Colour | Floats = figure.character.skin if cover is None else cover[1]
    thick = 1.0 if cover is None else 1.12
    finish = Finish.SKIN if cover is None else Finish.CLOTH
    patches: list[Patch] = []
    palm = _palm(figure, thick)
    tubes = [(_finger(figure, name, thick), name) for name in FINGERS]
    tubes.append((_thumb(figure, thick), "thumb"))
    for side in "lr":
        turn = (lambda piece: piece) if side == "l" else mirrored
        pieces = [turn(palm), *(turn(piece) for piece, _ in tubes)]
        holds = [_palm_hold(figure, pieces[0], side)]
        holds += [
            _finger_hold(len(piece.positions), name, side)
            for piece, (_, name) in zip(pieces[1:], tubes, strict=True)
        ]
        hold = (np.concatenate([bones for bones, _ in holds]), np.concatenate([share for _, share in holds]))
        whole = joined(*pieces)
        paint = _knuckled(figure, whole, side) if cover is None else colour
        patches.append(Patch(piece=whole, colour=paint, finish=finish, rough=0.55, hold=hold))
    if cover is not None:
        patches += [_cuff(figure, side, cover[1]) for side in "lr"]
    return patches


def _spot(figure: Figure, thumb: float, along: float, palm: float) -> Triple:
    wrist, frame = figure.joint("hand_l").astype(np.float64), hand_frame(1.0)
    x, y, z = wrist + figure.m.hand * (np.array([thumb, along, palm]) @ frame)
    return float(x), float(y), float(z)


def _plump(figure: Figure) -> float:
    return 1 + 0.22 * figure.youth + 0.14 * figure.heavy + 0.06 * (figure.m.man - 0.5)


def _palm(figure: Figure, thick: float) -> Piece:
    size, plump = figure.m.hand, _plump(figure) * thick
    across = (0.0, float(-np.sqrt(0.5)), float(-np.sqrt(0.5)))
    cuff = 0.0175 * figure.tall * figure.bulk * thick
    lumps = (
        Limb(
            start=_spot(figure, 0, -0.12, 0),
            end=_spot(figure, 0, 0.10, 0),
            radii=(cuff, cuff * 0.98),
            blend=0.0,
        ),
        Limb(
            start=_spot(figure, 0.015, 0.16, 0.0),
            end=_spot(figure, 0.0, 0.40, 0.005),
            radii=(0.135 * size * plump, 0.188 * size * thick),
            flat=(across, 0.52 * plump),
            blend=0.10 * size,
        ),
        Limb(
            start=_spot(figure, 0.08, 0.12, 0.03),
            end=_spot(figure, 0.175, 0.25, 0.045),
            radii=(0.085 * size * plump, 0.070 * size * plump),
            blend=0.08 * size,
        ),
    )
    piece = Field(lumps=lumps).mesh(0.088 * size)
    return thinned(piece, 0.013 * size, 0.26 * size)


def _finger(figure: Figure, name: str, thick: float) -> Piece:
    """Return a finger as rings: two in the palm, two about its middle joint, a round tip."""
    thumb, start, length, splay = FINGERS[name]
    stout = 0.054 if name == "little" else 0.062
    r = stout * _plump(figure) * thick
    path = [_spot(figure, thumb + splay * max(s, 0.0), start + s * length, palm) for s, palm, _ in _FINGER]
    return cord(floats(path), [share * r * figure.m.hand for _, _, share in _FINGER], 6)


def _thumb(figure: Figure, thick: float) -> Piece:
    r = 0.068 * _plump(figure) * thick * figure.m.hand
    path = [_spot(figure, a, b, c) for a, b, c, _ in _THUMB]
    return cord(floats(path), [share * r for *_, share in _THUMB], 6)


def _palm_hold(figure: Figure, piece: Piece, side: str) -> Hold:
    along = figure.along_arm(piece.positions, side) - figure.m.upper_arm - figure.m.forearm
    reach = 0.011 * figure.tall
    share = smooth(along, -reach, reach)
    bones = np.tile(np.array([INDEX[f"hand_{side}"], INDEX[f"forearm_{side}"]], np.uint16), (len(share), 1))
    return bones, share


def _finger_hold(count: int, name: str, side: str) -> Hold:
    """Return who carries each ring of a finger or thumb: six vertices each, in order."""
    rings = count // 6
    if name == "thumb":
        first, share = ["thumb"] * rings, [0.15, 0.6, 1.0, 1.0, 1.0, 1.0, 1.0][:rings]
        second = ["hand"] * rings
    else:
        root = _CARRIED[name]
        first = [root] * 4 + [f"{root}_tip"] * (rings - 4)
        second = ["hand"] * 3 + [f"{root}_tip"] + [root] * (rings - 4)
        share = [0.1, 0.75, 1.0, 0.72, 0.72, 1.0, 1.0, 1.0][:rings]
    pairs = [[INDEX[f"{a}_{side}"], INDEX[f"{b}_{side}"]] for a, b in zip(first, second, strict=True)]
    return np.repeat(np.array(pairs, np.uint16), 6, axis=0), floats(np.repeat(share, 6))


def _knuckled(figure: Figure, piece: Piece, side: str) -> Floats:
    """Return the skin's colours, rosy towards the fingertips and at the knuckles, paler in the palm."""
    along = (figure.along_arm(piece.positions, side) - figure.m.upper_arm - figure.m.forearm) / figure.m.hand
    sign = 1.0 if side == "l" else -1.0
    inner = np.clip(piece.normals @ hand_frame(sign)[2], 0.0, 1.0)
    base = np.array(figure.character.skin, np.float32)
    rosy = base * np.array([1.02, 0.82, 0.80], np.float32)
    pale = base + (np.array([0.93, 0.72, 0.62], np.float32) - base) * np.float32(0.22)
    red = 0.4 * smooth(along, 0.7, 0.95) + 0.3 * np.exp(-(((along - 0.45) / 0.06) ** 2)) * (1 - inner)
    colour = base + (rosy - base) * red[:, None]
    mixed: Floats = floats(colour + (pale - colour) * (0.7 * inner)[:, None])
    return mixed


def _cuff(figure: Figure, side: str, colour: Colour) -> Patch:
    sign = 1.0 if side == "l" else -1.0
    frame = hand_frame(sign)
    centre = figure.joint(f"hand_{side}") - frame[1] * 0.12 * figure.m.hand
    r = 0.0235 * figure.tall * figure.bulk
    piece = ring(centre, (frame[2] * r, np.array([r, 0.0, 0.0])), 0.006 * figure.tall, 12)
    return Patch(piece=piece, colour=tinted(colour, 0.8), finish=Finish.CLOTH, part=f"forearm_{side}")


def _boxing(figure: Figure, colour: Colour) -> list[Patch]:
    """Return round boxing gloves with a thumb and a white cuff."""
    size = figure.m.hand
    lumps = (
        Limb(
            start=_spot(figure, 0, 0.10, 0.02),
            end=_spot(figure, 0, 0.52, 0.10),
            radii=(0.24 * size, 0.40 * size),
            blend=0.0,
        ),
        Limb(
            start=_spot(figure, 0.20, 0.22, 0.10),
            end=_spot(figure, 0.26, 0.50, 0.20),
            radii=(0.13 * size, 0.14 * size),
            blend=0.05 * size,
        ),
    )
    glove = thinned(Field(lumps=lumps).mesh(0.14 * size), 0.02 * size, 0.4 * size)
    start, end = _spot(figure, 0, -0.25, 0), _spot(figure, 0, 0.10, 0.01)
    band = Limb(start=start, end=end, radii=(0.23 * size, 0.25 * size), blend=0.0)
    cuff = Field(lumps=(band,)).mesh(0.14 * size)
    patches = []
    for side in "lr":
        for piece, tint in ((glove, colour), (cuff, (0.94, 0.94, 0.92))):
            shown = piece if side == "l" else mirrored(piece)
            patches.append(
                Patch(piece=shown, colour=tint, finish=Finish.LEATHER, rough=0.4, part=f"hand_{side}")
            )
    return patches
