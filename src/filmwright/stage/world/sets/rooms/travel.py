"""On the way: lift, airport, aeroplane, spaceship."""

from __future__ import annotations

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import ceiling_panel
from filmwright.stage.world.sets.rooms.furniture import plant
from filmwright.stage.world.sets.rooms.openings import DIM, SKIES, Window, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    CHROME,
    GREY,
    MIRROR,
    STEEL,
    WHITE,
    glow,
)
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.world import Colour

BRUSHED = Paint((0.70, 0.71, 0.73), Finish.METAL, 0.3)


def _elevator(room: Room) -> None:
    crate = room.crate
    stone = Paint((0.80, 0.74, 0.64), Finish.STONE, 0.25)
    for s in (-1, 1):  # the lobby's wall on both sides of the door, and its open leaves
        crate.block((2.3, 0.3, 3.2), (s * 2.15, 0.75, 0), stone)
        crate.block((0.14, 0.42, 2.35), (s * 1.02, 0.72, 0), CHROME, 0.01)
        crate.block((0.28, 0.06, 2.25), (s * 0.83, 0.80, 0), BRUSHED, 0.006)
        room.solid((2.3, 0.3, 3.0), (s * 2.15, 0.75, 0), "stone")
    crate.block((2.1, 0.3, 0.9), (0, 0.75, 2.3), stone)
    crate.box((2.3, 0.4, 0.14), (0, 0.72, 2.36), CHROME, 0.01)
    crate.box((0.62, 0.06, 0.26), (0, 0.56, 2.68), BLACK, 0.01)  # the floor's number
    for z in (2.60, 2.68, 2.76):
        crate.box((0.10, 0.01, 0.022), (-0.08, 0.525, z), glow((1.0, 0.35, 0.10)))
    for x, z in ((-0.03, 2.72), (-0.13, 2.64)):
        crate.box((0.022, 0.01, 0.08), (x, 0.525, z), glow((1.0, 0.35, 0.10)))
    room.flat([(0.08, 2.62), (0.22, 2.62), (0.15, 2.76)], 0.524, glow((1.0, 0.35, 0.10)))
    crate.box((0.2, 0.04, 0.42), (1.45, 0.585, 1.15), CHROME, 0.01)  # the call buttons
    for z, tone in ((1.24, (1.0, 0.72, 0.30)), (1.08, (0.92, 0.95, 1.0))):
        crate.ball((0.05, 0.02, 0.05), (1.45, 0.56, z), glow(tone))
    _cabin(room)
    for x in (-2.3, 2.35):
        with room.at(x, 0.2):
            plant(room, 1.5, Paint((0.20, 0.20, 0.22)), int(x * 3) + 20)
    crate.block((2.2, 1.2, 0.014), (0, -0.1, 0.002), Paint((0.46, 0.10, 0.12), Finish.CARPET))
    ceiling_panel(room, (0, -0.8), (1.6, 0.5), glow((1.0, 0.95, 0.86)))
    room.lamp((0, 1.9, 2.3), (1.0, 0.96, 0.90), 3.0, 2.6)


