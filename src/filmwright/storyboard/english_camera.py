# ruff: noqa: E501 (a pattern is read as one line)
"""Camera words as English scripts write them.

Grammar decides, not the bare word: `pan left` opens or closes a clause, a cook's pan does neither;
`the camera follows the dog` is about the camera, `he follows her` is not; a `long shot` at the head
of a sentence or after `in a` frames the scene, while `takes a long shot at goal` is basketball.
"""

from __future__ import annotations

import re

from filmwright.film.camera import Angle, Move, ShotSize, Side
from filmwright.storyboard.camera_rule import Rule

HEAD = r"(?:^|(?<=[.!?,;:—–，。：])|(?<=[.!?,;:—–]\s)|(?<=\band\s)|(?<=\bthen\s)|(?<=\bwith\s)|(?<=\bat first\s))[ \t]*"
"""Where a clause may begin."""

TAIL = r"(?=[ \t]*(?:[.,;:!?—–]|\n|$))"
"""Where a clause ends."""

_ART = r"(?:(?:a|an|the|in|from|as|with|then|we see|we have|cut to|opens? (?:on|with)|starts? (?:on|with))[ \t]+){0,3}"
_ADJ = (
    r"(?:(?:very|cinematic|dramatic|slow|slowly|smooth|smoothly|gentle|gently|quick|quickly|fast|rapid|steady|subtle|slight|"
    r"slightly|gradual|gradually|sudden|suddenly|sharp|beautiful|intimate|tight|big|sweeping|continuous|single|long|short|"
    r"soft|airborne|lateral|vertical|horizontal|brief|epic|moody|moving|symmetrical|frontal|detailed|final|first|opening|new|great)[ \t,]+){0,6}"
)
_OF = r"(?:[ \t]+(?:of|on|showing|shows|captures?|capturing|reveals?|revealing|following|at)\b|[ \t]*[:：—–]|[ \t]+-(?=[ \t])|[ \t]*,)"
_END = rf"(?:{_OF}|{TAIL}|(?=[ \t]+(?:from (?:above|below|behind|the (?:side|front|back|top|left|right)|a (?:low|high|distance|drone))|as|in slow|with|where|over|through|while)\b))"

_SIZES: tuple[tuple[ShotSize, str], ...] = (
    (
        ShotSize.ECU,
        r"(?:extreme|big|tight|macro)[ -]close[ -]?ups?(?: shot| view)?|(?-i:ECU|BCU|XCU)|macro (?:shot|view|close[ -]?up)|detail shot|insert(?: shot)",
    ),
    (ShotSize.MCU, r"medium[ -]close[ -]?ups?(?: shot| view)?|(?-i:MCU)"),
    (ShotSize.CU, r"close[ -]?ups?(?: shot| view)?|(?-i:CU)|close[ -]shot"),
    (ShotSize.MLS, r"medium[ -](?:long|wide|full)[ -]shots?|(?-i:MLS|MWS)|cowboy shot|american shot"),
    (
        ShotSize.MS,
        r"(?:medium|mid)[ -]?shots?|medium view|(?-i:MS)|waist[ -](?:up|high)(?: shot)?|(?:two|2)[ -]shots?",
    ),
    (
        ShotSize.EWS,
        r"(?:extreme(?:ly)?|very|ultra)[ -](?:wide|long)[ -](?:angle )?(?:shots?|view)|(?-i:EWS|ELS|XWS)|establishing (?:wide )?(?:shot|view)",
    ),
    (
        ShotSize.LS,
        r"(?:wide|long|full|master)[ -](?:body[ -]|length[ -]|establishing[ -])?shots?|(?-i:LS|WS)|wide (?:angle )?view|wide[ -]angle (?:shot|view)|full[ -](?:body|length) view",
    ),
)

