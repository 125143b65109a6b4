"""Where and when: the set, the hour, the weather and the mood, said or guessed."""

from __future__ import annotations

from dataclasses import replace

from filmwright.film.brief import Reference, Role
from filmwright.stage.reading.antics import is_antic
from filmwright.stage.reading.business import fitting
from filmwright.stage.reading.colours import colour
from filmwright.stage.reading.vocabulary import Tag, is_chinese, lemma, lines, vocabulary
from filmwright.stage.reading.words import Word, words_of
from filmwright.stage.world.business.catalog import business, phrases
from filmwright.stage.world.world import Hour, Note, Place, Season, Sky, Weather, Wonder

_MODIFIERS = {
    Tag.ADJECTIVE,
    Tag.UNKNOWN,
    Tag.COLOUR,
    Tag.MATERIAL,
    Tag.SIZE,
    Tag.AGE,
    Tag.ABSTRACT,
    Tag.SKY,
    Tag.MOOD,
}
_MODIFIERS |= {Tag.ADVERB, Tag.SEASON, Tag.SHADE, Tag.FILLER}
_CLUES = (Tag.PERSON, Tag.ANIMAL, Tag.THING, Tag.VERB, Tag.ABSTRACT, Tag.UNKNOWN)
_LIVING = (Tag.PERSON, Tag.PRONOUN, Tag.ANIMAL)


def place_of(
    heading: str, words: tuple[Word, ...], references: tuple[Reference, ...]
) -> tuple[Place, list[Note]]:
    """Return the place: from the heading, else the text, else guessed from what happens there."""
    notes: list[Note] = []
    background = next((ref.name for ref in references if ref.role is Role.BACKGROUND), None)
    place = _named(words_of(heading.replace("-", " - ")), notes) or _named(words, notes)
    if place is not None:
        return replace(place, background=background), notes
    kind = _guessed(words, references)
    notes.append(Note(words=heading or "(no place named)", said=f"guessed: the place is the {kind}"))
    return Place(kind=kind, words="", background=background), notes


def _named(words: tuple[Word, ...], notes: list[Note]) -> Place | None:
    """Return the first place the words name, with what was said of it: `a futuristic library`."""
    at = next((index for index, word in enumerate(words) if word.tag is Tag.PLACE), None)
    if at is None:
        return None
    while at + 1 < len(words) and words[at + 1].tag is Tag.PLACE and not is_chinese(words[at].text):
        at += 1  # a beach house is a house
    first = at
    while first > 0 and words[first - 1].tag in _MODIFIERS and not is_chinese(words[at].text):
        first -= 1
    tint = next((word.value for word in words[first:at] if word.tag is Tag.COLOUR), None)
    said = " ".join(word.text for word in words[first : at + 1])
    if words[at].sense.near:
        kind = words[at].value.replace("_", " ")
        notes.append(Note(words=said, said=f"no set is built for it yet; filmed in the {kind}"))
    return Place(kind=words[at].value, words=said, colour=colour(tint) if tint else None)


def _guessed(words: tuple[Word, ...], references: tuple[Reference, ...]) -> str:
    living = any(word.tag in _LIVING and word.value != "it" for word in words)
    calm = not any(word.tag is Tag.VERB for word in words)
    telling = [word for word in words if word.tag in _CLUES]
    if _of_beasts(words):
        telling = [word for word in telling if word.tag is not Tag.VERB]
    homes = list(filter(None, [_home([word], still=calm and not living) for word in telling]))
    if calm and len(set(homes)) > 1:  # a train and a boat: each would be odd where the other is at home
        return next(iter(_sets("meadow")), "park")
    if (home := _home(_leaned_on(words), still=not living, by=True)) is not None:
        return home
    if not _of_beasts(words) and (home := _at_work(words)) is not None:
        return home
    if (home := _home(telling, still=calm and not living)) is not None:
        return home
    pictured = any(ref.role is Role.SUBJECT for ref in references)
    things = any(word.tag is Tag.THING for word in words)
    if any(word.tag is Tag.SKY or word.tag is Tag.WIND for word in words):
        return "park"  # weather is seen outside
    return "product_studio" if not living and (pictured or things) else "park"


def _of_beasts(words: tuple[Word, ...]) -> bool:
    """Tell whether animals do what animals do: where people do the like says nothing of them."""
    if any(word.tag is Tag.PERSON for word in words) or all(word.tag is not Tag.ANIMAL for word in words):
        return False
    return all(is_antic(word.text) for word in words if word.tag is Tag.VERB)


