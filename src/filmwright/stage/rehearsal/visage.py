"""Visage and fingers: what the channels of face and hands do to bones. How each may move: `cast/rig.py`.

LIDS, WINK          both upper lids; one more: WINK 1 shuts the left eye, -1 the right
BROWS, WORRY        down (-1) .. up (1); WORRY 1 draws their inner ends up, -1 down
MOUTH, SMILE        the jaw, 0 closed .. 1; the corners of the mouth, -1 down .. 1 up and wide
PUCKER              corners drawn in: oh, a kiss, a whistle
TONGUE              1 it is stuck out over the lower lip
TEARS               above 0 two drops stand below the eyes and run down to the chin at 1
CURL                all fingers, 0 open .. 1.6 a fist; the thumb folds over a fist by itself
INDEX, MIDDLE       1 keeps that finger straight whatever CURL says: pointing, a sign of peace
THUMB               1 sticks it out, -1 lays it across the palm
"""

from __future__ import annotations

from typing import Protocol

import numpy as np

from filmwright.stage.rehearsal.figure import SIDES, SIGN, Figure
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import Reals, about, about_x, about_y, about_z, smooth, turned
from filmwright.stage.world.cast.rig import JAW_OPEN, LID_SHUT, UNDER_SHUT, hand_frame, jaw_hinge


class Body(Protocol):
    """The bones of every frame, as `posing.Posed` keeps them."""

    @property
    def figure(self) -> Figure: ...
    @property
    def turn(self) -> Reals: ...
    @property
    def at(self) -> Reals: ...
    @property
    def scale(self) -> Reals: ...


def _hang(body: Body, part: str, parent: str, rotation: Reals) -> None:
    figure = body.figure
    child, above = figure.index[part], figure.index[parent]
    body.turn[:, child] = rotation
    body.at[:, child] = body.at[:, above] + turned(
        body.turn[:, above], figure.rest[child] - figure.rest[above]
    )


def face(body: Body, p: Reals) -> None:
    """Set eyes, lids, brows, mouth, tears and the hair's tail for postures (n, channels)."""
    skull = body.turn[:, body.figure.index["head"]]
    smile, brows = np.clip(p[:, C.SMILE], -1, 1), np.clip(p[:, C.BROWS], -1, 1)
    for side, name in enumerate(SIDES):
        sign = SIGN[side]
        _hang(body, f"eye_{name}", "head", skull @ about_z(p[:, C.EYES_YAW]) @ about_y(p[:, C.EYES_PITCH]))
        lids = np.maximum(np.clip(p[:, C.LIDS], -0.25, 1.0), np.clip(sign * p[:, C.WINK], 0.0, 1.0))
        _hang(body, f"lid_{name}", "head", skull @ about_y(np.radians(LID_SHUT) * lids))
        squint = 0.42 * np.maximum(smile, 0) + 0.25 * np.maximum(-brows, 0) + 0.3 * np.clip(lids, 0, 1)
        _hang(body, f"under_{name}", "head", skull @ about_y(np.radians(UNDER_SHUT) * np.clip(squint, 0, 1)))
        lean = 0.38 * np.maximum(-brows, 0.0) - 0.36 * np.clip(p[:, C.WORRY], -1, 1)
        _hang(body, f"brow_{name}", "head", skull @ about_x(sign * lean))
        lift = body.figure.head * (np.where(brows > 0, 0.06, 0.035) * brows)
        ahead = 0.022 * body.figure.head * np.maximum(-brows, 0.0)  # a frown stands out over the eyes
        move = skull[..., 2] * lift[:, None] + skull[..., 0] * ahead[:, None]
        body.at[:, body.figure.index[f"brow_{name}"]] += move
    _mouth(body, p, skull)
    tears, head = body.figure.index["tears"], body.figure.head
    _hang(body, "tears", "head", skull)
    shed = np.clip(p[:, C.TEARS], 0.0, 1.0)
    body.scale[:, tears] = smooth(shed / 0.06)[:, None]
    body.at[:, tears] -= skull[..., 2] * (0.20 * head * shed)[:, None]
    tongue = body.figure.index["tongue"]
    _hang(body, "tongue", "mouth", body.turn[:, body.figure.index["mouth"]])
    body.scale[:, tongue] = np.clip(p[:, C.TONGUE], 0.0, 1.0)[:, None]
    tail = about_y(np.clip(p[:, C.TAIL_PITCH], -0.5, 0.8)) @ about_x(np.clip(p[:, C.TAIL_ROLL], -0.6, 0.6))
    _hang(body, "hair_tail", "head", skull @ tail)


