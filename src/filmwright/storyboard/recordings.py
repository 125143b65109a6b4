"""Recorded words given to the lines they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from filmwright.film.brief import Kind, Reference, Role
from filmwright.film.errors import BriefRefused, UnknownReference
from filmwright.storyboard.dialogue import Spoken
from filmwright.storyboard.drafts import Draft, SceneDraft
from filmwright.storyboard.names import mentioned
from filmwright.storyboard.people import first_person

_SPOKEN = (Role.SPEECH, Role.NARRATION)


def give_recordings(scenes: Sequence[SceneDraft], references: Iterable[Reference]) -> None:
    """Give every recorded speech a line, and every line a recording that can be heard.

    A recording that no line names is heard where the text mentions it, else as the film begins; a
    voice that only lends its timbre holds no words. Raises BriefRefused where a picture is to speak.
    """
    known = {reference.name: reference for reference in references}
    for scene in scenes:
        scene.drafts = [_checked(draft, known) for draft in scene.drafts]
    used = {line.recording for scene in scenes for draft in scene.drafts for line in draft.spoken}
    for reference in known.values():
        if reference.role in _SPOKEN and reference.name not in used:
            _place(scenes, reference)


def _checked(draft: Draft, known: dict[str, Reference]) -> Draft:
    lines = []
    for line in draft.spoken:
        if line.recording is not None:
            if line.recording not in known:
                raise UnknownReference(line.recording, known)
            reference = known[line.recording]
            if reference.kind is not Kind.AUDIO:
                raise BriefRefused(
                    f"line {draft.line}: @{reference.name} is of kind {reference.kind.value} and cannot "
                    f"speak for {line.speaker or 'the narrator'}; give a recording"
                )
            line = line if reference.role in _SPOKEN else replace(line, recording=None)
        if line.text or line.recording:
            lines.append(line)
    return replace(draft, spoken=tuple(lines))


def _place(scenes: Sequence[SceneDraft], reference: Reference) -> None:
    """Add a line for a recording to the first shot that mentions it, else to the first of all."""
    places = [(scene, n) for scene in scenes for n in range(len(scene.drafts))]
    scene, n = next(
        ((scene, n) for scene, n in places if reference.name in mentioned(scene.drafts[n].words)), places[0]
    )
    draft = scene.drafts[n]
    name = re.escape(reference.name)
    seen = re.sub(
        rf"[ \t]*(?:\b(?:and )?(?:says?|speaks?)\b|说)?[ \t]*@{name}(?![A-Za-z0-9_-])", "", draft.seen
    )
    speaker = (
        None if reference.role is Role.NARRATION else first_person(draft.seen) or first_person(scene.seen)
    )
    line = Spoken(text="", speaker=speaker, recording=reference.name)
    scene.drafts[n] = replace(draft, seen=seen.strip(), spoken=(*draft.spoken, line))
