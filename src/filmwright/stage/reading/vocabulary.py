"""The lexicon as looked up: every written form of every word, with what it may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import yaml

from filmwright.media.almanac import looked_up
from filmwright.stage.reading.compact import packed, unpacked
from filmwright.stage.reading.kin import kin
from filmwright.stage.world.business.catalog import business, idioms, phrases

_LEXICON = Path(str(files("filmwright.stage.reading"))) / "lexicon"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same safe reader, in C where it is built


class Tag(StrEnum):
    """The part of speech of a word, as far as staging needs to tell them apart."""

    PERSON = "person"
    ANIMAL = "animal"
    THING = "thing"
    PLACE = "place"
    GARMENT = "garment"
    VERB = "verb"
    COLOUR = "colour"
    HOUR = "hour"
    SKY = "sky"
    WIND = "wind"
    SEASON = "season"
    DETERMINER = "determiner"
    POSSESSIVE = "possessive"
    PRONOUN = "pronoun"
    NUMBER = "number"
    MEASURE = "measure"
    JOINER = "joiner"
    ORDER = "order"
    NEGATIVE = "negative"
    WITH = "with"
    PREPOSITION = "preposition"
    HAND = "hand"
    LOCATIVE = "locative"
    FAR = "far"  # in the background: behind whoever the scene is about
    CHINESE = "chinese"
    BY = "by"
    AUXILIARY = "auxiliary"
    RELATIVE = "relative"
    INTENSIFIER = "intensifier"
    SHADE = "shade"
    SIZE = "size"
    BUILD = "build"
    AGE = "age"
    GENDER = "gender"
    HAIR = "hair"
    HAIR_COLOUR = "hair_colour"
    SKIN = "skin"
    MARK = "mark"  # what tells a face or figure: bearded, freckled, pregnant, blue-eyed
    PATTERN = "pattern"  # of cloth: striped, floral
    MATERIAL = "material"
    MANNER = "manner"
    MOOD = "mood"
    DIRECTION = "direction"
    GROUND = "ground"
    ADVERB = "adverb"  # how often, how far, how perfectly: nothing a mover shows
    ADJECTIVE = "adjective"  # describes without changing what is built: beautiful, antique
    ABSTRACT = "abstract"  # names no body: haven, speed, symbol
    FILLER = "filler"  # says nothing a stage can show: but, always, camera and style words
    # what only a text can hold
    UNKNOWN = "unknown"
    REFERENCE = "reference"
    METRES = "metres"
    STAMP = "stamp"  # [0-4s]
    COMMA = "comma"
    STOP = "stop"


@dataclass(frozen=True, kw_only=True)
class Sense:
    """One thing a written form may mean.

    `form` is bare, s, ing, past (verbs), one, many (nouns), young (animals) or empty; `near` tells
    that the word only comes close to `value`: a kayak is shown as a boat. What stands in may be of
    another size and look than usual: a nest is a small basket of straw.
    """

    tag: Tag
    value: str
    form: str = ""
    near: bool = False
    times: float = 1.0  # of its usual size
    look: str = ""  # its colour or material, as a word


_PARTS = tuple(part.name for part in fields(Sense))
IRREGULAR_PLURALS = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "wolf": "wolves",
    "goose": "geese",
    "mouse": "mice",
    "foot": "feet",
    "tooth": "teeth",
    "knife": "knives",
    "leaf": "leaves",
    "loaf": "loaves",
    "shelf": "shelves",
    "bookshelf": "bookshelves",
    "scarf": "scarves",
    "calf": "calves",
    "potato": "potatoes",
    "tomato": "tomatoes",
    "mango": "mangoes",
    "volcano": "volcanoes",
    "mosquito": "mosquitoes",
    "buffalo": "buffaloes",
    "cactus": "cacti",
    "octopus": "octopuses",
} | {same: same for same in ("sheep", "deer", "fish", "aircraft", "moose", "bison", "shrimp")}
LONGEST_PHRASE = 6


def is_chinese(text: str) -> bool:
    """Tell whether the text holds a Han character."""
    return not text.isascii() and any("\u4e00" <= letter <= "\u9fff" for letter in text)


@cache
def sheet(name: str) -> dict[str, object]:
    """Return a sheet of the lexicon as plain data; a folder of sheets reads as one."""
    folder = _LEXICON / name
    pages = sorted(folder.glob("*.yaml")) if folder.is_dir() else [_LEXICON / f"{name}.yaml"]
    return looked_up(f"lexicon-{name}", pages, lambda: _merged(pages))


def _merged(pages: list[Path]) -> dict[str, object]:
    merged: dict[str, object] = {}
    for page in pages:
        told = cast("dict[str, object]", yaml.load(page.read_text(encoding="utf-8"), _LOADER))
        if twice := merged.keys() & told.keys():
            raise ValueError(f"{page.name} tells again of {', '.join(sorted(map(str, twice)))}")
        merged |= told
    return merged


def _sources() -> list[Path]:
    """Return the files from which it follows what words mean."""
    business = Path(str(files("filmwright.stage.world.business")))
    return [*_LEXICON.rglob("*.yaml"), *business.glob("*.yaml"), *business.glob("*.py"), Path(__file__)]


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return a sheet that is a list of quoted lines, which need no YAML reader to be read fast."""
    page = _LEXICON / f"{name}.yaml"
    told = page.read_text(encoding="utf-8").splitlines()
    return tuple(line[3:-1] for line in told if line.startswith('- "'))