def _at_work(words: tuple[Word, ...]) -> str | None:
    """Return where the first business that is named is usually done."""
    for number, word in enumerate(words):
        deed = lemma(word.text) if word.tag is Tag.VERB else ""
        if not deed or (deed == "shoot" and any("ball" in other.value for other in words)):
            continue
        named = [other for other in words[number + 1 : number + 4] if other.tag in _CLUES]
        kinds = {other.value for other in named if other.tag is Tag.THING}
        for said in [*(f"{deed} {noun.text.lower()}" for noun in named), deed, word.text.lower()]:
            if said in phrases():
                places = business(fitting(phrases()[said], kinds)).where
                return next((kind for place in places for kind in _sets(place)), None)
    return None


_LED = (Tag.PREPOSITION, Tag.BY, Tag.CHINESE)
_ON = {"on", "at", "in", "inside", "under", "next_to", "behind", "in_front_of", "to", "from", "zai", "by"}


def _leaned_on(words: tuple[Word, ...]) -> list[Word]:
    """Return what a preposition leads to: a cat on the windowsill, 在沙发上."""
    found = []
    for number, word in enumerate(words):
        before = [one for one in words[max(0, number - 4) : number] if one.tag not in _DESCRIBES]
        led = bool(before) and before[-1].tag in _LED and before[-1].value in _ON
        after = words[number + 1] if number + 1 < len(words) else None
        placed = is_chinese(word.text) and after is not None and after.tag is Tag.LOCATIVE
        if led or placed:
            found.append(word)
    return found


_DESCRIBES = _MODIFIERS | {Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.PATTERN}


_OTHER_NOUNS = {"sink", "train", "rock", "park", "bat", "seal"}
"""Verbs that are also the name of something else: what sinks is not at a sink."""


def _home(words: list[Word], *, still: bool, by: bool = False) -> str | None:
    """Return the set of the first line that one of the words points to; rooms are not for a still life.

    `by` asks only the lines for what somebody is on or by, else those are left out.
    """
    said = {word.value for word in words if word.tag is not Tag.GROUND}
    said |= {lemma(word.text) if word.tag is Tag.VERB else word.text.lower() for word in words}
    said |= {part for word in words if word.tag is Tag.VERB for part in lemma(word.text).split()}
    nouns = {word.text.lower() for word in words if word.tag is not Tag.VERB}
    said -= _OTHER_NOUNS - nouns - {word.value for word in words}
    for line in lines("homes"):
        places, clues = line.split("|")
        if places.startswith("@") is not by or (still and "~" in places):
            continue
        if not said.isdisjoint(clue.strip() for clue in clues.split(",")):
            built = [sense for place in places.split(",") for sense in _sets(place.strip("@~ "))]
            if built:
                return built[0]
    return None


def _sets(place: str) -> list[str]:
    """Return the sets that are this very place, not only near it."""
    return [sense.value for sense in vocabulary().get(place, ()) if sense.tag is Tag.PLACE and not sense.near]


def hour_of(heading: str, words: tuple[Word, ...]) -> Hour:
    """Return the time of day: the heading's, else the text's first, else day."""
    said = [word for word in (*words_of(heading), *words) if word.may_be(Tag.HOUR)]
    sense = said[0].may_be(Tag.HOUR) if said else None
    return Hour(sense.value) if sense else Hour.DAY


def season_of(heading: str, words: tuple[Word, ...]) -> Season:
    """Return the season: the first that is named, else winter where it snows, else summer."""
    said = [word for word in (*words_of(heading), *words) if word.may_be(Tag.SEASON)]
    sense = said[0].may_be(Tag.SEASON) if said else None
    if sense:
        return Season(sense.value)
    return Season.WINTER if weather_of(heading, words).sky is Sky.SNOW else Season.SUMMER


def weather_of(heading: str, words: tuple[Word, ...]) -> Weather:
    """Return the weather; the strongest word for it wins: 'rain, heavy rain' is heavy rain."""
    weather = Weather()
    wonders: dict[Wonder, None] = {}
    found = False
    for word in (*words_of(heading), *words):
        if sky := word.may_be(Tag.SKY):
            name, strength, wind, *shown = sky.value.split()
            wonders |= dict.fromkeys(map(Wonder, shown))
            rank = (name not in ("clear", "cloudy"), float(strength))
            if not found or rank > (weather.sky not in (Sky.CLEAR, Sky.CLOUDY), weather.strength):
                weather = Weather(sky=Sky(name), strength=float(strength), wind=float(wind))
            found = True
        if wind_sense := word.may_be(Tag.WIND):
            weather = replace(weather, wind=max(weather.wind, float(wind_sense.value)))
    return replace(weather, wonders=tuple(wonders))


def mood_of(words: tuple[Word, ...]) -> str:
    """Return the moods the text names, in order, or nothing."""
    return ", ".join(dict.fromkeys(word.value for word in words if word.tag is Tag.MOOD))
