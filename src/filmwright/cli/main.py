"""The studio from a shell: make, read, plan, shoot, cut, show, doctor.

Exit codes: 0 done; 1 something failed while working; 2 what was asked cannot be done, and nothing
was drawn; 130 stopped by a person, what was finished is kept.
"""

from __future__ import annotations

import errno
import gc
import signal
import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer

from filmwright.cli.telling import teller
from filmwright.film.errors import FilmwrightError

app = typer.Typer(
    help="An open film studio: words, pictures, sound and footage in, finished films with sound out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Words = Annotated[
    str, typer.Argument(metavar="BRIEF", help="A brief file (.md), or what should be seen, in words.")
]
Images = Annotated[list[str] | None, typer.Option("--image", metavar="[NAME=]FILE", help="A picture.")]
Audios = Annotated[list[str] | None, typer.Option("--audio", metavar="[NAME=]FILE", help="A recording.")]
Videos = Annotated[list[str] | None, typer.Option("--video", metavar="[NAME=]FILE", help="A clip.")]
Models = Annotated[
    list[str] | None, typer.Option("--model", metavar="[NAME=]FILE", help="A thing in 3D (.glb, .gltf).")
]
Motions = Annotated[
    list[str] | None, typer.Option("--motion", metavar="[NAME=]FILE", help="What somebody does (.bvh, .glb).")
]
Duration = Annotated[str | None, typer.Option(help="Length in seconds, 1 to 3600.")]
Ratio = Annotated[str | None, typer.Option(help="16:9, 4:3, 1:1, 3:4, 9:16 or 21:9.")]
Resolution = Annotated[str | None, typer.Option(help="480p, 720p, 1080p or 4k.")]
Rate = Annotated[str | None, typer.Option(help="Frames a second, such as 24 or 30000/1001.")]
Look = Annotated[str | None, typer.Option(help="natural, clay, ink, oil, van_gogh, pixel …: docs/looks.md")]
Language = Annotated[str | None, typer.Option(help="en or zh.")]
Title = Annotated[str | None, typer.Option(help="The film's title.")]
Seed = Annotated[int | None, typer.Option(help="Another seed, another staging of the same brief.")]
EngineName = Annotated[str, typer.Option("--engine", help="Who draws the takes.")]
ProjectFolder = Annotated[Path | None, typer.Option("--project", help="The project's folder.")]
Folder = Annotated[Path, typer.Argument(metavar="PROJECT", help="A project folder (ends in .film).")]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="Where the finished film goes.")]
AsJson = Annotated[bool, typer.Option("--json", help="Tell events as lines of JSON, for programs.")]


@app.command()
def make(
    brief: Words,
    image: Images = None,
    audio: Audios = None,
    video: Videos = None,
    model: Models = None,
    motion: Motions = None,
    duration: Duration = None,
    ratio: Ratio = None,
    resolution: Resolution = None,
    rate: Rate = None,
    look: Look = None,
    language: Language = None,
    title: Title = None,
    seed: Seed = None,
    engine: EngineName = "stage",
    project: ProjectFolder = None,
    output: Output = None,
    json: AsJson = False,
) -> None:
    """Make a film, from brief to master. Run it again after a crash: finished takes are kept."""
    from filmwright.studio import openly

    openly.get_ready(engine)
    asked = openly.asked(
        brief,
        images=image or [],
        audios=audio or [],
        videos=video or [],
        models=model or [],
        motions=motion or [],
        duration=duration,
        ratio=ratio,
        resolution=resolution,
        rate=rate,
        look=look,
        language=language,
        title=title,
        seed=seed,
    )
    with teller(json) as tell:
        made = openly.make_film(asked, output=output, project=project, engine=engine, told=tell)
        tell.say(f"The film is {made.path}")


@app.command()
def read(
    brief: Words,
    image: Images = None,
    audio: Audios = None,
    video: Videos = None,
    model: Models = None,
    motion: Motions = None,
    duration: Duration = None,
    look: Look = None,
    language: Language = None,
    planner: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            envvar="FILMWRIGHT_PLANNER_URL",
            help="Ask this OpenAI-compatible endpoint for the world.",
        ),
    ] = None,
    planner_model: Annotated[
        str | None, typer.Option(envvar="FILMWRIGHT_PLANNER_MODEL", help="The model to ask for.")
    ] = None,
    planner_key: Annotated[
        str | None,
        typer.Option(metavar="VARIABLE", help="The environment variable that holds the endpoint's key."),
    ] = None,
    planner_seconds: Annotated[float, typer.Option(min=1, help="How long one answer may take.")] = 60.0,
    json: Annotated[bool, typer.Option("--json", help="Print the worlds as JSON, one a line.")] = False,
) -> None:
    """Show what was understood, what was guessed and what was not, with the words it came from."""
    from filmwright.cli.read import tell
    from filmwright.studio import openly
    from filmwright.studio.planner import chat_planner

    asked = openly.asked(
        brief,
        images=image or [],
        audios=audio or [],
        videos=video or [],
        models=model or [],
        motions=motion or [],
        duration=duration,
        look=look,
        language=language,
    )
    ask = (
        chat_planner(planner, planner_model, key_variable=planner_key, seconds=planner_seconds)
        if planner
        else None
    )
    tell(asked, planner=ask, as_json=json)


