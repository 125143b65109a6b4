"""When a recording is heard: with what happens next to the words that name it."""

from __future__ import annotations

from filmwright.film.brief import Reference, Role
from filmwright.stage.reading.coverage import Window, window_at
from filmwright.stage.reading.naming import reference_named
from filmwright.stage.reading.vocabulary import Tag
from filmwright.stage.reading.words import Word
from filmwright.stage.world.world import Cue


def cues_of(
    words: tuple[Word, ...],
    references: dict[str, Reference],
    told: list[tuple[int, int]],
    windows: list[Window],
    actions: int,
) -> tuple[Cue, ...]:
    """Return a cue for every effect recording the words name, in their order.

    `told`: where in the text each clause begins, with how many actions were read before it. A cue
    is heard with the first action told after its words, else with the last one before them.
    """
    cues: list[Cue] = []
    for word in words:
        sense = word.may_be(Tag.REFERENCE)
        name = reference_named(sense.value, references) if sense else None
        if name is None or references[name].role is not Role.EFFECT:
            continue
        following = next((count for at, count in told if at > word.start and count < actions), None)
        after = following if following is not None else actions - 1 if actions else None
        cues.append(Cue(reference=name, after=after, seen=window_at(windows, word.start)))
    return tuple(cues)
