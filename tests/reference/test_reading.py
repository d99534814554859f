"""The rules of the reference reading, each on a raw file of a few lines."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from .developers import credits_of, developer_key, is_port, without_platform
from .raw import GAMES, LIBRARIES, REVIEWS
from .reading import Reference, read_reference
from .words import clean, year_in

PRAISE = "This is an excellent, wonderful game"
SCORN = "This is a terrible, horrible game"
PLAIN = "It has levels"


def game(item_id: str, name: str, **more: Any) -> dict[str, Any]:
    known = {"id": item_id, "app_name": name, "genres": ["Action"], "release_date": "2012-08-21", "developer": "Valve"}
    return {**known, "publisher": float("nan"), **more}


def review(item_id: str, text: str, recommend: bool = True, posted: str = "Posted June 1, 2015.") -> dict[str, Any]:
    return {"item_id": item_id, "review": text, "recommend": recommend, "posted": posted}


def owned(item_id: str, minutes: int, **more: Any) -> dict[str, Any]:
    return {"item_id": item_id, "playtime_forever": minutes, **more}


def world(
    folder: Path,
    games: list[dict[str, Any]],
    reviews: list[tuple[str, list[dict[str, Any]]]] | None = None,
    libraries: list[tuple[str, list[dict[str, Any]]]] | None = None,
) -> Reference:
    """Write the three raw files, the reviews not packed, and read them."""
    with gzip.open(folder / f"{GAMES}.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in games)
    with gzip.open(folder / f"{LIBRARIES}.gz", "wt", encoding="utf-8") as file:
        file.writelines(f"{ {'user_id': user, 'items': rows}!r}\n" for user, rows in libraries or [])
    written = [f"{ {'user_id': user, 'reviews': rows}!r}\n" for user, rows in reviews or []]
    (folder / REVIEWS).write_text("".join(written).replace("'user_id'", "u'user_id'"), encoding="utf-8")
    return read_reference(folder)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Making Fun, Inc.", ["Making Fun, Inc."]),
        ("CAPCOM Co., Ltd.", ["CAPCOM Co., Ltd."]),
        ("Ntreev Soft Co., Ltd.", ["Ntreev Soft Co., Ltd."]),
        ("Capcom U.S.A., Inc.", ["Capcom U.S.A., Inc."]),
        ("CINEMAX, s.r.o.", ["CINEMAX, s.r.o."]),
        ("Fatbot Games, s. r. o.", ["Fatbot Games, s. r. o."]),
        ("Arcen Games, LLC", ["Arcen Games, LLC"]),
        ("Two Man Army Games, L.L.C", ["Two Man Army Games, L.L.C"]),
        ("G-STYLE Co,. Ltd.", ["G-STYLE Co,. Ltd."]),
        ("International Games System, Co., LTD.", ["International Games System, Co., LTD."]),
        ("FIX Korea, Co.LTD,FIX Games, Co. LTD", ["FIX Korea, Co.LTD", "FIX Games, Co. LTD"]),
        ("HANBITSOFT, INC.,IMC GAMES CO.,LTD.", ["HANBITSOFT, INC.", "IMC GAMES CO.,LTD."]),
        ("Chongqing Technology Co., Ltd.,", ["Chongqing Technology Co., Ltd."]),
        ("Collin, Kaleb, &amp; Jeya", ["Collin", "Kaleb", "& Jeya"]),
        ("Akella,.dat", ["Akella", ".dat"]),
        ("Firaxis Games,Aspyr (Mac, Linux)", ["Firaxis Games", "Aspyr (Mac, Linux)"]),
        (
            "Obsidian Entertainment,Aspyr (Mac, Linux, &amp; Windows Update)",
            ["Obsidian Entertainment", "Aspyr (Mac, Linux, & Windows Update)"],
        ),
        ("Tools (Studio of ThoughtSTEM, LLC)", ["Tools (Studio of ThoughtSTEM, LLC)"]),
    ],
)
def test_commas_part_credits_but_not_company_names_or_parentheses(text: str, names: list[str]) -> None:
    assert credits_of(text) == names


@pytest.mark.parametrize("credit", ["Aspyr (Mac)", "Aspyr (Mac/Linux)", "Aspyr (Mac, Linux, & Windows Update)"])
def test_a_credit_with_a_platform_is_a_port_credit_of_the_name_before_it(credit: str) -> None:
    assert is_port(credit)
    assert without_platform(credit) == "Aspyr"


@pytest.mark.parametrize("credit", ["Denis Galanin (mif2000)", "Quantic Dream (original release)", "Macrales"])
def test_other_parentheses_do_not_make_a_port_credit(credit: str) -> None:
    assert not is_port(credit)
    assert without_platform(credit) == credit


@pytest.mark.parametrize("spelling", ["EIDOS Montreal", "Eidos Montréal", "EidosMontréal™", "Eidos Montreal®"])
def test_case_accents_spaces_and_marks_do_not_make_another_developer(spelling: str) -> None:
    assert developer_key(spelling) == developer_key("Eidos Montréal")


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2012-08-21", 2012),
        ("Jun 2015", 2015),
        ("2012", 2012),
        ("2018年1月", 2018),
        ("Coming Soon", None),
        ("14 July", None),
    ],
)
def test_the_release_year_is_the_first_written_year(date: str, year: int | None) -> None:
    assert year_in(date) == year


def test_titles_lose_repeated_entities_and_mojibake() -> None:
    assert clean("Tom &amp;amp; Jerry") == "Tom & Jerry"
    assert clean("Life Is Strangeâ\x84¢") == "Life Is Strange™"
    assert clean("Rocksmith\x99 – Año") == "Rocksmith™ – Año"


def test_a_review_without_a_year_was_posted_the_year_after_the_latest_written(tmp_path: Path) -> None:
    told = [("a", [review("1", PRAISE)]), ("b", [review("1", PRAISE, posted="Posted February 3.")])]
    reference = world(tmp_path, [game("1", "Portal")], told)
    assert [game["reviews"] for game in reference.top_games(2016, "posted")["games"]] == [1]


def test_repeated_user_lines_are_dropped(tmp_path: Path) -> None:
    told = [("a", [review("1", PRAISE)]), ("a", [review("1", PLAIN)])]
    plays = [("a", [owned("1", 60)]), ("a", [owned("1", 600)])]
    reference = world(tmp_path, [game("1", "Portal")], told, plays)
    assert reference.genre_playtime("action")["hours"] == 1
    assert reference.developer_sentiment("valve")["reviews"] == 1


def test_identical_reviews_count_once(tmp_path: Path) -> None:
    told = [("a", [review("1", PRAISE), review("1", PRAISE), review("1", PLAIN)])]
    reference = world(tmp_path, [game("1", "Portal")], told)
    assert reference.developer_sentiment("Valve") == {
        "kind": "developer_sentiment",
        "developer": "Valve",
        "negative": 0,
        "neutral": 1,
        "positive": 1,
        "reviews": 2,
        "recommended": 2,
    }


def test_of_a_repeated_id_the_first_row_counts_and_a_row_without_id_does_not(tmp_path: Path) -> None:
    nameless = {**game("1", "Ghost"), "id": float("nan")}
    reference = world(tmp_path, [game("1", "First"), game("1", "Second"), nameless], [("a", [review("1", PRAISE)])])
    assert [game["title"] for game in reference.top_games(2012)["games"]] == ["First"]


def test_a_game_outside_the_games_file_is_named_by_a_library_or_its_number(tmp_path: Path) -> None:
    told = [("a", [review("8", PRAISE), review("9", PRAISE)])]
    reference = world(tmp_path, [], told, [("a", [owned("8", 60, item_name="GTA IV")])])
    titles = [game["title"] for game in reference.top_games(2015, "posted")["games"]]
    assert titles == ["GTA IV", "Steam app 9"]


def test_hours_without_a_year_are_a_share_and_never_a_players_total(tmp_path: Path) -> None:
    games = [game("1", "Old"), game("2", "New", release_date="2013-01-01"), game("3", "Never", release_date="Soon")]
    plays = [("a", [owned("1", 60), owned("2", 90), owned("3", 50)]), ("b", [owned("3", 1000)])]
    reference = world(tmp_path, games, None, plays)
    years = [{"year": 2013, "hours": 1.5}, {"year": 2012, "hours": 1.0}]
    assert reference.genre_playtime("Action") == {
        "kind": "genre_playtime",
        "genre": "Action",
        "year": 2013,
        "hours": 1.5,
        "years": years,
        "hours_without_year_share": 0.88,
    }
    assert reference.top_player("Action") == {
        "kind": "top_player",
        "genre": "Action",
        "user_id": "a",
        "hours": 2.5,
        "years": years,
    }


def test_equal_counts_are_ranked_by_share_then_title(tmp_path: Path) -> None:
    games = [game("1", "beta"), game("2", "Alpha"), game("3", "Aardvark"), game("4", "Unloved")]
    told = [review(i, PRAISE) for i in ("1", "2", "3")] + [review(i, SCORN) for i in ("3", "4")]
    reference = world(tmp_path, games, [("a", told)])
    titles = [(game["title"], game["share"]) for game in reference.top_games(2012)["games"]]
    assert titles == [("Alpha", 1.0), ("beta", 1.0), ("Aardvark", 0.5)]


def test_complaints_count_for_every_credited_developer_but_not_for_a_port(tmp_path: Path) -> None:
    games = [game("1", "Civ", developer="Firaxis,2K China,Aspyr (Mac, Linux)")]
    told = [("a", [review("1", SCORN, recommend=False), review("1", SCORN), review("1", PLAIN, recommend=False)])]
    reference = world(tmp_path, games, told)
    worst = reference.worst_developers(2012)["developers"]
    assert [(d["developer"], d["complaints"], d["reviews"]) for d in worst] == [("2K China", 1, 3), ("Firaxis", 1, 3)]
    assert reference.developer_sentiment("aspyr")["reviews"] == 3


def test_the_most_frequent_spelling_of_a_developer_is_shown(tmp_path: Path) -> None:
    games = [game("1", "A", developer="CAPCOM"), game("2", "B"), game("3", "C", developer="Capcom")]
    reference = world(tmp_path, [*games, game("4", "D", developer="Capcom")])
    assert reference.developer_sentiment("cap com")["developer"] == "Capcom"


def test_unknown_names_are_refused(tmp_path: Path) -> None:
    reference = world(tmp_path, [game("1", "Portal")])
    for ask in (reference.genre_playtime, reference.top_player, reference.developer_sentiment):
        with pytest.raises(LookupError):
            ask("Nobody")
