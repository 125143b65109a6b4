"""Words and references become a World, in English and Chinese, without any model.

    text -> words (lexicon) -> clauses (grammar) -> members and actions -> World

Nothing is silently dropped: an unknown thing becomes a labelled box, an unknown action and an
unknown adjective a Note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from filmwright.film.brief import Kind, Reference, Role
from filmwright.film.script import Scene
from filmwright.film.time import RATE, seconds_of
from filmwright.stage.reading.backdrops import set_back
from filmwright.stage.reading.beasts import animal
from filmwright.stage.reading.changes import with_changes
from filmwright.stage.reading.clauses import clauses_of
from filmwright.stage.reading.colours import colour, metal_of
from filmwright.stage.reading.common_knowledge import CUTOUT_HEIGHT, first_name_gender, usual_size
from filmwright.stage.reading.coverage import windows_of
from filmwright.stage.reading.dressing import dressed
from filmwright.stage.reading.elements import with_elements
from filmwright.stage.reading.encounters import encountered
from filmwright.stage.reading.feelings import felt
from filmwright.stage.reading.happening import Happening
from filmwright.stage.reading.hearing import cues_of
from filmwright.stage.reading.lent import led, lent, nouned
from filmwright.stage.reading.mechanics import told as told_of_things
from filmwright.stage.reading.naming import slug
from filmwright.stage.reading.outfits import dressed_for
from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.rewording import reworded
from filmwright.stage.reading.roster import Member, Roster
from filmwright.stage.reading.sequence import sequenced
from filmwright.stage.reading.setting import hour_of, mood_of, place_of, season_of, weather_of
from filmwright.stage.reading.strangers import taken_in
from filmwright.stage.reading.vocabulary import Tag, row, sheet
from filmwright.stage.reading.words import Word, words_of
from filmwright.stage.world import files
from filmwright.stage.world.world import (
    Action,
    Character,
    Place,
    Placement,
    Prop,
    Relation,
    Sky,
    SpeechLine,
    Verb,
    World,
)

LEAST_CUTOUT = 0.38
"""Metres a cut-out stands high at least: a smaller one is lost in any wide shot."""

LONGEST_TEXT = 20_000
"""Characters of one scene that are read; no scene a person writes is longer."""

LONG_STORY = 4
"""Sentences from which a text is a tale: labelled boxes would not help anybody to follow it."""

_SPORT = {Verb.DRIBBLE, Verb.DUNK, Verb.GUARD}
_QUOTED = re.compile(r"(?P<who>[^\s\"“「:：,，.。]{1,24})\s*[:：]?\s*[\"“「](?P<said>[^\"”」]{1,400})[\"”」]")


def read(
    scene: Scene,
    *,
    look: str,
    language: str,
    rate: Fraction = RATE,
    references: tuple[Reference, ...],
    seed: int,
) -> World:
    """Return the world of a scene.

    A world a person wrote (`scene.world`) is taken as it is. `references` are the brief's; only
    those the scene names, or all if it names none, are used. `language` only breaks ties: the
    text is read as English and Chinese at once. Raises BoardRefused for a written world that
    cannot be obeyed; any text at all can be read.
    """
    if scene.world is not None:
        written = files.world_from_json(scene.world)
        return replace(written, frames=scene.frames, rate=rate)
    used = tuple(ref for ref in references if not scene.references or ref.name in scene.references)
    text, quoted = _without_quotes(scene.text[:LONGEST_TEXT], scene)
    named = {ref.name: ref for ref in used}
    text = reworded(nouned(text, named))
    words = felt(encountered(lent(words_of(text), named)))
    place, notes = place_of(scene.heading, words, used)
    roster = Roster(place=place.kind, references={ref.name: ref for ref in used}, notes=list(notes))
    roster.product_scene = place.kind == "product_studio" or any(w.value == "product" for w in words)
    if len(scene.text) > LONGEST_TEXT:
        roster.lost(
            scene.text[LONGEST_TEXT : LONGEST_TEXT + 40], "the text is too long; the rest was not read"
        )
    roster.story = sum(word.tag is Tag.STOP for word in words) >= LONG_STORY
    roster.listing = not any(word.may_be(Tag.VERB) for word in words)
    happening = Happening(roster=roster, windows=windows_of(text, scene))
    told: list[tuple[int, int]] = []
    for clause in sequenced(clauses_of(words).clauses):
        told.append((clause.at, len(happening.actions)))
        happening.read(clause)
    windows, count = happening.windows, len(happening.actions)
    cues = cues_of(words, roster.references, told, windows, count)
    lines = _lines(scene, quoted, rate, happening)
    _pictures(used, roster, happening)
    set_back(roster)
    actions = tuple(led(happening.actions, roster))
    weather = weather_of(scene.heading, words)
    cast = _cast(roster, actions, seed, cold=weather.sky is Sky.SNOW)
    world = World(
        place=_below_water(place, cast, words, actions),
        frames=scene.frames,
        rate=rate,
        hour=hour_of(scene.heading, words),
        season=season_of(scene.heading, words),
        weather=weather,
        look=look,
        mood=mood_of(words),
        cast=cast,
        props=_props(roster),
        actions=actions,
        lines=lines,
        cues=cues,
        accents=tuple(seconds_of(frame, rate) for frame in scene.accents),
        notes=tuple(roster.notes),
        seed=seed,
    )
    world = told_of_things(world, roster.members.values(), happening.motions)
    pace = max((shot.camera.pace for shot in scene.shots), default=1.0)
    world = with_elements(world, text, roster.members.values(), pace)
    return with_changes(world, text, roster.members.values(), pace)


_SWIMMERS = {"fish", "shark", "whale", "dolphin", "octopus", "jellyfish"}
_SURFACE = ("breach", "backflip")
"""Tricks of what lives in the water that are seen above it."""

_WATERS = {"ocean", "beach", "lake", "river", "pond"}


def _below_water(
    place: Place, cast: tuple[Character, ...], words: tuple[Word, ...], actions: tuple[Action, ...]
) -> Place:
    """Return the water's depth as the place where only what lives in it is to be seen."""
    told = sheet("animals")
    families = {str(row("animals", c.species)["family"]) if c.species in told else c.species for c in cast}
    swims = bool(cast) and families <= _SWIMMERS
    if swims and any(action.business in _SURFACE for action in actions):
        return replace(place, kind="ocean") if not place.words else place
    named = any(word.may_be(Tag.PLACE) for word in words)
    if swims and (place.kind in _WATERS or (place.kind == "park" and not named)):
        return replace(place, kind="coral_reef")
    return place


