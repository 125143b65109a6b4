"""The trades whose makers furnish a house: listed here, opened by the catalog."""

from __future__ import annotations

from filmwright.stage.world.props import (
    baked,
    cakes,
    cookware,
    fruit,
    meals,
    noodle_shop,
    snacks,
    tableware,
    vegetables,
)

HOUSEHOLD = (
    baked,
    cakes,
    cookware,
    fruit,
    meals,
    noodle_shop,
    snacks,
    tableware,
    vegetables,
)
