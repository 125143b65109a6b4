"""Hair as sculpted masses: a cap over the skull, carved away from the face, with locks in relief."""

from __future__ import annotations

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.cloth import Piece, kept
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import Field, Lump, Relief, Triple, floats
from filmwright.stage.world.cast.rig import INDEX
from filmwright.stage.world.cast.sewing import Patch, smooth, tinted
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Finish, Floats

STYLES = ("short", "bob", "long", "ponytail", "bun", "curly", "bald")


def hair(head: Head) -> list[Patch]:
    """Return the character's hair and beard. Raises BoardRefused for a style nobody knows."""
    character = head.figure.character
    if character.hair not in STYLES:
        raise BoardRefused(
            f"the hair {character.hair!r} of {character.id} is not known"
            f"{did_you_mean(character.hair, STYLES)}; choose one of {listed(STYLES)}"
        )
    patches = _beard(head) if "beard" in character.words.lower() or "胡" in character.words else []
    if character.hair == "bald":
        return patches
    lumps = (
        [*_cap(head), *_STYLED[character.hair](head)] if character.clothes.hat is None else _under_hat(head)
    )
    crown = Field(lumps=(*lumps, *_face_left_free(head)), relief=_locks(head)).mesh(0.062 * head.size)
    crown = kept(crown, head.field.at(crown.positions) > -0.035 * head.size)
    crown = thinned(crown, (0.0085 if character.hair == "curly" else 0.0058) * head.size, 0.22 * head.size)
    patches.append(_patch(head, crown, "head"))
    if character.hair == "ponytail":
        patches += _ponytail(head)
    if character.hair == "long":
        patches.append(_long(head))
    return patches


def covers(head: Head, points: Floats) -> Floats:
    """Return metres by which rest points lie inside the hair's cap (positive: hidden scalp)."""
    if head.figure.character.hair == "bald":
        return np.full(len(points), -1.0, np.float32)
    lumps = _cap(head) if head.figure.character.clothes.hat is None else _under_hat(head)
    return -Field(lumps=(*lumps, *_face_left_free(head))).at(points)


def _patch(head: Head, piece: Piece, part: str) -> Patch:
    base = np.array(head.figure.character.hair_colour, np.float32)
    local = head.local(piece.positions)
    shine = 1.0 + 0.22 * smooth(local[:, 2], 0.55, 1.0) - 0.18 * smooth(local[:, 2], 0.5, 0.0)
    locks = 1.0 + 0.10 * np.sin(17 * np.arctan2(local[:, 1], local[:, 0] + 0.03) + 5 * local[:, 2])
    colour = np.clip(base * (shine * locks)[:, None], 0, 1).astype(np.float32)
    return Patch(piece=piece, colour=colour, finish=Finish.HAIR, rough=0.55, part=part)


def _cap(head: Head) -> list[Lump]:
    tight = head.figure.character.hair in ("ponytail", "bun")
    more = -0.010 if tight else 0.0
    return [
        head.ball((-0.020, 0, 0.628), (0.458 + more, 0.412 + more, 0.400 + more * 0.6), 0.03),
        head.ball((-0.15, 0, 0.43), (0.285 + more, 0.335 + more, 0.25), 0.08),
    ]


def _under_hat(head: Head) -> list[Lump]:
    lumps: list[Lump] = [
        head.ball((-0.03, 0, 0.61), (0.432, 0.392, 0.385), 0.03),
        head.ball((-0.15, 0, 0.43), (0.285, 0.335, 0.25), 0.08),
    ]
    style = head.figure.character.hair
    if style in ("bob", "long"):
        lumps.append(head.ball((-0.10, 0, 0.36), (0.33, 0.405, 0.37), 0.08))
    if style == "curly":
        lumps += [lump for lump in _curls(head) if lump.box()[1][2] < head.at(0, 0, 0.66)[2]]
    return lumps


