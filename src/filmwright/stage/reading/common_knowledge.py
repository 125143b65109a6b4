"""What everybody knows: what a set has of its own, and who is called Anna or Ben."""

from __future__ import annotations

from filmwright.stage.reading.vocabulary import heights

OWN_FURNITURE: dict[str, dict[str, str]] = {
    "street_court": {"hoop": "hoop", "bench": "bench"},
    "park": {"bench": "bench", "tree": "tree"},
    "living_room": {"sofa": "sofa_l", "table": "table", "coffee_table": "table", "armchair": "armchair"},
    "product_studio": {"turntable": "turntable"},
}
"""What a set has of its own: thing -> mark. It need not be brought in."""

SPOTS: dict[str, dict[str, str]] = {
    "living_room": {"door": "door", "doorway": "door", "window": "window", "门": "door", "门口": "door"}
    | {"窗": "window", "窗户": "window", "窗边": "window", "窗前": "window"},
    "city_street": {
        "crosswalk": "crossing",
        "crossing": "crossing",
        "zebra crossing": "crossing",
        "shop": "shop",
    }
    | {"road": "road", "pavement": "pavement", "sidewalk": "pavement", "shop window": "shop"},
    "park": {"path": "path", "lawn": "lawn", "grass": "lawn", "小路": "path", "小径": "path"},
    "street_court": {"free throw line": "free_throw", "half court": "half_court", "half-court": "half_court"},
}
"""Words for spots a set has anyway: word -> mark."""

_FIRST_NAMES = {
    "woman": "anna emma mia sara sarah lisa lucy maria alice julia kate jane mary nina eva zoe lily grace "
    "ella chloe laura clara ruth helen susan emily olivia sophie ida rosa mei ling yuki",
    "man": "ben tom john max leo paul peter david james jack sam mark adam luke tim bob mike daniel alex "
    "noah oscar henry george frank harry will joe robert carlos ivan ahmed wei kenji omar",
}


CUTOUT_HEIGHT = 1.7
BOX_HEIGHT = 0.5
"""Metres a cut-out and a labelled box are tall at size 1."""


def usual_size(names: list[str], kind: str) -> float:
    """Return how many times its maker's own size a thing is that is called one of these names.

    A cat that is shown as a cut-out is 0.3 m tall, not as tall as a man. 1 for what nobody knows.
    """
    words = [word for name in names for word in (name, name.rpartition(" ")[2], name.removesuffix("s"))]
    height = next((heights()[word] for word in words if word in heights()), None)
    if height is None:
        return 1.0
    return round(height / (CUTOUT_HEIGHT if kind == "cutout" else BOX_HEIGHT), 3)


def first_name_gender(name: str) -> str | None:
    """Return woman or man for a common first name, else None."""
    return next((gender for gender, names in _FIRST_NAMES.items() if name in names.split()), None)
