# ruff: noqa: E501 (a pattern is read as one line)
"""What English words say of the camera's moves: as verbs of the camera, as orders, as nouns."""

from __future__ import annotations

from filmwright.film.camera import Move
from filmwright.storyboard.english_phrasing import HEAD, rule

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

MOVES: tuple[tuple[Move, str], ...] = (
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

ORDERS: tuple[tuple[Move, str], ...] = (
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
NOUNS: tuple[tuple[Move, str], ...] = (
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

CAMERA_SUBJECT = (
    rule(
        rf"{HEAD}{_CAMERA}{_BUSY}(?:orbit|circl|rotat|revolv|arc|mov)(?:s|es|e|ing)?(?:[ \t]+(?:a?round))?[ \t]+(?:in a )?(?:clockwise|(?:to the )?left)(?: direction)?{_ON}",
        move=Move.ORBIT_LEFT,
        names_subject=True,
    ),
    rule(
        rf"{HEAD}{_CAMERA}{_BUSY}(?:orbit|circl|rotat|revolv|arc)(?:s|es|e|ing)?(?:[ \t]+(?:a?round))?[ \t]+(?:in a )?(?:counter[- ]?clockwise|anti[- ]?clockwise|(?:to the )?right)(?: direction)?{_ON}",
        move=Move.ORBIT_RIGHT,
        names_subject=True,
    ),
    *(
        rule(rf"{HEAD}{_CAMERA}{_BUSY}(?:{words})(?![\w-]){_ON}", move=move, names_subject=True)
        for move, words in MOVES
    ),
    rule(
        rf"{HEAD}{_CAMERA}{_BUSY}(?:{_MOVING}[ \t]+(?:through|along|across|over|past|to|into|towards?|between|deeper(?: into)?)|continues?[ \t]+(?:forwards?|onwards?|deeper(?: into)?))\b(?:,?[ \t]+(?:revealing|showing|entering)\b)?",
        move=Move.DOLLY_IN,
        names_subject=True,
    ),
    rule(rf"{HEAD}{_CAMERA}{_BUSY}pan(?:s|ning)?(?![\w-]){_ON}", move=Move.PAN_RIGHT, names_subject=True),
    rule(
        rf"{HEAD}{_CAMERA}{_BUSY}zoom(?:s|ing)?(?![\w-])(?:[ \t]+(?:on|onto|to)\b)?",
        move=Move.ZOOM_IN,
        names_subject=True,
    ),
    rule(
        rf"{HEAD}{_CAMERA}{_BUSY}(?:shows?|showing|focus(?:es|ing)? on|captures?|capturing|reveals?|revealing|sees|films|(?:opens?|starts?|begins?|ends?)[ \t]+(?:by[ \t]+)?(?:on|with|showing|at|in|under|near|above|inside|from)|hovers?[ \t]+(?:above|over)|(?:shifts?|turns?)[ \t]+to|(?:lingers?|rests?|settles?)[ \t]+on)(?![\w-])(?:[ \t]+(?=with |showing ))?(?:(?:with|showing)[ \t]+)?",
        names_subject=True,
    ),
)
