from bot.language import ENGLISH, _, language, language_of, languages, speak, speaking


def test_the_languages_are_english_and_one_for_each_catalogue() -> None:
    assert set(languages()) == {"en", "es"}


def test_a_region_is_no_language_of_its_own() -> None:
    assert language_of("es-419") is language_of("es") is language_of("ES-mx")


def test_what_is_not_spoken_is_english() -> None:
    assert language_of("pt-BR") is language_of(None) is language_of("") is ENGLISH


def test_spanish_is_written_as_in_latin_america() -> None:
    spanish = language_of("es")

    assert str(spanish.locale) == "es_419"
    assert spanish.locale.number_symbols["latn"]["decimal"] == "."


def test_words_are_in_the_language_of_the_turn_and_only_within_it() -> None:
    assert _("Which genre?") == "Which genre?"

    with speaking(language_of("es")):
        assert _("Which genre?") == "¿Qué género?"

    assert _("Which genre?") == "Which genre?"


def test_a_language_is_spoken_to_the_end_of_the_task() -> None:
    with speaking(ENGLISH):
        speak(language_of("es"))
        assert language().code == "es"

    assert language() is ENGLISH
