"""Knows the players of the sample: all of them invented, each with a few tastes and a library that follows them.

A taste is a list of genres, tags and series; a game appeals as far as it is known and fits one of them. So the
same games are owned together again and again, as in real libraries, and nothing in here is a real person's.
"""

import dataclasses
import random
from collections.abc import Collection, Iterator, Sequence

from sample_games import Game, Record

TASTES = {
    "puzzles": ("Portal", "Talos", "Half-Life", "QUBE", "Puzzle", "Physics", "First-Person", "Atmospheric"),
    "valve": ("Half-Life", "Portal", "Left 4 Dead", "Team Fortress", "Counter-Strike", "First-Person", "Sci-fi"),
    "team shooters": ("Counter-Strike", "FPS", "Team-Based", "Competitive", "Shooter"),
    "military": ("Arma", "Call of Duty", "Military", "War", "Realistic"),
    "zombies": ("Left 4 Dead", "Killing Floor", "Zombies", "Survival", "Online Co-Op"),
    "crafting": ("Don't Starve", "Crafting", "Survival", "Sandbox", "Building", "Open World"),
    "grand strategy": ("Civilization", "Paradox", "Total War", "Grand Strategy", "4X", "Historical"),
    "real-time strategy": ("Age of Empires", "Company of Heroes", "RTS", "Base Building", "Real-Time"),
    "builders": ("Tropico", "City Builder", "Management", "Economy", "Simulation"),
    "open-world role-playing": ("Elder Scrolls", "Fallout", "Witcher", "RPG", "Fantasy", "Action RPG"),
    "party role-playing": ("Dragon Age", "Divinity", "CRPG", "Party-Based RPG", "Isometric", "Story Rich"),
    "looting": ("Borderlands", "Torchlight", "Loot", "Hack and Slash", "Dungeon Crawler"),
    "hard fantasy": ("Dark Souls", "Souls-like", "Difficult", "Dark Fantasy"),
    "crime": ("Grand Theft Auto", "Saints Row", "PAYDAY", "Just Cause", "Crime", "Driving"),
    "stealth": ("Assassin's Creed", "Batman", "Far Cry", "Deus Ex", "Stealth", "Third Person"),
    "story shooters": ("BioShock", "Metro", "Wolfenstein", "Dystopian", "First-Person", "Atmospheric"),
    "platformers": ("Platformer", "2D", "Pixel Graphics", "Indie", "Great Soundtrack"),
    "roguelikes": ("Isaac", "Roguelike", "Roguelite", "Perma Death", "Indie"),
    "choices": ("Walking Dead", "Choices Matter", "Walking Simulator", "Story Rich", "Episodic", "Mystery"),
    "horror": ("Outlast", "Frictional", "Resident Evil", "Dead Space", "Horror", "Survival Horror"),
    "racing": ("Codemasters Racing", "TrackMania", "Racing", "Driving", "Automobile Sim"),
    "football": ("Football Manager", "Pro Evolution Soccer", "Football", "Sports"),
    "vehicles": ("Truck Simulator", "Farming Simulator", "Simulation", "Trains", "Flight", "Relaxing"),
    "visual novels": ("Nekopara", "Danganronpa", "Neptunia", "Visual Novel", "Anime", "JRPG"),
    "online worlds": ("Free to Play", "Massively Multiplayer", "PvP", "MMO", "MOBA", "Hi-Rez"),
    "fighting": ("Street Fighter", "Mortal Kombat", "Fighting", "2D Fighter", "Local Multiplayer"),
}
COLOURS = [
    "amber",
    "azure",
    "brass",
    "cedar",
    "cobalt",
    "coral",
    "copper",
    "ebony",
    "golden",
    "hazel",
    "indigo",
    "ivory",
    "jade",
    "lilac",
    "ruby",
    "silver",
]
ANIMALS = [
    "badger",
    "bat",
    "beaver",
    "crane",
    "falcon",
    "fox",
    "gecko",
    "hare",
    "heron",
    "ibis",
    "lemur",
    "lynx",
    "magpie",
    "marten",
    "mole",
    "newt",
    "otter",
    "owl",
    "panda",
    "puffin",
    "quail",
    "raven",
    "robin",
    "seal",
    "shrew",
    "stoat",
    "tapir",
    "toad",
    "turtle",
    "vole",
    "walrus",
    "wren",
]
FIRST_STEAM_ID = 76561190000000000
"""Real accounts start at 76561197960265728: a number below that can be nobody's."""

PLAYERS = 420
EMPTY_HANDED = 24
"""Players who own nothing."""
NUMBERED = 0.3
"""The share of players that go by a number of 17 digits, not by a name."""

