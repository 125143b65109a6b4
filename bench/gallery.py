"""The galleries: prompts of the public suites, actions and physics as the stage films them today.

python -m bench.gallery [worlds|actions]    draws the strips, writes docs/gallery.md and docs/actions.md
"""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np

from bench.recognition.filming import filmed

DOCS = Path(__file__).parent.parent / "docs"
CELL = (320, 180)
SHOWN = (0, 2, 5)
"""Which of the six frames of a sheet are shown."""

WORLDS = {
    "Things": [
        "a fire hydrant", "a teddy bear", "a wine glass", "a red suitcase", "a pink clock",
        "a motorcycle and a bus", "a banana and a keyboard", "a cat and a dog",
    ],
    "Where things stand": [
        "a stop sign on the left of a parking meter, front view",
        "a toaster on the top of a microwave, front view",
        "an elephant on the left of a bear, front view",
        "a bicycle on the left of a car, front view",
    ],
    "Places": [
        "indoor library", "kitchen", "lighthouse", "waterfall", "volcano", "underwater coral reef",
        "ski slope", "supermarket", "desert", "train station platform",
    ],
    "Looks": [
        "A beautiful coastal beach in spring, waves lapping on sand, Van Gogh style",
        "A cute happy Corgi playing in park, sunset, oil painting",
        "The bund Shanghai, in cyberpunk style",
        "A shark is swimming in the ocean by Hokusai, in the style of Ukiyo",
        "Gwen Stacy reading a book, watercolor painting",
        "A panda drinking coffee in a cafe in Paris, pixel art",
    ],
    "Camera": [
        "A boat sailing leisurely along the Seine River with the Eiffel Tower in background, zoom in",
        "A hot air balloon rises over a green valley, tilt up",
    ],
}  # fmt: skip

ACTIONS = {
    "At home": [
        "A person is brushing their teeth", "A man is slicing a cucumber with a knife",
        "A woman is ironing a blue shirt", "A person is sweeping the floor",
        "A girl is reading a book on a sofa", "An old woman is knitting", "A boy is playing video games",
    ],
    "At work": [
        "A man is hammering a nail", "A woman is typing on a laptop", "A painter paints at an easel",
        "A doctor looks through a microscope", "A man is digging a hole in the garden",
    ],
    "Music and dance": [
        "A woman is playing a red guitar", "A man is playing the drums", "A girl plays the violin",
        "A person is robot dancing", "Two people dance the tango",
    ],
    "Sport and travel": [
        "A woman is doing archery", "A man lifts a barbell", "A girl does a cartwheel", "A man climbs a rope",
        "A woman rides a bicycle", "A man rides a horse", "A person is surfing", "A boy is roller skating",
    ],
    "Together": [
        "Two people shake hands, then one walks away", "A woman hugs a man", "A man proposes to a woman",
        "A girl dunks over a giant and the crowd cheers", "A bear is playing the drums",
    ],
}  # fmt: skip

PHYSICS = {
    "Physics": [
        "A baby pushes a giant over, who falls and gets up again",
        "A stack of boxes topples onto a trampoline",
        "A horse gallops, stops and rears",
        "A chain of dominoes falls one after another",
        "A man throws a ball through a hoop from ten metres",
        "A glass vase falls off the table and shatters",
        "A bowling ball knocks over ten pins",
        "A wooden duck floats on water",
        "Water is poured into a glass",
        "A campfire burns at night",
    ],
}

PAGES = {
    "gallery": (
        WORLDS,
        3.0,
        "Thirty prompts of the public suites VBench and VBench-2 (Apache-2.0), filmed by the stage on a\n"
        "bare CPU: first, middle and last frame of three seconds. `python -m bench.gallery worlds` redraws.",
    ),
    "actions": (
        {**ACTIONS, **PHYSICS},
        5.0,
        "Thirty actions and ten scenes of physics, filmed by the stage on a bare CPU: three frames of five\n"
        "seconds. `python -m bench.gallery actions` draws this page anew.",
    ),
}
"""Page -> its chapters, the seconds each film lasts, what it says of itself."""


def main() -> int:
    """Draw every strip and write the pages asked for."""
    asked = {"worlds": ("gallery",), "actions": ("actions",)}.get(" ".join(sys.argv[1:]), tuple(PAGES))
    folder = DOCS / "images" / "gallery"
    folder.mkdir(parents=True, exist_ok=True)
    for page in asked:
        chapters, seconds, head = PAGES[page]
        lines = [f"# {page.title()}", "", head]
        for chapter, prompts in chapters.items():
            lines += ["", f"## {chapter}", ""]
            for prompt in prompts:
                name = _strip(prompt, seconds, folder)
                lines += [f"*{prompt}*", "", f"![{prompt}](images/gallery/{name})", ""]
                print(prompt, flush=True)
        (DOCS / f"{page}.md").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
    return 0


def _strip(prompt: str, seconds: float, folder: Path) -> str:
    """Film a prompt, write three of its frames side by side, and return the file's name."""
    name = "-".join("".join(c if c.isalnum() else " " for c in prompt.lower()).split())[:48] + ".jpg"
    sights = filmed(prompt, seconds, whole=False).sights
    cells = [cv2.resize(sights[i].picture, CELL, interpolation=cv2.INTER_AREA) for i in SHOWN]
    strip = cv2.cvtColor(np.concatenate(cells, axis=1), cv2.COLOR_RGB2BGR)
    cv2.imwrite(str(folder / name), strip, [cv2.IMWRITE_JPEG_QUALITY, 82])
    return name


if __name__ == "__main__":
    sys.exit(main())
