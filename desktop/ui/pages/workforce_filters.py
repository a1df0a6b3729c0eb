"""Filters that combine: program, kind of finding, unit, place, contract, citizenship; and saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.fields import CITIZENSHIP_CHOICES, KIND_CHOICES, Choice
from desktop.domain.program import Program
from desktop.services.worker_filter import NO_WORD, FilterChoice
from desktop.services.worker_findings import FILTER_LEFT, WITHOUT
from desktop.ui.language import current_language
from desktop.ui.pages.workforce_facts import finding_word
from desktop.ui.pages.workforce_flow import flow_host
from desktop.ui.theme import SPACE_2, SPACE_3
from desktop.ui.widgets.basics import QuietButton, label
from desktop.ui.widgets.inputs import ChoiceBox

_BOX_WIDTH = 131
_SIGNS = 5
"""Letters that a box has room for at least: six boxes stand in one line at 1280 pixels."""
_SAVED_WIDTH = 200


class FilterPanel(QFrame):
    """Six boxes and the saved filters; tells when what is asked for changes."""

    changed = Signal()
    save_requested = Signal()
    remove_requested = Signal(str)
    saved_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "well")
        self.boxes: dict[str, ChoiceBox] = {}
        host, self._flow = flow_host()
        self._add_boxes()
        self.saved = ChoiceBox()
        self.saved.setAccessibleName(self.tr("Saringan tersimpan"))
        self.saved.setMinimumWidth(_SAVED_WIDTH)
        self.clear = QuietButton(self.tr("Kosongkan saringan"), "x")
        self.keep = QuietButton(self.tr("Simpan saringan…"), "save")
        self.forget = QuietButton(self.tr("Hapus saringan tersimpan"), "trash-2")
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        name = label(self.tr("Saringan tersimpan"), "caption")
        name.setBuddy(self.saved)
        for part in (name, self.saved, self.keep, self.forget):
            foot.addWidget(part)
        foot.addStretch()
        foot.addWidget(self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_2)
        layout.addWidget(host)
        layout.addLayout(foot)
        self.keep.clicked.connect(self.save_requested)
        self.clear.clicked.connect(lambda: self.show_choice(FilterChoice()))
        self.forget.clicked.connect(self._on_forget)
        self.saved.edited.connect(self._on_saved)
        self.show_words((), (), {})
        self.show_saved(())

    def _add_boxes(self) -> None:
        for key, title in (
            ("program", self.tr("Belum terdaftar di")),
            ("finding", self.tr("Jenis temuan")),
            ("unit", self.tr("Unit")),
            ("workplace", self.tr("Tempat kerja")),
            ("kind", self.tr("Jenis hubungan kerja")),
            ("citizenship", self.tr("Kewarganegaraan")),
        ):
            box = ChoiceBox(is_searchable=key in ("unit", "workplace"))
            self.boxes[key] = box
            self._add(title, box)
            box.edited.connect(self._on_edited)

    def _add(self, title: str, box: ChoiceBox) -> None:
        box.setAccessibleName(title)
        box.setMinimumContentsLength(_SIGNS)
        box.setMinimumWidth(_BOX_WIDTH)
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name: QLabel = label(title, "caption")
        name.setBuddy(box)
        column.addWidget(name)
        column.addWidget(box)
        self._flow.addWidget(cell)

    # --- what is offered ------------------------------------------------------------------------

    def show_words(
        self, units: Sequence[str], workplaces: Sequence[str], counts: Mapping[str, int]
    ) -> None:
        """Offer the units, places and kinds of findings that occur; what is chosen stays."""
        chosen = self.choice()
        everything = self.tr("Semua")
        programs = [(program.value, program.value) for program in Program]
        offered: dict[str, list[tuple[str, str]]] = {
            "program": programs,
            "finding": _findings(counts, chosen.finding),
            "unit": _words(units, chosen.unit),
            "workplace": _words(workplaces, chosen.workplace),
            "kind": _choices(KIND_CHOICES),
            "citizenship": _choices(CITIZENSHIP_CHOICES),
        }
        for key, pairs in offered.items():
            self.boxes[key].set_choices([("", everything), *pairs])
        self._put(chosen)

    def show_saved(self, names: Sequence[str]) -> None:
        """Offer the saved filters."""
        choices = [("", self.tr("Pilih…")), *((name, name) for name in names)]
        self.saved.set_choices(choices)
        if self.saved.value() is None:
            self.saved.set_value("")
        self.forget.setEnabled(bool(self.saved.value()))

    def show_saved_name(self, name: str) -> None:
        """Show the name of the saved filter that is asked for."""
        self.saved.set_value(name)
        self.forget.setEnabled(bool(name))

    # --- what is chosen -------------------------------------------------------------------------

    def choice(self) -> FilterChoice:
        """Return what is asked for."""
        texts = {key: str(box.value() or "") for key, box in self.boxes.items()}
        return FilterChoice(**texts)

    def show_choice(self, choice: FilterChoice) -> None:
        """Ask for this; what is not offered just now is added to the boxes."""
        self._put(choice)
        self.changed.emit()

    def _put(self, choice: FilterChoice) -> None:
        for key, box in self.boxes.items():
            text = getattr(choice, key)
            box.set_value(text)
            if box.value() is None:
                box.add_choice(text, _title(key, text))
                box.set_value(text)

    def count(self) -> int:
        """Return how many filters are on."""
        return len(self.choice().definition())

    def _on_edited(self, _value: object) -> None:
        self.saved.set_value("")
        self.forget.setEnabled(False)
        self.changed.emit()

    def _on_saved(self, value: object) -> None:
        self.forget.setEnabled(bool(value))
        if value:
            self.saved_chosen.emit(str(value))

    def _on_forget(self) -> None:
        if name := self.saved.value():
            self.remove_requested.emit(str(name))


def _words(words: Sequence[str], chosen: str) -> list[tuple[str, str]]:
    without = QCoreApplication.translate("FilterPanel", "Belum diisi")
    found = [(word or NO_WORD, word or without) for word in words]
    if chosen and chosen not in (value for value, _ in found):
        found.append((chosen, _title("unit", chosen)))
    return found


def _findings(counts: Mapping[str, int], chosen: str) -> list[tuple[str, str]]:
    # A ready-made filter has a chip of its own.
    kinds = [kind for kind in counts if not kind.startswith(WITHOUT) and kind != FILTER_LEFT]
    if chosen and chosen not in kinds:
        kinds.append(chosen)
    found = [(kind, f"{finding_word(kind)}  {counts.get(kind, 0)}") for kind in kinds]
    return sorted(found, key=lambda pair: pair[1].casefold())


def _choices(choices: Sequence[Choice]) -> list[tuple[str, str]]:
    language = current_language()
    return [(str(choice.value.value), choice.shown(language)) for choice in choices]


def _title(key: str, text: str) -> str:
    if text == NO_WORD:
        return QCoreApplication.translate("FilterPanel", "Belum diisi")
    return finding_word(text) if key == "finding" else text