def table(name: str, key: str | None = None) -> dict[str, object]:
    """Return a sheet, or the part of it under `key`, as a mapping."""
    return cast("dict[str, object]", sheet(name)[key] if key else sheet(name))


def row(name: str, key: str) -> dict[str, str | float]:
    """Return one row of a sheet of rows."""
    return cast("dict[str, str | float]", sheet(name)[key])


@cache
def vocabulary() -> dict[str, tuple[Sense, ...]]:
    """Return lower-case written form -> what it may mean, most likely first."""
    told = looked_up("vocabulary", _sources(), lambda: packed(_meanings(), _plainly))
    return unpacked(told, lambda row: Sense(**dict(zip(_PARTS, [Tag(row[0]), *row[1:]], strict=True))))


def _plainly(sense: Sense) -> list[Any]:
    return [getattr(sense, part) for part in _PARTS]


def _meanings() -> dict[str, tuple[Sense, ...]]:
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
        for word in _split(str(value).split("|", 1)[1]):
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
            for word in _split(str(words)):
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
        for word in _split(words):
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
        for word in _split(words):
            yield word, sense


def _first_made(chain: str, known: dict[str, tuple[Sense, ...]]) -> Sense | None:
    """Return the first stand-in somebody makes: `0.7x straw bowl` is a bowl, smaller and of straw."""
    for told in _split(chain):
        times, look, words = 1.0, "", told.split()
        if words[0].endswith("x") and words[0][:-1].replace(".", "").isdigit():
            times = float(words.pop(0)[:-1])
        while (value := _first_built(" ".join(words), Tag.THING, known)) is None and len(words) > 1:
            look = f"{look} {words.pop(0)}".strip()
        if value is not None:
            return Sense(tag=Tag.THING, value=value, times=times, look=look)
    return None


def _first_built(chain: str, tag: Tag, known: dict[str, tuple[Sense, ...]]) -> str | None:
    for word in _split(chain):
        for sense in known.get(word, ()):
            if sense.tag is tag:
                return sense.value
    return None


@cache
def heights() -> dict[str, float]:
    """Return how tall, in metres, things and animals are that are known by name."""
    told: dict[str, float] = {}
    for line in lines("nouns"):
        height, words, _ = line.split("|")
        told |= dict.fromkeys(_split(words), float(height))
    for key in sheet("animals"):
        told |= dict.fromkeys(_split(str(row("animals", key)["words"])), float(row("animals", key)["height"]))
    return told


def _times() -> Iterator[tuple[str, Sense]]:
    for key, words in cast("dict[str, str]", table("times", "hours")).items():
        for word in _split(words):
            yield word, Sense(tag=Tag.HOUR, value=key)
    for tag, column in ((Tag.SKY, "skies"), (Tag.WIND, "winds")):
        for line in cast("list[str]", sheet("times")[column]):
            value, words = line.split("|", 1)
            for word in _split(words):
                yield word, Sense(tag=tag, value=value.strip())


def _nouns(tag: Tag, value: str, words: str, near: bool = False) -> Iterator[tuple[str, Sense]]:
    one = Sense(tag=tag, value=value, form="one", near=near)
    many = Sense(tag=tag, value=value, form="many", near=near)
    told = _split(words)
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
    for line in _split(str(sheet("verbs")["forms"])):
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
            for words in _split(str(row("verbs", key).get(column, ""))):
                for form, name in _conjugated(words, irregular):
                    yield form, senses[name]
                front, _, deed = words.rpartition(" ")
                if key == "ride" and front and not is_chinese(words):  # ice skating, not icing skate
                    for form, name in _conjugated(deed, irregular):
                        yield f"{front} {form}", senses[name]


