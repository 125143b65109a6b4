"""The brief read as a script: scenes, shots with exact frames, lines, titles.

Brief -> sections (scenes, passages) -> drafts (words sorted, camera read) -> layout -> Script
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from filmwright.film.brief import LONGEST, Brief, Kind, Reference, Role
from filmwright.film.camera import Camera, Move
from filmwright.film.errors import BriefRefused
from filmwright.film.script import Scene, Script, Shot
from filmwright.film.time import frames_in
from filmwright.storyboard.coverage import LONGEST_UNCUT, Setup, covered, sizes
from filmwright.storyboard.drafts import Draft, SceneDraft, drafted
from filmwright.storyboard.names import mentioned
from filmwright.storyboard.passages import sections
from filmwright.storyboard.placing import placed_lines, placed_titles
from filmwright.storyboard.recordings import give_recordings
from filmwright.storyboard.timing import (
    BREATH,
    HURRIED,
    SHORTEST_SHOT,
    SNAP,
    Slot,
    acted_seconds,
    laid_out,
    shared,
    snapped,
    spoken_seconds,
)

DISSOLVE = Fraction(1, 2)
"""Seconds a dissolve lasts, where both shots are long enough."""

_EVERYWHERE = (Role.MUSIC, Role.RHYTHM, Role.PACING, Role.STYLE)


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of the film: a shot with its words and, for now, frames counted from the film's start."""

    scene: int
    draft: Draft
    lines: tuple[int, ...]  # which of the draft's lines are heard in it
    opens: bool  # the first piece of its draft
    words: str
    camera: Camera
    start: int
    end: int
    least: int
    loose: bool  # its first frame may move to a beat


def write_script(brief: Brief, beats: Iterable[tuple[float, bool]] | None = None) -> Script:
    """Return the script of a brief: equal briefs and beats give equal scripts.

    `beats`: seconds of the music's beats from the film's start, with whether each is a strong one;
    cuts nobody timed move to the nearest within 0.35 s. The shots' frames sum to the brief's
    duration exactly; without one, the film is as long as its words need, in whole seconds.
    Raises BriefRefused, naming the line, for times that overlap, leave holes or run past the end,
    and for dialogue that has no time to be heard.
    """
    rate = brief.format.rate
    clips = [reference.name for reference in brief.references if reference.role is Role.CAMERA]
    music = [r.name for r in brief.references if r.role in (Role.MUSIC, Role.RHYTHM)]
    title, parts = sections(brief.text, brief.first_line)
    scenes = [scene for part in parts if (scene := drafted(part, clips, music)).drafts]
    if not scenes:
        raise BriefRefused("the text shows nothing; say in a sentence what the film shows")
    give_recordings(scenes, brief.references)
    marks = [(frames_in(seconds, rate), strong) for seconds, strong in (() if beats is None else beats)]
    pieces = _on_beats(_pieces(brief, scenes), marks, rate)
    notes = [note for scene in scenes for note in scene.notes]
    return Script(
        title=title if title and brief.title == "Untitled" else brief.title,
        format=brief.format,
        look=brief.look,
        language=brief.language,
        scenes=_scenes(brief, scenes, pieces, marks),
        music=next((r.name for r in brief.references if r.role is Role.MUSIC), None),
        notes=tuple(dict.fromkeys((*notes, *_told_roles(brief)))),
    )


def _pieces(brief: Brief, scenes: Sequence[SceneDraft]) -> list[Piece]:
    """Return the film's pieces end to end, each scene that is silent about its camera covered."""
    rate = brief.format.rate
    tall = _tall(brief)
    brisk = tall or any(draft.written for scene in scenes for draft in scene.drafts)
    slots = [slot for n, scene in enumerate(scenes) for slot in _slots(scene, n == 0, rate, brisk)]
    if brief.frames is None and sum(slot.want for slot in slots) > LONGEST * rate:
        raise BriefRefused(
            f"the script needs more than {LONGEST} s, the longest film there is; split it or give a duration"
        )
    spans = laid_out(slots, brief.frames, rate)
    pieces: list[Piece] = []
    n = 0
    for index, scene in enumerate(scenes):
        count = len(scene.drafts)
        here = spans[n : n + count]
        whole = (here[-1][1] - here[0][0]) / rate
        for k, (draft, span) in enumerate(zip(scene.drafts, here, strict=True)):
            seconds = float((span[1] - span[0]) / rate)
            covers = scene.quiet and whole > LONGEST_UNCUT and (count == 1 or seconds > LONGEST_UNCUT)
            setups = (
                covered(draft, seconds, tall=tall, brisk=brisk, opening=k)
                if covers
                else [_single(draft, seconds)]
            )
            pieces += _cut_up(setups, draft, span, index, slots[n + k], rate)
        n += count
    return _with_sizes(pieces, tall)


