"""Antics: what a clause means when an animal does it, by the sheet `lexicon/beasts.yaml`.

A horse rears, a cat grooms, a dog shakes off water. The stage's own verb blocks it, the trick plays it;
what animals do as people do (play the piano, cook) stays with the catalogue of business.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from filmwright.stage.reading.clauses import Clause
from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.roster import Roster
from filmwright.stage.reading.vocabulary import Sense, Tag, lemma, row, sheet, vocabulary
from filmwright.stage.world.business.business import Business, Held
from filmwright.stage.world.business.catalog import phrases
from filmwright.stage.world.world import Character, Verb

_WHOLE = ("tail", "mane", "head", "paw", "wing", "trunk", "body", "fur", "leg", "feather", "ear", "tongue")
"""What belongs to the animal's own body and is no thing of the scene."""


@dataclass(frozen=True, kw_only=True)
class Antic:
    """A trick by its name, the verb that blocks it, and the objects its words have swallowed."""

    name: str
    verb: Verb
    swallowed: tuple[Phrase, ...] = ()
    brings: str | None = None  # what it is done with when nothing is named
    times: float = 1.0  # of its usual size


def antic(clause: Clause, species: str) -> Antic | None:
    """Return the trick a clause means for an animal of this species; None when it means none."""
    if clause.verb is None or clause.becomes:
        return None
    inside = _plain(clause.verb.text).split()[1:]  # `eat a burger` may have been read as one verb
    said = {noun for phrase in _phrases(clause) for noun in _nouns(phrase)} | set(inside)
    things = [phrase for phrase in _phrases(clause) if phrase.tag is not Tag.PLACE]
    for words, objects in _called(clause):
        for name in _named().get(words, ()):
            entry = row("beasts", name)
            if not _able(entry, species) or said & _list(entry, "unless"):
                continue
            needs = entry.get("needs") == "target" and not things
            alone = entry.get("alone") and (clause.objects or inside)
            split = inside and not entry.get("loose") and words == _plain(clause.verb.text).split()[0]
            if needs or alone or (split and _plain(clause.verb.text) in phrases()):
                continue
            gone = tuple(p for p in objects if bodily(p) or p.tag in _NOTHING)
            usual = str(entry.get("brings", ""))
            if "from" in inside and not _phrases(clause):  # from a river, which is not the scene's place
                usual = "running_stream"
            elif not any(phrase.tag is Tag.PLACE for phrase in _phrases(clause)):
                usual = str(entry.get(_kept(species), usual))
            brings = next((kind for word in inside if (kind := _thing(word))), usual)
            return Antic(
                name=name,
                verb=Verb(str(entry["verb"])),
                swallowed=gone,
                brings=brings or None,
                times=float(entry.get("times", 1.0)) * _fitting(entry, species),
            )
    return None


def _fitting(entry: dict[str, str | float], species: str) -> float:
    """Return how much larger than usual what is brought must be for an animal of this species."""
    if "fit" not in entry:
        return 1.0
    from filmwright.stage.reading.beasts import usual_height

    return min(max(usual_height(species) / float(entry["fit"]), 0.3), 1.8)


def is_antic(verb: str) -> bool:
    """Tell whether animals have a trick of this name."""
    return lemma(verb) in _named() or _plain(verb).split()[0] in _named()


def _thing(word: str) -> str | None:
    return next((sense.value for sense in vocabulary().get(word, ()) if sense.tag is Tag.THING), None)


def _plain(verb: str) -> str:
    """Return a verb phrase bare and without articles: `digging a hole`, dig hole."""
    words = [word for word in lemma(verb).split() if word not in _ARTICLES]
    return " ".join([lemma(words[0]), *words[1:]])


_NOTHING = (Tag.UNKNOWN, Tag.ABSTRACT, Tag.VERB)


def bodily(phrase: Phrase) -> bool:
    """Tell whether a phrase names a part of an animal's own body."""
    return bool(set(_nouns(phrase)) & set(_WHOLE))


