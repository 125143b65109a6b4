"""A word as a value: as written, with everything it may mean."""

from __future__ import annotations

from dataclasses import dataclass, replace

from filmwright.stage.reading.senses import Sense, Tag


@dataclass(frozen=True, kw_only=True)
class Word:
    """A word or fixed phrase as written, with everything it may mean; the grammar picks one."""

    text: str
    senses: tuple[Sense, ...]
    start: int  # first character in the text

    @property
    def sense(self) -> Sense:
        return self.senses[0]

    @property
    def tag(self) -> Tag:
        return self.senses[0].tag

    @property
    def value(self) -> str:
        return self.senses[0].value

    def may_be(self, *tags: Tag) -> Sense | None:
        """Return the first sense with one of these tags."""
        return next((sense for sense in self.senses if sense.tag in tags), None)

    def taken_as(self, sense: Sense) -> Word:
        return replace(self, senses=(sense,))