USUAL_LIBRARY, LIBRARY_SPREAD, SMALLEST_LIBRARY, LARGEST_LIBRARY = 28, 0.65, 4, 110
ANYTHING = 0.35
"""The appeal of a known game that fits no taste: everybody owns a few of those."""
PULL = 2.2
"""How much faster than the number of shared words a game's appeal grows."""
UNPLAYED_FITTING, UNPLAYED_OTHER = 0.24, 0.46
"""Together about a third of all rows has no minutes, as in the real libraries."""
FITTING_HOURS, OTHER_HOURS, HOURS_SPREAD = 1.4, 0.4, 0.9


@dataclasses.dataclass(frozen=True, slots=True)
class Player:
    """An invented player: how the data names them, and the minutes that they played each game they own."""

    user_id: str
    steam_id: str
    library: dict[str, int]

    @property
    def address(self) -> str:
        """Where a real player's profile would be."""
        kind = "profiles" if self.user_id == self.steam_id else "id"
        return f"http://steamcommunity.com/{kind}/{self.user_id}"


def make_players(games: Sequence[Game], rng: random.Random) -> list[Player]:
    """Return all players; the last ones own nothing."""
    names = rng.sample([f"sample_{colour}_{animal}" for colour in COLOURS for animal in ANIMALS], PLAYERS)
    return [make_player(number, name, games, rng) for number, name in enumerate(names, start=1)]


def make_player(number: int, name: str, games: Sequence[Game], rng: random.Random) -> Player:
    """Return the player with this number, with a library after their tastes."""
    steam_id = str(FIRST_STEAM_ID + number * 7)
    user_id = steam_id if rng.random() < NUMBERED else name
    if number > PLAYERS - EMPTY_HANDED:
        return Player(user_id, steam_id, {})
    wanted = [TASTES[taste] for taste in rng.sample(sorted(TASTES), rng.choice((1, 2, 2, 3)))]
    owned = choose_games(games, wanted, rng)
    return Player(user_id, steam_id, {game.item_id: minutes_of(game, wanted, rng) for game in owned})


def fit(game: Game, wanted: Collection[Sequence[str]]) -> int:
    """Return how many words of the best-fitting taste the game has; a series counts for two."""
    return max(sum(1 + (word == game.series) for word in taste if word in game.words) for taste in wanted)


def choose_games(games: Sequence[Game], wanted: Collection[Sequence[str]], rng: random.Random) -> list[Game]:
    """Return a weighted draw without repeats, by the keys of Efraimidis and Spirakis (2006), in order of id."""
    size = round(rng.lognormvariate(0, LIBRARY_SPREAD) * USUAL_LIBRARY)
    size = min(max(size, SMALLEST_LIBRARY), LARGEST_LIBRARY)
    known = [game for game in games if game.popularity]
    waits = {game.item_id: rng.expovariate(appeal(game, wanted)) for game in known}
    chosen = sorted(known, key=lambda game: waits[game.item_id])[:size]
    return sorted(chosen, key=lambda game: int(game.item_id))


def appeal(game: Game, wanted: Collection[Sequence[str]]) -> float:
    """Return how much a player with these tastes wants the game."""
    pull: float = max(fit(game, wanted) - 1, 0) ** PULL
    return float(game.popularity**2) * (ANYTHING + pull)


def minutes_of(game: Game, wanted: Collection[Sequence[str]], rng: random.Random) -> int:
    """Return how long the player played it: log-normal around the game's usual hours, or not at all."""
    fitting = fit(game, wanted) > 1
    if rng.random() < (UNPLAYED_FITTING if fitting else UNPLAYED_OTHER):
        return 0
    usual = game.hours * 60 * (FITTING_HOURS if fitting else OTHER_HOURS)
    return max(round(usual * rng.lognormvariate(0, HOURS_SPREAD)), 1)


def raw_libraries(players: Sequence[Player], games: Sequence[Game], rng: random.Random) -> Iterator[Record]:
    """Yield the lines of the libraries file."""
    titles = {game.item_id: game.short_title for game in games}
    for player in players:
        rows = [raw_row(item_id, titles[item_id], played, rng) for item_id, played in player.library.items()]
        yield {
            "user_id": player.user_id,
            "items_count": len(rows),
            "steam_id": player.steam_id,
            "user_url": player.address,
            "items": rows,
        }


NAMELESS, WITHOUT_RECENT = 0.012, 0.02
"""Shares of library rows that lack `item_name` and `playtime_2weeks`."""
RECENTLY_PLAYED, MOST_RECENT_MINUTES = 0.07, 1500


def raw_row(item_id: str, title: str, played: int, rng: random.Random) -> Record:
    """Return one row of a library, now and then without a field."""
    recent = rng.randint(1, min(played, MOST_RECENT_MINUTES)) if played and rng.random() < RECENTLY_PLAYED else 0
    row: Record = {"item_id": item_id, "item_name": title, "playtime_forever": played, "playtime_2weeks": recent}
    if rng.random() < NAMELESS:
        del row["item_name"]
    if rng.random() < WITHOUT_RECENT:
        del row["playtime_2weeks"]
    return row
