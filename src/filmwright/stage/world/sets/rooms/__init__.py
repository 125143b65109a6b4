"""Places inside: one parametric room kit, and every place a short description in its terms.

many      a crate of simple forms     design    shell + light + furniture = set
shell     floor, walls, ceiling       openings  windows, doors, curtains
fixtures  lamps                       furniture, goods, palette: what rooms are filled with
"""

TRADES = (
    "barber",
    "canteens",
    "caverns",
    "chambers",
    "counters",
    "culture",
    "faith",
    "farm",
    "galleries",
    "grand",
    "homes",
    "industry",
    "leisure",
    "markets",
    "museums",
    "rails",
    "rough",
    "schools",
    "shops",
    "shows",
    "sports",
    "stages",
    "stairs",
    "tables",
    "town",
    "travel",
    "washing",
    "work",
)
"""The modules of rooms, each with its DESIGNS; a module is opened when a room of its is built."""