_CAMERA = r"(?:(?:and|as|while|then|but|when)[ \t]+){0,3}(?:our |the )?camera(?:'s)?(?: (?:view|lens|itself|movement|motion|work|position))?[ \t]+"
_BUSY = (
    r"(?:(?:\w+ly|then|now|first|also|again|is|keeps?|continues?|begins?|starts?|to|will|should|can|just|in|a|"
    r"smooth|gentle|slow|steady|low)[ \t]+){0,8}"
)
_ON = (
    r"(?:[ \t]+(?:slowly|smoothly|gently|steadily|quickly))?"
    r"(?:[ \t]+(?:on|onto|on to|to show|to reveal|to|towards?|at|around|over|across|into|along|past|above|from|of|through|with)\b(?![ \t]+(?:left|right)\b))?"
    r"(?:,?[ \t]+(?:revealing|showing|capturing|following|to reveal|to show)\b)?"
)
_WAY = r"(?:[ \t]+(?:slowly|slightly|gently|smoothly|steadily|a little|up close|further|even|to the|towards? the|from the)){0,4}[ \t]+"
_FORWARD = r"(?:in(?:ward|wards)?|forwards?|closer|(?=towards? |into ))"
_BACK = r"(?:back(?:wards?)?|out(?:ward|wards)?|away|backwards?)"
_MOVING = r"(?:mov(?:es?|ing)|glid(?:es?|ing)|float(?:s|ing)?|drift(?:s|ing)?|fl(?:y|ies|ying)|travel(?:s|ing|ling)?|slid(?:es?|ing)|track(?:s|ing)?|doll(?:y|ies|ying)|truck(?:s|ing)?|go(?:es|ing)?|push(?:es|ing)?|sweep(?:s|ing)?|swoop(?:s|ing)?|creep(?:s|ing)?)"

_MOVES: tuple[tuple[Move, str], ...] = (
    (
        Move.PAN_LEFT,
        rf"pan(?:s|ning)?{_WAY}left(?:ward|wards)?|pan(?:s|ning)?[ \t]+(?:across )?from right to left",
    ),
    (
        Move.PAN_RIGHT,
        rf"pan(?:s|ning)?{_WAY}right(?:ward|wards)?|pan(?:s|ning)?[ \t]+(?:across )?from left to right",
    ),
    (Move.TILT_UP, rf"(?:tilt(?:s|ing)?|look(?:s|ing)?){_WAY}up(?:ward|wards)?"),
    (Move.TILT_DOWN, rf"(?:tilt(?:s|ing)?|look(?:s|ing)?){_WAY}down(?:ward|wards)?"),
    (Move.ZOOM_IN, rf"zoom(?:s|ing)?{_WAY}{_FORWARD}"),
    (Move.ZOOM_OUT, rf"zoom(?:s|ing)?{_WAY}{_BACK}"),
    (Move.TRUCK_LEFT, rf"{_MOVING}{_WAY}left(?:ward|wards)?"),
    (Move.TRUCK_RIGHT, rf"{_MOVING}{_WAY}right(?:ward|wards)?|{_MOVING}[ \t]+(?:sideways|laterally)"),
    (
        Move.ORBIT_RIGHT,
        rf"(?:(?:orbit|circl|rotat|revolv|arc|spin)(?:s|es|e|ing|ning)?|{_MOVING}[ \t]+(?:in a circle[ \t]+)?(?=around\b|round\b))(?:[ \t]+(?:slowly|smoothly))?(?:[ \t]+(?:a?round))?",
    ),
    (
        Move.DOLLY_IN,
        rf"(?:{_MOVING}|advanc(?:es?|ing)|approach(?:es|ing)?){_WAY}{_FORWARD}|approach(?:es|ing)?|advances",
    ),
    (
        Move.DOLLY_OUT,
        rf"(?:{_MOVING}|pull(?:s|ing)?|back(?:s|ing)?|retreat(?:s|ing)?){_WAY}{_BACK}|retreats|recedes",
    ),
    (Move.PEDESTAL_UP, rf"pedestal(?:s|ing)?{_WAY}up"),
    (Move.PEDESTAL_DOWN, rf"pedestal(?:s|ing)?{_WAY}down"),
    (
        Move.CRANE_UP,
        rf"(?:(?:{_MOVING}|cran(?:es?|ing)|boom(?:s|ing)?|lift(?:s|ing)?|ris(?:es?|ing)){_WAY}up(?:ward|wards)?|ris(?:es?|ing)|ascend(?:s|ing)?|lifts|soars)",
    ),
    (
        Move.CRANE_DOWN,
        rf"(?:(?:{_MOVING}|cran(?:es?|ing)|boom(?:s|ing)?|lower(?:s|ing)?){_WAY}down(?:ward|wards)?|descend(?:s|ing)?|lowers|sinks)",
    ),
    (
        Move.FOLLOW,
        rf"(?:follow(?:s|ing)?|trail(?:s|ing)?|chas(?:es?|ing)|track(?:s|ing)?(?=[ \t]+(?:the|a|an|her|him|them|its?|his|@|[A-Z]))|{_MOVING}[ \t]+(?:along )?with)(?:[ \t]+(?:along|behind|after|closely))*",
    ),
    (
        Move.STATIC,
        r"(?:stays?|remains?|holds?|keeps?|is)?[ \t]*(?:perfectly |completely )?(?:still|static|fixed|locked(?:[ -](?:off|down))?|motionless|stationary|unmoving)",
    ),
    (Move.HANDHELD, r"(?:is )?hand[- ]?held"),
    (
        Move.SHAKE,
        r"(?:is )?(?:(?:intensely|violently|heavily|strongly) )?shak(?:es?|y|ing)(?: (?:intensely|violently|heavily))?",
    ),
    (
        Move.FLY,
        r"(?:fl(?:ies|y|ying)|soar(?:s|ing)?|swoop(?:s|ing)?|glid(?:es?|ing)) (?:forwards? )?(?:through|over|above|across|along|past|down|towards?|into)\b",
    ),
    (Move.RACK_FOCUS, r"(?:rack|pull|shift)(?:s|ing)? focus(?: from[^.,;\n]{1,40}?(?= to\b))?"),
)

