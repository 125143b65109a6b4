"""Business: which entry of the catalogue a clause means, and which things play its roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from filmwright.stage.reading.clauses import Clause, Tie
from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.roster import Roster
from filmwright.stage.reading.vocabulary import Tag, heights, lemma
from filmwright.stage.reading.words import words_of
from filmwright.stage.world.business.business import Business, Held, Role
from filmwright.stage.world.business.catalog import bared, business, catalogue, phrases
from filmwright.stage.world.props.catalog import known
from filmwright.stage.world.world import Placement, Relation

_IN_HAND = (Held.RIGHT, Held.LEFT, Held.BOTH)
_SAID_AS = {"over": ("over", "through"), "inside": ("inside", "into", "in"), "in": ("in", "into")}
"""Prepositions that grammar takes for one, as the catalogue's phrases say them."""

_WASHING = ("shirt", "trousers", "dress", "sock", "scarf", "towel")
_PORTIONS = {"watermelon": "watermelon_slice", "cake": "cake_slice", "birthday_cake": "cake_slice"}
"""What is eaten out of the hand of things too large for a bite."""
_TABLE = 0.8
"""Metres of height from which a thing is not laid on a table."""

_LONG_SEATS = ("sofa", "bench", "bed")
"""What more than one may sit on."""

_WITH = ("with", "on", "from", "in", "at", "into", "of", "for", "over", "inside", "under", "to")


@dataclass(frozen=True, kw_only=True)
class Engaged:
    """A business that a clause means, and the objects that its words have swallowed."""

    entry: Business
    swallowed: tuple[Phrase, ...]
    words: int  # of the clause that name it


def engaged(clause: Clause) -> Engaged | None:
    """Return the business whose words say most of a clause; None when the catalogue has none."""
    if clause.verb is None:
        return None
    for words, objects in _said(clause):
        names = phrases().get(words)
        if names:
            kinds = {phrase.head.value for phrase in clause.objects if phrase.tag is Tag.THING}
            entry = business(fitting(names, kinds))
            swallowed = tuple(p for p in objects if not _plays(entry, p))
            return Engaged(entry=entry, swallowed=swallowed, words=len(words.split()))
    return None


def _said(clause: Clause) -> Iterator[tuple[str, list[Phrase]]]:
    """Yield what a clause may be called in the catalogue, the fullest first."""
    assert clause.verb is not None
    text = clause.verb.text.lower()
    bare = (lemma(text), lemma(bared(text)))  # washing their face
    names = bare if clause.verb.sense.form == "past" else (*bare, text)  # saw: to see
    verbs = tuple(dict.fromkeys(form for said in names for form in (said, bared(said))))
    for tie in clause.ties:
        if tie.preposition in _WITH:
            for verb in verbs:
                for noun in _nouns(tie.phrase):
                    for way in _SAID_AS.get(tie.preposition, (tie.preposition,)):
                        yield f"{verb} {way} {noun}", [tie.phrase]
    for phrase in clause.objects:
        for verb in verbs:
            for noun in _nouns(phrase):
                yield f"{verb} {noun}", [phrase]
                if not verb.isascii():
                    yield f"{verb}{noun}", [phrase]
    for verb in verbs:
        yield verb, []
    for phrase in clause.objects:  # is doing archery
        if phrase.tag is Tag.UNKNOWN or phrase.tag is Tag.ABSTRACT:
            for noun in _nouns(phrase):
                yield noun, [phrase]


def _nouns(phrase: Phrase) -> tuple[str, ...]:
    """Return the names a phrase's head goes by: as written, in the singular, its kind."""
    text = phrase.head.text.lower()
    names = [phrase.part] if phrase.part else []
    names += [phrase.words.lower(), text, text.removesuffix("s"), text.removesuffix("es")]
    if phrase.tag is Tag.THING:
        names.append(phrase.head.value.replace("_", " "))
    return tuple(dict.fromkeys(names))


def fitting(names: tuple[str, ...], kinds: set[str]) -> str:
    """Return the entry that has a role for one of these kinds; the first when several or none have.

    Of two entries with one name (`chop`: wood, onions) one that takes anything is next to one that
    takes this very thing.
    """
    for name in names:
        if any(kinds & set(role.kinds) for role in business(name).roles):
            return name
    takes = [name for name in names if any(role.takes_any for role in business(name).roles)]
    return takes[0] if kinds and takes else names[0]


def _plays(entry: Business, phrase: Phrase) -> bool:
    """Tell whether a phrase can play a role, so that it is a thing of the scene."""
    if phrase.tag in (Tag.PERSON, Tag.ANIMAL, Tag.PRONOUN):
        return True
    kind = phrase.head.value if phrase.tag is Tag.THING else ""
    return any(kind in role.kinds or (role.takes_any and kind in _made()) for role in entry.roles)


@cache
def _made() -> frozenset[str]:
    return frozenset(known())


