"""The gallery: thirty prompts of the public suites as the stage films them today.

python -m bench.gallery        draws docs/images/gallery/*.jpg and writes docs/gallery.md
"""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np

from bench.recognition.filming import filmed

DOCS = Path(__file__).parent.parent / "docs"
CELL = (320, 180)
SECONDS = 3.0
SHOWN = (0, 2, 5)
"""Which of the six frames of a sheet are shown."""

PROMPTS = {
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


def main() -> int:
    """Draw every strip and write the page."""
    folder = DOCS / "images" / "gallery"
    folder.mkdir(parents=True, exist_ok=True)
    page = [
        "# Gallery",
        "",
        "Thirty prompts of the public suites VBench and VBench-2 (Apache-2.0), filmed by the stage on a bare",
        "CPU, first, middle and last frame of three seconds. `python -m bench.gallery` draws this page anew.",
    ]
    for chapter, prompts in PROMPTS.items():
        page += ["", f"## {chapter}", ""]
        for prompt in prompts:
            name = "-".join("".join(c if c.isalnum() else " " for c in prompt.lower()).split())[:48] + ".jpg"
            sights = filmed(prompt, SECONDS, whole=False).sights
            cells = [cv2.resize(sights[i].picture, CELL, interpolation=cv2.INTER_AREA) for i in SHOWN]
            strip = cv2.cvtColor(np.concatenate(cells, axis=1), cv2.COLOR_RGB2BGR)
            cv2.imwrite(str(folder / name), strip, [cv2.IMWRITE_JPEG_QUALITY, 82])
            page += [f"*{prompt}*", "", f"![{prompt}](images/gallery/{name})", ""]
            print(prompt)
    (DOCS / "gallery.md").write_text("\n".join(page).rstrip() + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
