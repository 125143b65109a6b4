"""Looks into the files of a brief with the house's own eyes and ears."""

from __future__ import annotations

from pathlib import Path

from filmwright.film.brief import Kind, Role
from filmwright.media.reading import digest, probe
from filmwright.storyboard.references import Inspected
from filmwright.storyboard.roles import Found

SHORT_SOUND = 2.5
"""Seconds below which a recording is taken for an effect."""


class FileInspector:
    """Finds kinds by probing in the guarded process, and roles by what is seen and heard."""

    def facts(self, path: Path) -> Inspected:
        """Return what the file holds: a clip with sound may serve as a recording too."""
        told = probe(path)
        kinds = (told.kind, Kind.AUDIO) if told.kind is Kind.VIDEO and told.has_sound else (told.kind,)
        return Inspected(kinds=kinds, digest=digest(path))

    def guess(self, path: Path, kind: Kind) -> Found:
        """Return the likeliest role of a file that neither the text nor its name explains."""
        match kind:
            case Kind.IMAGE:
                return Found(role=Role.SUBJECT, why="pictures are shown unless the text says otherwise")
            case Kind.AUDIO:
                if probe(path).seconds < SHORT_SOUND:
                    return Found(role=Role.EFFECT, why="it is a short sound")
                return Found(role=Role.MUSIC, why="recordings are music unless the text says otherwise")
            case Kind.VIDEO:
                return Found(
                    role=Role.CAMERA, why="clips lend their camera move unless the text says otherwise"
                )
