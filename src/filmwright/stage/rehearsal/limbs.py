"""Limbs: two bones that span a chord, and legs that go to their footsteps or hang by their own angles."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.rehearsal.figure import SIGN, Figure
from filmwright.stage.rehearsal.footwork import FootTrack
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import (
    Reals,
    about,
    about_x,
    about_y,
    about_z,
    between,
    crossed,
    frame,
    slerped,
    turned,
    unit,
)

FLEXED = 0.66
"""Radians an ankle bends up under the body's weight before the heel leaves the ground."""

POINTED = 1.03
"""Radians a foot is stretched at most."""

RAISED = 2.38
"""Radians a thigh is raised at most from hanging."""

FOLDED = 2.68
"""Radians a knee bends until flesh meets flesh."""

Flags: TypeAlias = NDArray[np.bool_]
Turns = tuple[Reals, Reals, Reals, Reals]
"""Of thigh, shin, foot and toes, each (n, 3, 3) from rest to world."""


def soft_length(distance: Reals, longest: float) -> Reals:
    """Return a distance that nears `longest` gently instead of hitting it."""
    start = 0.96 * longest
    room = longest - start
    over = np.maximum(distance - start, 0.0)
    eased: Reals = np.where(distance > start, start + room * (1 - np.exp(-over / room)), distance)
    return eased


def two_bones(
    chord: Reals, hinge: Reals, first: float, second: float, folded: float = FOLDED
) -> tuple[Reals, Reals, Reals, Reals]:
    """Return (first bone's way, second's way, hinge, end) that span `chord`, bending about `hinge`.

    The second bone turns about +hinge, by `folded` radians at most, so the joint between lies on the
    side of -(hinge x chord).
    """
    distance = np.linalg.norm(chord, axis=-1)
    along = unit(chord)
    tightest = float(np.sqrt(first**2 + second**2 + 2 * first * second * np.cos(folded)))
    length = np.maximum(soft_length(distance, 0.9995 * (first + second)), tightest)
    hinge = unit(hinge - (hinge * along).sum(-1, keepdims=True) * along)
    cosine = (first**2 + length**2 - second**2) / (2 * first * length)
    angle = np.arccos(np.clip(cosine, -1.0, 1.0))
    upper = turned(about(hinge, -angle), along)
    end = along * length[:, None]
    lower = unit(end - first * upper)
    return upper, lower, hinge, end


def leg_turns(figure: Figure, p: Reals, hip: tuple[Reals, Reals], foot: FootTrack, side: int) -> Turns:
    """Return a leg's turns under `hip` (the pelvis's turn, the hip joint's place), by its `FREE` channel."""
    return _within(_led(figure, p, hip, foot, side), hip[0], foot.planted < 0.5)


def _led(figure: Figure, p: Reals, hip: tuple[Reals, Reals], foot: FootTrack, side: int) -> Turns:
    free = p[:, C.FREE_L + side * OTHER]
    if not free.any():
        return _standing(figure, p, hip, foot, side)
    hanging = _hanging(figure, p, hip[0], side)
    if (free >= 1.0).all():
        return hanging
    standing = _standing(figure, p, hip, foot, side)
    first, second = _knee_slerped(standing, hanging, free)
    third, fourth = slerped(standing[2], hanging[2], free), slerped(standing[3], hanging[3], free)
    low = np.minimum(*(sole_height(figure, leg, hip[1], side) for leg in (standing, hanging)))
    return kept_above(figure, (first, second, third, fourth), hip[1], low, side)


def _within(leg: Turns, pelvis: Reals, loose: Flags) -> Turns:
    """Return a leg whose thigh and foot keep to their ranges while it is off the ground (`loose` (n,))."""
    thigh, shin, foot, toes = leg
    way = np.swapaxes(pelvis, -1, -2) @ -thigh[..., 2:]
    over = np.maximum(np.arctan2(way[:, 0, 0], -way[:, 2, 0]) - RAISED, 0.0) * loose
    if over.any():
        back = pelvis @ about_y(np.minimum(over, 1.5)) @ np.swapaxes(pelvis, -1, -2)
        thigh, shin = back @ thigh, back @ shin
    pointed = np.arcsin(np.clip(-(np.swapaxes(shin, -1, -2) @ foot)[:, 2, 0], -1.0, 1.0))
    wrong = (np.clip(pointed, -FLEXED - 0.05, POINTED) - pointed) * loose
    if wrong.any():
        righted = about_y(wrong)
        foot, toes = foot @ righted, toes @ righted
    return thigh, shin, foot, toes