_ORDERS: tuple[tuple[Move, str], ...] = (
    (Move.TILT_UP, r"tilt(?:ing)?[ -]up"),
    (Move.TILT_DOWN, r"tilt(?:ing)?[ -]down"),
    (Move.PAN_LEFT, r"pan(?:ning)?[ -](?:to the )?left|(?:whip|swish)[ -]pan(?:[ -]left)?"),
    (Move.PAN_RIGHT, r"pan(?:ning)?[ -](?:to the )?right|pan(?:ning)?[ ]across"),
    (Move.ZOOM_IN, r"(?:crash[ -])?zoom(?:ing)?[ -](?:way )?in"),
    (Move.ZOOM_OUT, r"zoom(?:ing)?[ -](?:way )?(?:out|back)"),
    (Move.DOLLY_IN, r"(?:dolly|push|track|move|truck)(?:ing)?[ -](?:in|forward|closer)"),
    (Move.DOLLY_OUT, r"(?:dolly|pull|track|truck)(?:ing)?[ -](?:out|back|away|backward)"),
    (Move.TRUCK_LEFT, r"(?:truck|track|dolly|slide)(?:ing)?[ -](?:to the )?left"),
    (Move.TRUCK_RIGHT, r"(?:truck|track|dolly|slide)(?:ing)?[ -](?:to the )?right"),
    (Move.PEDESTAL_UP, r"pedestal[ -]up"),
    (Move.PEDESTAL_DOWN, r"pedestal[ -]down"),
    (Move.CRANE_UP, r"(?:crane|boom|jib)(?:ing)?[ -]up"),
    (Move.CRANE_DOWN, r"(?:crane|boom|jib)(?:ing)?[ -]down"),
    (Move.ORBIT_LEFT, r"(?:orbit|arc)(?:ing)?[ -](?:to the )?left|(?:orbit|arc)[ -](?:shot )?clockwise"),
    (Move.ORBIT_RIGHT, r"(?:orbit|arc)(?:ing)?(?:[ -](?:to the )?right|[ -](?:a?round))?"),
    (Move.RACK_FOCUS, r"(?:rack|pull)(?:ing)?[ -]focus"),
)
_NOUNS: tuple[tuple[Move, str], ...] = (
    (
        Move.ORBIT_RIGHT,
        r"(?:orbit(?:ing|al)?|360(?:[ -]degree)?|arc(?:ing)?|circling|revolving) (?:camera )?(?:shot|move|movement)",
    ),
    (Move.FOLLOW, r"(?:tracking|follow(?:ing)?|trailing|steadicam|chase) (?:camera|shot|move)"),
    (Move.CRANE_UP, r"(?:crane|jib|boom|rising) (?:shot|move)"),
    (Move.CRANE_DOWN, r"(?:descending) (?:crane )?(?:shot|move)"),
    (Move.DOLLY_IN, r"(?:dolly|push[- ]in) (?:shot|move|movement)|push[- ]in|dolly[- ]in"),
    (Move.DOLLY_OUT, r"(?:pull[- ](?:back|out)|dolly[- ]out)(?: shot| move)?"),
    (Move.ZOOM_IN, r"zoom[- ]in|zoom shot"),
    (Move.ZOOM_OUT, r"zoom[- ]out"),
    (Move.PAN_LEFT, r"pan left"),
    (Move.PAN_RIGHT, r"pan right|panning shot"),
    (Move.TILT_UP, r"tilt[- ]up"),
    (Move.TILT_DOWN, r"tilt[- ]down"),
    (Move.TRUCK_RIGHT, r"(?:trucking|lateral|sideways) (?:shot|move|movement)"),
    (
        Move.STATIC,
        r"(?:static|fixed|locked[- ](?:off|down)|stationary|still)[ -](?:camera|shot|frame|cam|tripod shot)",
    ),
    (
        Move.HANDHELD,
        r"hand[- ]?held (?:camera|shot|footage|cam|camera ?work|style|feel)|shaky[ -]cam(?:era)?",
    ),
    (
        Move.SHAKE,
        r"(?:(?:intense|intensely|violent|strong|heavy|constant)[ ]+)?(?:camera[ ]+)?(?:shak(?:ing|y)|shake)(?:[ ]+camera)?[ ]+(?:effect|motion|movement|footage)|(?:intense|violent|heavy|strong)[ ]+(?:camera[ ]+)?shak(?:e|ing)|camera shake|earthquake effect",
    ),
    (
        Move.STATIC,
        r"(?:(?:featuring|with)[ ]+)?(?:an?[ ]+)?(?:steady|stable|smooth)(?:[ ]+and[ ]+(?:steady|stable|smooth))?[ ]+(?:perspective|camera(?![ \t]+\w)|view|viewpoint|framing)",
    ),
    (
        Move.POV,
        r"(?-i:POV)(?: shot| view)?|(?:first|1st)[- ]person (?:view|perspective|shot|pov)|point[- ]of[- ]view(?: shot)?|subjective (?:shot|camera)",
    ),
    (Move.RACK_FOCUS, r"(?:rack|focus) (?:focus|pull|rack)"),
)