@app.command()
def plan(
    brief: Words,
    image: Images = None,
    audio: Audios = None,
    video: Videos = None,
    model: Models = None,
    motion: Motions = None,
    duration: Duration = None,
    ratio: Ratio = None,
    resolution: Resolution = None,
    rate: Rate = None,
    look: Look = None,
    language: Language = None,
    title: Title = None,
    seed: Seed = None,
    project: ProjectFolder = None,
    json: AsJson = False,
) -> None:
    """Read a brief into scenes and shots, print them and write `board.yaml`, which you may edit."""
    from filmwright.studio import openly

    asked = openly.asked(
        brief,
        images=image or [],
        audios=audio or [],
        videos=video or [],
        models=model or [],
        motions=motion or [],
        duration=duration,
        ratio=ratio,
        resolution=resolution,
        rate=rate,
        look=look,
        language=language,
        title=title,
        seed=seed,
    )
    with teller(json) as tell:
        crew = openly.crew_for(asked, project=project, told=tell)
        script = crew.plan(crew.adopt(asked))
        tell.table(script)
        tell.say(
            f"The board is {crew.project.board}; edit it, then run: filmwright shoot {crew.project.folder}"
        )


@app.command()
def shoot(
    project: Folder,
    engine: EngineName = "stage",
    passes: Annotated[
        str | None,
        typer.Option(
            metavar="all|NAMES",
            help="Write beside each take: clay, depth, normals, ids, pose, line, stills, plan, camera.",
        ),
    ] = None,
    json: AsJson = False,
) -> None:
    """Draw the takes of a planned project, obeying its board. Finished takes are kept."""
    from filmwright.film.passes import passes_named
    from filmwright.studio import openly, production

    wanted = () if passes is None else passes_named(passes)

    with teller(json) as tell:
        crew = openly.crew_at(project, engine=engine, told=tell)
        brief = crew.brief()
        script = crew.plan(brief)
        crew.check(script, brief)
        picks = production.shoot(brief, script, crew)
        crew.assemble(script, picks, brief)
        for pick in picks.values():
            if wanted:
                crew.survey(pick.take, wanted)
        tell.say(f"{len(picks)} takes are in {crew.project.folder / 'takes'}")


@app.command()
def cut(project: Folder, output: Output = None, json: AsJson = False) -> None:
    """Master a project from its takes, obeying `cut.otio` if somebody edited it."""
    from filmwright.studio import openly, production

    with teller(json) as tell:
        crew = openly.crew_at(project, told=tell)
        made = production.produce(crew.brief(), crew, output)
        tell.say(f"The film is {made.path}")


@app.command()
def show(
    film: Annotated[Path, typer.Argument(help="A film, a take's folder or a project folder.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The PNG to write.")] = None,
    frames: Annotated[int, typer.Option(min=1, max=100, help="How many frames to show.")] = 12,
    columns: Annotated[int, typer.Option(min=1, max=10)] = 4,
) -> None:
    """Write a contact sheet (PNG) of any film or take."""
    from filmwright.studio import openly

    typer.echo(f"The contact sheet is {openly.show_film(film, output, frames=frames, columns=columns)}")


@app.command()
def doctor(json: AsJson = False) -> None:
    """Tell what works on this machine, what is missing, and how to get it."""
    from filmwright.cli.doctor import examine

    raise typer.Exit(examine(as_json=json))


def main() -> None:
    """Run the command line; every refusal is one sentence and an exit code, never a traceback."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a polite kill stops as cleanly as Ctrl-C
    gc.set_threshold(50_000, 10, 5)  # what lives here lives long; to look it through costs a start 5 %
    debug = "--debug" in sys.argv
    arguments = [word for word in sys.argv[1:] if word != "--debug"]
    try:
        app(args=arguments, standalone_mode=True)
    except SystemExit as leaving:
        if leaving.code != 130:  # how typer passes an interrupt on
            raise
        _leave("stopped; what was finished is kept, and the same command goes on from there", 130)
    except FilmwrightError as error:
        if debug:
            traceback.print_exc()
        _leave(str(error), error.exit_code)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _leave("the disk is full; free some room and run the same command again", 2)
    except Exception as error:
        if debug:
            raise
        _leave(
            f"a fault of Filmwright itself ({type(error).__name__}: {error}); what was finished is kept. "
            "Run the command again with --debug for the details to report",
            1,
        )


def _leave(sentence: str, code: int) -> None:
    print(f"filmwright: {sentence.rstrip('.')}.", file=sys.stderr)
    sys.exit(code)
