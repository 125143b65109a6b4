"""The catalogue of business, read from the sheets beside this file, and what words mean which entry.

A sheet is YAML, an entry a mapping. The short forms:

    roles:  {tool: "right toothbrush", front: "front sink, basin", patient: "on_front bread *"}
            where it is held, kinds best first; `*` takes whatever the words name;
            `+ 0.2 0 0` moves it (ahead, left, up), `~ 1.57` turns it; `| shared` between two,
            `| until 0.5`, `| since 0.5`: it changes hands
    meets:  ["braid|plait WHO hair", ...]           WHO a living, WHAT a thing: see `reading/encounters.py`
    right:  ["mouth 0.05 -0.02 0 > 0 1 0 ^ 1 0 0 @ -1 0 0", ...]
            anchor (tool:0.8 along its length), place, > axis, ^ face, @ palm
    body:   {spine_pitch: 0.3, rise: [0, -0.2]}    a channel's value, or its cycle
    ropes:  ["string tool.bridle right"]            what is tied to what: see `world/ropes.py`
    seconds: 0.6                                    of every cycle that names no other
"""

from __future__ import annotations

import re
from functools import cache
from math import hypot
from pathlib import Path
from typing import Any, cast

import yaml

from filmwright.film.errors import BoardRefused, did_you_mean
from filmwright.media.almanac import looked_up
from filmwright.stage.world.business.business import Business, Held, Key, Rhythm, Role, Swing, Track, Vector
from filmwright.stage.world.ropes import rope_of

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = ("stance", "gait", "steps", "gaze", "apart", "beside", "answer", "seen_from", "natural", "height")
_KNOWN = {
    "words",
    "where",
    "roles",
    "right",
    "left",
    "tool",
    "both",
    "body",
    "seconds",
    "rhythm",
    "sound",
    "stands",
    "bears",
    "meets",
    "ropes",
    *_PLAIN,
}


def business(name: str) -> Business:
    """Return the entry of this name. Raises BoardRefused for one nobody wrote."""
    found = catalogue().get(name)
    if found is None:
        raise BoardRefused(f"no business is called {name!r}{did_you_mean(name, catalogue())}; choose another")
    return found


@cache
def catalogue() -> dict[str, Business]:
    """Return every entry by name, in the order of the sheets."""
    entries: dict[str, Business] = {}
    sheets = sorted(Path(__file__).parent.glob("*.yaml"))
    for page, told in looked_up("business", sheets, lambda: _told(sheets)):
        for name, entry in told.items():
            if name in entries:
                raise ValueError(f"{page} defines {name!r} a second time; give it another name")
            try:
                entries[name] = _entry(name, entry)
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(f"{page}, entry {name!r}: {error}") from error
    return entries


def _told(sheets: list[Path]) -> list[tuple[str, dict[str, dict[str, Any]]]]:
    return [(page.name, yaml.load(page.read_text(encoding="utf-8"), _LOADER)) for page in sheets]


@cache
def phrases() -> dict[str, tuple[str, ...]]:
    """Return verb phrase -> names of the entries it may mean."""
    found: dict[str, tuple[str, ...]] = {}
    for name, entry in catalogue().items():
        for words in entry.words:
            for form in dict.fromkeys((words, bared(words))):
                if name not in found.get(form, ()):
                    found[form] = (*found.get(form, ()), name)
    return found


def bared(words: str) -> str:
    """Return a phrase without its articles and owners: `brush her teeth` is `brush teeth`."""
    return _ARTICLES.sub(" ", words)


def _spoken(words: str) -> list[str]:
    """Return a phrase with either article or none: `dance a tango`, `dance the tango`, `dance tango`."""
    match = _ARTICLES.search(words)
    if match is None or match.group(0).strip() not in ("a", "an", "the"):
        return [words]
    return [
        words,
        *(f"{words[: match.start()]}{article}{words[match.end() :]}" for article in (" a ", " the ", " ")),
    ]


_RUNNING = re.compile(r"[a-z]{3,}ing$")
_ARTICLES = re.compile(r" (?:a|an|the|his|her|their|some) ")


@cache
def idioms() -> tuple[str, ...]:
    """Return the verb phrases that are one word to the reader: `brush teeth`, not `play the guitar`.

    A phrase that ends in a thing which plays a role is left to grammar, so that the thing may have
    its colour and its number.
    """
    found: list[str] = []
    for entry in catalogue().values():
        kinds = {kind.replace("_", " ") for role in entry.roles for kind in role.kinds}
        for words in entry.words:
            verb, _, rest = bared(words).partition(" ")
            if _RUNNING.match(verb):
                continue  # washing dishes: a form of another phrase
            tail = rest.split()
            plays = any(
                " ".join(tail[n:]).removesuffix(s) in kinds for n in range(len(tail)) for s in ("", "s", "es")
            )
            found += [verb] if plays else _spoken(words)
    return tuple(dict.fromkeys(found))


