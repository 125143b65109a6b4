"""Hair as sculpted masses: a cap over the skull, carved away from the face, with locks in relief."""

from __future__ import annotations

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.beards import beard
from filmwright.stage.world.cast.cloth import kept
from filmwright.stage.world.cast.hairdos import HAIRDOS, curls
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import Field, Lump
from filmwright.stage.world.cast.sewing import Patch
from filmwright.stage.world.cast.strands import locks, strands
from filmwright.stage.world.cast.tails import TAILS
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Floats

STYLES = (*HAIRDOS, "bald")
OPEN_HATS = frozenset({"crown", "tiara", "headband", "party_hat", "veil", "nurse_cap", "clown_wig"})
"""Hats that hide no hair."""
CLOSED_HATS = frozenset(
    {
        "full_helmet",
        "knight_helmet",
        "space_helmet",
        "robot_head",
        "headscarf",
        "kerchief",
        "hood",
        "nun_veil",
        "ninja_mask",
        "swim_cap",
    }
)
"""Hats below which no hair is seen."""
_CLOSE = frozenset({"ponytail", "bun", "pigtails", "braids", "space_buns", "buzz", "mohawk", "dreadlocks"})
_OPEN_EARED = frozenset({"short", "side_part", "buzz", "spiky", "curly", "mohawk", "balding", *_CLOSE})
_TO_THE_NAPE = frozenset({"bob", "long", "wavy", "dreadlocks"})


def hair(head: Head) -> list[Patch]:
    """Return the character's hair and beard. Raises BoardRefused for a style or beard nobody knows."""
    character = head.figure.character
    if character.hair not in STYLES:
        raise BoardRefused(
            f"the hair {character.hair!r} of {character.id} is not known"
            f"{did_you_mean(character.hair, STYLES)}; choose one of {listed(STYLES)}"
        )
    patches = beard(head)
    if character.hair == "bald" or character.clothes.hat in CLOSED_HATS:
        return patches
    if character.hair != "tuft" or _hatted(head) is None:
        crown = Field(lumps=(*_crown(head), *_face_left_free(head)), relief=locks(head)).mesh(
            0.062 * head.size
        )
        crown = kept(crown, head.field.at(crown.positions) > -0.035 * head.size)
        rough = character.hair in ("curly", "afro", "spiky")
        crown = thinned(crown, (0.0085 if rough else 0.0052) * head.size, 0.24 * head.size)
        patches.append(strands(head, crown, "head"))
    return [*patches, *TAILS[character.hair](head)] if character.hair in TAILS else patches


def _hatted(head: Head) -> str | None:
    hat = head.figure.character.clothes.hat
    return None if hat in OPEN_HATS else hat


def covers(head: Head, points: Floats) -> Floats:
    """Return metres by which rest points lie inside the hair's cap (positive: hidden scalp)."""
    character = head.figure.character
    if character.hair in ("bald", "tuft") or character.clothes.hat in CLOSED_HATS:
        return np.full(len(points), -1.0, np.float32)
    lumps = _cap(head) if _hatted(head) is None else _under_hat(head)
    return -Field(lumps=(*lumps, *_face_left_free(head))).at(points)


def _crown(head: Head) -> list[Lump]:
    style = head.figure.character.hair
    if style == "tuft":
        return HAIRDOS[style](head)
    if _hatted(head) is not None:
        return _under_hat(head)
    return [*_cap(head), *HAIRDOS[style](head)]


def _cap(head: Head) -> list[Lump]:
    style = head.figure.character.hair
    more = -0.022 if style in ("buzz", "balding", "mohawk") else -0.010 if style in _CLOSE else 0.0
    lumps: list[Lump] = [
        head.ball((-0.020, 0, 0.628), (0.458 + more, 0.412 + more, 0.400 + more * 0.6), 0.03),
        head.ball((-0.15, 0, 0.43), (0.285 + more, 0.335 + more, 0.25), 0.08),
    ]
    if style == "balding":
        lumps.append(head.ball((0.06, 0, 1.02), (0.52, 0.36, 0.36), 0.05, carve=True))
    return lumps


def _under_hat(head: Head) -> list[Lump]:
    lumps: list[Lump] = [
        head.ball((-0.03, 0, 0.61), (0.432, 0.392, 0.385), 0.03),
        head.ball((-0.15, 0, 0.43), (0.285, 0.335, 0.25), 0.08),
    ]
    style = head.figure.character.hair
    if style in ("bob", "long", "wavy"):
        lumps.append(head.ball((-0.10, 0, 0.36), (0.33, 0.405, 0.37), 0.08))
    if style == "afro":
        lumps.append(head.ball((-0.16, 0, 0.46), (0.42, 0.52, 0.34), 0.08))
    if style == "curly":
        lumps += [lump for lump in curls(head) if lump.box()[1][2] < head.at(0, 0, 0.66)[2]]
    return lumps


def _face_left_free(head: Head) -> list[Lump]:
    """The carving that opens the hair about forehead, temples, ears and nape."""
    style, youth = head.figure.character.hair, head.figure.youth
    hat = _hatted(head)
    if style == "tuft":
        return []
    line = 0.77 + 0.02 * youth + (0.12 if hat is not None else 0.0)
    wide = hat is not None
    lumps: list[Lump] = [
        head.ball((0.45, 0, line - 0.40), (0.40 + 0.05 * wide, 0.345 + 0.06 * wide, 0.40), 0.07, carve=True),
        head.ball((0.30, 0, 0.16), (0.34, 0.60, 0.30), 0.07, carve=True),
    ]
    if style in _OPEN_EARED or head.figure.character.clothes.hat == "helmet":
        for sign in (1.0, -1.0):
            lumps.append(head.ball((0.0, sign * 0.43, 0.40), (0.125, 0.13, 0.165), 0.04, carve=True))
    low = 0.10 if style in _TO_THE_NAPE else 0.20
    if style not in ("long", "wavy", "afro"):
        lumps.append(head.ball((-0.20, 0, low - 0.30), (0.5, 0.6, 0.30), 0.05, carve=True))
    if style == "afro" and not wide:
        lumps[0] = head.ball((0.52, 0, line - 0.40), (0.44, 0.37, 0.40), 0.05, carve=True)
        lumps[1] = head.ball((0.36, 0, 0.16), (0.40, 0.70, 0.34), 0.06, carve=True)
    return lumps