def _rule(pattern: str, **meaning: object) -> Rule:
    return Rule(pattern=re.compile(pattern, re.IGNORECASE | re.MULTILINE), **meaning)  # type: ignore[arg-type]


_PACE = (
    _rule(
        r"(?:,?[ \t]*\b(?:all )?(?:in|with) )?\b(?:extreme|super|ultra)[- ](?:slow[- ]?mo(?:tion)?)\b(?: shot| of)?",
        pace=0.25,
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:all )?(?:in|at|with) (?:a )?)?(?<!\w)(?:slow[- ]?mo(?:tion)?|half speed)\b(?: shot| footage)?(?:(?<=shot)[ \t]+of\b|[ \t]*:)?",
        pace=0.5,
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:as|in) )?(?:\b(?:a|the) )?\b(?:time[- ]?lapse|hyper[- ]?lapse)\b(?: shot| footage| video| sequence)?(?:[ \t]+(?:of|captures?|shows|showing|records|recording|capturing)\b|[ \t]*:)?",
        pace=8.0,
    ),
    _rule(r"(?:,?[ \t]*\bin )?\b(?:fast[- ]motion|sped[- ]up)\b(?: shot| footage)?", pace=2.0),
)

_LENSES = (
    _rule(
        rf"(?:,?[ \t]*\b(?:with|on|through|using|shot on|at)[ \t]+)?(?:an?[ \t]+|the[ \t]+)?(?<![\d.])(?P<lens>\d{{2,3}})[ \t]?mm\b(?![ \t]+(?:film|camera|photo|cannon|gun|round|pistol|mortar|rain|thick|wide|long|tall|bolt|wrench|deep|of))(?:[ \t]+(?:lens|prime|focal length)|{TAIL}|(?=[ \t]+(?:close|medium|wide|shot|low|high)))"
    ),
    _rule(r"(?:,?[ \t]*\b(?:with|on|through|using)[ \t]+)?(?:an?[ \t]+)?wide[- ]angle lens\b", lens_mm=24.0),
    _rule(
        r"(?:,?[ \t]*\b(?:with|on|through|using)[ \t]+)?(?:an?[ \t]+)?(?:telephoto|long) lens\b",
        lens_mm=135.0,
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:with|on|through|using)[ \t]+)?(?:an?[ \t]+)?fish[- ]?eye(?: lens| view)\b",
        lens_mm=14.0,
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:with|on|through|using)[ \t]+)?(?:an?[ \t]+)?macro lens\b",
        lens_mm=100.0,
        size=ShotSize.ECU,
    ),
)