def _entry(name: str, told: dict[str, Any]) -> Business:
    if strange := set(told) - _KNOWN:
        raise ValueError(f"unknown field {sorted(strange)[0]!r}")
    seconds, rhythm = float(told.get("seconds", 2.0)), str(told.get("rhythm", "ease"))
    tracks: dict[str, Track | None] = {}
    for hand in ("right", "left", "tool"):
        keys = told.get(hand, told.get("both") if hand != "tool" else None)
        mirrored = hand == "left" and hand not in told
        tracks[hand] = _track(keys, seconds, rhythm, mirrored) if keys is not None else None
    sound = told.get("sound")
    if "stands" in told:  # who has a partner is apart from it
        told = {"apart": max(hypot(*told["stands"][:2]), 0.01), **told}
    return Business(
        name=name,
        words=_listed(told.get("words")),
        where=_listed(told.get("where")),
        roles=tuple(_role(role, line) for role, line in told.get("roles", {}).items()),
        body=tuple(
            _swing(channel, told_, seconds, rhythm) for channel, told_ in told.get("body", {}).items()
        ),
        sound=cast("tuple[str, str, str]", tuple(sound.split())) if sound else None,
        ropes=tuple(rope_of(line) for line in told.get("ropes", ())),
        meets=tuple(told.get("meets", ())),
        bears=cast("Vector | None", tuple(told["bears"]) if "bears" in told else None),
        stands=cast("Vector | None", tuple(told["stands"]) if "stands" in told else None),
        right=tracks["right"],
        left=tracks["left"],
        tool=tracks["tool"],
        **{field: told[field] for field in _PLAIN if field in told},
    )


def _listed(words: Any) -> tuple[str, ...]:
    return tuple(word.strip() for word in str(words or "").split(",") if word.strip())


def _role(name: str, line: str) -> Role:
    line, _, terms = line.partition(" | ")
    held, _, rest = line.partition(" ")
    numbers = {"+": (0.0, 0.0, 0.0), "~": (0.0,)}
    for sign in ("~", "+"):
        rest, found, told = rest.partition(f" {sign} ") if f" {sign} " in rest else (rest, "", "")
        if found:
            numbers[sign] = tuple(float(number) for number in told.split())
    kinds = rest.strip()
    return Role(
        name=name,
        kinds=tuple(kind.strip() for kind in kinds.removesuffix("*").split(",") if kind.strip()),
        held=Held(held),
        takes_any=kinds.endswith("*"),
        offset=cast("Vector", numbers["+"]),
        turn=numbers["~"][0],
        since=_share(terms, "since", 0.0),
        until=_share(terms, "until", 1.0),
        shared="shared" in terms.split(),
    )


def _share(terms: str, name: str, usual: float) -> float:
    """Return the number behind a word of a role's terms."""
    words = terms.split()
    return float(words[words.index(name) + 1]) if name in words else usual


def _track(told: Any, seconds: float, rhythm: str, mirrored: bool) -> Track:
    fields = told if isinstance(told, dict) else {"keys": told}
    keys = fields["keys"]
    keys = [keys] if isinstance(keys, str) else keys
    return Track(
        keys=tuple(_key(key, mirrored) for key in keys),
        seconds=float(fields.get("seconds", seconds)),
        rhythm=Rhythm(fields.get("rhythm", rhythm)),
        shares=tuple(fields.get("at", ())),
        phase=float(fields.get("phase", 0.0)),
        curl=float(fields.get("curl", 1.1)),
    )


def _key(text: str, mirrored: bool) -> Key:
    parts = re.split(r"\s*([>^@])\s*", text.strip())
    head = parts[0].split()
    vectors = {
        sign: _vector(numbers.split(), mirrored)
        for sign, numbers in zip(parts[1::2], parts[2::2], strict=True)
    }
    anchor, _, along = head[0].partition(":")
    return Key(
        anchor=anchor,
        along=float(along) if along else 0.5,
        place=_vector(head[1:], mirrored) if head[1:] else (0.0, 0.0, 0.0),
        axis=vectors.get(">"),
        face=vectors.get("^"),
        palm=vectors.get("@"),
    )


def _vector(numbers: list[str], mirrored: bool) -> Vector:
    x, y, z = (float(number) for number in numbers)
    return (x, -y if mirrored else y, z)


def _swing(channel: str, told: Any, seconds: float, rhythm: str) -> Swing:
    fields = told if isinstance(told, dict) else {"values": told}
    values = fields["values"]
    return Swing(
        channel=channel,
        values=tuple(float(v) for v in (values if isinstance(values, list) else [values])),
        seconds=float(fields.get("seconds", seconds)),
        rhythm=Rhythm(fields.get("rhythm", rhythm)),
    )
