from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.services import manual
from desktop.services.manual import chapter, chapters, search


def test_both_languages_have_the_same_chapters() -> None:
    """A chapter that is missing in English would leave its page without help."""
    keys = [item.key for item in chapters("id")]
    assert keys == [item.key for item in chapters("en")]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", manual.LANGUAGES)
def test_every_chapter_has_a_title_and_a_text(language: str) -> None:
    """The first line is the one heading of the first level."""
    for item in chapters(language):
        assert item.title
        assert len(re.findall(r"^# ", item.text, flags=re.MULTILINE)) == 1
        assert len(item.text) > 200


@pytest.mark.parametrize("language", manual.LANGUAGES)
def test_the_two_languages_are_built_alike(language: str) -> None:
    """As many sections, list items and table rows: nothing was left out in translation."""

    def shape(text: str) -> list[str]:
        return re.findall(r"^(#+|-|\d\.|\|)", text, flags=re.MULTILINE)

    for item in chapters(language):
        assert shape(item.text) == shape(chapter(item.key, "id").text), item.key


@pytest.mark.parametrize("language", manual.LANGUAGES)
def test_every_picture_is_there_and_used(language: str, checkout: Path) -> None:
    """``build/pictures.py --manual`` makes one for each page."""
    folder = checkout / "resources" / "manual" / language / "pictures"
    told = {
        name
        for item in chapters(language)
        for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", item.text)
    }
    assert told == {path.name for path in folder.iterdir()}
    assert len(told) >= 10
    assert sum(path.stat().st_size for path in folder.iterdir()) < 600_000


def test_words_are_found_without_case_accents_or_marks() -> None:
    """All words must occur; a chapter that bears them in its title stands first."""
    assert search("KARTU pos", "id") == ()
    found = [item.key for item in search("impor", "id")]
    assert found[0] == "import"
    assert "start" in found
    assert "employer" in [item.key for item in search("menengah jht", "id")]
    assert search("", "id") == chapters("id")


def test_an_unknown_chapter_or_language_is_the_first_in_indonesian() -> None:
    """Help never fails."""
    assert chapter("nothing", "id").key == "start"
    assert chapters("fr") == chapters("id")
