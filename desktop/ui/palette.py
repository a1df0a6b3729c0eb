"""What the command palette offers, and how typed words find it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.identity import mask_nik
from desktop.ui.action_spec import CONTEXT
from desktop.ui.language import current_language, in_other_language
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.domain.worker import Worker
    from desktop.ui.main_window import MainWindow

MOST_WORKERS = 8
MOST_SHOWN = 50
SHORTEST_SEARCH = 2
"""Letters after which workers are sought too: one letter finds nearly everybody."""


class Group(IntEnum):
    """What kinds of answers there are, in the order in which they stand."""

    WORKERS = 0
    PAGES = 1
    ACTIONS = 2
    OBLIGATIONS = 3

    def title(self) -> str:
        """Return the heading above them."""
        translate = QCoreApplication.translate
        return {
            Group.WORKERS: translate("Palette", "Tenaga kerja"),
            Group.PAGES: translate("Palette", "Halaman"),
            Group.ACTIONS: translate("Palette", "Perintah"),
            Group.OBLIGATIONS: translate("Palette", "Kewajiban"),
        }[self]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to do or to go to; ``detail`` stands at the right, ``run`` does it.

    ``other`` is its title in the other language: whoever learnt that one finds it as well.
    """

    title: str
    detail: str
    icon: str
    run: Callable[[], object]
    group: Group = Group.ACTIONS
    other: str = ""


def folded(text: str) -> str:
    """Return text for comparing: small letters without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def rank(words: str, text: str) -> int | None:
    """Return how well ``text`` answers the typed words, 0 the best; ``None`` when it does not.

    Every word must begin a word of the text (best) or stand somewhere within it.
    """
    sought, whole = folded(words).split(), folded(text)
    if whole.startswith(" ".join(sought)):
        return 0
    begins = whole.replace("-", " ").replace("/", " ").split()
    score = 1
    for word in sought:
        if any(part.startswith(word) for part in begins):
            continue
        if word not in whole:
            return None
        score += 1
    return score


def _scores(words: str, entry: Entry) -> list[int]:
    texts = (f"{entry.title} {entry.detail}", entry.other)
    ranks = [rank(words, text) for text in texts if text]
    return [score for score in ranks if score is not None]


def grouped(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries with those of a group together; the group of the best stands first."""
    order = list(dict.fromkeys(entry.group for entry in entries))
    return sorted(entries, key=lambda entry: order.index(entry.group))


def found(words: str, entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that answer the words, the best first, else in their own order."""
    ranked = [(min(scores), entry) for entry in entries if (scores := _scores(words, entry))]
    ranked.sort(key=lambda pair: pair[0])
    return [entry for _, entry in ranked][:MOST_SHOWN]


class PaletteSource:
    """Gathers pages, actions, obligations and workers of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._first: Sequence[Entry] = (*self._pages(), *self._actions())
        self._fixed: Sequence[Entry] = (*self._first, *self._obligations())

    def entries(self, words: str) -> list[Entry]:
        """Return what answers the words, without workers; without words, pages and actions."""
        if not words.strip():
            return list(self._first)
        return grouped(found(words.strip(), self._fixed))

    def workers(self, words: str) -> list[Entry]:
        """Return the workers that answer the words: a search in the data file."""
        return list(self._workers(words.strip()))

    def _pages(self) -> Iterable[Entry]:
        for key, title, icon, other in self._window.page_list():
            run = partial(self._window.go_to, key)
            yield Entry(title, "", icon, run, Group.PAGES, other)

    def _actions(self) -> Iterable[Entry]:
        menus = self._window.menus
        for spec in menus.specs:
            if spec.id == "palette":
                continue
            title = spec.plain_words().rstrip("…")
            action = menus.actions[spec.id]
            other = in_other_language(CONTEXT, spec.text).replace("&", "")
            icon = spec.icon or "chevron-right"
            yield Entry(title, spec.shown_keys(), icon, action.trigger, Group.ACTIONS, other)

    def _obligations(self) -> Iterable[Entry]:
        language = current_language()
        for item in self._window.services.obligations:
            yield Entry(
                f"{item.id} {item.title.in_language(language)}",
                "",
                "clipboard-check",
                partial(self._window.go_to, "assessment", item.id),
                Group.OBLIGATIONS,
                item.title.in_language("id" if language == "en" else "en"),
            )

    def _workers(self, words: str) -> Iterable[Entry]:
        if len(words) < SHORTEST_SEARCH:
            return
        for worker in self._window.services.workforce.search(words, MOST_WORKERS):
            yield Entry(
                worker.name,
                self._worker_detail(worker),
                "users",
                partial(self._window.go_to, "workforce", worker.worker_id),
                Group.WORKERS,
            )

    def _worker_detail(self, worker: Worker) -> str:
        if worker.staff_number:
            text = QCoreApplication.translate("Palette", "nomor %1")
            return filled(text, worker.staff_number)
        return mask_nik(worker.identity_number)
