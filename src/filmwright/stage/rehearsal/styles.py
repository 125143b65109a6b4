"""Styles: how a manner changes whatever somebody does: posture, tempo, size, rhythm, face.

Styles are small numbers that add up, so manners compose: "slowly, tired" is slow and tired.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, kw_only=True)
class Style:
    """How a manner changes an action. Factors are 1 when nothing changes, offsets 0.

    Angles in radians, lengths in leg lengths.
    """

    tempo: float = 1.0  # factor of speed
    energy: float = 1.0  # factor of the size of gestures
    step: float = 1.0  # factor of step length
    width: float = 1.0  # factor of the track's width
    bounce: float = 1.0  # factor of rise and fall
    swing: float = 1.0  # factor of the arms' swing
    sway: float = 1.0  # factor of the hips' sway
    slump: float = 0.0  # the spine droops; negative: the chest is out
    lean: float = 0.0  # the trunk leans ahead from the hips
    head: float = 0.0  # the head hangs; negative: the chin is up
    crouch: float = 0.0  # the knees are bent
    lift: float = 0.0  # feet are lifted higher
    heel: float = 0.0  # stands on the toes
    elbow: float = 0.0  # elbows bent
    reach: float = 0.0  # upper arms ahead
    out: float = 0.0  # upper arms away from the body
    fists: float = 0.0
    weave: float = 0.0  # the way wavers to both sides
    limp: float = 0.0  # the right leg is spared, 0 to 1
    tremble: float = 0.0
    smile: float = 0.0
    brows: float = 0.0
    gait: str | None = None  # the gait that goes with it: sneaking, marching


_FACTORS = ("tempo", "energy", "step", "width", "bounce", "swing", "sway")

_STYLES: dict[str, Style] = {
    "slowly": Style(tempo=0.72, energy=0.8),
    "quickly": Style(tempo=1.3, energy=1.15),
    "powerfully": Style(tempo=1.05, energy=1.4, width=1.15, fists=0.8, brows=-0.4),
    "tired": Style(
        tempo=0.72,
        energy=0.55,
        step=0.8,
        bounce=0.7,
        swing=0.5,
        slump=0.34,
        head=0.34,
        crouch=0.03,
        brows=-0.2,
        smile=-0.3,
    ),
    "sadly": Style(
        tempo=0.78,
        energy=0.6,
        step=0.85,
        bounce=0.7,
        swing=0.45,
        slump=0.22,
        head=0.38,
        smile=-0.7,
        brows=0.2,
    ),
    "happily": Style(
        tempo=1.08,
        energy=1.3,
        bounce=2.1,
        swing=1.55,
        slump=-0.08,
        head=-0.12,
        lift=0.04,
        out=0.12,
        smile=0.9,
        brows=0.2,
    ),
    "angrily": Style(
        tempo=1.18,
        energy=1.3,
        step=1.05,
        width=1.1,
        bounce=1.3,
        swing=1.15,
        slump=0.08,
        lean=0.10,
        head=0.12,
        elbow=0.45,
        out=0.16,
        fists=1.0,
        smile=-0.6,
        brows=-0.9,
    ),
    "elegant": Style(
        tempo=0.88, energy=0.9, width=0.35, swing=0.8, sway=1.6, slump=-0.10, head=-0.10, out=0.04, smile=0.2
    ),
    "proud": Style(
        tempo=0.92, energy=1.1, step=1.06, swing=1.2, slump=-0.16, head=-0.2, out=0.14, bounce=1.2, smile=0.2
    ),
    "scared": Style(
        tempo=1.0,
        energy=0.7,
        step=0.6,
        width=0.9,
        swing=0.15,
        slump=0.20,
        lean=0.06,
        crouch=0.07,
        head=-0.12,
        elbow=1.75,
        reach=0.35,
        tremble=1.0,
        fists=0.4,
        smile=-0.4,
        brows=0.9,
    ),
    "old": Style(
        tempo=0.62,
        energy=0.7,
        step=0.55,
        width=1.3,
        swing=0.4,
        bounce=0.6,
        slump=0.34,
        lean=0.14,
        head=-0.2,
        crouch=0.06,
        elbow=0.4,
        tremble=0.25,
    ),
    "drunk": Style(
        tempo=0.75,
        energy=1.1,
        step=0.8,
        width=1.7,
        sway=2.6,
        slump=0.10,
        head=0.22,
        out=0.28,
        weave=0.20,
        smile=0.3,
        gait="stagger",
    ),
    "injured": Style(tempo=0.7, energy=0.7, limp=1.0, slump=0.12, brows=0.3, smile=-0.4, gait="limp"),
    "sneaky": Style(gait="sneak"),
}

_SAME = {
    "slow": "slowly", "gently": "slowly", "quick": "quickly", "fast": "quickly", "weary": "tired",
    "wearily": "tired", "exhausted": "tired", "sad": "sadly", "happy": "happily", "joyfully": "happily",
    "angry": "angrily", "furious": "angrily", "elegantly": "elegant", "gracefully": "elegant",
    "proudly": "proud", "confidently": "proud", "confident": "proud", "nervously": "scared",
    "nervous": "scared", "fearfully": "scared", "frightened": "scared", "elderly": "old", "frail": "old",
    "drunkenly": "drunk", "dizzy": "drunk", "wounded": "injured", "hurt": "injured", "stealthily": "sneaky",
    "sneakily": "sneaky",
}  # fmt: skip


def style_of(manner: str | None) -> Style:
    """Return the style of a manner, of several words if need be; what nobody has taught changes nothing.

    A gait's own name ("limp", "tiptoe", "march") is a manner as well: it makes whoever goes go so.
    """
    from filmwright.stage.rehearsal.gait_book import FEATS, GAITS  # gaits are made of styles

    style = Style()
    for word in re.findall(r"[a-z_]+", (manner or "").lower()):
        if word in GAITS or word in FEATS:
            style = composed(style, Style(gait=word))
        else:
            style = composed(style, _STYLES.get(_SAME.get(word, word), Style()))
    return style


def composed(first: Style, second: Style) -> Style:
    """Return both styles at once: factors multiply, offsets add, the later gait holds."""
    values = {
        name: getattr(first, name) * getattr(second, name)
        if name in _FACTORS
        else getattr(first, name) + getattr(second, name)
        for name in (field.name for field in fields(Style))
        if name != "gait"
    }
    return replace(first, **values, gait=second.gait or first.gait)
