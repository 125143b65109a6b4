# ruff: noqa: E501 (a pattern is read as one line)
"""What English words say of the frame: sizes of shot, views and angles, lenses, and the pace."""

from __future__ import annotations

from filmwright.film.camera import Angle, Move, ShotSize, Side
from filmwright.storyboard.english_phrasing import ADJ, ART, END, HEAD, TAIL, rule

SIZES: tuple[tuple[ShotSize, str], ...] = (
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

PACE = (
    rule(
        r"(?:,?[ \t]*\b(?:all )?(?:in|with) )?\b(?:extreme|super|ultra)[- ](?:slow[- ]?mo(?:tion)?)\b(?: shot| of)?",
        pace=0.25,
    ),
    rule(
        r"(?:,?[ \t]*\b(?:all )?(?:in|at|with) (?:a )?)?(?<!\w)(?:slow[- ]?mo(?:tion)?|half speed)\b(?: shot| footage)?(?:(?<=shot)[ \t]+of\b|[ \t]*:)?",
        pace=0.5,
    ),
    rule(
        r"(?:,?[ \t]*\b(?:as|in) )?(?:\b(?:a|the) )?\b(?:time[- ]?lapse|hyper[- ]?lapse)\b(?: shot| footage| video| sequence)?(?:[ \t]+(?:of|captures?|shows|showing|records|recording|capturing)\b|[ \t]*:)?",
        pace=8.0,
    ),
    rule(r"(?:,?[ \t]*\bin )?\b(?:fast[- ]motion|sped[- ]up)\b(?: shot| footage)?", pace=2.0),
)

LENSES = (
    rule(
        rf"(?:,?[ \t]*\b(?:with|on|through|using|shot on|at)[ \t]+)?(?:an?[ \t]+|the[ \t]+)?(?<![\d.])(?P<lens>\d{{2,3}})[ \t]?mm\b(?![ \t]+(?:film|camera|photo|cannon|gun|round|pistol|mortar|rain|thick|wide|long|tall|bolt|wrench|deep|of))(?:[ \t]+(?:lens|prime|focal length)|{TAIL}|(?=[ \t]+(?:close|medium|wide|shot|low|high)))"
    ),
    rule(r"(?:,?[ \t]*\b(?:with|on|through|using)[ \t]+)?(?:an?[ \t]+)?wide[- ]angle lens\b", lens_mm=24.0),
    rule(
        r"(?:,?[ \t]*\b(?:with|on|through|using)[ \t]+)?(?:an?[ \t]+)?(?:telephoto|long) lens\b",
        lens_mm=135.0,
    ),
    rule(
        r"(?:,?[ \t]*\b(?:with|on|through|using)[ \t]+)?(?:an?[ \t]+)?fish[- ]?eye(?: lens| view)\b",
        lens_mm=14.0,
    ),
    rule(
        r"(?:,?[ \t]*\b(?:with|on|through|using)[ \t]+)?(?:an?[ \t]+)?macro lens\b",
        lens_mm=100.0,
        size=ShotSize.ECU,
    ),
)

VIEWS = (
    rule(
        rf"{HEAD}{ART}{ADJ}(?:(?:(?:first|1st)[- ]person (?:view|perspective|shot|pov)|oblique (?:shot|angle|view)|(?-i:FPV)|aerial|airborne)[ \t,]+)*(?:airborne|aerial|drone|flying|(?-i:FPV)(?: drone)?)[ ](?:dolly|forward|fly[- ]?(?:over|through|by)|flight|tracking)(?:[ ](?:movement|move|motion|shot|footage))?{END}",
        move=Move.FLY,
        names_subject=True,
    ),
    rule(
        rf"{HEAD}{ART}{ADJ}(?:fly[- ]?(?:over|through|by)|(?-i:FPV)(?: drone)?)(?:[ ](?:shot|view|footage))?{END}",
        move=Move.FLY,
        names_subject=True,
    ),
    rule(
        rf"{HEAD}{ART}{ADJ}(?:aerial|drone) (?:[a-z]+ )?(?:shots?|views?|footage|perspective|photography){END}",
        size=ShotSize.EWS,
        angle=Angle.HIGH,
        names_subject=True,
    ),
    rule(
        r"(?:,?[ \t]*\b(?:in|from) )?(?:an? )?\b(?:aerial|drone) (?:shot|view|footage)\b(?:[ \t]+of\b)?",
        size=ShotSize.EWS,
        angle=Angle.HIGH,
    ),
    rule(
        r"(?:,?[ \t]*\b(?:from|in|with) )?(?:(?:an?|the) )?\b(?:over[- ]?head|top[- ]down|bird['’]?s?[- ]?eye)[- ](?:close[- ]?up )?(?:shots?|views?|angle|perspective|camera)(?:[ \t]+(?:of|on)\b)?",
        angle=Angle.OVERHEAD,
        names_subject=True,
    ),
    rule(
        r"(?:,?[ \t]*\b(?:from|in|with|at) )?(?:(?:an?|the) )?\b(?:worm['’]?s?[- ]?eye|ground[- ]level)(?:[- ](?:shots?|view|angle|perspective|camera))?(?:[ \t]+(?:of|on)\b)?",
        angle=Angle.GROUND,
    ),
    rule(
        r"(?:,?[ \t]*\b(?:from|in|with|at) )?(?:(?:an?|the) )?\b(?:dutch|canted|oblique)[- ](?:angle|tilt|shot|view)s?(?:[ \t]+(?:shot|view))?(?:[ \t]+(?:of|on)\b)?",
        angle=Angle.DUTCH,
    ),
    rule(
        r"(?:,?[ \t]*\b(?:from|in|with|at) )?(?:(?:an?|the) )?\b(?:very |extreme )?low[- ]angles?(?:[- ](?:shots?|views?|perspective|camera))?(?:[ \t]+(?:of|on|at)\b|[ \t]*:)?",
        angle=Angle.LOW,
        names_subject=True,
    ),
    rule(
        r"(?:,?[ \t]*\b(?:from|in|with|at) )?(?:(?:an?|the) )?\b(?:very |extreme )?high[- ]angles?(?:[- ](?:shots?|views?|perspective|camera))?(?:[ \t]+(?:of|on|at)\b|[ \t]*:)?",
        angle=Angle.HIGH,
        names_subject=True,
    ),
    rule(
        r"(?:,?[ \t]*\b(?:from|in|with|at) )?(?:(?:an?|the) )?\beye[- ]level(?:[- ](?:shots?|view|angle))?(?:[ \t]+(?:of|on)\b)?",
        angle=Angle.EYE,
    ),
    rule(
        r"(?P<keep>\b(?:shot|close[- ]?up|view|seen|filmed|framed|camera (?:looks|is|films)|viewed)\b)[ \t]+from (?:directly |high |far )?above\b",
        angle=Angle.HIGH,
    ),
    rule(
        r"(?P<keep>\b(?:shot|close[- ]?up|view|seen|filmed|framed|camera (?:looks|is|films)|viewed)\b)[ \t]+from (?:directly |far )?below\b",
        angle=Angle.LOW,
    ),
    rule(
        rf"{HEAD}(?:the )?camera (?:is )?(?:angled |placed |set )?(?:down )?low(?: (?:over|to|near|on) the (?:ground|sand|floor))?{TAIL}",
        angle=Angle.LOW,
    ),
    rule(
        r"(?P<keep>\b(?:shot|close[- ]?up|view|seen|filmed|framed|viewed)\b)[ \t]+from behind\b",
        side=Side.BACK,
    ),
    rule(rf"{HEAD}(?:the )?camera (?:is |stays )?behind (?P<keep>[\w' ]{{2,30}}?){TAIL}", side=Side.BACK),
    rule(rf"{HEAD}{ART}(?:front|frontal)[- ]view{END}", side=Side.FRONT),
    rule(
        rf"{HEAD}{ART}(?:side|profile)[- ](?:view|shot|angle){END}|(?:,[ \t]*|\bshown |\bseen |\bfilmed )in profile\b",
        side=Side.PROFILE,
        names_subject=True,
    ),
    rule(rf"{HEAD}{ART}(?:back|rear)[- ](?:view|shot)(?! mirror){END}", side=Side.BACK, names_subject=True),
    rule(
        rf"{HEAD}{ART}(?:three|3)[- ](?:quarters?|fourths?)[- ](?:view|shot|angle){END}",
        side=Side.THREE_QUARTER,
        names_subject=True,
    ),
    rule(
        r"(?:,?[ \t]*\b(?:from|in|with) )?(?:(?:an?|the) )?\bover[- ]the[- ]shoulder(?:s)?[- ](?:shots?|views?|angle)(?:[ \t]+(?:of|on)\b|[ \t]*:)?|\bOTS\b(?: shot)?(?:[ \t]+of\b)?|\bover-the-shoulder\b",
        side=Side.OVER_SHOULDER,
        names_subject=True,
    ),
    rule(
        rf"{HEAD}over the shoulder of\b|(?<=shot )over the shoulder of\b",
        side=Side.OVER_SHOULDER,
        names_subject=True,
    ),
    rule(
        rf"(?:{HEAD}|(?<=shot )|(?<=view )|(?<=filmed ))over (?=(?:the )?[\w-]+(?: [\w-]+)?['’]s shoulder\b)(?P<keep>(?:the )?[\w-]+(?: [\w-]+)?)['’]s shoulder\b",
        side=Side.OVER_SHOULDER,
    ),
)
