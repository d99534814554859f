"""The films of the real lists and facts: what is counted, joined and answered."""

from __future__ import annotations

import pytest

from engine import FilmEngine, Form, Reason, ReasonKind
from tests.conftest import RAW

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not (RAW / "films").is_dir(), reason=f"no real films in {RAW}"),
]


def test_every_platform_shows_what_its_list_has(real_films: FilmEngine) -> None:
    titles = {name: real_films.platform(name).titles for name in real_films.platforms()}
    rows = {"Netflix": 8807, "Amazon Prime Video": 9668, "Disney+": 1450, "Hulu": 3073}
    assert all(0.97 * rows[name] <= found <= rows[name] for name, found in titles.items())
    assert titles.keys() == rows.keys()


def test_a_known_film_is_joined_from_its_lists_and_its_facts(real_films: FilmEngine) -> None:
    card = real_films.film("pulp fiction")
    assert (card.year, card.directors, card.votes) == (1994, ("Quentin Tarantino",), 8670)
    assert card.money_back == pytest.approx(26.7, abs=0.1)
    assert [stream.platform for stream in card.streams] == ["Netflix"]


def test_sequels_are_like_the_first(real_films: FilmEngine) -> None:
    assert [film.title for film in real_films.similar_films("toy story").films[:2]] == ["Toy Story 2", "Toy Story 3"]


def test_no_length_stays_under_a_rating(real_films: FilmEngine) -> None:
    assert real_films.film("louis c.k.: hilarious").minutes == 84


@pytest.mark.parametrize("name", ["Penelope Cruz", "penélope cruz", "brad pit"])
def test_people_are_found_as_they_are_typed(real_films: FilmEngine, name: str) -> None:
    assert real_films.actor(name).count >= 9


def test_a_director_earns_what_the_facts_say(real_films: FilmEngine) -> None:
    answer = real_films.director("martin scorsese")
    assert answer.known <= answer.count
    assert 1.5 < (answer.money_back or 0) < 3


def test_fridays_have_the_most_releases(real_films: FilmEngine) -> None:
    answer = real_films.released("viernes")
    assert answer.films == max(period.films for period in answer.periods)
    assert answer.of > 45_000


def test_series_of_a_platform_can_be_watched_tonight(real_films: FilmEngine) -> None:
    films = real_films.watch("comedy", "hulu", Form.SERIES).films
    assert len(films) == 5
    assert all(film.form is Form.SERIES and "Hulu" in film.platforms for film in films)


@pytest.mark.parametrize(
    ("title", "others", "namesakes"),
    [
        ("Heat (1995)", set(), {"The Heat", "The Heat: A Kitchen (R)evolution"}),
        ("Rush (2013)", set(), {"Rush: Beyond the Lighted Stage"}),
        ("The Room", set(), {"Room", "Room 237"}),
        ("Cars", {"Cars 2", "Cars 3"}, set()),
        ("Alien", {"Alien³", "Alien: Resurrection"}, set()),
        ("Toy Story", {"Toy Story 2", "Toy Story 3"}, set()),
    ],
)
def test_only_what_is_of_a_series_is_said_to_be(
    title: str, others: set[str], namesakes: set[str], real_films: FilmEngine
) -> None:
    found = real_films.similar_films(title, limit=20).films
    said = {film.title for film in found if Reason(ReasonKind.SERIES) in film.reasons}
    assert others <= said
    assert namesakes <= {film.title for film in found} - said
