"""The panel that explains a number: how it comes about, on which law it rests, whom it concerns."""

from __future__ import annotations

from array import array

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.law_days import with_written_days
from desktop.domain.program import Program
from desktop.domain.rules import DatedValue
from desktop.services.own_rules import RuleBookProvider
from desktop.services.program_reading import AMOUNTS, Figure, Ids, ProgramsReading
from desktop.ui.confidence import confidence_word
from desktop.ui.models.program_matrix import figure_title
from desktop.ui.pages.programs_words import (
    force_words,
    formula,
    month_words,
    rule_title,
    rules_behind,
    total_words,
    value_words,
)
from desktop.ui.pages.workforce_bar import WorkerSelection
from desktop.ui.pages.workforce_facts import note_sentence, program_name
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from desktop.ui.widgets.basics import QuietButton, label, line
from desktop.ui.widgets.cards import flush
from desktop.ui.words import filled

PANEL_WIDTH = 380


class ExplanationPanel(QFrame):
    """Remade for every number; without one it shows the notes of the month."""

    workers_requested = Signal(object)
    """A ``WorkerSelection``."""
    law_requested = Signal(str)
    """The id of a figure of the law: it is to be seen among all others."""

    def __init__(self, rules: RuleBookProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self.setProperty("role", "card")
        self.setFixedWidth(PANEL_WIDTH)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setProperty("role", "reading")
        self._area.setAccessibleName(self.tr("Penjelasan angka"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_4, SPACE_3, SPACE_1, SPACE_3)
        layout.addWidget(self._area)
        self._begin()

    def _begin(self) -> None:
        ground = QWidget()
        ground.setProperty("role", "ground")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, SPACE_3, 0)
        self._column.setSpacing(SPACE_2)
        self._area.setWidget(ground)

    def _add(self, text: str, role: str = "") -> None:
        if text:
            words = label(text, role, wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(words)

    def _add_people(self, title: str, ids: Ids, text: str) -> None:
        if not ids:
            return
        button = QuietButton(text, "users")
        selection = WorkerSelection(title, tuple(ids))
        button.clicked.connect(lambda: self.workers_requested.emit(selection))
        self._column.addLayout(flush(button))

    def show_notes(self, reading: ProgramsReading) -> None:
        """Show the notes of the month, each with the workers who carry it."""
        self._begin()
        self._add(filled(self.tr("Catatan %1"), month_words(reading.month)), "section")
        self._add(self.tr("Pilih angka di tabel untuk melihat asal-usulnya."), "muted")
        for code, ids in reading.notes.items():
            sentence = note_sentence(code)
            self._column.addWidget(line())
            self._add(sentence)
            self._add_people(sentence, ids, filled(self.tr("Lihat %1 orang"), len(ids)))
        if not reading.notes:
            self._add(self.tr("Tidak ada catatan untuk bulan ini."))
        self._column.addStretch()

    def show_figure(
        self, reading: ProgramsReading, program: Program | None, figure: Figure, shown: str
    ) -> None:
        """Explain one number; ``program`` is ``None`` for the total of all."""
        self._begin()
        name = self.tr("Semua program") if program is None else program.value
        title = filled(self.tr("%1, %2"), name, figure_title(figure))
        self._add(title, "section")
        if program is None:
            self._add(shown, "strong")
            self._add(total_words(figure))
        else:
            self._add(program_name(program), "muted")
            self._add(shown, "strong")
            self._add(formula(reading, program, figure))
            ids = reading.concerned.get((program, figure), array("q"))
            self._add_people(title, ids, self._people_words(figure, len(ids)))
            rules = rules_behind(reading, program, figure)
            for value in rules:
                self._add_rule(value)
            if rules:
                self._add_law(rules[0].rule_id)
        self._column.addStretch()

    def _add_law(self, rule_id: str) -> None:
        button = QuietButton(self.tr("Lihat di daftar nilai peraturan…"), "list-todo")
        button.clicked.connect(lambda: self.law_requested.emit(rule_id))
        self._column.addLayout(flush(button))

    def _people_words(self, figure: Figure, count: int) -> str:
        if figure in AMOUNTS:
            return filled(self.tr("Lihat %1 orang yang dihitung"), count)
        return filled(self.tr("Lihat %1 orang"), count)

    def _add_rule(self, value: DatedValue) -> None:
        rule = self._rules.current.rules.get(value.rule_id)
        self._column.addWidget(line())
        self._add(f"{rule_title(value, rule)}: {value_words(value, rule)}", "strong")
        self._add(f"{with_written_days(value.article)}; {force_words(value)}.")
        source = filled(
            self.tr("Sumber: %1. Keyakinan: %2."),
            with_written_days(value.source),
            confidence_word(value.confidence),
        )
        self._add(source, "field-help")
        self._add(value.note, "field-help")
