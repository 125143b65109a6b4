"""Where and when: the set, the hour, the weather and the mood, said or guessed."""

from __future__ import annotations

from dataclasses import replace

from filmwright.film.brief import Reference, Role
from filmwright.stage.reading.vocabulary import Tag
from filmwright.stage.reading.words import Word, words_of
from filmwright.stage.world.world import Hour, Note, Place, Sky, Weather

_CLUES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("street_court", ("dribble", "dunk", "basketball", "hoop", "player")),
    ("product_studio", ("product", "turntable")),
    ("living_room", ("sofa", "tv", "lamp", "rug", "picture_frame", "laptop")),
    (
        "city_street",
        ("car", "umbrella", "street_lamp", "sign", "traffic_cone", "trash_can", "police", "driver"),
    ),
)


def place_of(
    heading: str, words: tuple[Word, ...], references: tuple[Reference, ...]
) -> tuple[Place, list[Note]]:
    """Return the place: from the heading, else the text, else guessed from what happens there."""
    notes: list[Note] = []
    background = next((ref.name for ref in references if ref.role is Role.BACKGROUND), None)
    said = _first_place(words_of(heading.replace("-", " - "))) or _first_place(words)
    if said is not None:
        sense = said.may_be(Tag.PLACE)
        assert sense is not None
        if sense.near:
            notes.append(
                Note(words=said.text, said=f"no set is built for it yet; filmed in the {sense.value}")
            )
        return Place(kind=sense.value, words=said.text, background=background), notes
    kind = _guessed(words, references)
    notes.append(Note(words=heading or "(no place named)", said=f"guessed: the place is the {kind}"))
    return Place(kind=kind, words="", background=background), notes


def _first_place(words: tuple[Word, ...]) -> Word | None:
    return next((word for word in words if word.tag is Tag.PLACE), None)


def _guessed(words: tuple[Word, ...], references: tuple[Reference, ...]) -> str:
    values = {word.value for word in words if word.tag in (Tag.THING, Tag.VERB, Tag.PERSON)}
    for kind, clues in _CLUES:
        if values & set(clues):
            return kind
    people = any(word.tag in (Tag.PERSON, Tag.PRONOUN) for word in words)
    pictured = any(ref.role is Role.SUBJECT for ref in references)
    things = {"bottle", "shoe", "cup", "phone", "laptop", "bag", "box", "book"} & values
    return "product_studio" if not people and (pictured or things) else "park"


def hour_of(heading: str, words: tuple[Word, ...]) -> Hour:
    """Return the time of day: the heading's, else the text's first, else day."""
    said = [word for word in (*words_of(heading), *words) if word.may_be(Tag.HOUR)]
    sense = said[0].may_be(Tag.HOUR) if said else None
    return Hour(sense.value) if sense else Hour.DAY


def weather_of(heading: str, words: tuple[Word, ...]) -> Weather:
    """Return the weather; the strongest word for it wins: 'rain, heavy rain' is heavy rain."""
    weather = Weather()
    found = False
    for word in (*words_of(heading), *words):
        if sky := word.may_be(Tag.SKY):
            name, strength, wind = sky.value.split()
            rank = (name not in ("clear", "cloudy"), float(strength))
            if not found or rank > (weather.sky not in (Sky.CLEAR, Sky.CLOUDY), weather.strength):
                weather = Weather(sky=Sky(name), strength=float(strength), wind=float(wind))
            found = True
        if wind_sense := word.may_be(Tag.WIND):
            weather = replace(weather, wind=max(weather.wind, float(wind_sense.value)))
    return weather


def mood_of(words: tuple[Word, ...]) -> str:
    """Return the moods the text names, in order, or nothing."""
    return ", ".join(dict.fromkeys(word.value for word in words if word.tag is Tag.MOOD))