def _slots(scene: SceneDraft, first: bool, rate: Fraction, brisk: bool) -> list[Slot]:
    """Return what each shot of a scene asks of the timeline.

    Given times count from the film's start; in a later scene whose times begin at 0 they count
    from the scene's, so they are lengths only.
    """
    given = [draft.start for draft in scene.drafts if draft.start is not None]
    relative = bool(given) and not first and given[0] == 0
    slots = []
    before: Fraction | None = Fraction(0)
    for draft in scene.drafts:
        talk = sum(spoken_seconds(line.text) + BREATH for line in draft.spoken)
        talk += BREATH if draft.spoken else 0.0
        want = max(acted_seconds(draft.seen, brisk=brisk) / min(1.0, draft.camera.pace**0.5), talk, 2.0)
        least = max(SHORTEST_SHOT, talk * HURRIED)
        start = end = fixed = None
        if draft.start is not None and draft.end is not None:
            if relative and before is not None and draft.start != before:
                raise BriefRefused(
                    f"line {draft.line}: the shot begins at {float(draft.start):g} s but the one before it "
                    f"ends at {float(before):g} s; let its time begin there"
                )
            start, end = (
                (None, None) if relative else (frames_in(draft.start, rate), frames_in(draft.end, rate))
            )
            fixed = frames_in(draft.end, rate) - frames_in(draft.start, rate) if relative else None
            _refuse_unheard(draft, least, rate)
            before = draft.end
        else:
            before = None
        slots.append(
            Slot(
                want=frames_in(want, rate),
                least=max(1, frames_in(least, rate)),
                line=draft.line,
                start=start,
                end=end,
                fixed=fixed,
            )
        )
    return slots


def _refuse_unheard(draft: Draft, least: float, rate: Fraction) -> None:
    """Raise where a given time is too short for the lines in it."""
    if draft.start is None or draft.end is None:
        return
    if frames_in(draft.end, rate) <= frames_in(draft.start, rate):
        raise BriefRefused(f"line {draft.line}: the shot is shorter than a frame; give it a longer time")
    if draft.spoken and draft.end - draft.start < Fraction(least).limit_denominator(1000):
        raise BriefRefused(
            f"line {draft.line}: the lines in this shot need at least {least:.1f} s but it lasts "
            f"{float(draft.end - draft.start):g} s; shorten them or give it more time"
        )


def _single(draft: Draft, seconds: float) -> Setup:
    return Setup(
        words=draft.words,
        camera=draft.camera,
        seconds=seconds,
        least=SHORTEST_SHOT,
        lines=tuple(range(len(draft.spoken))),
    )


def _cut_up(
    setups: Sequence[Setup], draft: Draft, span: tuple[int, int], scene: int, slot: Slot, rate: Fraction
) -> list[Piece]:
    """Return a draft's span cut into its setups by whole frames."""
    start, end = span
    least = [frames_in(setup.least, rate) for setup in setups]
    if len(setups) == 1:
        least = [slot.least]
    if sum(least) > end - start:
        least = [1] * len(setups)
    parts = shared(end - start, [frames_in(setup.seconds, rate) for setup in setups], least)
    pieces = []
    for n, (setup, part) in enumerate(zip(setups, parts, strict=True)):
        pieces.append(
            Piece(
                scene=scene,
                draft=draft,
                lines=setup.lines,
                opens=n == 0,
                words=setup.words,
                camera=setup.camera,
                start=start,
                end=start + part,
                least=least[n],
                loose=n > 0 or not slot.timed,
            )
        )
        start += part
    return pieces


def _with_sizes(pieces: Sequence[Piece], tall: bool) -> list[Piece]:
    """Return the pieces with a size for each shot of a cut scene that names none, unlike its neighbours'."""
    order = sizes(tall)
    filled: list[Piece] = []
    turn = 0
    for n, piece in enumerate(pieces):
        alone = not any(0 <= k < len(pieces) and pieces[k].scene == piece.scene for k in (n - 1, n + 1))
        turn = 0 if not filled or filled[-1].scene != piece.scene else turn + 1
        free = piece.camera.size is None and piece.camera.move is not Move.POV
        if free and not alone and piece.camera.reference is None:
            beside = {pieces[n - 1].camera.size if n else None}
            beside |= {filled[-1].camera.size} if filled and filled[-1].scene == piece.scene else set()
            beside |= {pieces[n + 1].camera.size} if n + 1 < len(pieces) else set()
            size = next(
                (s for k in range(len(order)) if (s := order[(turn + k) % len(order)]) not in beside),
                order[0],
            )
            piece = replace(piece, camera=replace(piece.camera, size=size))
        filled.append(piece)
    return filled


