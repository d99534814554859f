"""The names of tables and columns, each written once."""

from __future__ import annotations

from typing import Final

# Tables of a snapshot, by file name without its ending.
CATALOGUE: Final = "catalogue"
REVIEWS: Final = "reviews"
PLAYERS: Final = "players"
PLAYS: Final = "plays"
GENRE_YEARS: Final = "genre_years"
TOP_PLAYERS: Final = "top_players"
TOP_GAMES: Final = "top_games"
WORST_DEVELOPERS: Final = "worst_developers"
DEVELOPERS: Final = "developers"
DEVELOPER_YEARS: Final = "developer_years"
LABELS: Final = "labels"
FAULTS: Final = "faults"

# Keys. An entry's and a player's number is their row in `catalogue` and `players`.
ITEM: Final = "item_id"
USER: Final = "user_id"
ENTRY: Final = "entry"
PLAYER: Final = "player"

# A catalogue entry.
TITLE: Final = "title"
OTHER_TITLE: Final = "other_title"
SORT_NAME: Final = "sort_name"
NAMED: Final = "named"
KIND: Final = "kind"
YEAR: Final = "year"
RELEASED: Final = "released"
GENRES: Final = "genres"
TAGS: Final = "tags"
SPECS: Final = "specs"
MAKERS: Final = "developers"
PORTERS: Final = "port_developers"
PUBLISHER: Final = "publisher"
PRICE: Final = "price"
PRICE_TEXT: Final = "price_text"
EARLY_ACCESS: Final = "early_access"
OWNERS: Final = "owners"
ENTRY_PLAYERS: Final = "players"

# A review.
RECOMMEND: Final = "recommend"
POSTED: Final = "posted"
POSTED_YEAR: Final = "posted_year"
TEXT: Final = "text"
TEXT_HASH: Final = "text_hash"
POLARITY: Final = "polarity"
LABEL: Final = "label"

# A play.
MINUTES: Final = "minutes"
FIRST: Final = "first"
COUNT: Final = "count"

# Aggregates.
GENRE: Final = "genre"
DEVELOPER: Final = "developer"
DEVELOPER_KEY: Final = "developer_key"
PORT: Final = "port"
BASIS: Final = "basis"
RANK: Final = "rank"
RECOMMENDED: Final = "recommended"
COMPLAINTS: Final = "complaints"
REVIEW_COUNT: Final = "reviews"
NEGATIVE: Final = "negative"
NEUTRAL: Final = "neutral"
POSITIVE: Final = "positive"
ENTRIES: Final = "entries"

# A fault of the raw rows.
RULE: Final = "rule"
KEPT: Final = "kept"
ROWS: Final = "rows"
EXAMPLES: Final = "examples"