@dataclass(frozen=True)
class _Quote:
    who: str
    said: str


def _without_quotes(text: str, scene: Scene) -> tuple[str, list[_Quote]]:
    """Take spoken words out of the text; those the script does not hold yet are kept as quotes."""
    known = {line.text.strip() for line in scene.lines}
    quotes = [_Quote(m["who"], m["said"].strip()) for m in _QUOTED.finditer(text)]
    for line in scene.lines:
        text = text.replace(line.text, " ")
    text = re.sub(r"[\"“「][^\"”」]{1,400}[\"”」]", " ", text)
    return text, [quote for quote in quotes if quote.said not in known]


def _lines(
    scene: Scene, quoted: list[_Quote], rate: Fraction, happening: Happening
) -> tuple[SpeechLine, ...]:
    """Return the spoken lines, with a TALK action for every line somebody on the stage says."""
    roster = happening.roster
    lines: list[SpeechLine] = []
    for line in scene.lines:
        speaker = _speaker(line.speaker, roster) if line.speaker else None
        start = None if line.start is None else seconds_of(line.start, rate)
        lines.append(SpeechLine(text=line.text, speaker=speaker, start=start, recording=line.recording))
    for quote in quoted:
        people = roster.people()
        known = words_of(quote.who)
        named = known[0].may_be(Tag.PERSON) if known else None
        speaker = _speaker(quote.who, roster) if named else people[0].id if people else None
        lines.append(SpeechLine(text=quote.said, speaker=speaker))
    _talked(lines, happening)
    return tuple(lines)


