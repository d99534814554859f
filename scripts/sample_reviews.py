"""Knows the reviews of the sample: every one of them invented, put together from phrases by chance.

Whether a review praises or blames is drawn for each review alone, never by the game: nothing is said here about
any real game or maker.
"""

import random
from collections.abc import Sequence
from datetime import date, timedelta

from sample_games import Game, Record
from sample_phrases import PHRASES, Mood
from sample_players import ANIMALS, FIRST_STEAM_ID, Player

REVIEWS = 1500
MOODS: tuple[Mood, ...] = ("positive", "neutral", "negative")
MOOD_WEIGHTS = (56, 22, 22)
RECOMMENDS = {"positive": 0.97, "neutral": 0.82, "negative": 0.1}
"""How often a review of each mood recommends: words and thumbs agree mostly, not always."""

CRAWL_YEAR = 2016
"""Steam leaves out the year of the crawl: `Posted February 3.`"""
CRAWL_ENDS = date(2016, 8, 31)
YEAR_WEIGHTS = {2010: 6, 2011: 10, 2012: 12, 2013: 18, 2014: 24, 2015: 22, 2016: 12}
WRITING_PLAYERS = 0.75
GUESTS = 30
"""Reviewers whose library is not in the sample."""

BLANKS = ("", " ", "                ")
BLANK = 0.008
EDITED, FUNNY, VOTED = 0.08, 0.12, 0.45
TOPICS = {
    "Singleplayer": "the campaign",
    "Multiplayer": "matches with strangers",
    "Co-op": "playing together",
}
DULL_TOPICS = frozenset(
    {
        "Free to Play",
        "Early Access",
        "Indie",
        "Action",
        "Funny",
        "Difficult",
        "Dark",
        "Beautiful",
        "Mature",
        "Dark Humor",
    }
)
"""Tags that would blur a review's mood, or read badly in a sentence."""


def raw_reviews(players: Sequence[Player], games: Sequence[Game], rng: random.Random) -> list[Record]:
    """Return the lines of the reviews file, one for each player who writes."""
    writers = [player for player in players if player.library and rng.random() < WRITING_PLAYERS]
    writers += guests(writers, rng)
    texts = TextWriter(rng)
    per_writer = deal(REVIEWS, writers, rng)
    return [line_of(writer, pick(writer, games, count, rng), texts, rng) for writer, count in per_writer]


def guests(players: Sequence[Player], rng: random.Random) -> list[Player]:
    """Return reviewers who appear in no libraries file, each with the games of some other player."""
    models = rng.sample(list(players), GUESTS)
    names = [f"sample_guest_{animal}" for animal in ANIMALS[:GUESTS]]
    ids = [str(FIRST_STEAM_ID + 500_000 + number) for number in range(GUESTS)]
    return [Player(name, id_, model.library) for name, id_, model in zip(names, ids, models, strict=True)]


def deal(total: int, writers: Sequence[Player], rng: random.Random) -> list[tuple[Player, int]]:
    """Share out `total` reviews: one to everybody, the rest by chance, never more than a library has."""
    counts = dict.fromkeys(range(len(writers)), 1)
    left = total - len(writers)
    while left > 0:
        writer = rng.randrange(len(writers))
        if counts[writer] < len(writers[writer].library):
            counts[writer] += 1
            left -= 1
    return [(writers[writer], count) for writer, count in counts.items()]


def pick(writer: Player, games: Sequence[Game], count: int, rng: random.Random) -> list[Game]:
    """Return the games that this player writes about: rather those played long, and known ones."""
    owned = [game for game in games if game.item_id in writer.library]
    weights = {game.item_id: (1 + writer.library[game.item_id]) ** 0.5 * game.popularity for game in owned}
    waits = {item_id: rng.expovariate(weight) for item_id, weight in weights.items()}
    return sorted(owned, key=lambda game: waits[game.item_id])[:count]


def line_of(writer: Player, games: Sequence[Game], texts: "TextWriter", rng: random.Random) -> Record:
    """Return one line of the reviews file: a player and what they wrote."""
    reviews = [raw_review(game, texts, rng) for game in games]
    return {"user_id": writer.user_id, "user_url": writer.address, "reviews": reviews}


def raw_review(game: Game, texts: "TextWriter", rng: random.Random) -> Record:
    """Return one review as the raw file holds it."""
    mood = rng.choices(MOODS, MOOD_WEIGHTS)[0]
    posted = posted_on(game, rng)
    edited = rng.random() < EDITED
    return {
        "funny": funny_votes(rng),
        "posted": f"Posted {written(posted)}.",
        "last_edited": f"Last edited {written(posted + timedelta(days=9))}." if edited else "",
        "item_id": game.item_id,
        "helpful": helpful_votes(rng),
        "recommend": rng.random() < RECOMMENDS[mood],
        "review": rng.choice(BLANKS) if rng.random() < BLANK else texts.write(mood, game),
    }


def posted_on(game: Game, rng: random.Random) -> date:
    """Return a day between the game's release and the crawl; games sold early are reviewed early."""
    years = [year for year in YEAR_WEIGHTS if year >= int(game.release_date[:4])] or [CRAWL_YEAR]
    year = rng.choices(years, [YEAR_WEIGHTS[year] for year in years])[0]
    opens, closes = date(year, 1, 1), min(date(year, 12, 20), CRAWL_ENDS)
    released = date.fromisoformat(game.release_date)
    first = released if opens < released <= closes else opens
    return first + timedelta(days=rng.randint(0, (closes - first).days))


def written(day: date) -> str:
    """Return the day as Steam writes it: no year if it is that of the crawl."""
    year = "" if day.year == CRAWL_YEAR else f", {day.year}"
    return f"{day:%B} {day.day}{year}"


def funny_votes(rng: random.Random) -> str:
    """Return the line about laughing readers: mostly none."""
    if rng.random() > FUNNY:
        return ""
    people = rng.randint(1, 9)
    return f"{people} {'person' if people == 1 else 'people'} found this review funny"


def helpful_votes(rng: random.Random) -> str:
    """Return the line about helped readers."""
    if rng.random() > VOTED:
        return "No ratings yet"
    voters = rng.randint(1, 40)
    helped = rng.randint(0, voters)
    return f"{helped} of {voters} people ({helped * 100 // voters}%) found this review helpful"


class TextWriter:
    """Writes made-up review texts, no two of them alike."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._written: set[str] = set()

    def write(self, mood: Mood, game: Game) -> str:
        """Return a text in this mood that was not written before."""
        text = self._compose(mood, game)
        while text in self._written:
            text = self._compose(mood, game)
        self._written.add(text)
        return text

    def _compose(self, mood: Mood, game: Game) -> str:
        chosen = (self._rng.choice(phrases) for phrases in PHRASES[mood])
        filled = (phrase.format(title=game.short_title, topic=self._topic(game)) for phrase in chosen)
        return " ".join(filter(None, filled))

    def _topic(self, game: Game) -> str:
        tag = self._rng.choice([tag for tag in game.tags if tag not in DULL_TOPICS])
        return TOPICS.get(tag, tag.lower() if tag.istitle() else tag)