_VIEWS = (
    _rule(
        rf"{HEAD}{_ART}{_ADJ}(?:(?:(?:first|1st)[- ]person (?:view|perspective|shot|pov)|oblique (?:shot|angle|view)|(?-i:FPV)|aerial|airborne)[ \t,]+)*(?:airborne|aerial|drone|flying|(?-i:FPV)(?: drone)?)[ ](?:dolly|forward|fly[- ]?(?:over|through|by)|flight|tracking)(?:[ ](?:movement|move|motion|shot|footage))?{_END}",
        move=Move.FLY,
        names_subject=True,
    ),
    _rule(
        rf"{HEAD}{_ART}{_ADJ}(?:fly[- ]?(?:over|through|by)|(?-i:FPV)(?: drone)?)(?:[ ](?:shot|view|footage))?{_END}",
        move=Move.FLY,
        names_subject=True,
    ),
    _rule(
        rf"{HEAD}{_ART}{_ADJ}(?:aerial|drone) (?:[a-z]+ )?(?:shots?|views?|footage|perspective|photography){_END}",
        size=ShotSize.EWS,
        angle=Angle.HIGH,
        names_subject=True,
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:in|from) )?(?:an? )?\b(?:aerial|drone) (?:shot|view|footage)\b(?:[ \t]+of\b)?",
        size=ShotSize.EWS,
        angle=Angle.HIGH,
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:from|in|with) )?(?:(?:an?|the) )?\b(?:over[- ]?head|top[- ]down|bird['’]?s?[- ]?eye)[- ](?:close[- ]?up )?(?:shots?|views?|angle|perspective|camera)(?:[ \t]+(?:of|on)\b)?",
        angle=Angle.OVERHEAD,
        names_subject=True,
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:from|in|with|at) )?(?:(?:an?|the) )?\b(?:worm['’]?s?[- ]?eye|ground[- ]level)(?:[- ](?:shots?|view|angle|perspective|camera))?(?:[ \t]+(?:of|on)\b)?",
        angle=Angle.GROUND,
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:from|in|with|at) )?(?:(?:an?|the) )?\b(?:dutch|canted|oblique)[- ](?:angle|tilt|shot|view)s?(?:[ \t]+(?:shot|view))?(?:[ \t]+(?:of|on)\b)?",
        angle=Angle.DUTCH,
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:from|in|with|at) )?(?:(?:an?|the) )?\b(?:very |extreme )?low[- ]angles?(?:[- ](?:shots?|views?|perspective|camera))?(?:[ \t]+(?:of|on|at)\b|[ \t]*:)?",
        angle=Angle.LOW,
        names_subject=True,
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:from|in|with|at) )?(?:(?:an?|the) )?\b(?:very |extreme )?high[- ]angles?(?:[- ](?:shots?|views?|perspective|camera))?(?:[ \t]+(?:of|on|at)\b|[ \t]*:)?",
        angle=Angle.HIGH,
        names_subject=True,
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:from|in|with|at) )?(?:(?:an?|the) )?\beye[- ]level(?:[- ](?:shots?|view|angle))?(?:[ \t]+(?:of|on)\b)?",
        angle=Angle.EYE,
    ),
    _rule(
        r"(?P<keep>\b(?:shot|close[- ]?up|view|seen|filmed|framed|camera (?:looks|is|films)|viewed)\b)[ \t]+from (?:directly |high |far )?above\b",
        angle=Angle.HIGH,
    ),
    _rule(
        r"(?P<keep>\b(?:shot|close[- ]?up|view|seen|filmed|framed|camera (?:looks|is|films)|viewed)\b)[ \t]+from (?:directly |far )?below\b",
        angle=Angle.LOW,
    ),
    _rule(
        rf"{HEAD}(?:the )?camera (?:is )?(?:angled |placed |set )?(?:down )?low(?: (?:over|to|near|on) the (?:ground|sand|floor))?{TAIL}",
        angle=Angle.LOW,
    ),
    _rule(
        r"(?P<keep>\b(?:shot|close[- ]?up|view|seen|filmed|framed|viewed)\b)[ \t]+from behind\b",
        side=Side.BACK,
    ),
    _rule(rf"{HEAD}(?:the )?camera (?:is |stays )?behind (?P<keep>[\w' ]{{2,30}}?){TAIL}", side=Side.BACK),
    _rule(rf"{HEAD}{_ART}(?:front|frontal)[- ]view{_END}", side=Side.FRONT),
    _rule(
        rf"{HEAD}{_ART}(?:side|profile)[- ](?:view|shot|angle){_END}|(?:,[ \t]*|\bshown |\bseen |\bfilmed )in profile\b",
        side=Side.PROFILE,
        names_subject=True,
    ),
    _rule(
        rf"{HEAD}{_ART}(?:back|rear)[- ](?:view|shot)(?! mirror){_END}", side=Side.BACK, names_subject=True
    ),
    _rule(
        rf"{HEAD}{_ART}(?:three|3)[- ](?:quarters?|fourths?)[- ](?:view|shot|angle){_END}",
        side=Side.THREE_QUARTER,
        names_subject=True,
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:from|in|with) )?(?:(?:an?|the) )?\bover[- ]the[- ]shoulder(?:s)?[- ](?:shots?|views?|angle)(?:[ \t]+(?:of|on)\b|[ \t]*:)?|\bOTS\b(?: shot)?(?:[ \t]+of\b)?|\bover-the-shoulder\b",
        side=Side.OVER_SHOULDER,
        names_subject=True,
    ),
    _rule(
        rf"{HEAD}over the shoulder of\b|(?<=shot )over the shoulder of\b",
        side=Side.OVER_SHOULDER,
        names_subject=True,
    ),
    _rule(
        rf"(?:{HEAD}|(?<=shot )|(?<=view )|(?<=filmed ))over (?=(?:the )?[\w-]+(?: [\w-]+)?['’]s shoulder\b)(?P<keep>(?:the )?[\w-]+(?: [\w-]+)?)['’]s shoulder\b",
        side=Side.OVER_SHOULDER,
    ),
)

