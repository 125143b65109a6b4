"""Entries: every written form the sheets of the lexicon tell of, with what it may mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import cast

from filmwright.stage.reading.inflection import conjugated, plural
from filmwright.stage.reading.senses import Sense, Tag, is_chinese
from filmwright.stage.reading.sheets import lines, listed, row, sheet, table
from filmwright.stage.world.business.catalog import business, idioms, phrases


def meanings_of_forms() -> dict[str, tuple[Sense, ...]]:
    """Return lower-case written form -> what it may mean, most likely first, worked out from the sheets."""
    found: dict[str, tuple[Sense, ...]] = {}
    for form, sense in _entries():
        known = found.get(form, ())
        if sense not in known:
            found[form] = (*known, sense)
    for source in (_stand_ins, _translated):
        for form, sense in source(dict(found)):
            known = found.get(form, ())
            if not known or all(other.tag is not sense.tag for other in known):
                found[form] = (*known, sense)
    return found


def _entries() -> Iterator[tuple[str, Sense]]:
    for key in sheet("people"):
        yield from _nouns(Tag.PERSON, key, str(row("people", key)["words"]))
    for key in sheet("animals"):
        yield from _nouns(Tag.ANIMAL, key, str(row("animals", key)["words"]))
        for form, _ in _nouns(Tag.ANIMAL, key, str(row("animals", key).get("young", ""))):
            yield form, Sense(tag=Tag.ANIMAL, value=key, form="young")
    for key in sheet("clothes"):
        yield from _nouns(Tag.GARMENT, key, str(row("clothes", key)["words"]))
    yield from _rivals(
        _nouns(Tag.THING, key, _with_name(key, words)) for key, words in sheet("things").items()
    )
    for key, value in sheet("colours").items():
        for word in listed(str(value).split("|", 1)[1]):
            yield word, Sense(tag=Tag.COLOUR, value=key)
            if is_chinese(word):
                yield word + "色", Sense(tag=Tag.COLOUR, value=key)
                yield word + "色的", Sense(tag=Tag.COLOUR, value=key)
    yield from _rivals(
        _nouns(Tag.PLACE, key, _with_name(key, row("places", key)["words"])) for key in sheet("places")
    )
    yield from _times()
    yield from _verbs()
    yield from _businesses()
    yield from _tricks()
    for tag, group in sheet("words").items():
        for value, words in cast("dict[str, str]", group).items():
            sense = Sense(tag=Tag(tag), value=str(value))
            for word in listed(str(words)):
                yield word, sense
                if sense.tag is Tag.PREPOSITION and sense.value in _PUT and word.isascii():
                    yield from ((f"{way} {word}", sense) for way in _LAID)


def _with_name(key: str, words: object) -> str:
    """Return a row's words with its own name among them, which nobody need write down."""
    return f"{words}, {key.replace('_', ' ')}"


_LAID = ("placed", "parked", "positioned", "located", "situated", "displayed", "hidden", "perched", "stacked")
_PUT = {
    "on",
    "above",
    "inside",
    "in",
    "at",
    "next_to",
    "left_of",
    "right_of",
    "behind",
    "in_front_of",
    "under",
}
"""What lies somewhere is placed there; participles and prepositions make one word for where."""


def _rivals(rows: Iterable[Iterator[tuple[str, Sense]]]) -> list[tuple[str, Sense]]:
    """Return the entries of rows so that of two rows with one word the more particular comes first.

    A row is particular about a word that is its own name, then the fewer words it has.
    """
    ranked: list[tuple[bool, int, str, Sense]] = []
    for entries in rows:
        told = list(entries)
        ranked += [(form.replace(" ", "_") != sense.value, len(told), form, sense) for form, sense in told]
    return [(form, sense) for _, _, form, sense in sorted(ranked, key=lambda one: one[:2])]


def _stand_ins(known: dict[str, tuple[Sense, ...]]) -> Iterator[tuple[str, Sense]]:
    """Return nouns and lands nobody builds, each as the first of its stand-ins that is built."""
    for line in lines("nouns"):
        _, words, chain = line.split("|")
        found = _first_made(chain, known)
        for word in listed(words):
            for form, sense in _nouns(Tag.THING, found.value if found else word, word, found is not None):
                yield form, replace(sense, times=found.times, look=found.look) if found else sense
    for line in lines("lands"):
        words, chain = line.split("|")
        value = _first_built(chain, Tag.PLACE, known)
        yield from _nouns(Tag.PLACE, value or "park", words, True)
    for key in sheet("places"):
        yield from _nouns(Tag.PLACE, key, str(row("places", key).get("like", "")), True)


def _translated(known: dict[str, tuple[Sense, ...]]) -> Iterator[tuple[str, Sense]]:
    """Return Chinese nouns with what their English word means."""
    for line in lines("chinese"):
        english, words = line.split("|")
        told = next((s for s in known.get(english.strip(), ()) if s.tag is Tag.THING), None)
        sense = told or Sense(tag=Tag.THING, value=english.strip(), form="one")
        for word in listed(words):
            yield word, sense


