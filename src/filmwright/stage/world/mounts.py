"""Mounts: how things and animals are ridden, composed of a few seats, holds and motions.

A maker marks where a rider touches its model: `seat`, `grip_l`, `grip_r`, `foot_l`, `foot_r`; for a
second rider `seat_1`, `grip_l_1` and so on; for who pushes it from behind `push_l` and `push_r`.
This table says what the body does between those marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Seat(StrEnum):
    """How a body sits on what carries it."""

    ASTRIDE = "astride"  # a leg on either side
    SIDE_SADDLE = "side_saddle"
    IN = "in"  # in a seat, legs before it
    LEGS_OUT = "legs_out"  # on a floor, legs stretched forward
    STANDING = "standing"  # facing where it goes
    SIDEWAYS = "sideways"  # across a board, one foot before the other
    KNEELING = "kneeling"
    PRONE = "prone"  # face down, head first
    SUPINE = "supine"  # on the back, feet first
    HANGING = "hanging"  # by the hands
    HARNESS = "harness"  # upright under lines, legs dangling
    SPREAD = "spread"  # face down on the wind, knees and elbows bent
    DIVING = "diving"  # head down, hung by the ankles
    ROPED = "roped"  # back over a drop, the feet against a wall


class Arms(StrEnum):
    """What the hands do."""

    GRIPS = "grips"  # hold the marks
    REINS = "reins"  # before the belly
    BALANCE = "balance"  # out to the sides
    LOOSE = "loose"  # bent, ready, at the hips
    LAP = "lap"
    TRAILING = "trailing"  # back along the body
    WINGS = "wings"  # spread wide


class Going(StrEnum):
    """How a thing goes; what it does with its parts is in `rehearsal/motions.py`."""

    ROLL = "roll"  # on wheels, its crank turning in step
    PUSHED = "pushed"  # a foot pushes off the ground now and then
    CARVE = "carve"  # from edge to edge
    PLANE = "plane"  # over the water, spray and slap
    SKATE = "skate"  # one foot glides out, then the other
    STRIDE = "stride"  # one foot slides ahead of the other, on snow
    ROW = "row"  # both oars at once, the body swings
    PADDLE = "paddle"  # left, right
    SAIL = "sail"  # heels in the wind
    SLIDE = "slide"  # down a slope on runners
    SWING = "swing"  # a pendulum about its part's joint
    ROCK = "rock"  # to and fro on curved runners
    SEESAW = "seesaw"
    TURN = "turn"  # about its own middle
    HOVER = "hover"  # in the air, without wings
    LEAP = "leap"  # off a jump, sinking
    SOAR = "soar"  # in the air, banking
    GALLOP = "gallop"  # the animal's own gait
    TREAD = "tread"  # stands; who is on it runs or pedals
    BUCK = "buck"  # throws its rider about
    BOUNCE = "bounce"  # up and down on an elastic cord
    LOWER = "lower"  # down a rope, in bounds off the wall
    GLIDE = "glide"  # evenly along its rails, upright
    COAST = "coast"  # down and up its rails as gravity has it
    PLUNGE = "plunge"  # falls on and on: the air comes from below


@dataclass(frozen=True, kw_only=True)
class Mount:
    """How one kind is ridden. Speeds in metres a second, angles in radians, crouch in leg lengths."""

    seat: Seat
    motion: Going = Going.ROLL
    arms: Arms = Arms.GRIPS
    speed: float = 3.0
    lean: tuple[float, float] = (-0.1, 0.9)  # how far the trunk may lean forward to reach what it holds
    crouch: float = 0.04  # how far the knees of somebody who stands are bent
    weave: tuple[float, float] = (0.0, 10.0)  # metres to either side, metres from one curve to the next alike
    ridden: str | None = None  # the kind that is built when somebody rides it
    fits: tuple[float, float] | None = None  # heights of riders it fits; others get it in their size
    tilt: float = 0.0  # radians that the whole of who stands tips forward from the feet
    faces_back: bool = False
    roofed: bool = False  # its windows are down for who rides it
    team: tuple[str, int] | None = None  # species and number of the animals that draw it
    slope: float = 0.0  # metres it comes down for each metre it goes
    rope: str | None = None  # `<sort> <end> <end>`: what ties it or its rider, see `ropes.py`
    towed: tuple[str, float] | None = None  # kind of what goes ahead and draws it, metres ahead
    turns_away: bool = False  # across a board, the back to the lens: a sail is before the chest


_BIKE = Mount(seat=Seat.ASTRIDE, speed=3.2, lean=(0.0, 0.8), fits=(1.5, 2.0), weave=(0.35, 14.0))
_MOTOR = Mount(seat=Seat.ASTRIDE, speed=7.0, lean=(-0.1, 0.7), fits=(1.5, 2.1), weave=(0.5, 26.0))
_CAR = Mount(seat=Seat.IN, speed=6.0, lean=(-0.25, 0.3), roofed=True)
_BOARD = Mount(seat=Seat.SIDEWAYS, motion=Going.CARVE, arms=Arms.BALANCE, crouch=0.2)
_BOAT = Mount(seat=Seat.IN, motion=Going.ROW, speed=1.3, lean=(-0.35, 0.65), faces_back=True)
_CHAIR = Mount(seat=Seat.IN, speed=1.2, lean=(-0.1, 0.5))
_AIR = Mount(seat=Seat.IN, motion=Going.SOAR, speed=5.0, lean=(-0.15, 0.3))
_BACK = Mount(seat=Seat.ASTRIDE, motion=Going.GALLOP, arms=Arms.REINS, lean=(-0.05, 0.3))

_CARS = (
    "car",
    "taxi",
    "police_car",
    "sports_car",
    "vintage_car",
    "jeep",
    "pickup",
    "van",
    "minibus",
    "ambulance",
    "bus",
    "double_decker",
    "school_bus",
    "truck",
    "fire_truck",
    "dump_truck",
    "cement_mixer",
    "ice_cream_van",
)

MOUNTS: dict[str, Mount] = {
    "bicycle": _BIKE,
    "tricycle": Mount(seat=Seat.ASTRIDE, speed=1.6, lean=(0.0, 0.6), fits=(0.8, 1.2)),
    "unicycle": Mount(
        seat=Seat.ASTRIDE, arms=Arms.BALANCE, speed=1.6, lean=(0.02, 0.1), fits=(1.5, 2.0), weave=(0.3, 6.0)
    ),
    "penny_farthing": Mount(seat=Seat.ASTRIDE, speed=2.6, lean=(0.0, 0.5), fits=(1.5, 2.1)),
    "exercise_bike": Mount(seat=Seat.ASTRIDE, motion=Going.TREAD, speed=3.0, lean=(0.0, 0.6)),
    "motorcycle": _MOTOR,
    "motor_scooter": Mount(seat=Seat.IN, speed=5.0, lean=(-0.1, 0.5), fits=(1.5, 2.1), weave=(0.4, 20.0)),
    "kick_scooter": Mount(
        seat=Seat.STANDING, motion=Going.PUSHED, speed=2.4, lean=(0.0, 0.4), fits=(1.4, 1.95)
    ),
    "skateboard": Mount(
        seat=Seat.SIDEWAYS,
        motion=Going.PUSHED,
        arms=Arms.BALANCE,
        speed=2.8,
        crouch=0.2,
        weave=(0.3, 8.0),
    ),
    "skis": Mount(
        seat=Seat.STANDING,
        motion=Going.CARVE,
        speed=5.0,
        lean=(0.35, 0.6),
        crouch=0.24,
        weave=(1.1, 12.0),
        ridden="skis_worn",
    ),
    "jump_skis": Mount(
        seat=Seat.STANDING,
        motion=Going.LEAP,
        arms=Arms.TRAILING,
        speed=7.0,
        lean=(0.25, 0.25),
        crouch=0.02,
        tilt=0.75,
    ),
    "cross_country_skis": Mount(
        seat=Seat.STANDING,
        motion=Going.STRIDE,
        speed=2.4,
        lean=(0.2, 0.7),
        crouch=0.16,
        ridden="cross_country_worn",
    ),
    "snowboard": Mount(
        seat=Seat.SIDEWAYS,
        motion=Going.CARVE,
        arms=Arms.BALANCE,
        speed=4.6,
        crouch=0.31,
        weave=(1.0, 10.0),
        ridden="snowboard_worn",
    ),
    "surfboard": Mount(
        seat=Seat.SIDEWAYS,
        motion=Going.PLANE,
        arms=Arms.BALANCE,
        speed=3.6,
        crouch=0.32,
        weave=(0.8, 9.0),
        ridden="surfboard_afloat",
    ),
    "paddleboard": Mount(
        seat=Seat.STANDING,
        motion=Going.PADDLE,
        speed=1.2,
        lean=(0.1, 0.4),
        crouch=0.06,
        ridden="paddleboard",
    ),
    "ice_skates": Mount(
        seat=Seat.STANDING,
        motion=Going.SKATE,
        arms=Arms.BALANCE,
        speed=2.6,
        lean=(0.25, 0.35),
        crouch=0.14,
        ridden="ice_skates_worn",
    ),
    "roller_skates": Mount(
        seat=Seat.STANDING,
        motion=Going.SKATE,
        arms=Arms.BALANCE,
        speed=2.4,
        lean=(0.22, 0.32),
        crouch=0.12,
        ridden="roller_skates_worn",
    ),
    "sled": Mount(seat=Seat.LEGS_OUT, motion=Going.SLIDE, speed=4.0, lean=(-0.3, 0.5), weave=(0.4, 12.0)),
    "bobsled": Mount(seat=Seat.IN, motion=Going.SLIDE, speed=9.0, lean=(0.0, 0.5), weave=(0.6, 18.0)),
    "dog_sled": Mount(
        seat=Seat.STANDING, motion=Going.SLIDE, speed=3.2, lean=(0.05, 0.4), crouch=0.08, team=("husky", 4)
    ),
    "windsurfer": Mount(
        seat=Seat.SIDEWAYS, motion=Going.SAIL, speed=3.2, lean=(-0.5, 0.1), crouch=0.1, turns_away=True
    ),
    "kitesurfer": Mount(
        seat=Seat.SIDEWAYS, motion=Going.PLANE, speed=4.0, lean=(-0.4, 0.1), crouch=0.16, weave=(0.8, 12.0)
    ),
    "snowkiter": Mount(
        seat=Seat.SIDEWAYS, motion=Going.CARVE, speed=4.0, lean=(-0.4, 0.1), crouch=0.16, weave=(0.8, 12.0)
    ),
    "jet_ski": Mount(seat=Seat.ASTRIDE, motion=Going.PLANE, speed=6.5, lean=(0.0, 0.95), weave=(1.0, 18.0)),
    "water_skis": Mount(
        seat=Seat.STANDING,
        motion=Going.PLANE,
        speed=5.0,
        lean=(-0.1, 0.6),
        crouch=0.26,
        tilt=-0.22,
        weave=(0.8, 14.0),
        towed=("speedboat", 5.5),
        rope="tow mount.tie towing.hitch",
    ),
    "boat": _BOAT,
    "canoe": Mount(seat=Seat.IN, motion=Going.PADDLE, speed=1.4, lean=(0.0, 0.5)),
    "kayak": Mount(seat=Seat.LEGS_OUT, motion=Going.PADDLE, speed=1.6, lean=(0.0, 0.5)),
    "raft": Mount(seat=Seat.KNEELING, motion=Going.PADDLE, speed=1.0, lean=(0.0, 0.5)),
    "sailboat": Mount(seat=Seat.IN, motion=Going.SAIL, speed=1.8, lean=(-0.2, 0.4)),
    "speedboat": Mount(seat=Seat.IN, motion=Going.PLANE, speed=7.0, lean=(-0.1, 0.4)),
    "gondola": Mount(seat=Seat.STANDING, motion=Going.PADDLE, speed=0.8, lean=(0.0, 0.4)),
    "rowing_machine": Mount(seat=Seat.LEGS_OUT, motion=Going.TREAD, speed=1.0, lean=(-0.35, 0.6)),
    "treadmill": Mount(seat=Seat.STANDING, motion=Going.TREAD, arms=Arms.LOOSE, speed=2.6),
    **dict.fromkeys(_CARS, _CAR),
    "racing_car": Mount(seat=Seat.IN, speed=12.0, lean=(-0.6, 0.1)),
    "go_kart": Mount(seat=Seat.LEGS_OUT, speed=6.0, lean=(-0.3, 0.2), weave=(0.5, 16.0)),
    "bumper_car": Mount(seat=Seat.IN, speed=1.6, lean=(-0.15, 0.3), weave=(0.6, 6.0)),
    "tractor": Mount(seat=Seat.IN, speed=2.0, lean=(-0.05, 0.5), roofed=True),
    "forklift": Mount(seat=Seat.IN, speed=1.5, lean=(-0.05, 0.5)),
    "excavator": Mount(seat=Seat.IN, speed=0.6, lean=(-0.05, 0.5)),
    "bulldozer": Mount(seat=Seat.IN, speed=0.8, lean=(-0.05, 0.5)),
    "carriage": Mount(seat=Seat.IN, speed=3.0, lean=(0.0, 0.4), team=("horse", 2)),
    "wheelchair": _CHAIR,
    "shopping_cart": Mount(seat=Seat.LEGS_OUT, speed=1.2),
    "stroller": Mount(seat=Seat.IN, speed=1.2),
    "wheelbarrow": Mount(seat=Seat.LEGS_OUT, speed=1.1),
    "hand_truck": Mount(seat=Seat.STANDING, speed=1.2),
    "swing": Mount(seat=Seat.IN, motion=Going.SWING, lean=(-0.5, 0.3)),
    "rope_swing": Mount(seat=Seat.HANGING, motion=Going.SWING),
    "trapeze": Mount(seat=Seat.HANGING, motion=Going.SWING),
    "seesaw": Mount(seat=Seat.ASTRIDE, motion=Going.SEESAW, lean=(-0.1, 0.5)),
    "rocking_horse": Mount(seat=Seat.ASTRIDE, motion=Going.ROCK, lean=(-0.1, 0.95), fits=(0.8, 1.3)),
    "carousel": Mount(seat=Seat.ASTRIDE, motion=Going.TURN, lean=(-0.1, 0.5)),
    "mechanical_bull": Mount(seat=Seat.ASTRIDE, motion=Going.BUCK, lean=(-0.1, 0.5)),
    "hang_glider": Mount(seat=Seat.PRONE, motion=Going.SOAR, speed=6.0),
    "paraglider": _AIR,
    "parasail": _AIR,
    "parachute": Mount(seat=Seat.HARNESS, motion=Going.HOVER, speed=0.4, lean=(-0.1, 0.1)),
    "free_fall": Mount(seat=Seat.SPREAD, motion=Going.PLUNGE, arms=Arms.WINGS, speed=0.2),
    "bungee": Mount(
        seat=Seat.DIVING, motion=Going.BOUNCE, arms=Arms.WINGS, speed=0.0, rope="bungee feet mount.tied"
    ),
    "abseil_wall": Mount(
        seat=Seat.ROPED,
        motion=Going.LOWER,
        speed=0.0,
        lean=(-0.3, -0.15),
        rope="climbing mount.tie mount.tied",
    ),
    "escalator": Mount(seat=Seat.STANDING, motion=Going.GLIDE, speed=0.0, lean=(0.0, 0.1), crouch=0.02),
    "roller_coaster": Mount(seat=Seat.IN, motion=Going.COAST, speed=0.0, lean=(-0.2, 0.3)),
    "zip_line": Mount(seat=Seat.HANGING, speed=3.6, slope=0.09),
    "zorb": Mount(seat=Seat.STANDING, arms=Arms.LOOSE, speed=1.6),
    "hot_air_balloon": Mount(seat=Seat.STANDING, motion=Going.HOVER, speed=0.5),
    "flying_carpet": Mount(
        seat=Seat.IN, motion=Going.HOVER, arms=Arms.LAP, speed=2.0, lean=(-0.1, 0.2), ridden="flying_carpet"
    ),
    "broom": Mount(seat=Seat.ASTRIDE, motion=Going.SOAR, speed=4.0, lean=(0.1, 0.8), ridden="flying_broom"),
    "propeller_plane": Mount(seat=Seat.IN, motion=Going.SOAR, arms=Arms.LAP, speed=9.0),
    "train": Mount(seat=Seat.IN, arms=Arms.LAP, speed=8.0),
    "locomotive": Mount(seat=Seat.IN, arms=Arms.LAP, speed=6.0),
    "tram": Mount(seat=Seat.IN, arms=Arms.LAP, speed=4.0),
}

MOUNTS |= {how.ridden: how for how in MOUNTS.values() if how.ridden is not None}

_PLACES = {"motorcycle": 2, "jet_ski": 2, "sled": 2, "bobsled": 2, "swing": 2, "seesaw": 2, "carousel": 6}
_PLACES |= {"boat": 2, "canoe": 2, "raft": 4, "sailboat": 2, "speedboat": 4, "gondola": 2, "flying_carpet": 2}
_PLACES |= {"escalator": 4, "roller_coaster": 4, "carriage": 2, "elephant": 2}
_PLACES |= {"bumper_car": 2, "hot_air_balloon": 4, "train": 9, "tram": 9, "bus": 9}

_CARTS = (
    "wheelchair",
    "shopping_cart",
    "stroller",
    "wheelbarrow",
    "hand_truck",
    "wooden_cart",
    "lawn_mower",
    "food_cart",
    "hospital_bed",
    "bicycle",
    "motorcycle",
    "motor_scooter",
    "sled",
    "rail_wagon",
)

_STANDS_ON = Mount(seat=Seat.STANDING, arms=Arms.BALANCE, crouch=0.06, speed=2.0)


def mount_of(kind: str, *, alive: bool = False) -> Mount:
    """Return how a kind is ridden: an animal astride, an unknown thing by standing on it."""
    return _BACK if alive else MOUNTS.get(kind, _STANDS_ON)


def is_pushed(kind: str) -> bool:
    """Tell whether a thing rolls when somebody pushes it, and does not fall over."""
    how = MOUNTS.get(kind)
    return kind in _CARTS or (how is not None and how.roofed)


def places_on(kind: str) -> int:
    """Return how many a mount carries; an animal, like most things, one."""
    how = MOUNTS.get(kind)
    if how is not None and how.roofed:
        return 4
    return _PLACES.get(kind, 1)


def is_ridden(kind: str) -> bool:
    """Tell whether people ride such a thing."""
    return kind in MOUNTS
