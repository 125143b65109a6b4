"""The cut as an OpenTimelineIO timeline, which a person may edit anywhere and later commands obey.

    Timeline             metadata filmwright: schema, size, accents
    ├── Track "Picture"  Clip ═ Transition ═ Clip ...     media: the takes, relative to the file
    │                    Clip metadata filmwright: take, shot, reason, by
    │                    Clip markers: titles (green) and captions (cyan), in the take's time,
    │                    so that words stay with their picture when clips are moved
    └── Track "Music"    Clip

A dissolve of d frames is a Transition whose middle is the cut; both clips lend it their handles.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlparse

import opentimelineio as otio

from filmwright.editing.captions import spaced
from filmwright.film.cut import Caption, Clip, Cut, Music
from filmwright.film.errors import BoardRefused, listed
from filmwright.film.script import Title, TitleStyle
from filmwright.film.take import Pick
from filmwright.media.files import write_whole

SCHEMA = 1
_NAMESPACE = "filmwright"
_TITLE, _CAPTION = "title", "caption"


def write_otio(cut: Cut, path: Path) -> None:
    """Write a cut as OTIO; the file appears when whole. Raises MachineUnfit for a full disk."""
    timeline = otio.schema.Timeline(name=cut.title, global_start_time=_time(0, cut.rate))
    timeline.metadata[_NAMESPACE] = {
        "schema": SCHEMA,
        "size": list(cut.size),
        "rate": str(cut.rate),
        "accents": list(cut.accents),
    }
    picture = otio.schema.Track(name="Picture", kind=otio.schema.TrackKind.Video)
    starts = _starts(cut)
    for place, clip in enumerate(cut.clips):
        following = cut.clips[place + 1].dissolve if place + 1 < len(cut.clips) else 0
        if clip.dissolve:
            before, after = _sides(clip.dissolve)
            picture.append(
                otio.schema.Transition(
                    name="dissolve",
                    transition_type=otio.schema.TransitionTypes.SMPTE_Dissolve,
                    in_offset=_time(before, cut.rate),
                    out_offset=_time(after, cut.rate),
                )
            )
        picture.append(_written_clip(clip, following, cut.rate, path.parent))
    clips = [item for item in picture if isinstance(item, otio.schema.Clip)]
    all_words: tuple[Title | Caption, ...] = (*cut.titles, *cut.captions)
    for words in all_words:
        owner = max((i for i, start in enumerate(starts) if start <= words.start), default=0)
        offset = words.start - starts[owner] + cut.clips[owner].source_start
        clips[owner].markers.append(_marker(words, offset, cut.rate))
    timeline.tracks.append(picture)
    if cut.music:
        timeline.tracks.append(_music_track(cut.music, cut, path.parent))
    write_whole(path, otio.adapters.write_to_string(timeline, "otio_json").encode())


def read_otio(path: Path, picks: Mapping[str, Pick]) -> Cut:
    """Return the cut a timeline describes; its clips may only show takes among `picks`.

    Clips may have been reordered, trimmed, repeated and deleted, transitions and markers changed.
    Raises BoardRefused, naming the item, for whatever else cannot be obeyed.
    """
    timeline = _timeline(path)
    told = timeline.metadata.get(_NAMESPACE, {})
    if told.get("schema") != SCHEMA:
        raise BoardRefused(
            f"{path} is not a timeline of schema {SCHEMA} written by this studio; "
            "write it again with `filmwright cut`"
        )
    try:
        rate, (width, height) = Fraction(told["rate"]), told["size"]
        accents = tuple(int(accent) for accent in told["accents"])
    except (KeyError, ValueError, TypeError, ZeroDivisionError) as error:
        raise BoardRefused(
            f"{path} has lost its size, rate or accents; write it again with `filmwright cut`"
        ) from error
    reader = _Reader(path, rate, {pick.take.id: pick for pick in picks.values()})
    clips = reader.clips(_only(timeline.video_tracks(), path))
    if not clips:
        raise BoardRefused(f"{path} holds no clips; put at least one on its picture track")
    end = sum(clip.frames - clip.dissolve for clip in clips)
    titles = [t for t in reader.titles if 0 <= t.start < end]
    return Cut(
        title=timeline.name or path.stem,
        rate=rate,
        size=(int(width), int(height)),
        clips=tuple(clips),
        titles=tuple(replace(t, frames=min(t.frames, end - t.start)) for t in titles),
        captions=reader.captions if _apart(reader.captions, end) else spaced(reader.captions, rate, end),
        music=_read_music(timeline, path),
        accents=tuple(accent for accent in accents if accent < end),
    )


class _Reader:
    """Walks a picture track, placing clips and the words that hang on them."""

    def __init__(self, path: Path, rate: Fraction, takes: Mapping[str, Pick]) -> None:
        self._path, self._rate, self._takes = path, rate, takes
        self.titles: list[Title] = []
        self.captions: tuple[Caption, ...] = ()

    def clips(self, track: Any) -> list[Clip]:
        items = [item for item in track if getattr(item, "enabled", True)]
        found: list[Clip] = []
        at = 0
        for place, item in enumerate(items):
            if isinstance(item, otio.schema.Transition):
                if not self._between_clips(items, place):
                    raise BoardRefused(
                        f"a transition in {self._path} does not lie between two clips; remove it"
                    )
                continue
            if not isinstance(item, otio.schema.Clip):
                raise BoardRefused(
                    f"{type(item).__name__} {item.name!r} in {self._path} cannot be filmed; "
                    "keep only clips and dissolves, end to end"
                )
            lead = self._offsets(items[place - 1] if place else None)
            tail = self._offsets(items[place + 1] if place + 1 < len(items) else None)
            clip = self._clip(item, lead, tail)
            at -= clip.dissolve
            self._words(item, clip, at)
            found.append(clip)
            at += clip.frames
        return found

    def _between_clips(self, items: list[Any], place: int) -> bool:
        return 0 < place < len(items) - 1 and all(
            isinstance(items[place + step], otio.schema.Clip) for step in (-1, 1)
        )

    def _offsets(self, item: Any) -> tuple[int, int]:
        if not isinstance(item, otio.schema.Transition):
            return 0, 0
        return self._frames(item.in_offset, item), self._frames(item.out_offset, item)

    def _clip(self, item: Any, lead: tuple[int, int], tail: tuple[int, int]) -> Clip:
        told = item.metadata.get(_NAMESPACE, {})
        take = told.get("take")
        if take not in self._takes:
            raise BoardRefused(
                f"the clip {item.name!r} in {self._path} shows no take of this project that is picked; "
                f"use one of {listed(self._takes)}"
            )
        if item.effects:
            raise BoardRefused(
                f"the clip {item.name!r} in {self._path} has the effect {item.effects[0].name!r}, "
                "which cannot be filmed; remove it"
            )
        pick = self._takes[take]
        source = item.trimmed_range()
        start = self._frames(source.start_time, item) - lead[0]
        frames = self._frames(source.duration, item) + lead[0] + tail[1]
        have = pick.take.footage.frames
        if frames < 1 or start < 0 or start + frames > have:
            raise BoardRefused(
                f"the clip {item.name!r} in {self._path} asks for frames {start} to {start + frames} "
                f"of {take}, which has {have}; trim the clip or its dissolve"
            )
        if frames < sum(lead) + sum(tail):
            raise BoardRefused(
                f"the clip {item.name!r} in {self._path} is shorter than its dissolves; "
                "lengthen it or shorten them"
            )
        reason, by = str(told.get("reason", pick.reason)), str(told.get("by", pick.by))
        return Clip(
            pick=replace(pick, reason=reason, by=by), source_start=start, frames=frames, dissolve=sum(lead)
        )

    def _words(self, item: Any, clip: Clip, at: int) -> None:
        """Take over the words on a clip, as far as they begin in what is left of it."""
        for marker in item.markers:
            told = marker.metadata.get(_NAMESPACE, {})
            start = self._frames(marker.marked_range.start_time, item) - clip.source_start + at
            frames = self._frames(marker.marked_range.duration, item)
            frames, start = frames - max(0, at - start), max(at, start)
            if frames < 1 or start >= at + clip.frames:
                continue
            text = str(told.get("text", marker.name))
            if told.get("kind") == _TITLE:
                self.titles.append(
                    Title(text=text, start=start, frames=frames, style=self._style(told, marker))
                )
            elif told.get("kind") == _CAPTION:
                speaker = told.get("speaker")
                caption = Caption(
                    text=text, start=start, frames=frames, speaker=str(speaker) if speaker else None
                )
                self.captions += (caption,)

    def _style(self, told: Any, marker: Any) -> TitleStyle:
        try:
            return TitleStyle(told.get("style"))
        except ValueError as error:
            raise BoardRefused(
                f"the title {marker.name!r} in {self._path} has the style {told.get('style')!r}; "
                f"use one of {listed(TitleStyle)}"
            ) from error

    def _frames(self, time: Any, item: Any) -> int:
        exact = float(time.rescaled_to(float(self._rate)).value)
        if abs(exact - round(exact)) > 1e-3:
            raise BoardRefused(
                f"{item.name!r} in {self._path} is not cut on whole frames "
                f"at {float(self._rate):g} a second; conform the timeline to the film's rate"
            )
        return round(exact)


def _timeline(path: Path) -> Any:
    try:
        timeline = otio.adapters.read_from_string(path.read_text(encoding="utf-8"), "otio_json")
    except OSError as error:
        raise BoardRefused(
            f"{path} cannot be read ({error.strerror}); correct the name or its rights"
        ) from error
    except Exception as error:  # OTIO raises whatever its JSON parser meets
        raise BoardRefused(
            f"{path} is not an OpenTimelineIO file; write it again with `filmwright cut`"
        ) from error
    if not isinstance(timeline, otio.schema.Timeline):
        raise BoardRefused(f"{path} holds no timeline; write it again with `filmwright cut`")
    return timeline


def _only(tracks: Any, path: Path) -> Any:
    filled = [track for track in tracks if len(track)]
    if len(filled) > 1:
        raise BoardRefused(f"{path} has {len(filled)} picture tracks; put all clips on one")
    return filled[0] if filled else []


def _written_clip(clip: Clip, following: int, rate: Fraction, base: Path) -> Any:
    take = clip.pick.take
    lead, tail = _sides(clip.dissolve)[0], _sides(following)[1]
    written = otio.schema.Clip(
        name=take.id,
        media_reference=otio.schema.ExternalReference(
            target_url=_url(take.footage.picture, base),
            available_range=_range(0, take.footage.frames, rate),
        ),
        source_range=_range(clip.source_start + lead, clip.frames - lead - tail, rate),
    )
    written.metadata[_NAMESPACE] = {
        "take": take.id,
        "shot": take.order.shot.id,
        "reason": clip.pick.reason,
        "by": clip.pick.by,
    }
    return written


def _marker(words: Title | Caption, start: int, rate: Fraction) -> Any:
    told: dict[str, str | None]
    if isinstance(words, Title):
        told = {"kind": _TITLE, "text": words.text, "style": str(words.style)}
        colour = otio.schema.MarkerColor.GREEN
    else:
        told = {"kind": _CAPTION, "text": words.text, "speaker": words.speaker}
        colour = otio.schema.MarkerColor.CYAN
    marker = otio.schema.Marker(
        name=words.text.replace("\n", " "), marked_range=_range(start, words.frames, rate), color=colour
    )
    marker.metadata[_NAMESPACE] = told
    return marker


def _music_track(music: Music, cut: Cut, base: Path) -> Any:
    track = otio.schema.Track(name="Music", kind=otio.schema.TrackKind.Audio)
    clip = otio.schema.Clip(
        name=music.path.stem,
        media_reference=otio.schema.ExternalReference(target_url=_url(music.path, base)),
        source_range=_range(0, cut.frames, cut.rate),
    )
    clip.metadata[_NAMESPACE] = {"digest": music.digest}
    track.append(clip)
    return track


def _read_music(timeline: Any, path: Path) -> Music | None:
    clips = [
        item for track in timeline.audio_tracks() for item in track if isinstance(item, otio.schema.Clip)
    ]
    if not clips:
        return None
    if len(clips) > 1:
        raise BoardRefused(f"{path} has {len(clips)} pieces of music; keep one")
    digest = clips[0].metadata.get(_NAMESPACE, {}).get("digest")
    reference = clips[0].media_reference
    if not digest or not isinstance(reference, otio.schema.ExternalReference):
        raise BoardRefused(
            f"the music {clips[0].name!r} in {path} is none of the brief's references; name it in the brief"
        )
    place = Path(unquote(urlparse(reference.target_url).path))
    return Music(path=Path(os.path.normpath(path.parent / place)), digest=str(digest))


def _apart(captions: tuple[Caption, ...], end: int) -> bool:
    """Say whether captions lie in the film one after another, as they were written."""
    ends = [0, *(caption.start + caption.frames for caption in captions)]
    return ends[-1] <= end and all(e <= c.start for e, c in zip(ends, captions, strict=False))


def _starts(cut: Cut) -> list[int]:
    starts, at = [], 0
    for clip in cut.clips:
        starts.append(at - clip.dissolve)
        at += clip.frames - clip.dissolve
    return starts


def _sides(dissolve: int) -> tuple[int, int]:
    """Frames of a dissolve before and after the point where an editor shows the cut."""
    return dissolve // 2, dissolve - dissolve // 2


def _time(frames: int, rate: Fraction) -> Any:
    return otio.opentime.RationalTime(frames, float(rate))


def _range(start: int, frames: int, rate: Fraction) -> Any:
    return otio.opentime.TimeRange(_time(start, rate), _time(frames, rate))


def _url(path: Path, base: Path) -> str:
    return quote(Path(os.path.relpath(path, base)).as_posix())