_CAMERA_SUBJECT = (
    _rule(
        rf"{HEAD}{_CAMERA}{_BUSY}(?:orbit|circl|rotat|revolv|arc|mov)(?:s|es|e|ing)?(?:[ \t]+(?:a?round))?[ \t]+(?:in a )?(?:clockwise|(?:to the )?left)(?: direction)?{_ON}",
        move=Move.ORBIT_LEFT,
        names_subject=True,
    ),
    _rule(
        rf"{HEAD}{_CAMERA}{_BUSY}(?:orbit|circl|rotat|revolv|arc)(?:s|es|e|ing)?(?:[ \t]+(?:a?round))?[ \t]+(?:in a )?(?:counter[- ]?clockwise|anti[- ]?clockwise|(?:to the )?right)(?: direction)?{_ON}",
        move=Move.ORBIT_RIGHT,
        names_subject=True,
    ),
    *(
        _rule(rf"{HEAD}{_CAMERA}{_BUSY}(?:{words})(?![\w-]){_ON}", move=move, names_subject=True)
        for move, words in _MOVES
    ),
    _rule(
        rf"{HEAD}{_CAMERA}{_BUSY}(?:{_MOVING}[ \t]+(?:through|along|across|over|past|to|into|towards?|between|deeper(?: into)?)|continues?[ \t]+(?:forwards?|onwards?|deeper(?: into)?))\b(?:,?[ \t]+(?:revealing|showing|entering)\b)?",
        move=Move.DOLLY_IN,
        names_subject=True,
    ),
    _rule(rf"{HEAD}{_CAMERA}{_BUSY}pan(?:s|ning)?(?![\w-]){_ON}", move=Move.PAN_RIGHT, names_subject=True),
    _rule(
        rf"{HEAD}{_CAMERA}{_BUSY}zoom(?:s|ing)?(?![\w-])(?:[ \t]+(?:on|onto|to)\b)?",
        move=Move.ZOOM_IN,
        names_subject=True,
    ),
    _rule(
        rf"{HEAD}{_CAMERA}{_BUSY}(?:shows?|showing|focus(?:es|ing)? on|captures?|capturing|reveals?|revealing|sees|films|(?:opens?|starts?|begins?|ends?)[ \t]+(?:by[ \t]+)?(?:on|with|showing|at|in|under|near|above|inside|from)|hovers?[ \t]+(?:above|over)|(?:shifts?|turns?)[ \t]+to|(?:lingers?|rests?|settles?)[ \t]+on)(?![\w-])(?:[ \t]+(?=with |showing ))?(?:(?:with|showing)[ \t]+)?",
        names_subject=True,
    ),
)