def _face_left_free(head: Head) -> list[Lump]:
    """The carving that opens the hair about forehead, temples, ears and nape."""
    style, youth, hat = head.figure.character.hair, head.figure.youth, head.figure.character.clothes.hat
    line = 0.77 + 0.02 * youth + (0.12 if hat is not None else 0.0)
    lumps: list[Lump] = [
        head.ball(
            (0.45, 0, line - 0.40),
            (0.40 + 0.05 * (hat is not None), 0.345 + 0.06 * (hat is not None), 0.40),
            0.07,
            carve=True,
        ),
        head.ball((0.30, 0, 0.16), (0.34, 0.60, 0.30), 0.07, carve=True),
    ]
    if style in ("short", "ponytail", "bun", "curly") or head.figure.character.clothes.hat == "helmet":
        for sign in (1.0, -1.0):
            lumps.append(head.ball((0.0, sign * 0.43, 0.40), (0.125, 0.13, 0.165), 0.04, carve=True))
    low = 0.10 if style in ("bob", "long") else 0.20
    if style != "long":
        lumps.append(head.ball((-0.20, 0, low - 0.30), (0.5, 0.6, 0.30), 0.05, carve=True))
    return lumps


def _locks(head: Head) -> Relief:
    deep = np.float32(0.0085 * head.size)

    def relief(points: Floats) -> Floats:
        local = head.local(points)
        around = np.arctan2(local[..., 1], local[..., 0] + 0.03)
        waves = np.sin(17 * around + 5 * local[..., 2]) * np.sin(7 * around - 9 * local[..., 2] + 1.0)
        return floats(deep * waves * (local[..., 2] > -2))

    return relief


def _short(head: Head) -> list[Lump]:
    lumps: list[Lump] = []
    for y, z, forward, size in (
        (0.20, 0.86, 0.30, 0.075),
        (0.10, 0.915, 0.37, 0.085),
        (-0.02, 0.93, 0.39, 0.085),
        (-0.14, 0.905, 0.35, 0.075),
        (-0.23, 0.85, 0.27, 0.065),
    ):
        start = (forward - 0.26, y + 0.10, z + 0.055)
        lumps.append(
            head.limb(start, (forward + 0.015, y - 0.05, z - 0.045), (size * 0.9, size, size * 0.35), 0.035)
        )
    return lumps


def _bob(head: Head) -> list[Lump]:
    lumps: list[Lump] = [head.ball((-0.07, 0, 0.36), (0.36, 0.435, 0.335), 0.08)]
    for sign in (1.0, -1.0):
        lumps.append(
            head.limb((0.12, sign * 0.35, 0.66), (0.15, sign * 0.375, 0.15), (0.09, 0.105, 0.06), 0.05)
        )
    return [*lumps, *_fringe(head)]


def _fringe(head: Head) -> list[Lump]:
    lumps: list[Lump] = []
    for y in (-0.25, -0.15, -0.05, 0.05, 0.15, 0.25):
        x = 0.355 - 1.1 * y * y
        lumps.append(
            head.limb(
                (x - 0.16, y * 0.8, 0.93 - 0.5 * y * y),
                (x + 0.065, y * 1.1, 0.715),
                (0.07, 0.062, 0.03),
                0.03,
            )
        )
    return lumps


def _swept(head: Head) -> list[Lump]:
    """Locks parted at one side and swept over the forehead to the other."""
    lumps: list[Lump] = []
    for k, (y, z) in enumerate(((0.14, 0.90), (0.02, 0.88), (-0.10, 0.84), (-0.21, 0.76))):
        lumps.append(
            head.limb((0.20, 0.17, 0.95), (0.385 - 0.055 * k, y - 0.04, z - 0.05), (0.05, 0.062, 0.035), 0.04)
        )
    lumps.append(head.limb((0.20, 0.20, 0.93), (0.24, 0.315, 0.72), (0.05, 0.055, 0.03), 0.04))
    return lumps


def _tied(head: Head) -> list[Lump]:
    lumps = _swept(head)
    for sign in (1.0, -1.0):
        lumps.append(
            head.limb((0.225, sign * 0.315, 0.66), (0.20, sign * 0.335, 0.42), (0.045, 0.035, 0.012), 0.03)
        )
    return lumps


def _bun(head: Head) -> list[Lump]:
    return [
        *_tied(head),
        head.ball((-0.36, 0, 0.86), (0.165, 0.175, 0.16), 0.03),
        head.ball((-0.29, 0, 0.80), (0.12, 0.14, 0.12), 0.05),
    ]


def _curls(head: Head) -> list[Lump]:
    count = 64
    lumps: list[Lump] = []
    for k in range(count):
        up = 1 - 1.45 * (k + 0.5) / count
        around = 2.399963 * k
        r = np.sqrt(1 - up * up)
        place: Triple = (
            float(-0.05 + 0.45 * r * np.cos(around)),
            float(0.43 * r * np.sin(around)),
            float(0.63 + 0.375 * up),
        )
        size = 0.082 + 0.018 * np.sin(7.0 * k)
        if place[0] < 0.30 - 0.45 * max(0.72 - place[2], 0.0) * 3:
            lumps.append(head.ball(place, (size, size, size * 0.88), 0.022))
    return lumps


