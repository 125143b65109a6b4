"""Who and what is in the scene, and which of them a phrase means."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from filmwright.film.brief import Kind, Reference, Role
from filmwright.stage.reading.beasts import stand_in
from filmwright.stage.reading.common_knowledge import OWN_FURNITURE, SPOTS
from filmwright.stage.reading.layouts import as_toy
from filmwright.stage.reading.likeness import agrees, compatible, is_contrast
from filmwright.stage.reading.naming import fresh, reference_named, slug
from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.pronouns import meant
from filmwright.stage.reading.stand_ins import dressed_up, whole
from filmwright.stage.reading.strangers import MOST_BOXES, taken_in
from filmwright.stage.reading.vocabulary import Tag, is_chinese, row, sheet
from filmwright.stage.reading.words import words_of
from filmwright.stage.world.world import Grasp, Note, Placement, Relation

CAMERA = "camera"
WALL = "wall"
_SHOW_PICTURES = {"picture_frame", "tv", "phone", "laptop", "sign"}
_TOY_MATTER = {"wood", "rubber", "plastic", "cork", "styrofoam"}
MOST_PEOPLE = 12
MOST_THINGS = 40


@dataclass(kw_only=True)
class Member:
    """A character or thing on its way into the world."""

    id: str
    key: str  # row of the people sheet, a prop's kind, or the unknown word
    phrase: Phrase
    person: bool  # a living thing of the cast; `species` tells which
    sentence: int
    gender: str = "neutral"
    placement: Placement | None = None
    species: str = "human"

    @property
    def human(self) -> bool:
        return self.person and self.species == "human"


@dataclass(kw_only=True)
class Roster:
    """The members of a scene in the order they were met, and how to find them again."""

    place: str
    references: dict[str, Reference]
    members: dict[str, Member] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    named: list[str] = field(default_factory=list)  # ids in the order of mention
    umbrellas: dict[str, Phrase] = field(default_factory=dict)  # actor -> the umbrella carried
    speaking: dict[str, str] = field(default_factory=dict)  # a speaker's name -> id
    product_scene: bool = False
    groups: dict[str, list[str]] = field(default_factory=dict)  # crowd, team -> who is in it
    seats: dict[str, str] = field(default_factory=dict)  # a thing to sit on -> who sits there
    riders: dict[str, int] = field(default_factory=dict)  # mount -> how many it carries
    acting: list[str] = field(default_factory=list)  # whom this clause is about
    subjects: list[str] = field(default_factory=list)  # whom the last clause was about
    pair: list[str] = field(default_factory=list)  # the last two who were named together
    story: bool = False  # a tale of many sentences: what nobody knows in it is not shown
    listing: bool = False  # the text only names things, so a bare word is one of them
    met: list[tuple[Phrase, list[str]]] = field(default_factory=list)

    def note(self, words: str, said: str, grasp: Grasp = Grasp.GUESSED) -> None:
        entry = Note(words=words, said=said, grasp=grasp)
        if entry not in self.notes:
            self.notes.append(entry)

    def lost(self, words: str, said: str) -> None:
        """Note what was not understood."""
        self.note(words, said, Grasp.NOT_UNDERSTOOD)

    def people(self) -> list[Member]:
        return [member for member in self.members.values() if member.human]

    def cast(self) -> list[Member]:
        return [member for member in self.members.values() if member.person]

    def found(self, phrase: Phrase, sentence: int, verb: str | None = None) -> list[str]:
        """Return the ids a phrase means, adding members for what is new; none for what is left out."""
        if phrase.negated:
            self.note(phrase.words, "left out, as asked")
            return []
        for met, ids in self.met:
            if met is phrase:
                self.named.extend(ids)
                return ids
        ids = self._looked_up(phrase, sentence, verb)
        self.met.append((phrase, ids))
        self._odd(phrase)
        self.named.extend(ids)
        return ids

    def is_model(self, name: str | None) -> bool:
        """Whether a reference of this name is a model: a thing of its own form, not a picture of one."""
        return name in self.references and self.references[name].kind is Kind.MODEL

    def _looked_up(self, phrase: Phrase, sentence: int, verb: str | None) -> list[str]:
        if phrase.picture is not None and self.is_model(reference_named(phrase.picture, self.references)):
            return self._things(phrase, sentence)
        match phrase.tag:
            case Tag.PRONOUN:
                ids = meant(self, phrase)
                if phrase.garbs or phrase.hair or phrase.colour:  # one in a green shirt
                    for name in ids:
                        self._more_said(self.members[name], phrase)
                return ids
            case Tag.PERSON:
                return self._people(phrase, sentence)
            case Tag.ANIMAL:
                return self._animals(phrase, sentence)
            case Tag.ABSTRACT:
                return self._bodiless(phrase)
            case Tag.THING | Tag.GARMENT | Tag.REFERENCE:
                return self._things(phrase, sentence)
            case Tag.UNKNOWN:
                return taken_in(self, phrase, sentence, verb)
            case Tag.GROUND:
                return _ground(phrase.head.text.lower())
            case _:
                return []

    def _odd(self, phrase: Phrase) -> None:
        for garment in phrase.without:
            self.note(garment.text, "left out, as asked")
        for word in phrase.odd:
            self.lost(word, "not understood as a description; it changes nothing in the picture")

    def _bodiless(self, phrase: Phrase) -> list[str]:
        known = self.known(phrase)
        if known is None and phrase.article:
            self.lost(phrase.words, "names nothing that stands on a stage")
        return known or []

    # animals

    def _animals(self, phrase: Phrase, sentence: int) -> list[str]:
        species = phrase.head.value
        if phrase.quality(Tag.MATERIAL) in _TOY_MATTER:
            return self._things(as_toy(phrase), sentence)  # a wooden duck
        shown = stand_in(species)
        pictured = [
            m for m in self.members.values() if not m.person and phrase.head.text.lower() in m.phrase.called
        ]
        if pictured and phrase.article == "the":
            return [pictured[-1].id]
        if shown is None or phrase.picture is not None:
            return self._things(phrase, sentence)
        if shown != species:
            self.note(phrase.words, f"nobody builds this animal yet; shown as a {shown.replace('_', ' ')}")
        same = [m for m in self.cast() if phrase.head.value in (m.key, *m.phrase.called)]
        if _young(phrase):  # her calf is not the cow
            same = [m for m in same if _young(m.phrase)]
        if species == "animal" and phrase.article == "the":
            same = [m for m in self.cast() if not m.human]
        agreeing = [member for member in same if agrees(member.phrase, phrase)]
        again = phrase.article in ("the", "") or (agreeing and agreeing[-1].sentence != sentence)
        if phrase.article == "other" and same:
            return [m.id for m in same if m.id not in self.subjects][: phrase.count] or [same[-1].id]
        if agreeing and again and phrase.article != "another" and phrase.count <= len(agreeing):
            for member in agreeing[-phrase.count :]:
                self._more_said(member, phrase)
            return [member.id for member in agreeing[-phrase.count :]]
        room = max(MOST_PEOPLE - len(self.cast()), 0)
        if phrase.count > room:
            self.lost(phrase.words, f"{phrase.count - room} of them left out; {MOST_PEOPLE} fill the stage")
        return [
            self.added(species, phrase, person=True, sentence=sentence, species=shown)
            for _ in range(min(phrase.count, room))
        ]

    # people

    def _people(self, phrase: Phrase, sentence: int) -> list[str]:
        key = phrase.head.value
        told = row("people", key)
        count = max(phrase.count, int(told.get("many", 1)))
        if "many" in told and phrase.head.sense.form == "many":
            count = int(told["many"])
        known = self._known_people(phrase, sentence, count)
        if known:
            for name in known:
                self._more_said(self.members[name], phrase)
            return known
        if key in self.groups and phrase.article != "another":
            return self.groups[key]
        basis = key if "many" not in told else "person"
        room = max(MOST_PEOPLE - len(self.cast()), 0)
        if count > room:
            self.lost(phrase.words, f"{count - room} of them left out; {MOST_PEOPLE} people fill the stage")
        ids = [self.added(basis, phrase, person=True, sentence=sentence) for _ in range(min(count, room))]
        if "many" in told:
            self.groups[key] = ids
        return ids

    def _known_people(self, phrase: Phrase, sentence: int, count: int) -> list[str]:
        people = self.people()
        word = phrase.head.value
        same = [member for member in people if word in (member.key, *member.phrase.called)]
        same = [member for member in same if not _of_other_calling(phrase, member)]
        if phrase.article == "another":
            return []
        if phrase.article == "other":
            last = next((name for name in reversed(self.named) if name in self.members), None)
            rest = [member.id for member in same or people if member.id != last]
            return rest[:count]
        told_apart = [member for member in same if agrees(member.phrase, phrase)]
        if phrase.article in ("the", "") and told_apart and count <= len(told_apart):
            return (
                [member.id for member in told_apart[-count:]]
                if phrase.article
                else self._bare(told_apart, sentence)
            )
        if phrase.article == "the" and not same:
            fitting = [member for member in people if compatible(phrase, member.key, member.gender)]
            return [fitting[0].id] if len(fitting) == 1 and count == 1 else []
        if phrase.article == "a" and count == 1:
            again = [
                member
                for member in told_apart
                if member.sentence != sentence and not is_contrast(phrase, member.phrase)
            ]
            if again:
                self.note(phrase.words, f"taken to be the same person as before: {again[0].id}")
                return [again[0].id]
        return []

    def _bare(self, same: list[Member], sentence: int) -> list[str]:
        """Chinese and captions name people without an article: the same word is the same person."""
        del sentence
        return [same[-1].id]

    def _more_said(self, member: Member, phrase: Phrase) -> None:
        """Let a later mention add to what is known of a person."""
        known = member.phrase
        known.garbs.extend(garb for garb in phrase.garbs if garb not in known.garbs)
        known.hair = known.hair or phrase.hair
        known.hair_colour = known.hair_colour or phrase.hair_colour
        known.colour = known.colour or phrase.colour
        known.metres = known.metres or phrase.metres
        known.qualities.extend(quality for quality in phrase.qualities if quality not in known.qualities)

    # things

    def _things(self, phrase: Phrase, sentence: int) -> list[str]:
        kind = phrase.head.value
        if phrase.picture is not None:
            return self._pictured(phrase, sentence)
        if phrase.tag is Tag.GARMENT:
            kind = phrase.head.text.lower()
        if phrase.tag is Tag.THING and phrase.head.sense.near and (made := whole(phrase)) is not None:
            kind = made
        elif phrase.tag is Tag.THING and phrase.head.sense.near:
            self.note(phrase.words, f"nobody makes this yet; shown as a {kind.replace('_', ' ')}")
            dressed_up(phrase)
        elif kind not in sheet("things") and (full := self._unmade(phrase, kind)):
            return full
        if kind == "umbrella" and self.umbrellas and phrase.article == "the":
            return []  # it is part of whoever carries it
        own = OWN_FURNITURE.get(self.place, {}).get(kind)
        plain = phrase.colour is None and phrase.quality(Tag.MATERIAL) is None and phrase.article != "another"
        if own is not None and phrase.count == 1 and plain:
            return [own]
        same = [member for member in self.members.values() if not member.person and member.key == kind]
        if kind == "ball":
            same += [m for m in self.members.values() if m.key == "basketball"]
        agreeing = [member for member in same if agrees(member.phrase, phrase)]
        again = phrase.article in ("the", "") or (agreeing and agreeing[-1].sentence != sentence)
        if agreeing and again and phrase.article != "another" and phrase.count <= len(agreeing):
            for member in agreeing[-phrase.count :]:
                member.phrase.colour = member.phrase.colour or phrase.colour
            return [member.id for member in agreeing[-phrase.count :]]
        if kind == "ball" and self.place == "street_court" and phrase.colour is None:
            kind = "basketball"
        things = [member.id for member in self.members.values() if not member.person]
        if len(things) + phrase.count > MOST_THINGS:
            self.lost(phrase.words, f"left out; {MOST_THINGS} things fill the stage")
            return things[-1:]
        return [self.added(kind, phrase, person=False, sentence=sentence) for _ in range(phrase.count)]

    def _unmade(self, phrase: Phrase, kind: str) -> list[str]:
        """Say that a box stands for the thing; return one that is there when the stage is full of boxes."""
        boxes = [m for m in self.members.values() if not m.person and m.key not in sheet("things")]
        same = [member.id for member in boxes if member.key == kind]
        if not same and len(boxes) + phrase.count > MOST_BOXES:
            self.lost(phrase.words, f"left out; more than {MOST_BOXES} unknown things would hide the scene")
            if boxes:
                return [boxes[-1].id]
            phrase.count = MOST_BOXES
            return []
        self.lost(phrase.words, f"no maker knows {kind!r}; a labelled box stands for it")
        return []

    def _pictured(self, phrase: Phrase, sentence: int) -> list[str]:
        """A thing shown by a picture: a product where things are sold, else a standing cut-out."""
        name = reference_named(phrase.picture or "", self.references)
        if name is None:
            self.lost(phrase.words, "no reference has this name; nothing is shown for it")
            return []
        reference = self.references[name]
        for member in self.members.values():
            if member.phrase.picture == name:
                return [member.id]
        if reference.kind is Kind.MODEL:
            phrase.picture = name
            if phrase.tag is Tag.THING:
                return [self.added(phrase.head.value, phrase, person=False, sentence=sentence)]
            return [self.added(slug(name), phrase, person=False, sentence=sentence)]
        kinds = {Role.SUBJECT: "product" if self.product_scene else "cutout", Role.CHARACTER: "cutout"}
        kind = kinds.get(reference.role)
        if kind is None:
            return []  # a background, a look, music: it is used elsewhere
        if phrase.tag is Tag.THING and phrase.head.value in _SHOW_PICTURES:
            kind = phrase.head.value
        phrase.picture = name
        return [self.added(kind, phrase, person=False, sentence=sentence)]

    def known(self, phrase: Phrase) -> list[str] | None:
        """Return what an unknown word was taken for earlier, or a spot of the set; None: it is new."""
        word = phrase.head.value.lower()
        if (spot := SPOTS.get(self.place, {}).get(word)) is not None:
            return [spot]
        ids = [m.id for m in self.members.values() if word in (m.key, *m.phrase.called) or m.id == slug(word)]
        return ids[:1] or None

    def added(
        self,
        key: str,
        phrase: Phrase,
        *,
        person: bool,
        sentence: int,
        name: str | None = None,
        species: str = "human",
    ) -> str:
        name = fresh(slug(name or key), self.members)
        human = person and species == "human"
        gender = str(row("people", key).get("gender", "neutral")) if human else "neutral"
        gender = phrase.quality(Tag.GENDER) or gender
        own = replace(phrase, garbs=list(phrase.garbs), qualities=list(phrase.qualities))
        member = Member(
            id=name, key=key, phrase=own, person=person, sentence=sentence, gender=gender, species=species
        )
        self.members[name] = member
        return name

    def brought(self, kind: str, words: str, why: str, placement: Placement | None = None) -> str:
        """Add a thing nobody named but the action needs, with a note."""
        head = words_of(kind.replace("_", " "))[0]
        name = self.added(kind, Phrase(head=head, words=words), person=False, sentence=-1)
        self.members[name].placement = placement
        self.note(words, why)
        return name

    def hold(self, thing: str, actor: str) -> None:
        """Put a thing in a hand; an umbrella is carried open."""
        member = self.members.get(thing)
        if member is None or member.person:
            return
        if member.key == "umbrella" and actor in self.members:
            self.umbrellas[actor] = member.phrase
            del self.members[thing]
            return
        held = member.placement is not None and member.placement.relation is Relation.IN_HAND_OF
        if not held:  # who has it first starts with it
            member.placement = Placement(relation=Relation.IN_HAND_OF, anchor=actor)


def _of_other_calling(phrase: Phrase, member: Member) -> bool:
    """Tell whether two words of one row are two people: the striker and the goalkeeper."""
    mine, its = (one.head.text.lower().removesuffix("s") for one in (phrase, member.phrase))
    named = member.key.replace("_", " ")
    return mine != its and named not in (mine, its) and not is_chinese(mine + its) and "'" not in mine + its


def _ground(word: str) -> list[str]:
    """Return what words for parts of any place lead to: the lens, a wall to hang things on, or nothing."""
    if word in ("camera", "镜头"):
        return [CAMERA]
    return [WALL] if word in ("wall", "墙", "墙上", "墙壁") else []


def _young(phrase: Phrase) -> bool:
    """Tell whether an animal is said to be a young one."""
    return phrase.quality(Tag.AGE) in ("baby", "child", "young")
