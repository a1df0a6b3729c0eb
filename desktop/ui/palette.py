"""What the command palette offers, and how typed words find it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.identity import mask_nik
from desktop.ui.language import current_language
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.domain.worker import Worker
    from desktop.ui.main_window import MainWindow

MOST_WORKERS = 8
MOST_SHOWN = 50
SHORTEST_SEARCH = 2
"""Letters after which workers are sought too: one letter finds nearly everybody."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to do or to go to; ``detail`` stands at the right, ``run`` does it."""

    title: str
    detail: str
    icon: str
    run: Callable[[], object]


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


def found(words: str, entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that answer the words, the best first, else in their own order."""
    ranked = [
        (score, entry)
        for entry in entries
        if (score := rank(words, f"{entry.title} {entry.detail}")) is not None
    ]
    ranked.sort(key=lambda pair: pair[0])
    return [entry for _, entry in ranked][:MOST_SHOWN]


class PaletteSource:
    """Gathers pages, actions, obligations and workers of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._first: Sequence[Entry] = (*self._pages(), *self._actions())
        self._fixed: Sequence[Entry] = (*self._first, *self._obligations())

    def entries(self, words: str) -> list[Entry]:
        """Return what answers the words; without words, pages and actions."""
        if not words.strip():
            return list(self._first)
        return [*self._workers(words.strip()), *found(words, self._fixed)]

    def _pages(self) -> Iterable[Entry]:
        kind = QCoreApplication.translate("Palette", "Halaman")
        for key, title, icon in self._window.page_list():
            yield Entry(title, kind, icon, partial(self._window.go_to, key))

    def _actions(self) -> Iterable[Entry]:
        menus = self._window.menus
        for spec in menus.specs:
            if spec.id == "palette":
                continue
            title = spec.plain_words().rstrip("…")
            action = menus.actions[spec.id]
            yield Entry(title, spec.shortcut, spec.icon or "chevron-right", action.trigger)

    def _obligations(self) -> Iterable[Entry]:
        kind = QCoreApplication.translate("Palette", "Kewajiban")
        language = current_language()
        for item in self._window.services.obligations:
            title = f"{item.id} {item.title.in_language(language)}"
            yield Entry(
                title,
                kind,
                "clipboard-check",
                partial(self._window.go_to, "assessment", item.id),
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
            )

    def _worker_detail(self, worker: Worker) -> str:
        if worker.staff_number:
            text = QCoreApplication.translate("Palette", "Tenaga kerja, nomor %1")
            return filled(text, worker.staff_number)
        return filled(
            QCoreApplication.translate("Palette", "Tenaga kerja, %1"),
            mask_nik(worker.identity_number),
        )
