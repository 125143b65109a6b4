"""BVH, the plain text of motion capture: a skeleton at rest, then one line of channels a frame.

    HIERARCHY                                   MOTION
    ROOT Hips {                                 Frames: 2
      OFFSET 0 0 0                              Frame Time: 0.033333
      CHANNELS 6 Xposition ... Yrotation        0 93 0 0 0 0 ...
      JOINT LeftUpLeg { ... End Site { OFFSET 0 -4 9 } }
    }

Any bytes give a motion or `Unreadable` with one sentence. Source: Meredith and Maddock, "Motion
Capture File Formats Explained", University of Sheffield 2001. Position channels give a joint's place
in its parent's frame; writers disagree whether the offset is in it already, so the first frame decides.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

import numpy as np

from filmwright.media.facts import Unreadable
from filmwright.media.motion import (
    FARTHEST,
    HIGHEST_RATE,
    LONGEST_NAME,
    LONGEST_SECONDS,
    MOST_BONES,
    MOST_FRAMES,
    MOST_KEPT,
    Motion,
    Numbers,
    about_axis,
    carried,
    multiplied,
)

_LONGEST_HEADER = 2**20
_MOST_DEPTH = 128
_LINES_AT_ONCE = 512
_CHANNEL = re.compile(r"([xyz])(position|rotation)", re.IGNORECASE)


@dataclass(kw_only=True)
class _Joint:
    """A joint as its block tells it. `channels`: (axis, whether it turns), in the file's order."""

    name: str
    parent: int
    offset: tuple[float, float, float] = (0.0, 0.0, 0.0)
    channels: list[tuple[int, bool]] = field(default_factory=list)


