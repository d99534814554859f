"""A small file of the raw form of The Movies Dataset, self-made, broken where the published one is."""

from __future__ import annotations

import csv
import io

WOODY = "[{'cast_id': 14, 'character': 'Woody (voice)', 'name': 'Tom Hanks', 'profile_path': None}]"
PIXAR = "[{'job': 'Director', 'name': 'John Lasseter'}, {'job': 'Writer', 'name': 'Pete Docter'}]"
COUNTRIES = "[{'iso_3166_1': 'US', 'name': 'United States of America'}]"
KINDS = "[{'id': 16, 'name': 'Animation'}, {'id': 35, 'name': 'Comedy'}]"

HEAD = (
    *("adult", "budget", "genres", "id", "original_title", "overview", "popularity", "production_countries"),
    *("release_date", "revenue", "runtime", "title", "vote_average", "vote_count"),
)
TOY_STORY = (
    *("False", "30000000", KINDS, "862", "Toy Story", 'Woody is "jealous" of\na new toy.', "21.9", COUNTRIES),
    *("1995-10-30", "373554033", "81.0", "Toy Story", "7.7", "5415"),
)
JUMANJI = (
    *("False", "0", "[{'id': 12, 'name': 'Adventure'}]", "8844", "Jumanji", "A game comes alive.", "17.0", "[]"),
    *("1995-12-15", "262797249", "104.0", "Jumanji", "6.9", "2413"),
)
SHIFTED = (
    *(" - Written by somebody", "/ff9.jpg", "[{'name': 'Carousel'}]", "1997-08-20", "0", "104.0", "", ""),
    *("", "", "", "Released", "", ""),
)
CUT_CELL = (
    *("False", "0", "[{'id': 18", "31357", "Waiting", "Four women wait.", "3.8", ""),
    *("1995-12-22", "0", "0.0", "Waiting", "6.1", "34"),
)
TOO_SHORT = ("False", "0", "[]", "11862")

CREDITS = (
    ("cast", "crew", "id"),
    (WOODY, PIXAR, "862"),
    ("[{'name': 'Robin Williams'", "[{'job': 'Director', 'name': 'Joe Johnston'}]", "8844"),
)


def _csv(*rows: tuple[str, ...]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()


RAW_FILES = {
    "movies_metadata.csv": _csv(HEAD, TOY_STORY, JUMANJI, SHIFTED, CUT_CELL, TOO_SHORT),
    "credits.csv": _csv(*CREDITS),
}