ENGLISH: tuple[Rule, ...] = (
    _rule(rf"{HEAD}(?:camera(?: (?:work|move|movement|angle|motion))?|framing|shot type|lens)[ \t]*:[ \t]*"),
    _rule(rf"{HEAD}macro{TAIL}", size=ShotSize.ECU),
    *_PACE,
    *_CAMERA_SUBJECT,
    *_VIEWS,
    *(
        _rule(
            rf"(?:{HEAD}{_ART}{_ADJ}|\b(?:in|with|as)[ \t]+(?:an?|one|the)[ \t]+{_ADJ})(?:{words})(?![\w-])(?:{_OF}|{TAIL}|(?=[ \t]))",
            move=move,
            names_subject=True,
        )
        for move, words in _NOUNS
    ),
    *(
        _rule(
            rf"{HEAD}(?:(?:slow|slowly|gently?|quick(?:ly)?|smooth(?:ly)?|fast|a (?:slow|gentle|quick|smooth|fast))[ \t]+){{0,3}}(?:{words})(?:{TAIL}|[ \t]+(?:on|to|towards?|across|over|from|around|into|onto|of|through|past|as|with|while|and|until|slowly)\b)",
            move=move,
            names_subject=True,
        )
        for move, words in _ORDERS
    ),
    _rule(
        r"(?:,?[ \t]*\b(?:and|with|in)[ \t]+)?\b(?:an?[ \t]+)(?:(?:slow|gentle|smooth|subtle|slight|gradual|steady|quick|dramatic)[ \t]+){1,3}zoom(?:[ \t]+(?:in)?(?:to|on|onto)\b)?(?!\w)(?! call)",
        move=Move.ZOOM_IN,
        names_subject=True,
    ),
    _rule(
        rf"(?:,?[ \t]*\b(?:and|with|in)[ \t]+)?\b(?:an?[ \t]+)(?:(?:slow|gentle|smooth|subtle|gradual|steady|quick|whip)[ \t]+){{1,3}}pan(?:[ \t]+(?:across|over|of|to)\b|{TAIL})",
        move=Move.PAN_RIGHT,
        names_subject=True,
    ),
    _rule(rf"{HEAD}hand[- ]?held{TAIL}[,:]?", move=Move.HANDHELD),
    _rule(
        rf"{HEAD}(?:we )?(?:follow|track)[ \t]+(?=(?:the|a|an|him|her|them|@|[A-Z]))",
        move=Move.FOLLOW,
        names_subject=True,
    ),
    _rule(r"(?:,?[ \t]*\bfrom[ \t]+)(?:the |her |his )?[\w-]+(?:['’]s)?[ \t]+point of view\b", move=Move.POV),
    *_LENSES,
    *(
        _rule(
            rf"(?:{HEAD}{_ART}{_ADJ}|\b(?:in|into|to|as|from)[ \t]+(?:an?[ \t]+|the[ \t]+)?{_ADJ})(?:{words})(?![\w-]| magic| magician| photo){_END}",
            size=size,
            names_subject=True,
        )
        for size, words in _SIZES
    ),
    _rule(
        rf"(?<!come)(?<!comes)(?<!came)(?<!gets)(?<!get)(?<!go)(?<!goes)(?<!moves)(?<!up)(?<!stands)(?<!very)[ \t]+close[ -]up{TAIL}",
        size=ShotSize.CU,
    ),
    _rule(rf"{HEAD}(?:an?|the)[ \t]+{_ADJ}shot of\b|{HEAD}we see\b", names_subject=True),
)
"""In the order they are tried: a more specific way of speaking before a more general one."""