def _talked(lines: list[SpeechLine], happening: Happening) -> None:
    speakers = [line.speaker for line in lines if line.speaker]
    if not speakers:
        return
    silent = [
        replace(action, verb=Verb.LOOK, target=None)
        if action.verb is Verb.TALK and action.actor in speakers
        else action
        for action in happening.actions
    ]
    happening.actions[:] = silent
    before: int | None = None
    for line in lines:
        if line.speaker is None:
            continue
        others = [member.id for member in happening.roster.people() if member.id != line.speaker]
        heard = next((name for name in reversed(speakers) if name != line.speaker), None)
        looks = [a.target for a in silent if a.actor == line.speaker and a.verb is Verb.LOOK and a.target]
        seen = looks[-1] if looks else None  # with nobody else there, one speaks to what one looks at
        happening.actions.append(
            Action(
                actor=line.speaker,
                verb=Verb.TALK,
                target=heard or (others[0] if others else seen),
                after=before,
                start=line.start,
                words=line.text,
            )
        )
        before = len(happening.actions) - 1


def _speaker(name: str, roster: Roster) -> str:
    """Return the id of whoever speaks; somebody the text does not show joins the cast."""
    if name not in roster.speaking:
        roster.speaking[name] = _found_speaker(name, roster)
    return roster.speaking[name]


def _found_speaker(name: str, roster: Roster) -> str:
    low = slug(name)
    if low in roster.members and roster.members[low].person:
        return low
    for member in roster.people():
        if slug(member.phrase.head.text) == low or member.phrase.words.lower() == name.lower():
            return member.id
    head = Word(text=name, senses=words_of(name)[-1].senses, start=0) if words_of(name) else None
    if head is not None and head.may_be(Tag.PERSON):
        sense = head.may_be(Tag.PERSON)
        assert sense is not None
        phrase = Phrase(head=head.taken_as(sense), article="the", words=name)
        found = roster.found(phrase, -3)
        roster.note(name, "speaks, so this person is in the scene")
        return found[0]
    silent = [
        m for m in roster.people() if m.key in ("friend", "person") and m.id not in roster.speaking.values()
    ]
    gender = first_name_gender(low)
    for member in silent:
        if gender is None or member.gender in (gender, "neutral"):
            member.gender = gender or member.gender
            roster.note(name, f"taken to be {member.id}")
            return member.id
    words = words_of(name or "voice")
    phrase = Phrase(head=words[-1] if words else words_of("person")[0], words=name)
    roster.note(name, "speaks, so this person is in the scene")
    phrase.head = replace(
        phrase.head, senses=(replace(phrase.head.sense, tag=Tag.UNKNOWN, value=name or "voice"),)
    )
    found = taken_in(roster, replace(phrase, head=phrase.head), -3, "talk")
    if found and found[0] in roster.members and roster.members[found[0]].person:
        return found[0]
    for thing in found:
        roster.members.pop(thing, None)
    return roster.added("person", phrase, person=True, sentence=-3, name=low)