def _on_beats(pieces: Sequence[Piece], beats: Sequence[tuple[int, bool]], rate: Fraction) -> list[Piece]:
    """Return the pieces with the cuts nobody timed moved onto the music."""
    if not beats:
        return list(pieces)
    cuts = [piece.start for piece in pieces] + [pieces[-1].end]
    second = frames_in(SHORTEST_SHOT, rate)
    least = [max(piece.least, second) for piece in pieces]
    loose = [piece.loose and (n == 0 or _movable(pieces[n - 1])) for n, piece in enumerate(pieces)]
    moved = snapped(cuts, least, [*loose, False], beats, frames_in(SNAP, rate))
    return [replace(piece, start=moved[n], end=moved[n + 1]) for n, piece in enumerate(pieces)]


def _movable(piece: Piece) -> bool:
    """Say whether a piece's last frame may move: not where the script gives its time."""
    return piece.draft.end is None


def _scenes(
    brief: Brief, drafts: Sequence[SceneDraft], pieces: Sequence[Piece], beats: Sequence[tuple[int, bool]]
) -> tuple[Scene, ...]:
    rate = brief.format.rate
    scenes = []
    for index, draft in enumerate(drafts):
        here = [piece for piece in pieces if piece.scene == index]
        first = here[0].draft.dissolve and index > 0
        before = [piece for piece in pieces if piece.scene == index - 1]
        lead = _dissolve(before[-1], here[0], rate) if first else 0
        origin, end = here[0].start - lead, here[-1].end
        ident = f"SC{index + 1:02d}"
        shots = _shots(brief, ident, here, origin, lead)
        scenes.append(
            Scene(
                id=ident,
                heading=draft.heading,
                text=draft.seen or " ".join(piece.words for piece in here),
                frames=end - origin,
                shots=shots,
                lines=placed_lines(here, origin, rate),
                titles=placed_titles(here, origin, rate),
                references=_used(brief, draft, index),
                accents=tuple(
                    dict.fromkeys(
                        frame - origin for frame, strong in beats if strong and origin <= frame < end
                    )
                ),
            )
        )
    return tuple(scenes)


def _shots(brief: Brief, scene: str, pieces: Sequence[Piece], origin: int, lead: int) -> tuple[Shot, ...]:
    rate = brief.format.rate
    shots: list[Shot] = []
    for n, piece in enumerate(pieces):
        dissolve = lead
        if n:
            dissolve = _dissolve(pieces[n - 1], piece, rate) if piece.draft.dissolve and piece.opens else 0
        shots.append(
            Shot(
                id=f"{scene}_SH{(n + 1) * 10:03d}",
                description=piece.words,
                start=piece.start - dissolve - origin,
                frames=piece.end - piece.start + dissolve,
                rate=rate,
                size=brief.format.size,
                camera=piece.camera,
                dissolve=dissolve,
            )
        )
    return _with_unnamed_clip(brief, shots)


def _dissolve(before: Piece, after: Piece, rate: Fraction) -> int:
    """Return the frames of a dissolve: half a second, at most a third of either shot."""
    return min(frames_in(DISSOLVE, rate), (before.end - before.start) // 3, (after.end - after.start) // 3)


def _with_unnamed_clip(brief: Brief, shots: list[Shot]) -> tuple[Shot, ...]:
    """Return a scene's shots, the first free one moved like a camera clip that the text never names."""
    named = mentioned(brief.text)
    clip = next((r.name for r in brief.references if r.role is Role.CAMERA and r.name not in named), None)
    if clip is None or any(shot.camera.reference for shot in shots):
        return tuple(shots)
    for n, shot in enumerate(shots):
        if shot.camera.move in (None, Move.DOLLY_IN):
            shots[n] = replace(shot, camera=replace(shot.camera, move=None, reference=clip))
            break
    return tuple(shots)


def _used(brief: Brief, scene: SceneDraft, index: int) -> tuple[str, ...]:
    """Return the names a scene uses: those it mentions, those of the whole film, and those never named."""
    words = "\n".join((scene.heading, scene.preamble, *(draft.words for draft in scene.drafts)))
    here, anywhere = set(mentioned(words)), set(mentioned(brief.text))

    def uses(reference: Reference) -> bool:
        if reference.name in here or reference.role in _EVERYWHERE:
            return True
        if reference.name in anywhere:
            return False
        first_only = reference.kind is Kind.AUDIO or reference.role in (Role.FIRST_FRAME, Role.EXTEND)
        return index == 0 or not first_only

    return tuple(reference.name for reference in brief.references if uses(reference))


def _told_roles(brief: Brief) -> list[str]:
    """Return a note for each reference whose role nobody gave, and for each the text never names."""
    named = mentioned(brief.text)
    notes = []
    for reference in brief.references:
        role = reference.role.value.replace("_", " ")
        if reference.name not in named:
            notes.append(f"@{reference.name} is not named in the text; used as {role} ({reference.why})")
        elif reference.why != "given":
            notes.append(f"@{reference.name} is used as {role} ({reference.why})")
    return notes


def _tall(brief: Brief) -> bool:
    width, height = brief.format.size
    return height > width