def performing(clause: Clause, found: Antic) -> None:
    """Read a clause as its trick: blocked by the trick's verb, without what belongs to the body."""
    assert clause.verb is not None
    sense = Sense(tag=Tag.VERB, value=found.verb.value, form=clause.verb.sense.form)
    clause.verb = replace(clause.verb, senses=(sense,))
    clause.objects = [p for p in clause.objects if all(p is not gone for gone in found.swallowed)]
    clause.ties = [tie for tie in clause.ties if all(tie.phrase is not gone for gone in found.swallowed)]


def goes_upright(species: str) -> bool:
    """Tell whether a species can do what people do: it has four legs and goes on the hind ones for it."""
    from filmwright.stage.world.cast.animals import catalog

    return catalog.goes_upright(species)


@cache
def _named() -> dict[str, tuple[str, ...]]:
    """Return phrase -> names of the tricks it may mean."""
    found: dict[str, tuple[str, ...]] = {}
    for name in sheet("beasts"):
        for words in str(row("beasts", name)["words"]).split(","):
            found[words.strip()] = (*found.get(words.strip(), ()), name)
    return found


def to_measure(roster: Roster, actor: str, entry: Business, using: tuple[tuple[str, str], ...]) -> None:
    """Fit an animal to the furniture of its business, and what it holds to the animal.

    Nobody plays a piano that is five times as tall: who works at furniture is as tall upright as a child
    at least; what lies in small paws is small.
    """
    from filmwright.stage.world.cast.animals import catalog

    member = roster.members[actor]
    if member.human:
        return
    natural = catalog.stature(Character(id="", species=member.species))
    if any(role.held in _FURNITURE for role in entry.roles):
        if member.phrase.metres is None:
            tall = min(max(natural, _LEAST), _MOST)
            member.phrase.metres = catalog.usual_height(member.species) * tall / natural
        return
    for part, name in using:
        if name in roster.members and not roster.members[name].person:
            role = entry.role(part)
            shown = 1.9 if role is not None and role.takes_any else 1.2  # food is seen, tools fit
            roster.members[name].phrase.times = min(max(shown * natural / 1.72, 0.3), 1.6)


def shown_prey(roster: Roster, found: Antic | None, actor: str, target: str | None) -> None:
    """Let an insect that somebody is after be large enough to be seen beside it."""
    prey, hunter = roster.members.get(target or ""), roster.members.get(actor)
    if found is None or found.name not in _AFTER or prey is None or hunter is None:
        return
    if not prey.person or prey.human or hunter.human or prey.phrase.metres is not None:
        return
    from filmwright.stage.reading.beasts import usual_height

    least = _SEEN * usual_height(hunter.species)
    if usual_height(prey.species) < min(least, _INSECT):
        prey.phrase.metres = least


_AFTER = (
    "chase",
    "catch",
    "snap",
    "hunt",
    "pounce",
    "play_with",
    "peck",
    "follow",
    "strike",
    "call",
    "sniff",
)
_SEEN, _INSECT = 0.22, 0.1


_FURNITURE = (Held.FRONT, Held.SEAT, Held.UNDER, Held.ABOVE)
_LEAST, _MOST = 1.3, 2.1
"""Metres upright between which an animal is brought that works at people's furniture."""


_GROWN = {"wing": "wings", "antler": "antlers", "horn": "horns", "shell": "shell"}
_OF = {
    ("wings", "bat"): "bat_wings",
    ("wings", "dragon"): "bat_wings",
    ("wings", "butterfly"): "fairy_wings",
    ("wings", "dragonfly"): "fairy_wings",
    ("wings", "eagle"): "eagle_wings",
    ("wings", "owl"): "eagle_wings",
    ("horns", "unicorn"): "unicorn_horn",
}


def brought(found: Antic | None, place: str) -> str | None:
    """Return what a trick is done with when nothing is named: no bowl where there is a river."""
    if found is None or (found.brings in _DRUNK_FROM and place in _WATERS):
        return None
    if found.name == "graze" and found.brings is None:
        return "grass_tuft" if place in _BARREN else None
    return found.brings


_BARREN = ("beach", "desert", "ocean", "coast", "snow_field", "mountain", "glacier", "city_street", "street")
"""Where no grass grows that one could graze."""

