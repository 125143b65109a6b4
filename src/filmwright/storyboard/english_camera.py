# ruff: noqa: E501 (a pattern is read as one line)
"""Camera words as English scripts write them.

Grammar decides, not the bare word: `pan left` opens or closes a clause, a cook's pan does neither;
`the camera follows the dog` is about the camera, `he follows her` is not; a `long shot` at the head
of a sentence or after `in a` frames the scene, while `takes a long shot at goal` is basketball.
"""

from __future__ import annotations

from filmwright.film.camera import Move, ShotSize
from filmwright.storyboard.camera_rule import Rule
from filmwright.storyboard.english_framing import LENSES, PACE, SIZES, VIEWS
from filmwright.storyboard.english_moves import CAMERA_SUBJECT, NOUNS, ORDERS
from filmwright.storyboard.english_phrasing import ADJ, ART, END, HEAD, OF, TAIL, rule

ENGLISH: tuple[Rule, ...] = (
    rule(rf"{HEAD}(?:camera(?: (?:work|move|movement|angle|motion))?|framing|shot type|lens)[ \t]*:[ \t]*"),
    rule(rf"{HEAD}macro{TAIL}", size=ShotSize.ECU),
    *PACE,
    *CAMERA_SUBJECT,
    *VIEWS,
    *(
        rule(
            rf"(?:{HEAD}{ART}{ADJ}|\b(?:in|with|as)[ \t]+(?:an?|one|the)[ \t]+{ADJ})(?:{words})(?![\w-])(?:{OF}|{TAIL}|(?=[ \t]))",
            move=move,
            names_subject=True,
        )
        for move, words in NOUNS
    ),
    *(
        rule(
            rf"{HEAD}(?:(?:slow|slowly|gently?|quick(?:ly)?|smooth(?:ly)?|fast|a (?:slow|gentle|quick|smooth|fast))[ \t]+){{0,3}}(?:{words})(?:{TAIL}|[ \t]+(?:on|to|towards?|across|over|from|around|into|onto|of|through|past|as|with|while|and|until|slowly)\b)",
            move=move,
            names_subject=True,
        )
        for move, words in ORDERS
    ),
    rule(
        r"(?:,?[ \t]*\b(?:and|with|in)[ \t]+)?\b(?:an?[ \t]+)(?:(?:slow|gentle|smooth|subtle|slight|gradual|steady|quick|dramatic)[ \t]+){1,3}zoom(?:[ \t]+(?:in)?(?:to|on|onto)\b)?(?!\w)(?! call)",
        move=Move.ZOOM_IN,
        names_subject=True,
    ),
    rule(
        rf"(?:,?[ \t]*\b(?:and|with|in)[ \t]+)?\b(?:an?[ \t]+)(?:(?:slow|gentle|smooth|subtle|gradual|steady|quick|whip)[ \t]+){{1,3}}pan(?:[ \t]+(?:across|over|of|to)\b|{TAIL})",
        move=Move.PAN_RIGHT,
        names_subject=True,
    ),
    rule(rf"{HEAD}hand[- ]?held{TAIL}[,:]?", move=Move.HANDHELD),
    rule(
        rf"{HEAD}(?:we )?(?:follow|track)[ \t]+(?=(?:the|a|an|him|her|them|@|[A-Z]))",
        move=Move.FOLLOW,
        names_subject=True,
    ),
    rule(r"(?:,?[ \t]*\bfrom[ \t]+)(?:the |her |his )?[\w-]+(?:['’]s)?[ \t]+point of view\b", move=Move.POV),
    *LENSES,
    *(
        rule(
            rf"(?:{HEAD}{ART}{ADJ}|\b(?:in|into|to|as|from)[ \t]+(?:an?[ \t]+|the[ \t]+)?{ADJ})(?:{words})(?![\w-]| magic| magician| photo){END}",
            size=size,
            names_subject=True,
        )
        for size, words in SIZES
    ),
    rule(
        rf"(?<!come)(?<!comes)(?<!came)(?<!gets)(?<!get)(?<!go)(?<!goes)(?<!moves)(?<!up)(?<!stands)(?<!very)[ \t]+close[ -]up{TAIL}",
        size=ShotSize.CU,
    ),
    rule(rf"{HEAD}(?:an?|the)[ \t]+{ADJ}shot of\b|{HEAD}we see\b", names_subject=True),
)
"""In the order they are tried: a more specific way of speaking before a more general one."""
