"""The delivered film: picture, words, mix and caption files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from filmwright.film.cut import Cut, Master
from filmwright.film.errors import BoardRefused
from filmwright.mastering.soundtrack import soundtrack
from filmwright.mastering.subtitles import write_captions
from filmwright.mastering.words import overlay_of
from filmwright.media.encoding import PictureForm
from filmwright.media.muxing import mux
from filmwright.media.splicing import Stretch, splice
from filmwright.sound.tape import pieces


def master(
    cut: Cut,
    target: Path,
    *,
    burn_captions: bool = True,
    told: Callable[[int], None] | None = None,
) -> Master:
    """Deliver a cut as an mp4 with `.srt` and `.vtt` beside it; all appear only when complete.

    Titles are always drawn on the picture, captions if `burn_captions`. `told` hears the frames
    done. Raises MachineUnfit for a missing font or a full disk before or while writing,
    ProjectBroken for a take that does not hold what the cut asks for.
    """
    if not cut.clips:
        raise BoardRefused(f"the cut {cut.title!r} has no clips; shoot something first")
    form = PictureForm(size=cut.size, rate=cut.rate)
    painting = overlay_of(cut, captions=burn_captions).painting
    stretches = [
        Stretch(
            path=clip.pick.take.footage.picture,
            start=clip.source_start,
            frames=clip.frames,
            dissolve=clip.dissolve,
        )
        for clip in cut.clips
    ]
    picture = target.with_name(f".{target.stem}.picture.mp4")
    try:
        splice(stretches, picture, form, painting, told)
        mix = soundtrack(cut, target.parent)
        blocks = (piece for _, piece in pieces(mix.sound))
        frames = mux(picture, blocks, target, form, title=cut.title)
    finally:
        picture.unlink(missing_ok=True)
    captions = write_captions(cut.captions, cut.rate, target) if cut.captions else ()
    return Master(
        path=target,
        frames=frames,
        rate=cut.rate,
        size=cut.size,
        loudness=mix.loudness,
        true_peak=mix.true_peak,
        captions=captions,
    )
