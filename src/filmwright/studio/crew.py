"""The crew of one project: the composition root, where every stage meets the folder and the ledger."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pydantic import TypeAdapter

from filmwright.engines.engine import Engine, Surveyor
from filmwright.film.brief import Brief, Reference, Role
from filmwright.film.camera import Camera
from filmwright.film.cut import Cut, Master, Music
from filmwright.film.errors import BoardRefused, OrderRefused
from filmwright.film.passes import Pass
from filmwright.film.script import Scene, Script
from filmwright.film.take import Pick, Take, TakeOrder
from filmwright.media.files import finished, require_room, write_whole
from filmwright.media.reading import read_sound
from filmwright.review.picking import pick
from filmwright.sound.scoring import first_sound
from filmwright.sound.sound import Sound
from filmwright.stage.reading.planner import Ask
from filmwright.storyboard.board import read_board, write_board
from filmwright.storyboard.script import write_script
from filmwright.studio.first_reading import planned_script
from filmwright.studio.ledger import Ledger
from filmwright.studio.news import Delivered, Drawing, Mastering, Planned, Surveying, TakeReady, Told, unheard
from filmwright.studio.project import Project, file_name
from filmwright.studio.shoot import shoot

_BRIEF = TypeAdapter(Brief)

BYTES_PER_PIXEL_FRAME = 0.06
"""What a take and a master need on the disk together, generously: bits follow pixels."""


class Crew:
    """Works on one project with one engine, and tells `told` how far it is."""

    def __init__(
        self, project: Project, engine: Engine, told: Told = unheard, planner: Ask | None = None
    ) -> None:
        self.project = project.open()
        self.ledger = Ledger(project.ledger)
        self._engine = engine
        engine.prepare()
        self._told = told
        self._planner = planner

    def adopt(self, brief: Brief) -> Brief:
        """Return the brief with its references copied into the project, and remember it there."""
        references = tuple(self._kept(reference) for reference in brief.references)
        adopted = replace(brief, references=references)
        inside = tuple(replace(r, path=r.path.relative_to(self.project.folder)) for r in references)
        plain = _BRIEF.dump_json(replace(adopted, references=inside), indent=2).decode()
        write_whole(self.project.brief, (plain + "\n").encode())
        return adopted

    def brief(self) -> Brief:
        """Return the brief this project was made from. Raises BoardRefused when there is none."""
        try:
            brief = _BRIEF.validate_json(self.project.brief.read_bytes())
        except (OSError, ValueError) as error:
            raise BoardRefused(
                f"{self.project.folder} holds no brief that can be read; begin it with `filmwright plan`"
            ) from error
        references = tuple(replace(r, path=self.project.folder / r.path) for r in brief.references)
        return replace(brief, references=references)

    def plan(self, brief: Brief) -> Script:
        """Return the script: the board a person may have edited, or a new one for a new brief."""
        stamp = self.project.folder / ".board-of"
        mark = hashlib.sha256(_BRIEF.dump_json(_without_paths(brief))).hexdigest()
        with self.project.locked("board"):
            known = stamp.read_text(encoding="utf-8") if stamp.exists() else None
            if not (self.project.board.exists() and known == mark):
                if self.project.board.exists():
                    self.project.board.replace(self.project.board.with_suffix(".old.yaml"))
                script = write_script(brief, self._beats(brief))
                write_board(planned_script(script, brief, self._planner), self.project.board)
                write_whole(stamp, mark.encode())
            script = read_board(self.project.board)
        shots = sum(len(scene.shots) for scene in script.scenes)
        self._told(Planned(scenes=len(script.scenes), shots=shots, frames=script.frames, notes=script.notes))
        return script

    def check(self, script: Script, brief: Brief) -> None:
        """Raise before any drawing if the engine objects to a shot or the disk is too small."""
        width, height = script.format.size
        require_room(self.project.folder, int(width * height * script.frames * BYTES_PER_PIXEL_FRAME))
        for order in self.orders(brief, script):
            if objection := self._engine.objection(order):
                raise OrderRefused(f"{order.shot.id}: {objection}")

    def orders(self, brief: Brief, script: Script) -> list[TakeOrder]:
        """Return one order a shot, in the film's order."""
        return [
            TakeOrder(
                scene=_without_cameras(scene),
                shot=shot,
                look=script.look,
                language=script.language,
                references=tuple(r for r in brief.references if r.name in scene.references),
                engine=self._engine.name,
                release=self._engine.release,
                seed=brief.seed,
            )
            for scene in script.scenes
            for shot in scene.shots
        ]

    def shoot(self, order: TakeOrder) -> Take:
        """Return the take for an order, drawn or kept."""
        drawn = False

        def told(frames: int) -> None:
            nonlocal drawn
            drawn = drawn or frames < order.shot.frames
            self._told(Drawing(shot=order.shot.id, done=frames, total=order.shot.frames))

        take = shoot(order, self._engine, self.project, self.ledger, told)
        self._told(TakeReady(take=take.id, kept=not drawn, notes=take.footage.notes))
        return take

    def survey(self, take: Take, passes: tuple[Pass, ...]) -> Take:
        """Return the take with the wanted passes beside its picture, in `passes/`.

        Raises OrderRefused when the take's engine makes none.
        """
        shot, engine = take.order.shot, self._engine
        if not isinstance(engine, Surveyor):
            raise OrderRefused(
                f"{shot.id}: the engine {engine.name} makes no passes; draw it with --engine stage"
            )

        def told(done: int) -> None:
            self._told(Surveying(shot=shot.id, done=done, total=shot.frames))

        with self.project.locked(take.order.key):
            engine.survey(take.order, take.footage.picture.parent / "passes", passes, told)
            there = tuple(one for one in Pass if one in {*take.footage.passes, *passes})
            surveyed = replace(take, footage=replace(take.footage, passes=there))
            self.ledger.record(surveyed)
        return surveyed

    def choose(self, order: TakeOrder, takes: Sequence[Take]) -> Pick:
        """Return the pick of a shot and record it."""
        chosen = pick(takes)
        self.ledger.record_pick(chosen)
        return chosen

    def assemble(self, script: Script, picks: dict[str, Pick], brief: Brief) -> Cut:
        """Return the cut: the one a person edited, or a new one when the picks have changed."""
        from filmwright.editing.assemble import assemble  # not before the first frame
        from filmwright.editing.otio import read_otio, write_otio

        music = next((r for r in brief.references if r.name == script.music), None)
        cut = assemble(script, picks, music=Music(path=music.path, digest=music.digest) if music else None)
        stamp = self.project.folder / ".cut-of"
        mark = hashlib.sha256(repr(cut).encode()).hexdigest()
        with self.project.locked("cut"):
            known = stamp.read_text(encoding="utf-8") if stamp.exists() else None
            if self.project.cut.exists() and known == mark:
                return read_otio(self.project.cut, picks)
            if self.project.cut.exists():
                self.project.cut.replace(self.project.cut.with_suffix(".old.otio"))
            write_otio(cut, self.project.cut)
            write_whole(stamp, mark.encode())
        return cut

    def master(self, cut: Cut, brief: Brief) -> Master:
        """Return the delivered film, in the project's `masters` folder."""
        from filmwright.mastering.master import master  # not before the first frame

        def told(done: int) -> None:
            self._told(Mastering(done=done, total=cut.frames))

        with self.project.locked("master"):
            made = master(cut, self.project.masters / f"{file_name(cut.title)}.mp4", told=told)
        seconds = float(made.frames / made.rate)
        self._told(Delivered(path=made.path, seconds=seconds, loudness=made.loudness))
        return made

    def hand_over(self, made: Master, output: Path) -> Master:
        """Return the master under the user's own name; captions come along."""
        pairs = [(made.path, output), *((c, output.with_suffix(c.suffix)) for c in made.captions)]
        for source, target in pairs:
            with finished(target) as part:
                shutil.copyfile(source, part)
        return replace(made, path=output, captions=tuple(target for _, target in pairs[1:]))

    def _kept(self, reference: Reference) -> Reference:
        target = (
            self.project.folder / "references" / f"{reference.digest[:16]}{reference.path.suffix.lower()}"
        )
        if not target.exists():
            with finished(target) as part:
                shutil.copyfile(reference.path, part)
        return replace(reference, path=target)

    @staticmethod
    def _beats(brief: Brief) -> list[tuple[float, bool]] | None:
        """Return the music's beats in seconds, each with whether it is a strong one; None without music."""
        for reference in brief.references:
            if reference.role in (Role.MUSIC, Role.RHYTHM):
                from filmwright.perception.beats import beats  # only with music

                music = read_sound(reference.path)
                return list(beats(Sound(music[first_sound(Sound(music)) :])))  # as the mix will play it
        return None


def _without_cameras(scene: Scene) -> Scene:
    """Return the scene as orders carry it: a camera changed in one shot orders no other shot anew.

    Only the pace stays: what rusts in a time-lapse takes its time.
    """
    shots = (replace(shot, camera=Camera(pace=shot.camera.pace)) for shot in scene.shots)
    return replace(scene, shots=tuple(shots))


def _without_paths(brief: Brief) -> Brief:
    """Return the brief with references known by content alone, wherever they lie."""
    return replace(brief, references=tuple(replace(r, path=Path(r.digest)) for r in brief.references))