def _businesses() -> Iterator[tuple[str, Sense]]:
    """Yield the verb phrases of the catalogue of business; what the verbs' own sheet knows stays as it is."""
    irregular = {line.split()[0]: line.split()[1:] for line in _split(str(sheet("verbs")["forms"]))}
    worn = {word for key in sheet("clothes") for word in _split(str(row("clothes", key)["words"]))}
    used = _thing_idioms()
    for phrase in idioms():
        if phrase in used:
            continue
        if phrase.startswith(("put on ", "take off ")) and phrase.rpartition(" ")[2] in worn:
            continue  # left to grammar, so that the hat is seen and may have its colour
        for form, name in _conjugated(phrase, irregular):
            yield form, Sense(tag=Tag.VERB, value="do", form=name)


def _thing_idioms() -> set[str]:
    """Return idioms that end in a thing which their business uses: `cut a cake`, `open the fridge`.

    Grammar reads them, so that the cake may be large and of chocolate. Only those whose verb is known.
    """
    things = {w: key for key, words in sheet("things").items() for w in _split(_with_name(key, words))}
    verbs = {w for key in sheet("verbs") if key != "forms" for w in _split(str(row("verbs", key)["words"]))}
    verbs |= {
        w for key in sheet("verbs") if key != "forms" for w in _split(str(row("verbs", key).get("like", "")))
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
    irregular = {line.split()[0]: line.split()[1:] for line in _split(str(sheet("verbs")["forms"]))}
    for name in sheet("beasts"):
        entry = row("beasts", name)
        for words in _split(str(entry["words"])):
            if len(parts := words.split()) == 1 or (len(parts) == 2 and parts[1] in _PARTICLES):
                for form, tense in _conjugated(words, irregular):
                    yield form, Sense(tag=Tag.VERB, value=str(entry["verb"]), form=tense)


_PARTICLES = ("up", "down", "over", "out", "off", "around", "back", "upright", "dead")


def _conjugated(words: str, irregular: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    yield words, "bare"
    if is_chinese(words):
        return
    verb, *rest = words.split()
    tail = "".join(f" {word}" for word in rest)
    past = [form for form in irregular.get(verb, []) if not form.endswith("ing")]
    running = [form for form in irregular.get(verb, []) if form.endswith("ing")]
    if past and not running and past[-1].endswith(verb[-1] + "ed") and past[-1] != verb + "ed":
        running = [past[-1][:-2] + "ing"]  # mopped, mopping
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    if not past and not running and _SHORT.fullmatch(verb):
        stem = verb + verb[-1]  # slap, slapped, slapping
    yield third(verb) + tail, "s"
    yield (running[0] if running else stem + "ing") + tail, "ing"
    for form in past or [
        verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else stem + "ed"
    ]:
        yield form + tail, "past"


_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")


@cache
def _lemmas() -> dict[str, str]:
    return looked_up("lemmas", _sources(), _bare_forms)


def _bare_forms() -> dict[str, str]:
    irregular = {line.split()[0]: line.split()[1:] for line in _split(str(sheet("verbs")["forms"]))}
    bare = {form for form, senses in vocabulary().items() if any(s.form == "bare" for s in senses)}
    known = {form: word for word in sorted(bare) for form, _ in _conjugated(word, irregular)}
    rides = {word for word in bare if " " in word and any(s.value == "ride" for s in vocabulary()[word])}
    for word in sorted(rides):  # ice skating: of to ice skate
        front, _, deed = word.rpartition(" ")
        for form, _ in _conjugated(deed, irregular):
            known.setdefault(f"{front} {form}", word)
    return known


def lemma(verb: str) -> str:
    """Return the bare form of a verb of the lexicon: `taking a nap` is `take a nap`."""
    low = verb.lower()
    bare = _lemmas().get(low)
    if bare is None and low not in vocabulary() and (kind := kin(low)) is not None and kind.tag == "verb":
        return kind.known  # saunters: of to walk
    return bare or low


def third(verb: str) -> str:
    """Return the form after he, she or it."""
    if verb.endswith(("s", "sh", "ch", "x", "o", "z")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


def plural(noun: str) -> str:
    """Return the English plural of a noun or of the last word of a compound."""
    head, _, last = noun.rpartition(" ")
    many = IRREGULAR_PLURALS.get(last) or (last + "s" if last.endswith(("oo", "io", "eo")) else third(last))
    return f"{head} {many}" if head else many


def _split(words: str) -> list[str]:
    return [word.strip().lower() for word in words.split(",") if word.strip()]
