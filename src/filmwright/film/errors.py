"""Every way the house says no, drawn as one tree.

FilmwrightError
├── Refused                     what was asked cannot be done; nothing was drawn or spent
│   ├── BriefRefused            a line or setting of the brief makes no sense
│   │   └── UnknownReference    a name no reference has
│   ├── MediaRefused            a file is missing, broken, hostile or over a limit
│   ├── BoardRefused            an edited board or world cannot be obeyed
│   ├── OrderRefused            the engine cannot draw this shot
│   ├── UnknownEngine           no installed engine has this name
│   └── MachineUnfit            no graphics driver, no room on the disk, no font
├── EngineError                 an engine failed while drawing
│   └── EngineBusy              try again later (retryable)
├── PlannerFailed               the planner that was asked gave no world that can be used
├── ProjectBroken               the project folder does not hold what its ledger says
└── Cancelled                   a person stopped the work; what was finished is kept
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import ClassVar


class FilmwrightError(Exception):
    """Something a person must know, in one sentence: what, which one, what to do."""

    exit_code: ClassVar[int] = 1
    retryable: ClassVar[bool] = False


class Refused(FilmwrightError):
    """What was asked cannot be done. Raised before any drawing or spending."""

    exit_code = 2


class BriefRefused(Refused):
    """A line, option or setting of the brief makes no sense."""


class UnknownReference(BriefRefused):
    """The text names a reference nobody gave."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(
            f"no reference is named @{name}{did_you_mean(name, known)}; "
            f"references given: {listed(known)}. Correct the name or add the file"
        )


class MediaRefused(Refused):
    """A media file is missing, unreadable, broken, hostile or over a limit."""


class BoardRefused(Refused):
    """An edited board, world or cut cannot be obeyed."""


class OrderRefused(Refused):
    """The engine cannot draw this shot and says so before anyone pays."""


class UnknownEngine(Refused):
    """No installed engine has this name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(
            f"no engine is named {name!r}{did_you_mean(name, known)}; installed: {listed(known)}"
        )


class MachineUnfit(Refused):
    """This machine lacks something the work needs: a driver, a font, room on the disk."""


class EngineError(FilmwrightError):
    """An engine failed while drawing."""


class EngineBusy(EngineError):
    """The engine cannot take work just now; the same order may be tried again later."""

    retryable = True


class PlannerFailed(FilmwrightError):
    """The planner did not answer, or not with a world that can be used."""


class ProjectBroken(FilmwrightError):
    """The project folder does not hold what its ledger says."""


class Cancelled(FilmwrightError):
    """A person stopped the work. What was finished is kept; the next run goes on from there."""

    exit_code = 130


def listed(names: Iterable[str]) -> str:
    """Return names as a sorted, comma-separated list, or `none`."""
    return ", ".join(sorted(names)) or "none"


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return ` (did you mean 'shoe'?)` when a known name is close to `name`, else nothing."""
    close = get_close_matches(name, list(known), n=1)
    return f" (did you mean {close[0]!r}?)" if close else ""
