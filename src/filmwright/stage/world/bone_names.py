"""Which bone of a foreign skeleton is which part of the body, by the names programs give their bones.

Read are CMU, Mixamo, Rokoko, MotionBuilder, 3ds Max Biped, Blender and Rigify, Auto-Rig Pro, Daz,
Unreal, Unity and VRM, Xsens, SMPL, and plain words, with any prefix: `mixamorig:LeftForeArm`,
`DEF-forearm.L`, `lForearmBend`, `Bip01 L Forearm`, `c_forearm_stretch.l`, `left_elbow`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

_LIMBS: dict[str, tuple[str, ...]] = {
    "upper_arm": (
        *("upperarm", "uparm", "humerus", "shldrbend", "armstretch", "arm", "shldr", "shoulder"),
        *("upperarmbend", "armbend", "上腕", "腕", "上臂"),
    ),
    "forearm": (
        *("forearm", "lowerarm", "lowarm", "radius", "forearmbend", "forearmstretch", "elbow"),
        *("ひじ", "前臂"),
    ),
    "hand": ("wrist", "hand", "手首", "手"),
    "shin": (
        *("shin", "calf", "lowerleg", "lowleg", "loleg", "tibia", "shinbend", "legstretch", "knee", "leg"),
        *("ひざ", "小腿"),
    ),
    "thigh": (
        *("thigh", "upperleg", "upleg", "femur", "thighbend", "thighstretch", "hip", "leg", "hipjoint"),
        *("足", "大腿"),
    ),
    "foot": ("ankle", "foot", "足首", "脚"),
    "toes": (
        *("toebase", "toe", "toes", "ball", "toe0", "toes01", "toe01", "foot", "metatarsals", "つま先"),
    ),
}
"""Names of a part without its side and without spaces, the surest first."""

_HEAD = ("head", "headstretch", "skull", "頭", "头")
_NECK = ("neck", "lowerneck", "necklower", "neck1", "neck01", "neckstretch", "首")
_SIDES = {
    "left": "l",
    "lft": "l",
    "l": "l",
    "左": "l",
    "right": "r",
    "rgt": "r",
    "rt": "r",
    "r": "r",
    "右": "r",
}
_PREFIXES = {
    *("mixamorig", "bip", "bip01", "bip001", "def", "org", "mch", "c", "jnt", "joint", "bone", "j", "skel"),
    *(
        "armature",
        "character",
        "reference",
        "b",
        "cc",
        "base",
        "valve",
        "biped",
        "hips",
        "root",
        "ref",
        "x",
        "m",
    ),
    *("avg", "f", "rig", "sk", "skeleton"),
}
"""Words before a name that say only whose bone it is."""
_ELSE = {
    "ik",
    "pole",
    "ctrl",
    "control",
    "twist",
    "roll",
    "nub",
    "end",
    "tip",
    "mch",
    "target",
    "helper",
    "socket",
}
"""Words of bones that move others or end them."""


def parts_of(names: Sequence[str], parents: Sequence[int]) -> dict[str, int]:
    """Return part of the house rig -> bone for every part that a name tells, and the trunk between them.

    Of two bones with the same name the one nearer to the root counts. The pelvis is where the legs
    meet, the chest where the arms meet, whatever they are called.
    """
    told = [_told(name) for name in names]
    found: dict[str, int] = {}
    for side in "lr":
        for part, called in _LIMBS.items():
            best = _first(told, side, called, set(found.values()))
            if best is not None:
                found[f"{part}_{side}"] = best
    if (head := _first(told, "", _HEAD, set())) is not None:
        found["head"] = head
    neck = _first(told, "", _NECK, set())
    if "head" not in found and neck is not None:
        found["head"] = neck
    _trunk(found, parents)
    return found


def _first(told: Sequence[tuple[str, str]], side: str, called: Sequence[str], taken: set[int]) -> int | None:
    """Return the first bone of a side that bears the surest of some names."""
    for word in called:
        for number, (its_side, its_word) in enumerate(told):
            if its_side == side and its_word == word and number not in taken:
                return number
    return None


def _trunk(found: dict[str, int], parents: Sequence[int]) -> None:
    """Find pelvis, spine, chest and neck by where limbs and head hang."""
    legs = [found[part] for part in ("thigh_l", "thigh_r") if part in found]
    arms = [found[part] for part in ("upper_arm_l", "upper_arm_r") if part in found]
    if len(legs) < 2 or len(arms) < 2 or "head" not in found:
        return
    pelvis, chest = _meeting(legs, parents), _meeting([*arms, found["head"]], parents)
    if pelvis is None or chest is None:
        return
    up = _line(chest, parents)
    start = up.index(pelvis) if pelvis in up else len(up)
    between = [bone for bone in up[:start] if bone != chest]
    found["pelvis"] = pelvis
    found["chest"] = chest
    if between:
        found["spine"] = between[len(between) // 2]
    neck = _line(found["head"], parents)[1:]
    above = neck[: neck.index(chest)] if chest in neck else []
    if above:
        found["neck"] = above[-1]


def _line(bone: int, parents: Sequence[int]) -> list[int]:
    """Return a bone and all it hangs on, up to the root."""
    line = [bone]
    while parents[line[-1]] >= 0:
        line.append(parents[line[-1]])
    return line


def _meeting(bones: Sequence[int], parents: Sequence[int]) -> int | None:
    """Return the bone nearest to some bones that they all hang on."""
    lines = [_line(bone, parents)[1:] for bone in bones]
    return next((bone for bone in lines[0] if all(bone in line for line in lines[1:])), None)


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(word for called in _LIMBS.values() for word in called) | frozenset((*_HEAD, *_NECK))


@cache
def _told(name: str) -> tuple[str, str]:
    """Return (side or nothing, plain name) of a bone: `mixamorig:LeftForeArm` is ("l", "forearm")."""
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.split(r"[:|]", name)[-1])
    plain = re.sub(r"([左右])", r" \1 ", plain).lower()
    words = [word for word in re.split(r"[^0-9a-z\u3040-\u9fff]+", plain) if word]
    side = ""
    rest: list[str] = []
    for word in words:
        if not side and word in _SIDES:
            side = _SIDES[word]
        else:
            rest.append(word)
    known = _vocabulary()
    if not side and rest and rest[0][0] in "lr" and "".join(rest)[1:] in known:  # lfemur
        side, rest[0] = rest[0][0], rest[0][1:]
    if _ELSE & set(rest):
        return side, ""
    while len(rest) > 1 and "".join(rest) not in known and rest[0] in _PREFIXES:
        rest = rest[1:]
    while len(rest) > 1 and "".join(rest) not in known and rest[-1] in _PREFIXES:
        rest = rest[:-1]
    return side, "".join(rest)
