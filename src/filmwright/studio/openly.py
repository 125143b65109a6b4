"""The studio's front door, the same for the command line, Python and servers."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, TypedDict, Unpack, cast

from filmwright.engines.catalog import find
from filmwright.film.brief import Brief
from filmwright.film.cut import Master
from filmwright.film.errors import BriefRefused, FilmwrightError, MediaRefused
from filmwright.storyboard.brief_file import Manner, Wishes, brief_from_words, read_brief
from filmwright.storyboard.inspection import FileInspector
from filmwright.studio.news import Told, unheard
from filmwright.studio.planner import configured_planner
from filmwright.studio.project import Project, file_name

if TYPE_CHECKING:
    from filmwright.studio.crew import Crew


def asked(words: str, **wishes: Unpack[Wishes]) -> Brief:
    """Return the brief a person asked for: a brief file, or words with options.

    Options given beside a brief file take the place of what the file says. Raises BriefRefused.
    """
    if words.lower().endswith((".md", ".markdown")) and "\n" not in words:
        return read_brief(Path(words), inspector=FileInspector(), **wishes)
    return brief_from_words(words, inspector=FileInspector(), **wishes)


Files = Mapping[str, str | Path]
"""Name -> file."""


class Shelf(TypedDict, total=False):
    """The files a film is given, by kind and name; None: none."""

    images: Files | None
    audios: Files | None
    videos: Files | None
    models: Files | None
    motions: Files | None


class Order(Manner, Shelf, total=False):
    """What Python may add to the words: files, and the manner."""


_FILES = Shelf.__annotations__.keys()


def make(words: str, *, output: str | Path | None = None, **order: Unpack[Order]) -> Master:
    """Make a film from a brief file or from words, and return its master.

    `images`, `audios`, `videos`, `models`, `motions`: name -> file. Further options are those of the
    command line: duration, ratio, resolution, rate, look, language, title, seed. Raises Refused,
    before any drawing, for what cannot be done.
    """
    files = {
        kind: [f"{name}={path}" for name, path in cast("Files", told).items()]
        for kind, told in order.items()
        if kind in _FILES and told is not None
    }
    manner = {option: told for option, told in order.items() if option not in _FILES}
    return make_film(asked(words, **cast("Wishes", manner | files)), output=Path(output) if output else None)


def make_film(
    brief: Brief,
    *,
    output: Path | None = None,
    project: Path | None = None,
    engine: str = "stage",
    told: Told = unheard,
) -> Master:
    """Carry a brief to a master at `output` (default: the title's name, in this folder)."""
    from filmwright.studio.production import produce

    output = output or Path(f"{file_name(brief.title)}.mp4")
    if output.suffix.lower() != ".mp4":
        raise BriefRefused(f"the output {output} is not an .mp4; name it {output.with_suffix('.mp4')}")
    crew = crew_for(brief, project=project or output.with_suffix(".film"), engine=engine, told=told)
    return produce(crew.adopt(brief), crew, output)


def get_ready(engine: str) -> None:
    """Load and prepare an engine while the brief is being read: the two of them wait for different things."""

    def prepared() -> None:
        with suppress(FilmwrightError):  # told when the engine is really asked for
            find(engine).prepare()

    Thread(target=prepared, name="get-ready", daemon=True).start()


def crew_for(
    brief: Brief, *, project: Path | None = None, engine: str = "stage", told: Told = unheard
) -> Crew:
    """Return a crew for a new or resumed project (default folder: the title's name + `.film`)."""
    from filmwright.studio.crew import Crew  # reading a brief needs none

    folder = project or Path(f"{file_name(brief.title)}.film")
    return Crew(Project(folder), find(engine), told, configured_planner())


def crew_at(folder: Path, *, engine: str = "stage", told: Told = unheard) -> Crew:
    """Return a crew for a project that is already there. Raises MediaRefused when it is not."""
    from filmwright.studio.crew import Crew

    if not (folder / "brief.json").exists():
        raise MediaRefused(
            f"{folder} is not a project folder; begin one with `filmwright plan`, "
            "or name one that ends in .film"
        )
    return Crew(Project(folder), find(engine), told, configured_planner())


def show_film(film: Path, output: Path | None = None, *, frames: int = 12, columns: int = 4) -> Path:
    """Write a contact sheet of a film, a take's folder or a project's newest master; return its path."""
    from filmwright.media.sheet import contact_sheet, write_png

    source = film
    if film.is_dir():
        masters = sorted(film.glob("masters/*.mp4"), key=lambda path: path.stat().st_mtime)
        picture = film / "picture.mp4"
        if not masters and not picture.exists():
            raise MediaRefused(f"{film} holds neither a master nor a take; name a film, a take or a project")
        source = masters[-1] if masters else picture
    target = output or source.with_suffix(".png")
    write_png(contact_sheet(source, columns=columns, frames=frames), target)
    return target