def cast_in_roles(
    roster: Roster, entry: Business, actor: str, named: list[str], first: bool
) -> tuple[tuple[str, str], ...]:
    """Return (role, id) of every thing of a business: what the words name, else what is brought for it.

    What starts in a hand is put there when this is the first thing its actor does.
    """
    free = [
        name for name in dict.fromkeys(named) if name in roster.members and not roster.members[name].person
    ]
    using: dict[str, str] = {}
    for name in free:
        portion = _PORTIONS.get(roster.members[name].key)
        if portion and any(portion in role.kinds for role in entry.roles):
            roster.members[name].key = portion
    for role in entry.roles:
        fit = next((name for name in free if roster.members[name].key in role.kinds), None)
        if fit is not None:
            using[role.name] = fit
            free.remove(fit)
    for name in using.values():
        if roster.members[name].key in _WASHING and any("cloth" in role.kinds for role in entry.roles):
            roster.members[name].key = "cloth"  # what is washed and ironed lies flat
    for role in entry.roles:
        small = [name for name in free if _small(roster, name)]
        if role.name not in using and role.takes_any and small:
            using[role.name] = small[0]
            free.remove(small[0])
    free = [name for name in free if not _small(roster, name)]
    if free and entry.role("front") is not None and "front" not in using:
        using["front"] = free[0]  # what is too large for hands and tables stands before its user
    for role in entry.roles:
        own = tuple(name for name in named if name in role.kinds and name not in roster.members)
        if role.name in using and role.held in _IN_HAND and not role.shared and not entry.apart:
            using[role.name] = _of_their_own(roster, using[role.name], actor)
        thing = using.get(role.name) or _brought(roster, entry, replace(role, kinds=own + role.kinds), actor)
        if thing is None:
            continue
        using[role.name] = thing
        if role.held is Held.SEAT:
            roster.seats[thing] = actor
        if role.held in _IN_HAND and first:
            roster.members[thing].placement = Placement(relation=Relation.IN_HAND_OF, anchor=actor)
    return tuple((role.name, using[role.name]) for role in entry.roles if role.name in using)


def _of_their_own(roster: Roster, thing: str, actor: str) -> str:
    """Return a thing for somebody's hand: another of the kind, if somebody else has that one in theirs."""
    member = roster.members[thing]
    held = member.placement is not None and member.placement.relation is Relation.IN_HAND_OF
    if not held or member.placement is None or member.placement.anchor == actor or member.phrase.article:
        return thing
    free = [m.id for m in roster.members.values() if m.key == member.key and m.placement is None]
    return free[0] if free else roster.added(member.key, member.phrase, person=False, sentence=-1)


def _small(roster: Roster, name: str) -> bool:
    """Tell whether a thing goes into a hand or onto a table."""
    kind = roster.members[name].key
    return kind not in _furniture() and heights().get(kind.replace("_", " "), 0.0) < _TABLE


@cache
def _furniture() -> frozenset[str]:
    """Return the kinds that are stood at, sat on or lain on in the catalogue: furniture and vehicles."""
    roles = [role for entry in catalogue().values() for role in entry.roles]
    standing = {k for role in roles if role.held in (Held.FRONT, Held.SEAT, Held.UNDER) for k in role.kinds}
    return frozenset(standing - {k for role in roles if role.held in _IN_HAND for k in role.kinds[:1]})


def _brought(roster: Roster, entry: Business, role: Role, actor: str) -> str | None:
    """Bring the first kind somebody makes; furniture that stands there already is used by all."""
    there = [m.id for m in roster.members.values() if m.key in role.kinds and not m.person]
    if role.held is Held.SEAT:
        shared = [name for name in there if roster.members[name].key in _LONG_SEATS]
        there = [name for name in there if name in shared or roster.seats.get(name, actor) == actor]
    if there and role.held in (Held.FRONT, Held.SEAT, Held.UNDER, Held.ABOVE):
        return there[0]
    mine = Placement(relation=Relation.IN_HAND_OF, anchor=actor)
    held = [name for name in there if roster.members[name].placement in (mine, None)]
    if held and role.held in _IN_HAND:
        return held[0]
    kind = next((kind for kind in role.kinds if kind in _made()), None)
    if kind is None:
        return None
    words = entry.name.replace("_", " ")
    return roster.brought(
        kind, words, f"guessed: {words} needs a {kind.replace('_', ' ')}, so one was brought"
    )


def partner_of(roster: Roster, entry: Business, actor: str, named: list[str], ids: list[str]) -> str | None:
    """Return whom a business is done with: who is named, who does it as well, else somebody brought."""
    if not entry.apart and entry.stands is None:
        return None
    people = [
        name for name in named if name in roster.members and roster.members[name].person and name != actor
    ]
    others = [name for name in ids if name != actor]
    if people or others:
        index = ids.index(actor) if actor in ids else 0
        return people[0] if people else (ids[index ^ 1] if index ^ 1 < len(ids) else others[-1])
    present = [member.id for member in roster.people() if member.id != actor]
    if present:
        return present[0]
    head = words_of("person")[0]
    name = roster.added("person", Phrase(head=head, words="another person"), person=True, sentence=-1)
    roster.note(entry.name.replace("_", " "), "guessed: it takes two, so somebody else is there")
    return name


def tied_things(ties: list[tuple[Tie, list[str]]]) -> list[str]:
    """Return what a clause's prepositions lead to, where tools and furniture are named."""
    return [name for tie, names in ties for name in names if tie.preposition in _WITH]


def without_swallowed(clause: Clause, found: Engaged) -> None:
    """Take out of a clause what its business's own words have said: `washes hands` needs no hands."""
    clause.objects = [
        phrase for phrase in clause.objects if all(phrase is not gone for gone in found.swallowed)
    ]
    clause.ties = [
        tie
        if tie.near is None or all(tie.near is not gone for gone in found.swallowed)
        else replace(tie, near=None)
        for tie in clause.ties
        if all(tie.phrase is not gone for gone in found.swallowed)
    ]