def _mouth(body: Body, p: Reals, skull: Reals) -> None:
    figure = body.figure
    head, part = figure.index["head"], figure.index["mouth"]
    openness, smile = np.clip(p[:, C.MOUTH], 0.0, 1.0), np.clip(p[:, C.SMILE], -1, 1)
    pucker = np.clip(p[:, C.PUCKER], 0.0, 1.0)
    hinge = jaw_hinge(figure.head)
    lips = figure.rest[part] - figure.rest[head] - hinge

    def swung(angle: Reals) -> tuple[Reals, Reals]:
        """Return the turn of what hangs on the jaw and how far the lips move with it, in the world."""
        turn = skull @ about_y(angle)
        return turn, turned(turn, lips) - turned(skull, lips)

    turn, drop = swung(np.radians(JAW_OPEN) * openness)
    _hang(body, "mouth", "head", turn)
    body.at[:, part] += drop
    half, drop_half = swung(np.radians(JAW_OPEN) * 0.45 * openness)
    for side, name in enumerate(SIDES):
        _hang(body, f"mouth_{name}", "head", half)
        up, down = np.maximum(smile, 0), np.maximum(-smile, 0)
        ahead = -0.035 * up + 0.035 * pucker - 0.004 * down
        aside = 0.024 * up - 0.014 * down - 0.062 * pucker - 0.012 * openness * (1 - up)
        rise = 0.048 * up - 0.040 * down
        move = np.stack([ahead, SIGN[side] * aside, rise], -1) * figure.head
        body.at[:, figure.index[f"mouth_{name}"]] += drop_half + np.einsum("nij,nj->ni", skull, move)


def fingers(body: Body, p: Reals, hand: Reals, side: int) -> None:
    """Set the fingers and the thumb of one hand, turned by `hand` (n, 3, 3) in the world."""
    name, sign, shift = SIDES[side], SIGN[side], side * OTHER
    curl = np.clip(p[:, C.CURL_L + shift], -0.15, 1.6)
    axis = np.tile([-sign, 0.0, 0.0], (len(p), 1))
    kept = {"index": C.INDEX_L, "middle": C.MIDDLE_L}
    for finger, lag in (("index", 0.94), ("middle", 1.0), ("fingers", 1.06)):
        own = curl * lag
        if finger in kept:
            own = own * (1 - np.clip(p[:, kept[finger] + shift], 0.0, 1.0))
        root = hand @ about(axis, 0.80 * own)
        _hang(body, f"{finger}_{name}", f"hand_{name}", root)
        _hang(body, f"{finger}_tip_{name}", f"{finger}_{name}", root @ about(axis, 0.98 * own))
    thumb = np.clip(p[:, C.THUMB_L + shift], -1.0, 1.0)
    fist = smooth((curl - 0.5) / 0.9)
    folded = np.clip(fist - 2 * np.maximum(thumb, 0.0), 0.0, 1.0) + np.maximum(-thumb, 0.0)
    frame = hand_frame(sign)
    out = about(np.tile(frame[2], (len(p), 1)), sign * (0.75 * np.maximum(thumb, 0.0) - 0.30 * folded))
    over = about(np.tile(frame[1], (len(p), 1)), sign * 0.85 * np.clip(folded, 0.0, 1.0))
    _hang(body, f"thumb_{name}", f"hand_{name}", hand @ over @ out)
