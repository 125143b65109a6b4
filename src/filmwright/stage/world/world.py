"""The world of a scene as plain data: who, what, where, when, light, weather, and what happens.

A person may write or edit it, a language model may produce it; the built-in reader produces it
from English or Chinese. JSON in and out is in `stage/world/files.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from filmwright.stage.world.clothing import Accessory as Accessory
from filmwright.stage.world.clothing import Clothes as Clothes
from filmwright.stage.world.clothing import Colour as Colour
from filmwright.stage.world.clothing import Weave as Weave


class Hour(StrEnum):
    DAWN = "dawn"
    DAY = "day"
    DUSK = "dusk"
    NIGHT = "night"


class Sky(StrEnum):
    CLEAR = "clear"
    CLOUDY = "cloudy"
    RAIN = "rain"
    STORM = "storm"
    SNOW = "snow"
    FOG = "fog"


class Season(StrEnum):
    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Wonder(StrEnum):
    """What a sky shows now and then besides sun, stars and clouds."""

    AURORA = "aurora"
    RAINBOW = "rainbow"
    LIGHTNING = "lightning"
    METEORS = "meteors"
    MOON = "moon"  # full, large and low


@dataclass(frozen=True, kw_only=True)
class Weather:
    sky: Sky = Sky.CLEAR
    strength: float = 0.6  # 0 to 1: how much of it
    wind: float = 1.0  # metres a second
    wonders: tuple[Wonder, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where the scene plays. `kind` is a set's name in `stage/world/sets`."""

    kind: str
    words: str = ""  # as the brief says it
    background: str | None = None  # name of an image reference shown behind everything
    colour: Colour | None = None  # the dominant colour, when the brief names one


class Relation(StrEnum):
    ON = "on"
    UNDER = "under"
    LEFT_OF = "left_of"  # as the camera sees it
    RIGHT_OF = "right_of"
    IN_FRONT_OF = "in_front_of"
    BEHIND = "behind"
    INSIDE = "inside"
    ABOVE = "above"  # in the air over it
    NEXT_TO = "next_to"
    IN_HAND_OF = "in_hand_of"
    AT = "at"  # the named mark of the set


@dataclass(frozen=True, kw_only=True)
class Placement:
    """Where a thing stands in relation to another thing (its id) or to a mark of the set."""

    relation: Relation
    anchor: str


@dataclass(frozen=True, kw_only=True)
class Character:
    """A living thing of the scene. `id` is unique in the world and reads like a name: `girl`, `dog_2`."""

    id: str
    words: str = ""  # as the brief says it: "a small girl in a red shirt"
    species: str = "human"  # or an animal's name in `stage/world/cast/animals`
    coat: Colour | None = None  # an animal's colour, when the brief names one
    age: str = "adult"  # baby, toddler, child, teenager, adult, old
    gender: str = "neutral"  # woman, man, neutral
    height: float = 1.72  # metres, 0.6 (baby) to 3.5 (giant)
    build: float = 0.5  # 0 thin, 0.5 average, 1 heavy
    skin: Colour = (0.80, 0.60, 0.47)
    hair: str = "short"  # short, bob, long, ponytail, bun, curly, afro, braids, bald...
    hair_colour: Colour = (0.14, 0.10, 0.08)
    eyes: Colour = (0.30, 0.18, 0.10)
    folk: str = ""  # african, east_asian, south_asian, european, latino, arab: the cut of the face
    figure: str = ""  # muscular, pregnant
    beard: str | None = None  # full, long, goatee, moustache, stubble
    marks: tuple[str, ...] = ()  # freckles, make_up, clown, scar, blush, face_paint
    clothes: Clothes = field(default_factory=Clothes)
    umbrella: Colour | None = None
    placement: Placement | None = None


@dataclass(frozen=True, kw_only=True)
class Prop:
    """A thing of the scene. An unknown `kind` is built as a labelled box of plausible size."""

    id: str
    kind: str  # a maker's name in `stage/world/props`, or the unknown word itself
    words: str = ""
    colour: Colour | None = None
    material: str | None = None  # wood, metal, glass, plastic, cloth, rubber, gold, stone
    size: float = 1.0  # times its usual size
    picture: str | None = None  # name of an image reference: a cut-out, a product, a screen
    model: str | None = None  # name of a model reference: it is the thing's own form
    placement: Placement | None = None