def _first_made(chain: str, known: dict[str, tuple[Sense, ...]]) -> Sense | None:
    """Return the first stand-in somebody makes: `0.7x straw bowl` is a bowl, smaller and of straw."""
    for told in listed(chain):
        times, look, words = 1.0, "", told.split()
        if words[0].endswith("x") and words[0][:-1].replace(".", "").isdigit():
            times = float(words.pop(0)[:-1])
        while (value := _first_built(" ".join(words), Tag.THING, known)) is None and len(words) > 1:
            look = f"{look} {words.pop(0)}".strip()
        if value is not None:
            return Sense(tag=Tag.THING, value=value, times=times, look=look)
    return None


def _first_built(chain: str, tag: Tag, known: dict[str, tuple[Sense, ...]]) -> str | None:
    for word in listed(chain):
        for sense in known.get(word, ()):
            if sense.tag is tag:
                return sense.value
    return None


def _times() -> Iterator[tuple[str, Sense]]:
    for key, words in cast("dict[str, str]", table("times", "hours")).items():
        for word in listed(words):
            yield word, Sense(tag=Tag.HOUR, value=key)
    for tag, column in ((Tag.SKY, "skies"), (Tag.WIND, "winds")):
        for line in cast("list[str]", sheet("times")[column]):
            value, words = line.split("|", 1)
            for word in listed(words):
                yield word, Sense(tag=tag, value=value.strip())


def _nouns(tag: Tag, value: str, words: str, near: bool = False) -> Iterator[tuple[str, Sense]]:
    one = Sense(tag=tag, value=value, form="one", near=near)
    many = Sense(tag=tag, value=value, form="many", near=near)
    told = listed(words)
    several = {plural(word) for word in told if plural(word) != word} if tag is not Tag.THING else set()
    for word in told:
        if word in several:
            continue  # children are told as the plural of child
        yield word, one
        if is_chinese(word):
            if tag is Tag.PERSON and not word.endswith("们"):
                yield word + "们", many
        elif plural(word) not in told or plural(word) in several:
            yield plural(word), many  # skis and scissors are told as they are, and are one


def _verbs() -> Iterator[tuple[str, Sense]]:
    irregular: dict[str, list[str]] = {}
    for line in listed(str(sheet("verbs")["forms"])):
        bare, *forms = line.split()
        irregular[bare] = forms
    for key in sheet("verbs"):
        if key == "forms":
            continue
        for column in ("words", "like"):
            near = column == "like"
            senses = {
                name: Sense(tag=Tag.VERB, value=key, form=name, near=near)
                for name in ("bare", "s", "ing", "past")
            }
            for words in listed(str(row("verbs", key).get(column, ""))):
                for form, name in conjugated(words, irregular):
                    yield form, senses[name]
                front, _, deed = words.rpartition(" ")
                if key == "ride" and front and not is_chinese(words):  # ice skating, not icing skate
                    for form, name in conjugated(deed, irregular):
                        yield f"{front} {form}", senses[name]


def _businesses() -> Iterator[tuple[str, Sense]]:
    """Yield the verb phrases of the catalogue of business; what the verbs' own sheet knows stays as it is."""
    irregular = {line.split()[0]: line.split()[1:] for line in listed(str(sheet("verbs")["forms"]))}
    worn = {word for key in sheet("clothes") for word in listed(str(row("clothes", key)["words"]))}
    used = _thing_idioms()
    for phrase in idioms():
        if phrase in used:
            continue
        if phrase.startswith(("put on ", "take off ")) and phrase.rpartition(" ")[2] in worn:
            continue  # left to grammar, so that the hat is seen and may have its colour
        for form, name in conjugated(phrase, irregular):
            yield form, Sense(tag=Tag.VERB, value="do", form=name)


def _thing_idioms() -> set[str]:
    """Return idioms that end in a thing which their business uses: `cut a cake`, `open the fridge`.

    Grammar reads them, so that the cake may be large and of chocolate. Only those whose verb is known.
    """
    things = {w: key for key, words in sheet("things").items() for w in listed(_with_name(key, words))}
    verbs = {w for key in sheet("verbs") if key != "forms" for w in listed(str(row("verbs", key)["words"]))}
    verbs |= {
        w for key in sheet("verbs") if key != "forms" for w in listed(str(row("verbs", key).get("like", "")))
    }
    found = set()
    for phrase in idioms():
        verb, _, noun = phrase.partition(" ")
        noun = noun.removeprefix("a ").removeprefix("an ").removeprefix("the ")
        kind = things.get(noun)
        if kind is None or verb not in verbs or f"{verb} the {noun}" not in idioms():
            continue  # washes dishes: one word for what is done, whatever the dishes
        entries = [business(name) for name in phrases().get(f"{verb} {noun}", ())]
        if any(role.takes_any or kind in role.kinds for entry in entries for role in entry.roles):
            found.add(phrase)
    return found


def _tricks() -> Iterator[tuple[str, Sense]]:
    """Yield the verbs of animals' tricks, alone or with a particle; their nouns are read as objects."""
    irregular = {line.split()[0]: line.split()[1:] for line in listed(str(sheet("verbs")["forms"]))}
    for name in sheet("beasts"):
        entry = row("beasts", name)
        for words in listed(str(entry["words"])):
            if len(parts := words.split()) == 1 or (len(parts) == 2 and parts[1] in _PARTICLES):
                for form, tense in conjugated(words, irregular):
                    yield form, Sense(tag=Tag.VERB, value=str(entry["verb"]), form=tense)


_PARTICLES = ("up", "down", "over", "out", "off", "around", "back", "upright", "dead")
