"""Looks into the files of a brief with the house's own eyes and ears."""

from __future__ import annotations

from pathlib import Path
from typing import assert_never

from filmwright.film.brief import Kind, Role
from filmwright.film.errors import MediaRefused
from filmwright.media.facts import MediaFacts
from filmwright.media.reading import digest, probe, read_model, read_motion, read_picture, read_sound
from filmwright.perception.hearing import Heard, heard
from filmwright.perception.sight import Seen, seen
from filmwright.sound.sound import Sound
from filmwright.stage.world.clip import clip_of
from filmwright.storyboard.references import Inspected
from filmwright.storyboard.roles import Found

_LONGEST_SIDE = 512  # pixels: enough to tell a thing from a place
_LISTENED = 30.0  # seconds
_HEARD = {Heard.SPEECH: Role.SPEECH, Heard.MUSIC: Role.MUSIC, Heard.EFFECT: Role.EFFECT}
_SOUNDS = {Heard.SPEECH: "speech", Heard.MUSIC: "music", Heard.EFFECT: "a single sound"}


class FileInspector:
    """Finds kinds by probing in the guarded process, and roles by what is seen and heard."""

    def facts(self, path: Path) -> Inspected:
        """Return what the file holds: a clip with sound may serve as a recording too."""
        told = probe(path)
        kinds: tuple[Kind, ...] = (told.kind,)
        if told.kind is Kind.VIDEO and told.has_sound:
            kinds = (Kind.VIDEO, Kind.AUDIO)
        elif told.kind in (Kind.MODEL, Kind.MOTION):
            kinds = _modelled(path, told)
        return Inspected(kinds=kinds, digest=digest(path))

    def guess(self, path: Path, kind: Kind) -> Found:
        """Return the likeliest role of a file that neither the text nor its name explains."""
        match kind:
            case Kind.IMAGE:
                shown = seen(read_picture(path, _LONGEST_SIDE)).kind
                if shown is Seen.SCENE:
                    return Found(role=Role.BACKGROUND, why="it shows a place")
                return Found(role=Role.SUBJECT, why="it shows one thing")
            case Kind.AUDIO:
                sounds = heard(Sound(read_sound(path, _LISTENED))).kind
                return Found(role=_HEARD[sounds], why=f"it sounds like {_SOUNDS[sounds]}")
            case Kind.VIDEO:
                return Found(
                    role=Role.CAMERA, why="clips lend their camera move unless the text says otherwise"
                )
            case Kind.MODEL:
                return Found(role=Role.SUBJECT, why="it is a model")
            case Kind.MOTION:
                return Found(role=Role.MOTION, why="it is a recorded motion")
            case _:
                assert_never(kind)


def _modelled(path: Path, told: MediaFacts) -> tuple[Kind, ...]:
    """Return what a model or motion may serve as, read whole: what cannot be staged is refused now.

    A model that moves, but not as a person does, is a model all the same.
    """
    kinds: list[Kind] = []
    if told.kind is Kind.MODEL:
        read_model(path)
        kinds.append(Kind.MODEL)
    if told.moves:
        try:
            clip_of(read_motion(path), path.stem)
            kinds.append(Kind.MOTION)
        except MediaRefused:
            if not kinds:
                raise
    return tuple(kinds)