def is_bvh(head: bytes) -> bool:
    """Say whether a file begins as BVH does."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:9].upper() == b"HIERARCHY"


def read_bvh(data: bytes) -> Motion:
    """Return the motion in a BVH file. Raises Unreadable for whatever is wrong with it."""
    if not is_bvh(data[:4096]):
        raise Unreadable("is no BVH motion: it does not begin with HIERARCHY")
    found = re.search(rb"^\s*MOTION\b", data[:_LONGEST_HEADER], re.MULTILINE)
    if found is None:
        raise Unreadable("is no whole BVH motion: no line MOTION follows its skeleton")
    joints = _skeleton(data[: found.start()].decode("utf-8", "replace"))
    rate, values = _frames(data[found.end() :], sum(len(joint.channels) for joint in joints))
    if len(values) * len(joints) > MOST_KEPT:
        raise Unreadable(f"has {len(joints)} bones over {len(values)} frames, more than fit; shorten it")
    return _performed(joints, values, rate)


def _skeleton(text: str) -> list[_Joint]:
    """Return the joints of the first root with their end sites, every parent before its children."""
    words = re.findall(r"[{}]|[^\s{}]+", text.lstrip("\ufeff"))[1:]
    joints: list[_Joint] = []
    open_: list[int] = []  # joints whose blocks are not closed yet
    at = 0
    while at < len(words):
        word = words[at].upper()
        at += 1
        if word in ("ROOT", "JOINT", "END"):
            if word != "ROOT" and not open_:
                raise Unreadable(f"has a {word.lower()} outside the skeleton")
            if word == "ROOT" and joints:
                break  # of several people the first
            name, at = _named(words, at, word, joints[open_[-1]].name if open_ else "")
            joints.append(_Joint(name=name, parent=open_[-1] if open_ else -1))
            open_.append(len(joints) - 1)
            if len(joints) > MOST_BONES or len(open_) > _MOST_DEPTH:
                raise Unreadable(f"has more than {MOST_BONES} bones or {_MOST_DEPTH} of them in a row")
        elif word == "}" and open_:
            open_.pop()
        elif word == "OFFSET" and open_:
            x, y, z = (_number(words, at + n) for n in range(3))
            joints[open_[-1]].offset, at = (x, y, z), at + 3
        elif word == "CHANNELS" and open_:
            at = _channels(words, at, joints[open_[-1]])
        else:
            raise Unreadable(f"is damaged: {word[:20]!r} makes no sense in its skeleton")
    if open_ or not joints:
        raise Unreadable("is damaged: its skeleton is not whole")
    return joints


def _named(words: list[str], at: int, kind: str, parent: str) -> tuple[str, int]:
    """Return a joint's name and where its block's inside begins; a name may have spaces."""
    if "{" not in words[at : at + 8]:
        raise Unreadable(f"is damaged: a {kind.lower()} has no block")
    opening = words.index("{", at)
    name = f"{parent}_end" if kind == "END" else " ".join(words[at:opening])
    return name[:LONGEST_NAME], opening + 1


def _number(words: list[str], at: int) -> float:
    try:
        value = float(words[at])
    except (IndexError, ValueError) as error:
        raise Unreadable("is damaged: a number of its skeleton is missing") from error
    if not abs(value) < FARTHEST:
        raise Unreadable("is damaged: an offset is no usable number")
    return value


def _channels(words: list[str], at: int, joint: _Joint) -> int:
    count = _number(words, at)
    if count not in (0, 1, 2, 3, 4, 5, 6):
        raise Unreadable(f"is damaged: a joint has {count:g} channels")
    for word in words[at + 1 : at + 1 + int(count)]:
        channel = _CHANNEL.fullmatch(word)
        if channel is None:
            raise Unreadable(f"has a channel {word[:20]!r}, which is no position and no rotation")
        joint.channels.append(("xyz".index(channel[1].lower()), channel[2].lower() == "rotation"))
    return at + 1 + int(count)


def _frames(data: bytes, columns: int) -> tuple[float, Numbers]:
    """Return frames a second and the channels of every frame kept, (n, columns)."""
    head = re.match(rb"\s*Frames:\s*(\d{1,9})\s+Frame\s+Time:\s*([0-9.eE+-]{1,30})", data, re.IGNORECASE)
    try:
        count, step = (int(head[1]), float(head[2])) if head else (0, 0.0)
    except ValueError:
        count, step = 0, 0.0
    if head is None or count < 1 or not 1e-4 <= step <= 10:
        raise Unreadable("is damaged: it does not say how many frames it has and how long one lasts")
    if columns == 0:
        raise Unreadable("has no channels: nothing moves in it")
    if count > MOST_FRAMES or count * step > LONGEST_SECONDS:
        raise Unreadable(
            f"lasts {count * step:.0f} s in {count} frames; at most {LONGEST_SECONDS:.0f} s and "
            f"{MOST_FRAMES} frames are accepted"
        )
    every = max(1, math.ceil(1 / (step * HIGHEST_RATE) - 1e-6))
    values = _values(data[head.end() :], columns, count)[::every]
    if not (np.isfinite(values).all() and np.abs(values).max(initial=0) < FARTHEST):
        raise Unreadable("is damaged: a channel holds no usable number")
    return 1 / (step * every), values


def _values(data: bytes, columns: int, count: int) -> Numbers:
    """Return the numbers of all frames, read some lines at a time to keep memory small."""
    blocks: list[Numbers] = []
    lines = data.split(b"\n")
    left = columns * count
    for first in range(0, len(lines), _LINES_AT_ONCE):
        words = b" ".join(lines[first : first + _LINES_AT_ONCE]).split()[:left]
        try:
            blocks.append(np.array([float(word) for word in words]))
        except ValueError as error:
            raise Unreadable("is damaged: a channel holds no number") from error
        left -= len(words)
        if left == 0:
            break
    if left:
        there = count - math.ceil(left / columns)
        raise Unreadable(f"is cut short: it promises {count} frames and holds {there}")
    return np.concatenate(blocks).reshape(count, columns)


def _performed(joints: list[_Joint], values: Numbers, rate: float) -> Motion:
    """Return the joints' places and turns of every frame."""
    frames = len(values)
    places, turns = np.zeros((frames, len(joints), 3)), np.zeros((frames, len(joints), 4))
    rest = np.zeros((len(joints), 3))
    column = 0
    for number, joint in enumerate(joints):
        own = np.zeros((frames, 4))
        own[:, 0] = 1.0
        moved = np.zeros((frames, 3))
        placed = False
        for axis, turns_it in joint.channels:
            if turns_it:
                own = multiplied(own, about_axis(axis, np.radians(values[:, column])))
            else:
                moved[:, axis], placed = values[:, column], True
            column += 1
        offset = np.array(joint.offset)
        local = _placed(offset, moved, joint.parent < 0) if placed else np.tile(offset, (frames, 1))
        if joint.parent < 0:
            rest[number], places[:, number], turns[:, number] = offset, local, own
            continue
        above = turns[:, joint.parent]
        still = offset if np.linalg.norm(offset) > 1e-6 else local[0]
        rest[number] = rest[joint.parent] + still
        places[:, number] = places[:, joint.parent] + carried(above, local)
        turns[:, number] = multiplied(above, own)
    if not np.abs(places).max(initial=0) < FARTHEST:
        raise Unreadable("is damaged: its joints fly apart")
    return Motion(
        names=tuple(joint.name for joint in joints),
        parents=tuple(joint.parent for joint in joints),
        rest=rest,
        places=places,
        turns=turns,
        rate=rate,
    )


