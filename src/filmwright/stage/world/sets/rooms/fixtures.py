"""Lamps of every kind, each with the light it gives."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.sets.rooms.palette import BRASS, COLD, GOLD, IRON, WARM
from filmwright.stage.world.sets.rooms.shell import Room
from filmwright.stage.world.shaping.mesh import Point
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour

CANDLE: Colour = (1.0, 0.62, 0.28)
TUNGSTEN: Colour = (1.0, 0.74, 0.44)


def pendant(
    room: Room, at: Point, shade: Paint, radius: float = 0.2, light: Colour | None = None, bulb: Paint = WARM
) -> None:
    """Hang a lamp with a shade; `at` is its lower edge. With `light` it also lights the room."""
    x, y, z = at
    with room.crate.shadowless():
        room.crate.post(0.012, room.top(x) - z - 0.1, (x, y, z + 0.1), IRON)
        room.crate.post(radius, radius * 0.9, at, shade, radius * 0.3)
        room.crate.ball(radius * 0.45, (x, y, z + 0.01), bulb)
    if light is not None:
        room.lamp((x, y, z - 0.15), light, 6.0, 2.0)


def ceiling_panel(room: Room, at: tuple[float, float], size: tuple[float, float], glow: Paint = COLD) -> None:
    """Set a lit panel into the ceiling."""
    with room.crate.shadowless():
        z = room.shell.high
        frame = Paint((0.80, 0.81, 0.82))
        room.crate.box((size[0] + 0.08, size[1] + 0.08, 0.03), (*at, z - 0.02), frame)
        room.crate.box((*size, 0.02), (*at, z - 0.034), glow)


def tube_light(room: Room, at: Point, long: float, along: str = "y", glow: Paint = COLD) -> None:
    """Hang a neon tube under a tray."""
    size = (0.14, long, 0.05) if along == "y" else (long, 0.14, 0.05)
    lit = (0.07, long - 0.06, 0.03) if along == "y" else (long - 0.06, 0.07, 0.03)
    with room.crate.shadowless():
        room.crate.box(size, at, Paint((0.82, 0.83, 0.84)))
        room.crate.box(lit, (at[0], at[1], at[2] - 0.036), glow)
        for end in (-0.4, 0.4):
            shift = (0, end * long) if along == "y" else (end * long, 0)
            foot = (at[0] + shift[0], at[1] + shift[1], at[2] + 0.02)
            room.crate.post(0.008, max(room.top(foot[0]) - foot[2], 0.02), foot, IRON)


def chandelier(room: Room, at: Point, radius: float = 0.8, tiers: int = 2, light: float = 2.2) -> None:
    """Hang rings of candles on a gilded stem with crystal drops; `at` is its lowest point."""
    x, y, z = at
    crystal = Paint((0.95, 0.93, 0.88), WARM.finish)
    with room.crate.shadowless():
        room.crate.post(0.02, room.top(x) - z - 0.2, (x, y, z + 0.2), GOLD)
        room.crate.ball((0.12, 0.12, 0.18), (x, y, z + 0.18), GOLD)
        for tier in range(tiers):
            r = radius * (1 - 0.42 * tier)
            up = z + 0.32 + 0.42 * tier
            count = 12 if tier == 0 else 8
            for k in range(count):
                a = 2 * pi * k / count
                px, py = x + r * cos(a), y + r * sin(a)
                b = 2 * pi * (k + 1) / count
                room.crate.bar((px, py, up), (x + r * cos(b), y + r * sin(b), up), 0.018, GOLD)
                room.crate.bar((x, y, up - 0.1), (px, py, up), 0.014, GOLD)
                room.crate.post(0.022, 0.13, (px, py, up), Paint((0.95, 0.92, 0.84)))
                room.crate.ball((0.03, 0.03, 0.055), (px, py, up + 0.17), WARM)
                room.crate.ball((0.022, 0.022, 0.06), (px, py, up - 0.1), crystal.shaded(0.85))
    room.lamp((x, y, z - 0.1), TUNGSTEN, 10.0, light)


def sconce(room: Room, x: float, z: float = 1.9, light: bool = False) -> None:
    """Fix a lamp on the wall that is being worked on, and the glow it throws there."""
    with room.crate.shadowless():
        room.crate.box((0.07, 0.03, 0.22), (x, -0.02, z - 0.05), BRASS, 0.01)
        room.crate.post(0.05, 0.16, (x, -0.13, z), WARM, 0.09)
    if light:
        room.lamp((x, -0.35, z + 0.1), TUNGSTEN, 4.5, 1.6)


def torch(room: Room, x: float, z: float = 1.9, light: bool = True) -> None:
    """Fix a burning torch on the wall."""
    with room.crate.shadowless():
        room.crate.bar((x, -0.04, z - 0.35), (x, -0.20, z), 0.03, IRON)
        room.crate.ball((0.09, 0.09, 0.16), (x, -0.22, z + 0.12), Paint((1.0, 0.62, 0.16), WARM.finish))
        room.crate.ball((0.05, 0.05, 0.11), (x, -0.24, z + 0.09), Paint((1.0, 0.92, 0.55), WARM.finish))
    if light:
        room.lamp((x, -0.5, z + 0.1), CANDLE, 6.5, 3.2)


def table_lamp(room: Room, at: Point, shade: Paint, light: bool = True) -> None:
    """Stand a lamp with a glowing shade."""
    x, y, z = at
    room.crate.post(0.07, 0.02, at, BRASS)
    room.crate.post(0.03, 0.22, (x, y, z + 0.02), BRASS, 0.015)
    with room.crate.shadowless():
        room.crate.post(0.15, 0.2, (x, y, z + 0.22), Paint(shade.colour, WARM.finish), 0.10)
    if light:
        room.lamp((x, y - 0.12, z + 0.36), TUNGSTEN, 3.6, 1.8)


def bulb(room: Room, at: Point, light: float = 2.0) -> None:
    """Hang a bare bulb on its wire."""
    x, y, z = at
    with room.crate.shadowless():
        room.crate.post(0.008, room.top(x) - z, at, IRON)
        room.crate.post(0.025, 0.06, (x, y, z), BRASS)
        room.crate.ball((0.05, 0.05, 0.07), (x, y, z - 0.05), WARM)
    if light > 0:
        room.lamp((x, y, z - 0.2), TUNGSTEN, 7.0, light)