def _pictures(used: tuple[Reference, ...], roster: Roster, happening: Happening) -> None:
    """Give every picture that shows a thing its place, when the text did not."""
    shown = {member.phrase.picture for member in roster.members.values()}
    for ref in used:
        if ref.name in shown:
            continue
        if ref.role is Role.SCREEN:
            screens = [m for m in roster.members.values() if m.key in ("tv", "phone", "laptop")]
            name = (
                screens[0].id
                if screens
                else roster.brought("tv", f"@{ref.name}", "guessed: shown on a television")
            )
            roster.members[name].phrase.picture = ref.name
        elif ref.role is Role.LOGO:
            carriers = [
                m for m in roster.members.values() if m.key in ("product", "box", "bottle", "cup", "sign")
            ]
            name = (
                carriers[0].id
                if carriers
                else roster.brought("box", f"@{ref.name}", "guessed: shown on a box")
            )
            roster.members[name].phrase.picture = ref.name
        elif ref.role in (Role.SUBJECT, Role.CHARACTER):
            likely = [m for m in roster.members.values() if m.key == "product" and m.phrase.picture is None]
            if likely:
                likely[0].phrase.picture = ref.name
                continue
            kind = "product" if roster.product_scene else "cutout"
            told = f"guessed: the picture stands in the scene as a {kind}"
            if ref.kind is Kind.MODEL:
                kind, told = slug(ref.name), "guessed: the model stands in the scene"
            name = roster.brought(kind, f"@{ref.name}", told)
            roster.members[name].phrase.picture = ref.name
    if roster.place == "product_studio":
        for member in roster.members.values():
            wares = member.key == "product" or roster.is_model(member.phrase.picture)
            if wares and member.placement is None:
                member.placement = Placement(relation=Relation.ON, anchor="turntable")
                if not any(action.actor == member.id for action in happening.actions):
                    happening.actions.append(
                        Action(actor=member.id, verb=Verb.TURN, words=member.phrase.words)
                    )


def _cast(roster: Roster, actions: tuple[Action, ...], seed: int, *, cold: bool) -> tuple[Character, ...]:
    sporty = roster.place == "street_court" and any(action.verb in _SPORT for action in actions)
    cast: list[Character] = []
    garbs = [garb for member in roster.people() for garb in member.phrase.garbs]
    said = [tint for garb in garbs for tint in (garb.colour, garb.second) if tint is not None]
    for number, member in enumerate(roster.cast()):
        if not member.human:
            cast.append(replace(animal(member.id, member.species, member.phrase), placement=member.placement))
            continue
        worn = [tint for c in cast for tint in (c.clothes.top_colour, c.clothes.legs_colour)]
        character = dressed(
            member.id,
            member.key,
            member.phrase,
            taken=tuple(said + worn),
            sporty=sporty,
            seed=seed + number,
        )
        umbrella = roster.umbrellas.get(member.id)
        shown = (umbrella.colour or colour("red")) if umbrella else None
        gender = member.gender if character.gender == "neutral" else character.gender
        deeds = frozenset(act.business or act.verb.value for act in actions if act.actor == member.id)
        told = bool(member.phrase.garbs) or member.phrase.colour is not None
        clothes = dressed_for(character, deeds, cold=cold, told=told)
        cast.append(
            replace(character, gender=gender, umbrella=shown, placement=member.placement, clothes=clothes)
        )
    return tuple(cast)


_MADE = {
    Tag.SIZE: {"tiny": 0.5, "small": 0.7, "short": 0.8, "big": 1.4, "huge": 2.2, "tall": 1.3, "long": 1.3}
}


def _props(roster: Roster) -> tuple[Prop, ...]:
    return tuple(
        _prop(member, roster.is_model(member.phrase.picture))
        for member in roster.members.values()
        if not member.person
    )


def _prop(member: Member, modelled: bool) -> Prop:
    phrase = member.phrase
    unmade = (member.key not in sheet("things") or member.key == "cutout") and not modelled
    names = [*phrase.called, member.key, (phrase.picture or "").lower()]
    size = phrase.times * (usual_size(names, member.key) if unmade else 1.0)
    if member.key == "cutout":
        size = max(size, LEAST_CUTOUT / CUTOUT_HEIGHT)
    for tag, value, very in phrase.qualities:
        change = _MADE.get(tag, {}).get(value, 1.0)
        size *= 1 + (change - 1) * (1.6 if very == "very" else 1.0)
    plain = not (unmade or modelled or phrase.picture or phrase.second or phrase.quality(Tag.MATERIAL))
    metal = metal_of(member.key, phrase.colour) if plain else None
    return Prop(
        id=member.id,
        kind=member.key,
        words=phrase.words,
        colour=None if metal else phrase.colour,
        material=phrase.quality(Tag.MATERIAL) or metal,
        size=min(max(round(size, 3), 0.05), 20.0),
        picture=None if modelled else phrase.picture,
        model=phrase.picture if modelled else None,
        placement=member.placement,
    )
