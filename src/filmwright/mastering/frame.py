"""Where words may stand on a picture, and how large they must be.

Title-safe is 90 %. A vertical film keeps its lower fifth and its right 12 % free for the app's own
buttons; its words stay centred, so the left 12 % stay free as well.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Page:
    """The room for words on pictures of one size, in pixels."""

    width: int
    height: int

    @property
    def vertical(self) -> bool:
        return self.height > self.width

    @property
    def side(self) -> float:
        """Margin left and right."""
        return self.width * (0.12 if self.vertical else 0.05)

    @property
    def room(self) -> float:
        """Width that words may take."""
        return self.width - 2 * self.side

    @property
    def floor(self) -> float:
        """Lowest line that words may reach."""
        return self.height * (0.80 if self.vertical else 0.94)

    @property
    def upper_floor(self) -> float:
        """Lowest line for plates, which leave two lines of captions free below them."""
        return self.floor - 3.0 * self.type_size - 0.015 * self.height

    @property
    def type_size(self) -> float:
        """Size of captions: 5 % of the height, in a vertical film 3.5 %."""
        return self.height * (0.035 if self.vertical else 0.05)

    @property
    def title_size(self) -> float:
        return min(0.095 * self.height, 0.105 * self.width)
