"""Every text of the window has its English, with the same places to fill."""

from __future__ import annotations

import importlib.util
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest

PLACE = re.compile(r"%\d|%n|\{\w*\}")
COUNTED = re.compile(
    r"%\d (?:\w+ )?(accidents|actions|changes|declarations|differences|entries|fields|lines|"
    r"obligations|questions|records|repairs|rows|slips|workers)\b(?!')"
)
ALWAYS_MANY = {
    "The latest %2 of %1 entries; narrow the search for the others",
    "The sample employer with %1 invented workers is loaded.",
}
"""Said only of thousands, or of the sample employer."""


@pytest.fixture(scope="module")
def make(checkout: Path) -> ModuleType:
    """Return the script that collects texts."""
    spec = importlib.util.spec_from_file_location("make", checkout / "build" / "make.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["make"] = module
    spec.loader.exec_module(module)
    return module


def test_every_text_has_its_english(make: ModuleType) -> None:
    """A text in the code without a finished translation fails here, with its place."""
    translations = make.read_translations(make.ENGLISH)
    assert [text for text in make.all_texts() if not translations.get(text)] == []


def test_no_translation_is_left_over(make: ModuleType) -> None:
    """What the code no longer says is taken out: ``build/make.py texts`` does it."""
    assert set(make.read_translations(make.ENGLISH)) - set(make.all_texts()) == set()


def test_places_to_fill_are_the_same(make: ModuleType) -> None:
    """Each ``%1`` or ``{name}`` of a text stands in its translation too."""
    differing = [
        (text.source, english)
        for text, english in make.read_translations(make.ENGLISH).items()
        if english and sorted(PLACE.findall(text.source)) != sorted(PLACE.findall(english))
    ]
    assert differing == []


def test_keys_of_menus_survive_translation(make: ModuleType) -> None:
    """A text with a marked letter has one in English too; others have none."""
    differing = [
        (text.source, english)
        for text, english in make.read_translations(make.ENGLISH).items()
        if english
        and (text.source.count("&") != text.source.count("&&") * 2)
        != (english.count("&") != english.count("&&") * 2)
    ]
    assert differing == []


def test_no_count_stands_before_an_english_plural(make: ModuleType) -> None:
    """One of anything is no "1 workers": the count stands behind, or in brackets."""
    wrong = [
        english
        for english in make.read_translations(make.ENGLISH).values()
        if COUNTED.search(english) and english not in ALWAYS_MANY
    ]
    assert wrong == []


def test_the_window_speaks_english_in_english(make: ModuleType) -> None:
    """A longer text that is the same in both languages was forgotten."""
    same = [
        text.source
        for text, english in make.read_translations(make.ENGLISH).items()
        if english == text.source and len(text.source.split()) > 3
    ]
    assert same == []


@pytest.mark.parametrize("name", ["desktop_en.ts", "qtbase_id.ts"])
def test_the_files_are_well_formed(checkout: Path, name: str) -> None:
    """Each file is XML with contexts, and no text stands twice in a context."""
    root = ET.parse(checkout / "resources" / "i18n" / name).getroot()
    for context in root.iter("context"):
        sources = [message.findtext("source") for message in context.iter("message")]
        assert len(sources) == len(set(sources)), context.findtext("name")