def _placed(offset: Numbers, moved: Numbers, root: bool) -> Numbers:
    """Return a joint's places under its parent: the channels with the offset in them, or added to it."""
    whole = root or float(np.linalg.norm(moved[0] - offset)) <= 0.2 * float(np.linalg.norm(offset))
    return moved if whole else moved + offset


def bvh_text(
    names: tuple[str, ...], parents: tuple[int, ...], rest: Numbers, ends: dict[int, Numbers]
) -> tuple[str, list[int]]:
    """Return the HIERARCHY of a skeleton and the order in which its joints' channels follow.

    `rest` (b, 3) places of the joints; `ends`: the tips of joints without children, by number.
    """
    lines, order = ["HIERARCHY"], []

    def block(number: int, depth: int) -> None:
        order.append(number)
        parent = parents[number]
        pad = "\t" * depth
        offset = rest[number] - (rest[parent] if parent >= 0 else 0.0)
        channels = "6 Xposition Yposition Zposition " if parent < 0 else "3 "
        lines.append(f"{pad}{'ROOT' if parent < 0 else 'JOINT'} {names[number]}")
        lines.extend((f"{pad}{{", f"{pad}\tOFFSET {_row(offset)}"))
        lines.append(f"{pad}\tCHANNELS {channels}Zrotation Xrotation Yrotation")
        children = [n for n, above in enumerate(parents) if above == number]
        for child in children:
            block(child, depth + 1)
        if not children:
            tip = _row(ends[number] - rest[number])
            lines.extend((f"{pad}\tEnd Site", f"{pad}\t{{", f"{pad}\t\tOFFSET {tip}", f"{pad}\t}}"))
        lines.append(f"{pad}}}")

    block(parents.index(-1), 0)
    return "\n".join(lines) + "\n", order


def _row(numbers: Numbers) -> str:
    return " ".join(f"{value + 0.0:.5f}" for value in numbers)


def written_bvh(motion: Motion, ends: dict[int, Numbers]) -> str:
    """Return a motion as BVH text, rotations in the order z, x, y; bones keep their lengths at rest."""
    header, order = bvh_text(motion.names, motion.parents, motion.rest, ends)
    columns = [motion.places[:, order[0]]]
    for number in order:
        turn, parent = motion.turns[:, number], motion.parents[number]
        if parent >= 0:
            above = motion.turns[:, parent] * np.array([1.0, -1.0, -1.0, -1.0])
            turn = multiplied(above, turn)
        columns.append(np.degrees(_angles(turn)))
    rows = np.concatenate(columns, axis=1)
    body = "\n".join(_row(row) for row in rows)
    return f"{header}MOTION\nFrames: {len(rows)}\nFrame Time: {1 / motion.rate:.8f}\n{body}\n"


def _angles(turns: Numbers) -> Numbers:
    """Return the angles (n, 3) about z, x and y that make turns as Rz Rx Ry, without jumps."""
    w, x, y, z = np.moveaxis(turns, -1, 0)
    sine = np.clip(2 * (y * z + w * x), -1.0, 1.0)
    about_z = np.arctan2(-2 * (x * y - w * z), 1 - 2 * (x * x + z * z))
    about_y = np.arctan2(-2 * (x * z - w * y), 1 - 2 * (x * x + y * y))
    locked = np.abs(sine) > 1 - 1e-9  # looking straight up: all the rest is one turn about z
    about_z = np.where(locked, 2 * np.arctan2(z, w), about_z)
    about_y = np.where(locked, 0.0, about_y)
    return np.stack([np.unwrap(about_z), np.arcsin(sine), np.unwrap(about_y)], -1)