class Verb(StrEnum):
    IDLE = "idle"
    WALK = "walk"
    RUN = "run"
    JUMP = "jump"
    DRIBBLE = "dribble"
    THROW = "throw"
    DUNK = "dunk"
    WAVE = "wave"
    SIT = "sit"
    TALK = "talk"
    DANCE = "dance"
    PUSH = "push"  # knocks the target over
    FALL = "fall"  # goes limp and falls by physics
    TURN = "turn"  # turns on the spot; a prop on a turntable turns all the time
    LOOK = "look"  # at the target
    HOLD = "hold"
    GUARD = "guard"  # stands in the way of the target, arms out
    CHEER = "cheer"
    EAT = "eat"  # an animal puts its head down to the ground or to the target
    LIE = "lie"
    FLY = "fly"  # with wings, or without: in the air
    SWIM = "swim"
    CLIMB = "climb"
    RIDE = "ride"  # is carried by the target, on it or in it
    KICK = "kick"  # a ball, at the target
    DROP = "drop"  # lets go of what is held
    RISE = "rise"  # gets up from the floor or from a seat
    DO = "do"  # a business of the catalogue: brushes teeth, plays the guitar, shakes hands
    CLIP = "clip"  # moves as in a motion reference


@dataclass(frozen=True, kw_only=True)
class Action:
    """Somebody does something. Times in seconds from the scene's start; None: staging decides."""

    actor: str
    verb: Verb
    target: str | None = None  # id of a character or prop, or a mark of the set
    where: Relation | None = None  # on which side of the target its way ends: left_of, behind, on
    metres: float | None = None  # from how far away it is done at its target
    business: str | None = None  # with DO: an entry of `stage/world/business`
    using: tuple[tuple[str, str], ...] = ()  # role in the business -> id of the prop that plays it
    gait: str | None = None  # with DO: how it goes on its way meanwhile: walk, run
    clip: str | None = None  # with CLIP: name of a motion reference
    manner: str | None = None  # slowly, quickly, happily, tired, angrily
    after: int | None = None  # index of the action of anybody that must be over first
    start: float | None = None
    seconds: float | None = None
    seen: tuple[float, float] | None = None  # the shot that shows it: its heart should fall inside
    words: str = ""


class Layout(StrEnum):
    """How several alike things are laid out before something happens to them."""

    ROW = "row"
    CURVE = "curve"  # a row that winds
    RING = "ring"
    STACK = "stack"  # one on the other
    WALL = "wall"  # courses of bricks
    PYRAMID = "pyramid"  # a wall that loses one a course
    HOUSE = "house"  # cards that lean on one another
    RACK = "rack"  # a triangle on the floor: pins, billiard balls
    HEAP = "heap"


@dataclass(frozen=True, kw_only=True)
class Arrangement:
    """Props (ids, alike) that are laid out together. What one of them is placed on bears all of them."""

    layout: Layout
    things: tuple[str, ...]


class Course(StrEnum):
    """What becomes of a thing that is left to the laws of motion."""

    FALL = "fall"
    BOUNCE = "bounce"
    ROLL = "roll"
    SLIDE = "slide"
    TOPPLE = "topple"  # is pushed over, as are those that stand next to it
    STRIKE = "strike"  # goes at its target and hits it
    SWING = "swing"
    SPIN = "spin"
    ROCK = "rock"  # a seesaw, a lever
    FLOAT = "float"  # on water, in space, up with a light gas
    SINK = "sink"
    DRIFT = "drift"  # comes down slowly: feathers, leaves, paper
    SHATTER = "shatter"


@dataclass(frozen=True, kw_only=True)
class Motion:
    """A thing (its id) moves by itself. `start` None: staging decides.

    `origin` is what it comes from (`falls off the table`), `target` what it comes to or hits.
    """

    thing: str
    course: Course
    origin: str | None = None
    target: str | None = None
    after: int | None = None  # index of the action that sets it off: somebody pushes it
    start: float | None = None
    seen: tuple[float, float] | None = None
    manner: str | None = None
    words: str = ""


