"""Rewording: the few turns of phrase that are read best when they are said another way.

a vase whose colour is purple                      a purple vase
walks around to its left side                      walks around to the left of it
runs to join a herd of its kind                    runs towards a group of zebras
from the left side of the table to the right side  from the left of the table to the right of the table
"""

from __future__ import annotations

import re

_SIDES = r"(?P<{0}>left|right|front|back|top|bottom)(?:-hand)?"
_OWNERS = {"its": "it", "his": "him", "her": "her", "their": "them"}

_TURNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(turn, re.IGNORECASE), said)
    for turn, said in (
        (r"(?P<noun>\w+) whose colou?r (?:is|are) (?P<how>\w+)", r"\g<how> \g<noun>"),
        (r"\bwhose hair (?:is|are) (?P<how>\w+(?: and \w+)?)", r"with \g<how> hair"),
        (
            r"\bwhose (?P<what>[a-z]+) (?:is|are) (?P<how>[a-z]+(?: and [a-z]+)?)(?= |[,.;]|$)",
            r"with a \g<how> \g<what>",
        ),
        (
            rf"\bfrom (?:the )?{_SIDES.format('a')}(?: side)? of (?P<what>(?:the|a|an) \w+)"
            rf" to (?:the |its ){_SIDES.format('b')}(?: side)?(?! of)",
            r"from the \g<a> of \g<what> to the \g<b> of \g<what>",
        ),
    )
)  # fmt: skip
_HERD = re.compile(
    r"\b(?P<before>(?:an?|the) (?P<who>\w+) [^,.;]*?)\b(?:to join|joining|with|among|towards?) (?:a|the|its) "
    r"(?:herd|flock|pack|pride|school|swarm|group) of its (?:own )?kind",
    re.IGNORECASE,
)
_ALIKE = ("sheep", "deer", "fish", "bison", "moose", "swine")
"""Animals whose many are called as one is."""
_OF_ITS = re.compile(
    r"\b(?P<to>to|on|at|towards?|onto|from) (?P<whose>its|his|her|their) (?P<side>left|right)"
    r"(?:-hand)?(?: side)?(?! (?:hand|arm|leg|foot|knee|eye|ear|shoulder|paw|side|wing)\b)",
    re.IGNORECASE,
)
_BEHIND_ITS = re.compile(
    r"\b(?P<to>to|at|on) (?P<whose>its|his|her|their) (?P<side>front|back)(?: side)?(?=[,.;]|$)",
    re.IGNORECASE,
)


def reworded(text: str) -> str:
    """Return a text with its hard turns said plainly; any text at all can be given."""
    for turn, said in _TURNS:
        text = turn.sub(said, text)
    text = _HERD.sub(_herded, text)
    text = _OF_ITS.sub(_plainly, text)
    return _BEHIND_ITS.sub(_plainly, text)


def _plainly(found: re.Match[str]) -> str:
    way = {"front": "in front of", "back": "behind"}.get(
        found["side"].lower(), f"{found['to']} the {found['side']} of"
    )
    return f"{way} {_OWNERS[found['whose'].lower()]}"


def _herded(found: re.Match[str]) -> str:
    who = found["who"]
    return f"{found['before']}towards a group of {who if who.lower() in _ALIKE else who + 's'}"