def _cabin(room: Room) -> None:
    crate = room.crate
    wood = Paint((0.50, 0.30, 0.18), Finish.WOOD, 0.35)
    for s in (-1, 1):
        crate.block((0.06, 1.9, 2.35), (s * 1.03, 1.9, 0), wood)
        crate.bar((s * 0.94, 1.1, 0.95), (s * 0.94, 2.6, 0.95), 0.025, CHROME)
        for z in (0.5, 1.5):
            crate.box((0.02, 1.7, 0.8), (s * 0.99, 1.9, z), wood.shaded(1.2), 0.006)
    crate.block((2.1, 0.06, 2.35), (0, 2.85, 0), BRUSHED)
    crate.box((1.7, 0.012, 1.25), (0, 2.81, 1.6), MIRROR)
    crate.box((1.9, 0.03, 0.8), (0, 2.80, 0.45), wood)
    crate.bar((-0.9, 2.74, 0.95), (0.9, 2.74, 0.95), 0.025, CHROME)
    crate.box((2.0, 2.0, 0.05), (0, 1.9, 2.36), WHITE)
    for x in (-0.5, 0.5):
        for y in (1.5, 2.3):
            crate.box((0.5, 0.5, 0.02), (x, y, 2.325), glow((1.0, 0.98, 0.92)))
    with room.at(0.93, 1.35, -90):  # the panel of buttons
        crate.box((0.3, 0.03, 1.0), (0, -0.02, 1.25), CHROME, 0.006)
        for k in range(12):
            crate.ball(
                (0.035, 0.015, 0.035),
                (-0.06 + 0.12 * (k % 2), -0.045, 0.95 + 0.11 * (k // 2)),
                glow((1.0, 0.80, 0.42)),
            )
    crate.block((1.96, 1.9, 0.012), (0, 1.88, 0.004), Paint((0.26, 0.25, 0.26), Finish.STONE, 0.3))


def _airport(room: Room) -> None:
    crate = room.crate
    frame = Paint((0.80, 0.82, 0.84), Finish.METAL, 0.4)
    dim = DIM[room.hour]
    with room.on("back"):
        for k in range(5):
            x = -4.4 + 2.2 * k
            window(room, Window(wide=2.1, high=3.3, sill=0.3, panes=(1, 2), view="sky", frame=frame), x)
            tarmac = mixed((0.50 * dim, 0.52 * dim, 0.54 * dim), SKIES[room.hour][0], 0.12)
            room.flat(
                [(x - 1.05, 0.3), (x + 1.05, 0.3), (x + 1.05, 1.05), (x - 1.05, 1.05)], -0.008, glow(tarmac)
            )
        _airliner(room, dim)
    for y in (1.6, -0.6, -2.6):
        for x in (-2.6, 2.6):
            with room.at(x, y, 0):
                crate.box((2.6, 0.08, 0.1), (0, 0, 0.32), STEEL)
                for k in range(4):
                    crate.box(
                        (0.58, 0.5, 0.09),
                        (-0.96 + 0.64 * k, -0.05, 0.44),
                        Paint((0.14, 0.15, 0.18), Finish.PLASTIC, 0.4),
                        0.03,
                    )
                    crate.box(
                        (0.58, 0.08, 0.48),
                        (-0.96 + 0.64 * k, 0.22, 0.72),
                        Paint((0.14, 0.15, 0.18), Finish.PLASTIC, 0.4),
                        0.03,
                        (-9, 0, 0),
                    )
                for s in (-1.0, 1.0):
                    crate.block((0.06, 0.5, 0.3), (s, 0, 0), STEEL)
                room.solid((2.6, 0.6, 0.7), (0, 0, 0))
    with room.at(0.0, 1.2):  # the departures hang from above
        crate.box((3.3, 0.14, 1.0), (0, 0, 3.25), BLACK, 0.02)
        for j in range(5):
            for k, w in enumerate((0.3, 0.9, 0.35, 0.4)):
                tone = (
                    glow((1.0, 0.78, 0.18))
                    if k < 3
                    else glow((0.35, 0.95, 0.45) if j % 3 else (1.0, 0.35, 0.25))
                )
                crate.box((w, 0.006, 0.07), ((-1.35, -0.62, 0.25, 0.95)[k], -0.075, 3.58 - 0.155 * j), tone)
        for s in (-1.4, 1.4):
            crate.post(0.02, 1.0, (s, 0, 3.7), STEEL)
    for x, name in ((-2.9, "GATE A12"), (2.9, "GATE A14")):
        room.sign(name, (1.3, 0.36), (x, 2.6, 2.9), (0.98, 0.80, 0.10))
    with room.at(0.9, -1.0, 25):
        _suitcase(room, (0.16, 0.36, 0.58))
    with room.at(1.35, -0.7, -10):
        _suitcase(room, (0.80, 0.30, 0.20), 0.8)
    room.lamp((0, -1.0, 3.6), (0.95, 0.98, 1.0), 8.0, 0.8)


def _suitcase(room: Room, colour: Colour, size: float = 1.0) -> None:
    crate = room.crate
    crate.block(
        (0.46 * size, 0.26 * size, 0.68 * size), (0, 0, 0.05), Paint(colour, Finish.PLASTIC, 0.3), 0.05
    )
    for k in range(5):
        crate.box(
            (0.02, 0.265 * size, 0.6 * size),
            ((-0.16 + 0.08 * k) * size, 0, 0.39 * size),
            Paint(colour).shaded(0.75),
            0.005,
        )
    for s in (-0.12, 0.12):
        crate.post(0.01, 0.34, (s * size, 0.09, 0.72 * size), CHROME)
    crate.box((0.26 * size, 0.03, 0.03), (0, 0.09, 0.72 * size + 0.34), BLACK)


def _airliner(room: Room, dim: float) -> None:
    """An aeroplane on the apron, painted on the panes as flat light."""

    def tone(colour: Colour) -> Paint:
        return glow(
            (colour[0] * (0.3 + 0.7 * dim), colour[1] * (0.3 + 0.7 * dim), colour[2] * (0.3 + 0.7 * dim))
        )

    white, blue = tone((0.98, 0.98, 0.98)), tone((0.16, 0.34, 0.66))
    body = [(-3.0, 1.35), (2.6, 1.30), (3.6, 1.75), (2.4, 1.95), (-2.6, 2.0), (-3.3, 1.85), (-3.5, 1.6)]
    room.flat(body, -0.046, white)
    room.flat([(2.3, 1.9), (3.5, 1.85), (4.0, 3.0), (3.35, 3.0)], -0.048, blue)
    room.flat([(-3.45, 1.52), (3.0, 1.55), (3.4, 1.65), (-3.5, 1.62)], -0.050, blue)
    room.flat([(-0.6, 1.5), (0.9, 1.5), (2.1, 0.95), (1.5, 0.95)], -0.053, tone((0.80, 0.82, 0.85)))
    room.flat([(2.4, 1.75), (3.2, 1.75), (4.0, 1.45), (3.6, 1.45)], -0.053, tone((0.80, 0.82, 0.85)))
    for k in range(22):
        room.crate.box((0.09, 0.002, 0.10), (-2.6 + 0.235 * k, -0.055, 1.78), tone((0.10, 0.14, 0.22)))
    room.flat([(-3.38, 1.75), (-3.0, 1.75), (-3.02, 1.88), (-3.25, 1.86)], -0.055, tone((0.10, 0.14, 0.22)))
    for x in (-0.1, 0.75):
        room.crate.ball((0.32, 0.003, 0.17), (x, -0.060, 1.18), tone((0.72, 0.74, 0.78)))
    for x in (-2.5, 0.5, 0.9):
        room.crate.ball((0.13, 0.003, 0.13), (x, -0.062, 0.92), tone((0.10, 0.10, 0.11)))
        room.crate.box((0.05, 0.002, 0.4), (x, -0.058, 1.15), tone((0.5, 0.5, 0.52)))


def _cabin_of_a_plane(room: Room) -> None:
    crate = room.crate
    cloth = Paint((0.20, 0.26, 0.42), Finish.CLOTH)
    for k in range(8):
        y = 4.6 - 0.95 * k
        for s in (-1, 1):
            for j in range(3):
                x = s * (0.62 + 0.52 * j)
                if y < -2.6:
                    continue
                with room.at(x, y):  # they face +y: one sees their backs
                    crate.box((0.47, 0.13, 0.82), (0, -0.2, 0.86), cloth, 0.05, (8, 0, 0))
                    crate.box((0.32, 0.11, 0.20), (0, -0.25, 1.27), cloth.shaded(1.15), 0.05, (8, 0, 0))
                    crate.box((0.47, 0.46, 0.13), (0, 0.05, 0.44), cloth, 0.04)
                    crate.box((0.26, 0.012, 0.17), (0, -0.305, 1.0), BLACK, 0.005, (8, 0, 0))
                    crate.box((0.23, 0.006, 0.14), (0, -0.315, 1.0), glow((0.20, 0.50, 0.78)), 0, (8, 0, 0))
                    crate.box((0.05, 0.4, 0.05), (-0.25, 0.05, 0.64), GREY, 0.015)
            if y > -2.6:
                room.solid((1.2, 0.5, 1.1), (s * 1.3, y, 0))
    for side, s in (("left", -1), ("right", 1)):
        with room.on(side):  # type: ignore[arg-type]
            for k in range(11):
                along = -4.8 + 0.95 * k
                crate.ball((0.24, 0.05, 0.32), (along, 0.0, 1.15), WHITE)
                crate.ball((0.17, 0.055, 0.24), (along, -0.004, 1.15), glow(SKIES[room.hour][1]))
        crate.box(
            (0.75, 11, 0.5), (s * 1.45, 0.2, 2.02), Paint((0.93, 0.93, 0.92), Finish.PLASTIC, 0.35), 0.12
        )
        crate.box((0.08, 11, 0.03), (s * 1.02, 0.2, 1.80), glow((0.62, 0.80, 1.0)))
        for k in range(8):
            crate.box(
                (0.012, 0.9, 0.3),
                (s * 1.073, 4.2 - 1.2 * k, 2.02),
                Paint((0.84, 0.85, 0.86), Finish.PLASTIC),
                0.005,
            )
    crate.box((0.3, 11, 0.03), (0, 0.2, 2.27), glow((1.0, 0.98, 0.95)))
    with room.on("back"):
        crate.block((0.9, 0.05, 1.95), (0, -0.03, 0), Paint((0.62, 0.66, 0.72), Finish.CLOTH))
        room.sign("EXIT", (0.5, 0.16), (0, -0.07, 2.1), (0.75, 0.15, 0.12))
    crate.block((0.5, 11, 0.012), (0, 0.2, 0.002), Paint((0.16, 0.18, 0.26), Finish.CARPET))
    for y in (2.5, -1.0):
        room.lamp((0, y, 2.1), (0.95, 0.97, 1.0), 4.0, 1.0)


def _console(room: Room, wide: float, seed: int) -> None:
    """A slanted desk of lit screens and buttons that faces -y."""
    crate = room.crate
    hull = Paint((0.46, 0.49, 0.54), Finish.METAL, 0.4)
    crate.block((wide, 0.7, 0.72), (0, 0.1, 0), hull, 0.05)
    crate.box(
        (wide, 0.75, 0.08), (0, 0.0, 0.84), Paint((0.12, 0.14, 0.18), Finish.PLASTIC, 0.3), 0.02, (24, 0, 0)
    )
    blue = ((0.10, 0.65, 1.0), (0.20, 0.95, 0.80), (1.0, 0.55, 0.12), (0.95, 0.20, 0.25), (0.55, 0.45, 1.0))
    count = max(2, int(wide / 0.42))
    for k in range(count):
        x = (k + 0.5) * wide / count - wide / 2
        size = (wide / count - 0.08, 0.24, 0.01)
        crate.box(size, (x, 0.1, 0.935), glow(blue[(k + seed) % 2], 0.75), 0, (24, 0, 0))
        for j in range(5):
            at = (x - 0.13 + 0.065 * j, -0.2, 0.80)
            crate.box((0.04, 0.05, 0.02), at, glow(blue[(j * 3 + k + seed) % 5]), 0, (24, 0, 0))
    room.solid((wide, 0.8, 0.9), (0, 0.1, 0))


def _spaceship(room: Room) -> None:
    crate = room.crate
    hull = Paint((0.52, 0.55, 0.60), Finish.METAL, 0.35)
    with room.on("back"):
        window(room, Window(wide=5.2, high=1.9, sill=1.0, panes=(4, 1), view="stars", frame=hull), 0)
        crate.ball((0.95, 0.004, 0.95), (1.05, -0.016, 2.0), glow((0.85, 0.42, 0.22)))
        for k in range(4):
            high = (0.5, 0.9, 0.8, 0.4)[k]
            crate.ball(
                (high, 0.004, 0.06),
                (1.05, -0.02, 2.55 - 0.35 * k),
                glow((0.62, 0.26, 0.14) if k % 2 else (0.96, 0.66, 0.40)),
            )
        crate.ball((0.2, 0.004, 0.2), (-1.6, -0.016, 2.5), glow((0.70, 0.74, 0.80)))
    with room.at(0, 1.75):
        _console(room, 3.4, 0)
    for s in (-1, 1):
        with room.at(s * 2.2, 0.6, -s * 62):
            _console(room, 2.2, 2)
        for k in range(4):  # ribs of the hull
            y = 2.9 - 1.9 * k
            crate.box((0.22, 0.3, 1.6), (s * 2.95, y, 0.8), hull, 0.05)
            crate.box((0.22, 0.3, 1.8), (s * 2.45, y, 2.3), hull, 0.05, (0, -s * 36, 0))
            crate.box((0.05, 0.06, 1.4), (s * 2.82, y - 0.16, 0.85), glow((0.30, 0.75, 1.0)))
        for k in range(3):
            with room.on("left" if s < 0 else "right", (1.9 - 1.9 * k) * (1 if s < 0 else -1)):
                for j in range(12):
                    tone = ((0.15, 0.7, 1.0), (1.0, 0.5, 0.1), (0.2, 1.0, 0.6))[(j * 5 + k) % 3]
                    crate.box(
                        (0.14, 0.02, 0.06), (-0.5 + 0.34 * (j % 4), -0.02, 0.9 + 0.2 * (j // 4)), glow(tone)
                    )
    for x in (-0.85, 0.85):  # two pilots' chairs, their backs to us
        with room.at(x, 0.75):
            crate.box((0.6, 0.6, 0.14), (0, 0, 0.5), Paint((0.14, 0.15, 0.18), Finish.PLASTIC, 0.5), 0.05)
            crate.box(
                (0.58, 0.16, 0.95),
                (0, -0.3, 1.0),
                Paint((0.14, 0.15, 0.18), Finish.PLASTIC, 0.5),
                0.06,
                (8, 0, 0),
            )
            crate.box((0.08, 0.03, 0.8), (0, -0.40, 1.0), glow((0.30, 0.75, 1.0)), 0, (8, 0, 0))
            crate.post(0.08, 0.45, (0, 0, 0), STEEL, 0.12)
            room.solid((0.6, 0.7, 1.2), (0, 0, 0))
    for x in (-0.8, 0.8):
        crate.box((0.12, 8, 0.04), (x, -1.0, room.shell.high - 0.04), glow((0.62, 0.86, 1.0)))
        crate.block((0.06, 6.5, 0.01), (x * 1.6, -1.6, 0.002), glow((0.20, 0.55, 0.9)))
    room.lamp((0, 1.4, 1.7), (0.35, 0.70, 1.0), 4.5, 1.8)
    room.lamp((1.4, 2.3, 2.2), (1.0, 0.55, 0.30), 3.5, 1.4)
    room.lamp((0, -1.5, 2.6), (0.60, 0.80, 1.0), 6.0, 1.0)


DESIGNS = {
    "elevator": Design(
        shell=Shell(
            wide=6.2,
            back=3.0,
            front=5.8,
            high=3.0,
            walls=Paint((0.80, 0.74, 0.64), Finish.STONE, 0.3),
            floor=Paint((0.62, 0.58, 0.52), Finish.STONE, 0.15),
        ),
        furnish=_elevator,
        light=Light(sun=0.0, level=0.45, colour=(1.0, 0.92, 0.82)),
        frame=3.9,
        depth=0.5,
        low=0.25,
        ground="tile",
        walk=(-0.75, -2.4, 0.75, 2.4),
    ),
    "airport_terminal": Design(
        shell=Shell(
            wide=11.0,
            back=4.4,
            front=8.4,
            high=4.2,
            walls=Paint((0.86, 0.88, 0.90)),
            floor=Paint((0.72, 0.75, 0.78), Finish.STONE, 0.12),
            overhead=Paint((0.92, 0.93, 0.94)),
        ),
        furnish=_airport,
        light=Light(sun=0.7, level=0.35, colour=(0.96, 0.98, 1.0)),
        frame=6.4,
        depth=0.4,
        low=0.35,
        ground="tile",
        ambience="hall",
        walk=(-1.1, -3.4, 1.1, 3.6),
    ),
    "airplane_cabin": Design(
        shell=Shell(
            wide=3.7,
            back=6.0,
            front=6.6,
            high=1.9,
            ceiling="arch",
            rise=0.45,
            walls=Paint((0.94, 0.94, 0.93), Finish.PLASTIC, 0.4),
            overhead=Paint((0.95, 0.95, 0.95)),
            floor=Paint((0.20, 0.22, 0.28), Finish.CARPET),
        ),
        furnish=_cabin_of_a_plane,
        light=Light(sun=0.35, level=0.42, colour=(0.95, 0.97, 1.0)),
        frame=2.9,
        depth=-0.6,
        low=0.6,
        ground="carpet",
        ambience="train",
        walk=(-0.31, -3.6, 0.31, 5.0),
    ),
    "spaceship_interior": Design(
        shell=Shell(
            wide=6.4,
            back=3.2,
            front=6.6,
            high=3.2,
            walls=Paint((0.36, 0.39, 0.44), Finish.METAL, 0.5),
            floor=Paint((0.22, 0.24, 0.28), Finish.METAL, 0.4),
            overhead=Paint((0.28, 0.30, 0.34), Finish.METAL, 0.5),
        ),
        furnish=_spaceship,
        light=Light(sun=0.0, level=0.26, colour=(0.70, 0.85, 1.0)),
        centre=(0.0, -0.6),
        frame=4.6,
        depth=0.3,
        low=0.35,
        ground="concrete",
        ambience="machines",
        walk=(-1.6, -3.0, 1.6, 0.2),
    ),
}