_STYLED = {
    "short": _short,
    "bob": _bob,
    "long": lambda head: [*_bob(head)[:1], *_sides(head), *_swept(head)],
    "ponytail": _tied,
    "bun": _bun,
    "curly": _curls,
}


def _sides(head: Head) -> list[Lump]:
    lumps: list[Lump] = []
    for sign in (1.0, -1.0):
        lumps.append(
            head.limb((0.08, sign * 0.34, 0.70), (-0.09, sign * 0.375, 0.14), (0.08, 0.11, 0.11), 0.06)
        )
    return lumps


def _ponytail(head: Head) -> list[Patch]:
    root = head.local(head.figure.joint("hair_tail"))
    x, z = float(root[0]), float(root[2])
    tail = Field(
        lumps=(
            head.limb((x - 0.02, 0, z + 0.08), (x - 0.17, 0, z + 0.09), (0.075, 0.10, 0.12), 0.02),
            head.limb((x - 0.17, 0, z + 0.08), (x - 0.30, 0, z - 0.20), (0.12, 0.14, 0.135), 0.05),
            head.limb((x - 0.30, 0, z - 0.20), (x - 0.26, 0, z - 0.66), (0.135, 0.105, 0.02), 0.05),
        ),
        relief=_locks(head),
    )
    tie = Field(lumps=(head.limb((x - 0.035, 0, z + 0.085), (x - 0.07, 0, z + 0.09), (0.098, 0.098), 0.01),))
    band = head.figure.character.clothes.top_colour
    return [
        _patch(head, thinned(tail.mesh(0.06 * head.size), 0.007 * head.size, 0.2 * head.size), "hair_tail"),
        Patch(piece=tie.mesh(0.035 * head.size), colour=band, finish=Finish.CLOTH, part="hair_tail"),
    ]


def _long(head: Head) -> Patch:
    """The mass that falls over the back; it swings more the farther it hangs from the nape."""
    lumps: list[Lump] = [
        head.limb((-0.20, y, 0.42), (-0.36, y * 1.1, -0.30), (0.13, 0.155, 0.13), 0.06)
        for y in (-0.25, -0.09, 0.09, 0.25)
    ]
    lumps += [
        head.limb((-0.36, y * 1.1, -0.30), (-0.37, y, -0.78), (0.13, 0.12, 0.05), 0.06)
        for y in (-0.25, -0.09, 0.09, 0.25)
    ]
    piece = Field(lumps=tuple(lumps), relief=_locks(head)).mesh(0.075 * head.size)
    piece = thinned(piece, 0.018 * head.size, 0.36 * head.size)
    patch = _patch(head, piece, "hair_tail")
    hang = smooth(head.local(piece.positions)[:, 2], 0.32, -0.12)
    bones = np.tile(np.array([INDEX["hair_tail"], INDEX["head"]], np.uint16), (len(hang), 1))
    return Patch(piece=piece, colour=patch.colour, finish=Finish.HAIR, rough=0.55, hold=(bones, hang))


def _beard(head: Head) -> list[Patch]:
    lumps: list[Lump] = [
        head.ball((0.22, 0, 0.10), (0.245, 0.27, 0.20), 0.03),
        head.ball((0.36, 0, 0.02), (0.12, 0.14, 0.14), 0.06),
        head.ball((0.50, 0, 0.20), (0.16, 0.115, 0.050), 0.03, carve=True),
    ]
    for sign in (1.0, -1.0):
        lumps.append(
            head.limb((0.10, sign * 0.345, 0.42), (0.20, sign * 0.27, 0.16), (0.035, 0.07, 0.06), 0.05)
        )
        lumps.append(
            head.limb((0.465, sign * 0.01, 0.262), (0.36, sign * 0.16, 0.20), (0.036, 0.034, 0.02), 0.02)
        )
    piece = Field(lumps=tuple(lumps), relief=_locks(head)).mesh(0.05 * head.size)
    piece = thinned(piece, 0.005 * head.size, 0.2 * head.size)
    return [
        Patch(
            piece=piece,
            colour=tinted(head.figure.character.hair_colour, 1.08),
            finish=Finish.HAIR,
            rough=0.55,
            part="head",
        )
    ]