class Phenomenon(StrEnum):
    """What soft things do: fire, smoke, liquids, what flutters and drifts."""

    BURN = "burn"
    SMOKE = "smoke"
    STEAM = "steam"
    SPARKS = "sparks"
    EXPLODE = "explode"
    FIREWORKS = "fireworks"
    ERUPT = "erupt"
    BREATHE = "breathe"  # fire out of a mouth, a thrower, an engine
    SNUFF = "snuff"  # a flame goes out
    POUR = "pour"  # from `at` into `into`
    FILL = "fill"  # by itself, from below
    OVERFLOW = "overflow"
    SPILL = "spill"  # a puddle grows
    SPLASH = "splash"
    SPOUT = "spout"  # a fountain, a geyser
    FALLS = "falls"  # a waterfall
    DRIP = "drip"
    SPREAD = "spread"  # colour in water
    BOIL = "boil"
    MELT = "melt"
    RIPPLE = "ripple"
    HOVER = "hover"  # a liquid leaves its vessel where nothing weighs
    BUBBLES = "bubbles"  # soap bubbles
    CONFETTI = "confetti"
    LEAVES = "leaves"
    PETALS = "petals"
    FEATHERS = "feathers"
    SAND = "sand"  # runs down
    DUST = "dust"


@dataclass(frozen=True, kw_only=True)
class Element:
    """A soft thing of the scene: what happens, where, with what. Times in seconds; None: staging decides."""

    kind: Phenomenon
    at: str | None = None  # id of a prop or character, or a mark of the set; None: the heart of the place
    into: str | None = None  # id of what it runs or falls into
    substance: str | None = None  # water, milk, coffee, tea, juice, honey, paint, lava...
    colour: Colour | None = None
    strength: float = 1.0
    start: float | None = None
    seconds: float | None = None
    words: str = ""


PLACE = "place"
"""What a change or an element is at that the place itself does: a house that is the set burns."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """A thing becomes another while it is looked at: redder, larger, of glass, something else altogether.

    Times in seconds; None: staging decides. What is not said stays as it is.
    """

    thing: str  # id of a prop or character; PLACE: the set
    part: str | None = None  # what of it: hair, coat, clothes, skin; of the set: water, light, hour
    begins: tuple[Colour, ...] = ()  # two: they are stirred into one
    colour: Colour | None = None
    material: str | None = None
    kind: str | None = None  # a prop's maker: it turns into that
    sizes: tuple[float, float] = (1.0, 1.0)  # times its size, at the beginning and at the end
    slump: float = 1.0  # times its height for its size, at the end
    light: tuple[float, float] | None = None  # share of its light, at the beginning and at the end
    spotted: bool = False  # comes over it in spots: rust, mould, dew
    start: float | None = None
    seconds: float | None = None
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class SpeechLine:
    """Words spoken in the scene. `speaker` None: a narrator off screen."""

    text: str
    speaker: str | None = None
    start: float | None = None
    recording: str | None = None  # name of the audio reference that holds the voice


@dataclass(frozen=True, kw_only=True)
class Cue:
    """A recording heard in the scene once, from its beginning. `start` None: staging calls it."""

    reference: str  # name of an audio reference
    start: float | None = None  # seconds from the scene's start
    after: int | None = None  # index of the action it is heard with: from its beginning on
    seen: tuple[float, float] | None = None  # the shot whose words name it


class Grasp(StrEnum):
    """How well something the words say was taken in."""

    UNDERSTOOD = "understood"
    GUESSED = "guessed"
    NOT_UNDERSTOOD = "not understood"


@dataclass(frozen=True, kw_only=True)
class Note:
    """What reading guessed or could not understand, with the words it came from."""

    words: str
    said: str
    grasp: Grasp = Grasp.GUESSED


@dataclass(frozen=True, kw_only=True)
class World:
    """A scene before anybody has moved."""

    place: Place
    frames: int
    rate: Fraction
    hour: Hour = Hour.DAY
    season: Season = Season.SUMMER
    weather: Weather = field(default_factory=Weather)
    darkness: float = 0.0  # 0 to 1: how much of all light but that of fires is out
    look: str = "natural"
    mood: str = ""
    cast: tuple[Character, ...] = ()
    props: tuple[Prop, ...] = ()
    actions: tuple[Action, ...] = ()
    arrangements: tuple[Arrangement, ...] = ()
    motions: tuple[Motion, ...] = ()
    elements: tuple[Element, ...] = ()
    changes: tuple[Change, ...] = ()
    lines: tuple[SpeechLine, ...] = ()
    cues: tuple[Cue, ...] = ()
    accents: tuple[float, ...] = ()  # seconds at which strong beats of the music fall
    notes: tuple[Note, ...] = ()
    seed: int = 1
