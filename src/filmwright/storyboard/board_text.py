"""A script written out as a board, with what a person may want to know beside it."""

from __future__ import annotations

import re
from fractions import Fraction

import yaml

from filmwright.film.camera import Camera, Move
from filmwright.film.script import Line, Scene, Script, Shot, Title

_HEAD = """\
# The board of this film. Edit it and save: later commands obey it.
#
#   seconds      how long a shot is; its scene and the film follow. Lines and titles move along.
#   description  for people; `text` of the scene is what is seen and done, for all of its shots
#   camera       size: ECU CU MCU MS MLS LS EWS    angle: eye low high overhead ground dutch
#                side: front, three quarter, profile, back, over shoulder    lens: millimetres
#                move: {moves}
#                speed: 0.5 is slow motion    subject: whom it looks at    reference: a clip's move
#                or in words: `camera: low-angle close-up of the girl, orbit left`
#   dissolve     seconds a shot shares with the one before it
#   lines        who says what; `at` counts from the shot's start, without it a line comes when it fits
#   titles       style: title, lower_third or card
#
# Shots may be added, taken out and put in another order; a new shot needs no id.
# A scene may take its world from a file of your own: `world: worlds/SC01.json`.
"""


def board_text(script: Script, schema: str) -> str:
    """Return the board of a script as YAML with comments."""
    rate = script.format.rate
    accents = sorted(
        {
            start + accent
            for scene, start in zip(script.scenes, script.starts, strict=True)
            for accent in scene.accents
        }
    )
    moves = _folded([move.value.replace("_", " ") for move in Move])
    rows = [
        _HEAD.format(moves=moves),
        f"schema: {schema}",
        f"title: {scalar(script.title)}",
        f"format: {_format(script)}",
        f"look: {scalar(script.look)}",
        f"language: {scalar(script.language)}",
    ]
    if script.music is not None:
        rows.append(f"music: {scalar(script.music)}")
    if accents:
        rows.append("# strong beats of the music, in seconds from the film's start")
        rows.append(f"accents: [{', '.join(_seconds(accent, rate) for accent in accents)}]")
    if script.notes:
        rows.append("notes:")
        rows += [f"- {scalar(note)}" for note in script.notes]
    rows.append("scenes:")
    for scene, start in zip(script.scenes, script.starts, strict=True):
        rows += _scene(scene, start, rate)
    return "\n".join(rows) + "\n"


def _format(script: Script) -> str:
    form = script.format
    return f"{{ratio: {scalar(form.ratio)}, resolution: {form.resolution}, rate: {form.rate}}}"


def _scene(scene: Scene, start: int, rate: Fraction) -> list[str]:
    rows = [
        "",
        f"- id: {scalar(scene.id)}  # {_seconds(scene.frames, rate)} s from {_seconds(start, rate)} s",
        f"  heading: {scalar(scene.heading)}",
        f"  text: {block(scene.text, 4)}",
    ]
    if scene.references:
        rows.append(f"  references: [{', '.join(scalar(name) for name in scene.references)}]")
    if scene.world is not None:
        rows.append(f"  world: worlds/{scene.id}.json")
    loose = [line for line in scene.lines if line.start is None]
    if loose:
        rows.append("  lines:  # spoken when they fit")
        rows += [_line(line, 0, rate, "  ") for line in loose]
    rows.append("  shots:")
    for n, shot in enumerate(scene.shots):
        rows += _shot(scene, n, shot, start, rate)
    return rows


def _shot(scene: Scene, n: int, shot: Shot, scene_start: int, rate: Fraction) -> list[str]:
    begins = _seconds(scene_start + shot.start, rate)
    rows = [
        f"  - id: {scalar(shot.id)}",
        f"    seconds: {_seconds(shot.frames, rate)}  # {shot.frames} frames from {begins} s",
        f"    description: {block(shot.description, 6)}",
    ]
    camera = _camera(shot.camera)
    rows.append("    camera:" if camera else "    camera: {}")
    rows += [f"      {key}: {value}" for key, value in camera]
    if shot.dissolve:
        rows.append(f"    dissolve: {_seconds(shot.dissolve, rate)}")
    lines = [line for line in scene.lines if line.start is not None and _owner(scene, line.start) == n]
    if lines:
        rows.append("    lines:")
        rows += [_line(line, shot.start, rate, "    ") for line in lines]
    titles = [title for title in scene.titles if _owner(scene, title.start) == n]
    if titles:
        rows.append("    titles:")
        rows += [_title(title, shot.start, rate) for title in titles]
    return rows


def _owner(scene: Scene, frame: int) -> int:
    """Return which shot of a scene a moment belongs to: the last that has begun by then."""
    return max((n for n, shot in enumerate(scene.shots) if shot.start <= frame), default=0)


def _camera(camera: Camera) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for key, word in (
        ("size", camera.size),
        ("angle", camera.angle),
        ("side", camera.side),
        ("move", camera.move),
    ):
        if word is not None:
            rows.append((key, word.value.replace("_", " ")))
    if camera.lens_mm is not None:
        rows.append(("lens", f"{camera.lens_mm!r}".removesuffix(".0")))
    if camera.pace != 1.0:
        rows.append(("speed", f"{camera.pace!r}"))
    if camera.subject is not None:
        rows.append(("subject", scalar(camera.subject)))
    if camera.reference is not None:
        rows.append(("reference", scalar(camera.reference)))
    return rows


def _line(line: Line, origin: int, rate: Fraction, indent: str) -> str:
    parts = [] if line.start is None else [f"at: {_seconds(line.start - origin, rate)}"]
    if line.speaker is not None:
        parts.append(f"speaker: {scalar(line.speaker)}")
    if line.recording is not None:
        parts.append(f"recording: {scalar(line.recording)}")
    parts.append(f"text: {scalar(line.text)}")
    return f"{indent}- " + f"\n{indent}  ".join(parts)


def _title(title: Title, origin: int, rate: Fraction) -> str:
    parts = (
        f"at: {_seconds(title.start - origin, rate)}",
        f"seconds: {_seconds(title.frames, rate)}",
        f"style: {title.style.value}",
        f"text: {scalar(title.text)}",
    )
    return "    - " + "\n      ".join(parts)


def _seconds(frames: int, rate: Fraction) -> str:
    """Return seconds with three decimals at most: half a millisecond off, so never half a frame."""
    return f"{float(frames / rate):.3f}".rstrip("0").rstrip(".")


def scalar(text: str) -> str:
    """Return a text as one YAML value on one line."""
    if re.fullmatch(r"[A-Za-z\u3400-\u9fff][\w\u3400-\u9fff ./'()@-]*[\w.)\u3400-\u9fff]|[A-Za-z]", text):
        return text  # plain words need no quotes: every value is read as text
    style = None if text.isprintable() else '"'
    written: str = yaml.safe_dump(text, allow_unicode=True, width=float("inf"), default_style=style)
    return written.rstrip("\n").removesuffix("\n...")


def block(text: str, indent: int) -> str:
    """Return a text of several lines as a YAML block, or as one value where a block could not hold it."""
    lines = text.split("\n")
    fits = all(line and line == line.strip() and line.isprintable() for line in lines)
    if len(lines) == 1 or not fits:
        return scalar(text)
    pad = " " * indent
    return "|-\n" + "\n".join(pad + line for line in lines)


def _folded(words: list[str]) -> str:
    rows = [", ".join(words[n : n + 8]) for n in range(0, len(words), 8)]
    return ",\n#                      ".join(rows)
