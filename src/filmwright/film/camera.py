"""Camera words, as they are said on a set. None everywhere means: the operator decides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ShotSize(StrEnum):
    """How much of an adult the frame holds."""

    ECU = "ECU"  # eyes to mouth
    CU = "CU"  # head and shoulders
    MCU = "MCU"  # chest up
    MS = "MS"  # waist up
    MLS = "MLS"  # mid-thigh up
    LS = "LS"  # whole body
    EWS = "EWS"  # the place first


class Angle(StrEnum):
    EYE = "eye"
    LOW = "low"
    HIGH = "high"
    OVERHEAD = "overhead"
    GROUND = "ground"
    DUTCH = "dutch"


class Side(StrEnum):
    """From which side of the subject the camera looks."""

    FRONT = "front"
    THREE_QUARTER = "three_quarter"
    PROFILE = "profile"
    BACK = "back"
    OVER_SHOULDER = "over_shoulder"


class Move(StrEnum):
    STATIC = "static"
    PAN_LEFT = "pan_left"
    PAN_RIGHT = "pan_right"
    TILT_UP = "tilt_up"
    TILT_DOWN = "tilt_down"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    DOLLY_IN = "dolly_in"
    DOLLY_OUT = "dolly_out"
    TRUCK_LEFT = "truck_left"
    TRUCK_RIGHT = "truck_right"
    PEDESTAL_UP = "pedestal_up"
    PEDESTAL_DOWN = "pedestal_down"
    CRANE_UP = "crane_up"
    CRANE_DOWN = "crane_down"
    ORBIT_LEFT = "orbit_left"
    ORBIT_RIGHT = "orbit_right"
    FOLLOW = "follow"
    FLY = "fly"  # forwards and down through the air, as a drone does
    HANDHELD = "handheld"
    SHAKE = "shake"  # an earthquake, not a shoulder
    RACK_FOCUS = "rack_focus"
    POV = "pov"


@dataclass(frozen=True, kw_only=True)
class Camera:
    """How one shot is filmed, in the trade's words; any engine may obey them."""

    size: ShotSize | None = None
    angle: Angle | None = None
    side: Side | None = None
    lens_mm: float | None = None  # full frame, 36 mm along the longer side of the picture
    move: Move | None = None
    pace: float = 1.0  # playback speed: 0.5 is slow motion, 8 is time-lapse
    subject: str | None = None  # who or what, in the brief's own word
    reference: str | None = None  # name of the clip whose measured move is reused