_DRUNK_FROM = ("bowl", "trough", "water_hole", "running_stream")


_WATERS = ("river", "lake", "pond", "ocean", "beach", "waterfall", "stream", "oasis", "creek", "wetland")


def graft(clause: Clause, roster: Roster, ids: list[str]) -> None:
    """Give animals what they have of others: a lion with the wings of an eagle."""
    beasts = [roster.members[name] for name in ids if name in roster.members]
    beasts = [member for member in beasts if member.person and not member.human]
    for tie in [tie for tie in clause.ties if tie.preposition == "with"] if beasts else []:
        noun = next((word for word in _nouns(tie.phrase) if word in _GROWN), None)
        if noun is None:
            continue
        donors = [one for one in clause.ties if one.preposition == "of" and one.near is tie.phrase]
        kind = _GROWN[noun]
        kind = next((_OF.get((kind, one.phrase.head.value), kind) for one in donors), kind)
        for member in beasts:
            member.phrase.grown.append(kind)
        told = (tie, *donors)
        clause.ties = [one for one in clause.ties if all(one is not gone for gone in told)]


def _list(entry: dict[str, str | float], column: str) -> set[str]:
    return {word.strip() for word in str(entry.get(column, "")).split(",") if word.strip()}


def _kept(species: str) -> str:
    """Return how people keep a species: among their `pets`, on a `farm`, or not at all."""
    if species in _WILD or species not in sheet("animals"):
        return ""
    family = row("animals", species)["family"]
    return "pets" if family in ("dog", "cat") else "farm" if family in _FARMED else ""


_FARMED = ("horse", "cow", "sheep", "pig")


_WILD = frozenset(
    [
        "wolf",
        "fox",
        "hyena",
        "zebra",
        "unicorn",
        "buffalo",
        "ram",
        "boar",
        "lion",
        "lioness",
        "tiger",
        "leopard",
        "cheetah",
        "panther",
        "raccoon",
        "badger",
    ]
)


def _able(entry: dict[str, str | float], species: str) -> bool:
    """Tell whether a species can: some tricks want hands, wings or water."""
    from filmwright.stage.world.cast.animals import catalog  # heavy; asked only when an animal acts

    handy = species in catalog.WITH_HANDS
    if (entry.get("hands") and not handy) or (entry.get("paws") and handy):
        return False
    swims, flies = catalog.element(species) == "water", catalog.element(species) == "air"
    if entry.get("only") and not (swims or species in _list(entry, "only")):
        return False
    if (entry.get("swims") and not swims) or (entry.get("flies") and not flies):
        return False
    return not (swims and entry["verb"] in ("jump", "sit"))


_ARTICLES = ("a", "an", "the", "its", "his", "her", "their")


def _phrases(clause: Clause) -> list[Phrase]:
    return [*clause.objects, *(tie.phrase for tie in clause.ties)]


def _called(clause: Clause) -> Iterator[tuple[str, list[Phrase]]]:
    """Yield what a clause may be called in the sheet, the fullest first."""
    assert clause.verb is not None
    text = clause.verb.text.lower()
    plain = _plain(text)
    verbs = tuple(dict.fromkeys((plain, text, plain.split()[0])))
    for phrase in clause.objects:
        for verb in verbs:
            for noun in _nouns(phrase):
                yield from ((f"{verb} {own}{noun}", [phrase]) for own in ("", "its "))
                yield f"{verb}{noun}", [phrase]
    for tie in clause.ties:
        for verb in verbs:
            for noun in _nouns(tie.phrase):
                yield f"{verb} {tie.preposition} {noun}", [tie.phrase]
            yield f"{verb} {tie.preposition}", []
    for verb in verbs:
        yield verb, []


def _nouns(phrase: Phrase) -> tuple[str, ...]:
    """Return the names a phrase's head goes by: as written, in the singular, as a kind, in full."""
    text = phrase.head.text.lower()
    names = [phrase.words.lower(), text, text.removesuffix("s"), text.removesuffix("es")]
    if phrase.tag is Tag.THING:
        names.append(phrase.head.value.replace("_", " "))
    return tuple(dict.fromkeys(names))