def sole_height(figure: Figure, leg: Turns, joint: Reals, side: int) -> Reals:
    """Return how high the lower of ankle and toes is, (n,) metres, of a leg from the hip `joint` (n, 3)."""
    thigh, shin, foot, _ = leg
    bones = figure.leg_frames[side]
    ankle = joint + figure.thigh * (thigh @ bones[0])[..., 0] + figure.shin * (shin @ bones[1])[..., 0]
    ball = np.array([figure.ball, 0.0, figure.toe_height - figure.ankle])
    return np.asarray(ankle[:, 2] + np.minimum((foot @ ball)[:, 2], 0.0))


def kept_above(figure: Figure, leg: Turns, joint: Reals, low: Reals, side: int) -> Turns:
    """Return a leg whose ankle and toes stay above `low` (n,): where they do not, the knee bends more."""
    up = np.maximum(low - sole_height(figure, leg, joint, side), 0.0)
    if not up.any():
        return leg
    thigh, shin, foot, toes = leg
    bones = figure.leg_frames[side]
    first, second = thigh @ bones[0], shin @ bones[1]
    chord = figure.thigh * first[..., 0] + figure.shin * second[..., 0] + up[:, None] * np.array([0, 0, 1.0])
    upper, lower, hinge, _ = two_bones(chord, second[..., 1], figure.thigh, figure.shin)
    share = np.minimum(up / (0.012 * figure.leg), 1.0)
    bent = (frame(upper, hinge) @ bones[0].T, frame(lower, hinge) @ bones[1].T, foot, toes)
    return *_knee_slerped(leg, bent, share), foot, toes


def _knee_slerped(first: Turns, second: Turns, share: Reals) -> tuple[Reals, Reals]:
    """Return thigh and shin between two legs', by way of the knee's angle: no knee bends back between."""
    knees = [np.swapaxes(leg[0], -1, -2) @ leg[1] for leg in (first, second)]
    thigh = slerped(first[0], second[0], share)
    return thigh, np.asarray(thigh @ slerped(knees[0], knees[1], share))


def _standing(figure: Figure, p: Reals, hip: tuple[Reals, Reals], foot: FootTrack, side: int) -> Turns:
    """Return the turns of a leg whose foot is where its footsteps say.

    The knee points where it anatomically must: ahead of a hanging thigh, up from a thigh held
    ahead; and a little where the toes point.
    """
    thigh, shin = _spanned(figure, p, hip, foot, side)
    sole = np.swapaxes(shin, -1, -2) @ foot.turn[..., :1]
    excess = np.maximum(-np.arctan2(-sole[:, 2, 0], sole[:, 0, 0]) - FLEXED, 0.0)
    if not excess.any():
        return thigh, shin, foot.turn, foot.toes
    # an ankle bends no further: the heel comes off the ground about the ball of the foot
    turn = foot.turn @ about_y(np.minimum(excess, 0.9))
    ball = np.tile([figure.ball, 0.0, figure.toe_height - figure.ankle], (len(p), 1))
    lifted = replace(foot, ankle=foot.ankle + turned(foot.turn, ball) - turned(turn, ball))
    thigh, shin = _spanned(figure, p, hip, lifted, side)
    return thigh, shin, turn, foot.toes


def _spanned(
    figure: Figure, p: Reals, hip: tuple[Reals, Reals], foot: FootTrack, side: int
) -> tuple[Reals, Reals]:
    """Return the turns of thigh and shin that reach from a hip to an ankle."""
    pelvis, joint = hip
    chord = foot.ankle - joint
    along = unit(chord)
    ahead = turned(between(-pelvis[..., 2], along), pelvis[..., 0])
    forward = unit(foot.turn[..., 0] * np.array([1.0, 1.0, 0.0]) + 0.7 * ahead)
    out = SIGN[side] * p[:, C.KNEE_L + side * OTHER]
    forward = unit(forward - (forward * along).sum(-1, keepdims=True) * along)
    hinge = turned(about(-along, out + 0.06 * SIGN[side]), crossed(forward, along))
    thigh, shin, hinge, _end = two_bones(chord, hinge, figure.thigh, figure.shin)
    rest = figure.leg_frames[side]
    return frame(thigh, hinge) @ rest[0].T, frame(shin, hinge) @ rest[1].T


def _hanging(figure: Figure, p: Reals, pelvis: Reals, side: int) -> Turns:
    """Return the turns of a leg that hangs from the pelvis by its own angles."""
    sign, shift = SIGN[side], side * OTHER
    thigh = (
        pelvis
        @ about_y(-np.clip(p[:, C.THIGH_L + shift], -0.55, 2.35))
        @ about_x(sign * np.clip(p[:, C.SPREAD_L + shift], -0.6, 1.2))
        @ about_z(sign * p[:, C.KNEE_L + shift])
    )
    shin = thigh @ about_y(np.clip(p[:, C.BEND_L + shift], 0.0, 2.6))
    foot = shin @ about_y(np.clip(p[:, C.POINT_L + shift], -0.7, POINTED))
    return thigh, shin, foot, foot
