"""The manual inside the program: chapters in Markdown, found by words, without a network."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from desktop.paths import resource_path

LANGUAGES = ("id", "en")
_NAME = re.compile(r"\d\d-([a-z]+)\.md")
_MARKS = re.compile(r"[*#|`>-]+")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: ``key`` is what pages call it by, ``text`` its Markdown."""

    key: str
    title: str
    text: str


@cache
def chapters(language: str) -> tuple[Chapter, ...]:
    """Return the chapters of the manual in their order; Indonesian for an unknown language."""
    folder = resource_path("manual", language if language in LANGUAGES else LANGUAGES[0])
    found = []
    for path in sorted(folder.glob("*.md")):
        match = _NAME.fullmatch(path.name)
        if match is None:
            raise ValueError(f"{path.name}: a chapter is called 01-key.md")
        text = path.read_text(encoding="utf-8")
        title = text.partition("\n")[0].removeprefix("#").strip()
        found.append(Chapter(match[1], title, text))
    return tuple(found)


def chapter(key: str, language: str) -> Chapter:
    """Return the chapter called ``key``, the first one where there is none."""
    every = chapters(language)
    return next((item for item in every if item.key == key), every[0])


def search(words: str, language: str) -> tuple[Chapter, ...]:
    """Return the chapters that hold every word; those with all of them in the title first."""
    sought = _plain(words).split()
    found = [item for item in chapters(language) if _holds(item.text, sought)]
    found.sort(key=lambda item: not _holds(item.title, sought))
    return tuple(found)


def _holds(text: str, sought: list[str]) -> bool:
    plain = _plain(text)
    return all(word in plain for word in sought)


def _plain(text: str) -> str:
    """Return text for comparing: small letters, no accents, no marks of Markdown."""
    letters = unicodedata.normalize("NFKD", _MARKS.sub(" ", text.casefold()))
    return "".join(sign for sign in letters if not unicodedata.combining(sign))
