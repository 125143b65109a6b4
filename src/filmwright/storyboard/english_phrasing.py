# ruff: noqa: E501 (a pattern is read as one line)
"""How English phrases of the camera are put: where they begin and end, and what may stand in them."""

from __future__ import annotations

import re

from filmwright.storyboard.camera_rule import Rule

HEAD = r"(?:^|(?<=[.!?,;:—–，。：])|(?<=[.!?,;:—–]\s)|(?<=\band\s)|(?<=\bthen\s)|(?<=\bwith\s)|(?<=\bat first\s))[ \t]*"
"""Where a clause may begin."""

TAIL = r"(?=[ \t]*(?:[.,;:!?—–]|\n|$))"
"""Where a clause ends."""

ART = r"(?:(?:a|an|the|in|from|as|with|then|we see|we have|cut to|opens? (?:on|with)|starts? (?:on|with))[ \t]+){0,3}"
ADJ = (
    r"(?:(?:very|cinematic|dramatic|slow|slowly|smooth|smoothly|gentle|gently|quick|quickly|fast|rapid|steady|subtle|slight|"
    r"slightly|gradual|gradually|sudden|suddenly|sharp|beautiful|intimate|tight|big|sweeping|continuous|single|long|short|"
    r"soft|airborne|lateral|vertical|horizontal|brief|epic|moody|moving|symmetrical|frontal|detailed|final|first|opening|new|great)[ \t,]+){0,6}"
)
OF = r"(?:[ \t]+(?:of|on|showing|shows|captures?|capturing|reveals?|revealing|following|at)\b|[ \t]*[:：—–]|[ \t]+-(?=[ \t])|[ \t]*,)"
END = rf"(?:{OF}|{TAIL}|(?=[ \t]+(?:from (?:above|below|behind|the (?:side|front|back|top|left|right)|a (?:low|high|distance|drone))|as|in slow|with|where|over|through|while)\b))"


def rule(pattern: str, **meaning: object) -> Rule:
    """Return what a pattern means of the camera; letters are large or small, `^` and `$` are a line's."""
    return Rule(pattern=re.compile(pattern, re.IGNORECASE | re.MULTILINE), **meaning)  # type: ignore[arg-type]
