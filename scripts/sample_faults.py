"""Knows what is wrong with the sample's games on purpose: the faults of the real games file, a few of each.

Each game stands here by its id, so that the reader of a test can look up what was done to it.
"""

import html
import random
from datetime import date

from sample_games import Record

NAN = float("nan")
FIELDS = (
    "publisher",
    "genres",
    "app_name",
    "title",
    "url",
    "release_date",
    "tags",
    "reviews_url",
    "specs",
    "price",
    "early_access",
    "id",
    "developer",
)
EMPTY_LINES = 60
"""Lines that are all NaN; the real file starts with 88,310 of them."""

MISSING = {
    "265630": ("developer", "publisher"),
    "17080": ("developer", "publisher"),
    "223710": ("genres", "title"),
    "230290": ("genres", "release_date"),
    "212070": ("release_date", "title", "publisher"),
    "236390": ("release_date",),
    "300": ("price",),
    "205100": ("price",),
    "233720": ("price", "tags"),
    "24780": ("specs",),
}
DATES = {
    "236110": "Coming Soon",
    "264710": "Coming soon",
    "227860": "SOON",
    "17500": "2007",
    "227480": "Spring 2013",
}
MONTH_DATES = ("208650", "391540", "282900", "233250", "362890")
"""Released in a month and no day: `Jun 2015`."""

TITLE_ENTITIES = ("8200", "8210", "48700", "22100")
"""Titles with an ampersand: escaped once as `app_name`, twice as `title`."""
GENRE_ENTITIES = ("214850", "220700", "235900", "431960")
TWICE_ESCAPED_GENRES = ("1840",)
DEVELOPER_ENTITIES = ("252410",)
MOJIBAKE = ("319630", "211420", "15100")
"""Titles read as Latin-1 though they were written as UTF-8 (a ™ is added where there was none)."""

TWICE = "201810"
"""Stands in two rows, with two addresses."""
WITHOUT_ID = "420610"
"""A DLC that no library holds; its row names it everywhere but under `id`."""


def with_faults(games: list[Record], rng: random.Random) -> list[Record]:
    """Return the lines of the games file: empty ones first, then the games, shuffled and spoilt."""
    spoilt = [spoil(dict(game)) for game in games]
    again = next(dict(game) for game in spoilt if game["id"] == TWICE)
    again["url"] = f"http://store.steampowered.com/app/{TWICE}/"
    rows = [*(forget_id(game) for game in spoilt), again]
    rng.shuffle(rows)
    empty: list[Record] = [dict.fromkeys(FIELDS, NAN) for _ in range(EMPTY_LINES)]
    return empty + rows


def spoil(game: Record) -> Record:
    """Put the game's own faults, if any, into its record."""
    item_id = str(game["id"])
    game.update(dict.fromkeys(MISSING.get(item_id, ()), NAN))
    if item_id in DATES:
        game["release_date"] = DATES[item_id]
    if item_id in MONTH_DATES:
        game["release_date"] = month_of(str(game["release_date"]))
    if item_id in MOJIBAKE:
        game["app_name"] = game["title"] = mojibake(str(game["title"]))
    return escape(game, item_id)


def escape(game: Record, item_id: str) -> Record:
    """Leave HTML entities where this game is to have them."""
    if item_id in TITLE_ENTITIES:
        game["app_name"] = once = html.escape(str(game["title"]))
        game["title"] = html.escape(once)
    if item_id in (*GENRE_ENTITIES, *TWICE_ESCAPED_GENRES):
        game["genres"] = escaped(game["genres"])
    if item_id in TWICE_ESCAPED_GENRES:
        game["genres"] = escaped(game["genres"])
    if item_id in DEVELOPER_ENTITIES:
        game["developer"] = html.escape(str(game["developer"]))
    return game


def escaped(texts: object) -> list[str]:
    """Return the texts with their ampersands escaped once (more)."""
    assert isinstance(texts, list)
    return [html.escape(text) for text in texts]


def forget_id(game: Record) -> Record:
    """Return the record, without its id if it is the one that is to have none."""
    return {**game, "id": NAN, "reviews_url": NAN} if game["id"] == WITHOUT_ID else game


def month_of(iso_date: str) -> str:
    """Return `2015-06-23` as `Jun 2015`."""
    return f"{date.fromisoformat(iso_date):%b %Y}"


def mojibake(title: str) -> str:
    """Return the title as a reader sees it who takes UTF-8 for Latin-1."""
    marked = title if "™" in title else title.replace(" -", "™ -", 1)
    return marked.encode().decode("latin-1")
