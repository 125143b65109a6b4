# ruff: noqa: E501 (tables read as tables)
"""Write the sheet of kin: what words the lexicon does not know are kinds of, from Princeton's WordNet 3.0.

    python tools/kin.py /usr/share/wordnet        (Debian: wordnet-base)

A noun goes up its hypernyms to the first the lexicon knows in that meaning (dachshund: dog), a verb to
the first verb (saunter: walk). Nouns of nothing with a body and plain adjectives are listed as such, so
that nobody takes them for things. Single words only; a compound is known by its last word.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from filmwright.stage.reading.guessing import guessed
from filmwright.stage.reading.vocabulary import Tag, vocabulary

SHEET = Path(__file__).parent.parent / "src/filmwright/stage/reading/lexicon/kin.txt"
BODIES = {
    "05": Tag.ANIMAL,
    "06": Tag.THING,
    "13": Tag.THING,
    "17": Tag.THING,
    "18": Tag.PERSON,
    "20": Tag.THING,
}
"""WordNet's files of nouns with a body: animal, artifact, food, object, person, plant."""

BODILESS = {"04", "07", "09", "10", "11", "12", "16", "21", "22", "23", "24", "25", "26", "28"}
"""Act, attribute, cognition, communication, event, feeling, motive, possession, process, quantity, relation,
shape, state, time."""

GENERAL = {
    "person": "person", "mammal": "dog", "bird": "bird", "fish": "fish", "insect": "insect",
    "arthropod": "insect", "reptile": "lizard", "snake": "snake", "lizard": "lizard", "rodent": "mouse",
    "mollusk": "snail", "crustacean": "crab", "amphibian": "frog", "ungulate": "deer", "primate": "monkey",
    "weapon": "katana", "musical_instrument": "guitar", "wheeled_vehicle": "cart", "aircraft": "airplane",
    "boat": "boat", "ship": "ship", "furniture": "chair", "machine": "machine", "tool": "hammer",
    "implement": "stick", "container": "box", "vessel": "pot", "bag": "bag", "bottle": "bottle",
    "box": "box", "dish": "plate", "tableware": "plate", "edible_fruit": "apple", "vegetable": "carrot",
    "beverage": "juice", "alcohol": "wine", "bread": "bread", "cake": "cake", "candy": "candy", "meat": "steak",
    "cheese": "cheese", "soup": "soup", "flower": "flower", "tree": "tree", "shrub": "bush", "vine": "plant", "herb": "plant",
    "plant": "plant", "rock": "rock", "mountain": "mountain", "fabric": "cloth",
    "electronic_equipment": "radio", "lamp": "lamp", "toy": "toy", "jewelry": "necklace", "cutlery": "knife", "statue": "statue",
    "book": "book", "timepiece": "clock", "camera": "camera", "computer": "computer", "telephone": "phone", "ball": "ball",
}  # fmt: skip
"""Kinds in WordNet's words at which the way up ends at the latest, and what is known of that kind."""


class Net:
    """The nouns or verbs of WordNet: their meanings, most frequent first, and what those are kinds of."""

    def __init__(self, folder: Path, part: str) -> None:
        self.words: dict[str, list[str]] = {}
        self.known: dict[str, int] = {}  # how often a word was met in its first sense
        self.above: dict[str, list[str]] = {}
        self.file: dict[str, str] = {}
        self.names: dict[str, list[str]] = {}
        for line in _lines(folder / f"index.{part}"):
            fields = line.split()
            pointers = int(fields[3])
            self.words[fields[0]] = fields[6 + pointers :]
            self.known[fields[0]] = int(fields[5 + pointers])
        for line in _lines(folder / f"data.{part}"):
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            self.file[fields[0]] = fields[1]
            self.names[fields[0]] = [name.lower() for name in fields[4 : 4 + 2 * count : 2]]
            rest = fields[4 + 2 * count :]
            pairs = zip(rest[1::4], rest[2::4], strict=False)
            self.above[fields[0]] = [to for sign, to in pairs if sign == "@"]  # no instances: nobody's names

    def way_up(self, meaning: str) -> Iterator[str]:
        """Yield a meaning and what it is a kind of, nearest first."""
        waiting, met = [meaning], set()
        while waiting:
            now = waiting.pop(0)
            if now not in met:
                met.add(now)
                yield now
                waiting += self.above.get(now, [])


def _lines(path: Path) -> Iterator[str]:
    return (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("  "))


def _noun_kin(nouns: Net, word: str) -> tuple[str, str] | None:
    meaning = nouns.words[word][0]
    tag = BODIES.get(nouns.file[meaning])
    if not nouns.above.get(meaning):
        return None
    if tag is None:
        return ("abstract", "thing") if nouns.file[meaning] in BODILESS else None
    for step, kind in enumerate(nouns.way_up(meaning)):
        for name in nouns.names[kind]:
            plain = name.replace("_", " ")
            told = vocabulary().get(plain, ())
            same = name in nouns.words and kind in nouns.words[name][:1] and plain != word
            if same and step < 5 and told and told[0].tag in (tag, Tag.PLACE) and told[0].form != "many":
                return tag.value, plain
            if name in GENERAL and kind == nouns.words.get(name, [""])[0]:
                return tag.value, GENERAL[name]
    return None


def _verb_kin(verbs: Net, word: str) -> str | None:
    for meaning in verbs.words[word][:2]:
        for step, kind in enumerate(verbs.way_up(meaning)):
            for name in verbs.names[kind]:
                told = vocabulary().get(name.replace("_", " "), ())
                done = [s for s in told if s.tag is Tag.VERB and s.value != "idle"]
                same = kind in verbs.words.get(name, [])[:2] and name != word
                if same and step < 3 and done and done[0].form == "bare":
                    return name.replace("_", " ")
    return None


def main(folder: Path) -> None:
    """Write the sheet."""
    nouns, verbs, adjectives = Net(folder, "noun"), Net(folder, "verb"), Net(folder, "adj")
    kin: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted({*nouns.words, *verbs.words, *adjectives.words}):
        if not word.isascii() or not word.isalpha() or len(word) < 3 or word in vocabulary():
            continue
        named, done = nouns.known.get(word, -1), verbs.known.get(word, -1)
        if adjectives.known.get(word, -1) > max(named, done) or (
            word in adjectives.words and named < 0 > done
        ):
            if guessed(word).tag is not Tag.ADJECTIVE:
                kin["adjective plain"].append(word)
        elif named >= 0 and named >= done and (found := _noun_kin(nouns, word)) is not None:
            if (found[0] != "abstract" or done < 0) and guessed(word).tag is not Tag.ABSTRACT:
                kin[" ".join(found)].append(word)
        elif done >= 0 and (verb := _verb_kin(verbs, word)) is not None:
            kin[f"verb {verb}"].append(word)
    told = "\n".join(f"{known} | {' '.join(words)}" for known, words in sorted(kin.items()))
    SHEET.write_text(f"{HEAD}{told}\n", encoding="utf-8")


HEAD = """# What words are kinds of: tag and a word of the lexicon | words. Made by tools/kin.py from WordNet
# 3.0, Copyright 2006 by Princeton University, all rights reserved; used and distributed under the WordNet licence,
# whose text stands in docs/licences/wordnet.txt.
"""

if __name__ == "__main__":
    main(Path(sys.argv[1]))
