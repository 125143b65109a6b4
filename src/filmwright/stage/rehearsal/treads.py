"""Treads: where the feet of a rider go: on pedals, boards and pegs, dangling, pushing off, running."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.figure import SIGN
from filmwright.stage.rehearsal.footing import Footing, between_turns
from filmwright.stage.rehearsal.rotations import Reals, about_y, about_z, smooth, turned
from filmwright.stage.rehearsal.stations import Ride
from filmwright.stage.world.mounts import Going, Seat

STANDING = (Seat.STANDING, Seat.SIDEWAYS)
_STROKE = 1.7  # seconds from one push of a foot to the next
_ALOFT = {
    Seat.HARNESS: ((0.26, 1.2, -0.84), 0.5),
    Seat.SPREAD: ((-0.62, 2.6, 0.42), 2.3),
    Seat.DIVING: ((-0.10, 0.7, 0.97), 2.9),
}
"""Of feet in the air, from the pelvis: leg lengths ahead, hip half-widths out, leg lengths up; their tilt."""
_PUSH = (0.55, 0.85, 1.2)  # seconds of a stroke at which the foot is down, leaves, and is back on the deck


def put_foot(ride: Ride, side: int, pelvis: Reals) -> None:
    """Put a foot where the mount has its place, else where legs of such a seat go."""
    actor, figure = ride.actor, ride.actor.figure
    number = 1 - side if ride.crossed else side
    touch = ride.at.feet[number]
    if touch is None:
        ankle, turn = _loose_foot(ride, side, pelvis)
    else:
        turn = touch.turn[ride.frames]
        if ride.how.seat in (Seat.SIDEWAYS, Seat.SIDE_SADDLE) or ride.how.faces_back:
            turn = turn @ about_z(ride.facing * 0.85 if ride.how.seat is Seat.SIDEWAYS else ride.facing)
        sole = np.array([-figure.ball, 0.0, figure.ankle])
        if ride.how.seat in STANDING:
            sole = np.array([-0.35 * figure.ball, 0.0, figure.ankle])
        ankle = touch.place[ride.frames] + turned(turn, np.tile(sole, (ride.count, 1)))
    if ride.how.motion is Going.PUSHED and side == (0 if number != side else 1):
        ankle, turn = _kicking(ride, ankle, turn)
    if ride.how.seat is Seat.STANDING and ride.how.motion is Going.TREAD:
        ankle, turn = _running(ride, side)
    actor.footings.append(Footing(foot=side, frames=ride.frames, ankle=ankle, turn=turn))


def _loose_foot(ride: Ride, side: int, pelvis: Reals) -> tuple[Reals, Reals]:
    """Return (ankle, turn) of a foot that has no place of its own."""
    figure, sign = ride.actor.figure, SIGN[side]
    leg = figure.leg
    frame = about_z(ride.heading) @ ride.board
    tilt, apart = 0.0, sign * figure.hip_half
    match ride.how.seat:
        case Seat.ASTRIDE:
            offset = (0.16 * leg, sign * (ride.at.girth + 0.05), -min(0.84, 0.72 + 0.2 * ride.at.girth) * leg)
            tilt = -0.15
        case Seat.SIDE_SADDLE:
            offset = (0.5 * leg, apart, -0.55 * leg)
        case Seat.IN:
            offset = (0.56 * leg, 1.2 * apart, -0.50 * leg)
        case Seat.LEGS_OUT:
            offset = (0.93 * leg, 1.1 * apart, -0.03 * leg)
            tilt = -1.1
        case Seat.KNEELING:
            offset = (-0.35 * leg, apart, -0.10 * figure.height)
            tilt = 1.4
        case Seat.PRONE:
            offset = (-0.97 * leg, apart, 0.02 * leg)
            tilt = 1.3
        case Seat.SUPINE:
            offset = (0.95 * leg, apart, 0.05)
            tilt = -1.2
        case Seat.HARNESS | Seat.SPREAD | Seat.DIVING:
            (ahead, out, high), tilt = _ALOFT[ride.how.seat]
            offset = (ahead * leg, out * apart, high * leg)
        case Seat.HANGING:
            offset = (0.12 * leg, apart, -0.93 * leg)
            tilt = 0.7
        case _:
            offset = (0.0, 1.4 * apart, figure.ankle)
            base = ride.at.seat.place[ride.frames]
            return base + turned(frame, np.tile(offset, (ride.count, 1))), frame
    swing = 0.02 * np.sin(2 * np.pi * 1.2 * ride.clock + side)
    place = pelvis + turned(frame, np.tile(offset, (ride.count, 1)) + swing[:, None] * np.array([1.0, 0, 0]))
    return place, frame @ about_y(np.full(ride.count, tilt))


def off_the_deck(ride: Ride) -> tuple[Reals, Reals]:
    """Return how far a foot has left the deck to push, (n,) 0..1, and the seconds of its stroke, (n,)."""
    down, up, back = _PUSH
    u = np.mod(ride.clock / _STROKE + 0.25, 1.0) * _STROKE
    return smooth((u - 0.3) / (down - 0.3)) * (1 - smooth((u - up) / (back - up))), u


def _kicking(ride: Ride, ankle: Reals, turn: Reals) -> tuple[Reals, Reals]:
    """Return the foot that pushes off: down beside the deck, back with the ground, up again.

    deck ----+           +---- deck
              \\__ground_/        as long as it stands it stays where it is in the world
    """
    figure = ride.actor.figure
    going = ride.speed[ride.frames]
    out, u = off_the_deck(ride)
    down, up, _ = _PUSH
    frame = about_z(ride.heading - ride.facing)
    side = -1.0 if ride.facing <= 0 else 1.0
    moved = -going * np.clip(u - down, 0.0, up - down) - 0.25 * smooth((u - up) / 0.15) * (
        1 - smooth((u - 1.0) / 0.25)
    )
    rise = 0.16 * smooth((u - up) / 0.2) * (1 - smooth((u - 1.05) / 0.3)) + 0.05 * smooth(
        (u - 0.25) / 0.1
    ) * (1 - smooth((u - 0.4) / 0.15))
    middle = ride.at.seat.place[ride.frames]
    ground = middle + turned(frame, np.column_stack([0.22 + moved, 0 * u + side * 0.2, 0 * u]))
    ground[:, 2] = middle[:, 2] - deck_of(ride) + figure.ankle + rise
    toe = 0.7 * smooth((u - up + 0.12) / 0.2) * (1 - smooth((u - 1.05) / 0.2))
    pushing = frame @ about_y(toe)
    place = ankle + out[:, None] * (ground - ankle)
    return place, between_turns(turn, pushing, out)


def deck_of(ride: Ride) -> float:
    """Return how high a deck is above the ground, metres."""
    return float((ride.at.seat.place - ride.at.body.place)[:, 2].mean())


def _running(ride: Ride, side: int) -> tuple[Reals, Reals]:
    """Return a foot that runs on a belt: it lands ahead, goes back with the belt, swings through."""
    figure = ride.actor.figure
    u = np.mod(ride.clock * 1.25 + 0.5 * side, 1.0)
    reach = 0.36 * figure.leg
    stance = 0.42
    share = np.clip(u / stance, 0, 1)
    swing = smooth((u - stance) / (1 - stance))
    x = np.where(u < stance, reach * (1 - 2 * share), -reach + 2 * reach * swing)
    z = np.where(u < stance, 0.0, 0.26 * np.sin(np.pi * swing) ** 0.8 * figure.leg * (1.25 - 0.6 * swing))
    pitch = np.where(
        u < stance, -0.2 * (1 - share) + 0.35 * share, 0.35 + 0.8 * np.sin(np.pi * swing) - 0.55 * swing
    )
    frame = about_z(ride.heading)
    offset = np.column_stack([x, 0 * x + SIGN[side] * 0.75 * figure.hip_half, z + figure.ankle])
    return ride.at.seat.place[ride.frames] + turned(frame, offset), frame @ about_y(pitch)
