"""The rows of a sheet that may be somebody who is known: the user says who they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.calendar import short_date
from desktop.domain.worker import Worker
from desktop.domain.worker_matching import Ambiguous, Doubt
from desktop.ui.models.text_table import TextTable
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4, SPACE_6
from desktop.ui.widgets.basics import label
from desktop.ui.widgets.selection import choose_index
from desktop.ui.words import filled

NEW = 0
"""The answer that a row is somebody new."""
_WIDTHS = (52, 150)


class DoubtPanel(QWidget):
    """Rows above, who the current one may be below; nothing is answered beforehand."""

    decided = Signal()

    def __init__(
        self,
        doubts: Sequence[Ambiguous],
        taken: frozenset[int],
        answers: Mapping[int, int],
        parent: QWidget | None = None,
    ) -> None:
        """Ask; ``taken`` are the ids that other rows are already, ``answers`` those of before."""
        super().__init__(parent)
        self._doubts = doubts
        self._taken = taken
        self.answers = {
            item.worker.source_row: answers[item.worker.source_row]
            for item in doubts
            if item.worker.source_row in answers and self._fits(item, answers)
        }
        heads = (self.tr("Baris"), self.tr("Nama"), self.tr("Keputusan"))
        self.table = TextTable(heads, _WIDTHS, self.tr("Baris yang perlu dijawab"))
        self.buttons: dict[int | None, QRadioButton] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_3, 0, 0)
        layout.setSpacing(SPACE_3)
        text = self.tr(
            "Program ini tidak menebak siapa orang pada baris berikut. Tentukan satu per satu;"
            " baris tanpa keputusan tidak diimpor dan menunggu di daftar perbaikan."
        )
        layout.addWidget(label(text, wrap=True))
        across = QHBoxLayout()
        across.setSpacing(SPACE_4)
        across.addWidget(self.table, 3)
        across.addWidget(self._area, 4)
        layout.addLayout(across, 1)
        self._show_rows()
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self._show_current()

    def _fits(self, item: Ambiguous, answers: Mapping[int, int]) -> bool:
        answer = answers[item.worker.source_row]
        known = {worker.worker_id for worker in item.candidates} - self._taken
        return answer == NEW or answer in known

    def current(self) -> Ambiguous:
        """Return the row that is being asked about."""
        return self._doubts[max(0, self.table.currentIndex().row())]

    def choose_row(self, number: int) -> None:
        """Ask about the row in this place of the list."""
        choose_index(self.table, self.table.texts.index(number, 0))

    def _show_rows(self) -> None:
        row = self.table.currentIndex().row()
        self.table.show_rows([self._texts(item) for item in self._doubts])
        if row > 0:
            self.choose_row(row)

    def _texts(self, item: Ambiguous) -> tuple[str, ...]:
        worker = item.worker
        return str(worker.source_row), worker.name, self._decision(item)

    def _decision(self, item: Ambiguous) -> str:
        answer = self.answers.get(item.worker.source_row)
        if answer is None:
            return self.tr("belum diputuskan")
        if answer == NEW:
            return self.tr("orang baru")
        return filled(self.tr("orang yang sama: %1"), _named(item, answer))

    # --- one row ------------------------------------------------------------------------------

    def _show_current(self) -> None:
        item = self.current()
        worker = item.worker
        ground = QFrame()
        ground.setProperty("role", "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, SPACE_4, 0)
        column.setSpacing(SPACE_2)
        place = filled(self.tr("Baris %1: %2"), str(worker.source_row), worker.name)
        column.addWidget(label(place, "strong", wrap=True))
        column.addWidget(label(person_words(worker), "field-help", wrap=True))
        column.addWidget(label(doubt_words(item.doubt), "muted", wrap=True))
        group = QButtonGroup(ground)
        self.buttons = {}
        for candidate in item.candidates:
            words = filled(self.tr("Orang yang sama: %1"), candidate.name)
            self._offer(group, column, candidate.worker_id, words, person_words(candidate))
        self._offer(group, column, NEW, self.tr("Orang baru, belum ada di daftar"))
        self._offer(group, column, None, self.tr("Belum diputuskan; baris ini menunggu"))
        column.addStretch()
        self._area.setWidget(ground)

    def _offer(
        self,
        group: QButtonGroup,
        column: QVBoxLayout,
        answer: int | None,
        words: str,
        details: str = "",
    ) -> None:
        row = self.current().worker.source_row
        others = {given for number, given in self.answers.items() if number != row}
        is_taken = bool(answer) and (answer in self._taken or answer in others)
        text = filled(self.tr("%1 (sudah dipakai baris lain)"), words) if is_taken else words
        button = QRadioButton(text)
        button.setAccessibleDescription(details)
        button.setEnabled(not is_taken)
        button.setChecked(self.answers.get(row) == answer)
        button.clicked.connect(lambda: self._decide(row, answer))
        group.addButton(button)
        self.buttons[answer] = button
        column.addWidget(button)
        if details:
            below = label(details, "field-help", wrap=True)
            below.setContentsMargins(SPACE_6, 0, 0, 0)
            column.addWidget(below)

    def _decide(self, row: int, answer: int | None) -> None:
        self.answers.pop(row, None)
        if answer is not None:
            self.answers[row] = answer
        place = self.table.currentIndex().row()
        texts = [self._texts(item) for item in self._doubts]
        self.table.texts.change_row(place, texts[place])
        self.decided.emit()


def _named(item: Ambiguous, worker_id: int) -> str:
    return next(worker.name for worker in item.candidates if worker.worker_id == worker_id)


def person_words(worker: Worker) -> str:
    """Return by what somebody is known, in one line: numbers, day of birth, start, unit."""
    translate, terms = QCoreApplication.translate, worker.employment
    told = (
        (translate("DoubtPanel", "NIK %1"), worker.nik),
        (translate("DoubtPanel", "paspor %1"), worker.passport_number),
        (translate("DoubtPanel", "lahir %1"), short_date(worker.birth_date)),
        (translate("DoubtPanel", "KPJ %1"), worker.kpj),
        (translate("DoubtPanel", "nomor pegawai %1"), worker.staff_number),
        (translate("DoubtPanel", "mulai %1"), short_date(terms.start)),
        (translate("DoubtPanel", "unit %1"), terms.unit),
    )
    return ", ".join(filled(text, value) for text, value in told if value)


def doubt_words(doubt: Doubt) -> str:
    """Return why a row is asked about."""
    translate = QCoreApplication.translate
    return {
        Doubt.SEVERAL: translate("DoubtPanel", "Lebih dari satu orang di daftar cocok."),
        Doubt.OTHER_NIK: translate(
            "DoubtPanel",
            "Nama dan tanggal lahirnya sama, tetapi NIK-nya lain. Cocokkan dengan KTP.",
        ),
        Doubt.OTHER_PERSON: translate(
            "DoubtPanel",
            "KPJ-nya sama, tetapi nama dan tanggal lahirnya lain. Cocokkan dengan kartu peserta.",
        ),
        Doubt.TAKEN: translate(
            "DoubtPanel", "Baris lain pada lembar ini sudah dibaca sebagai orang yang sama."
        ),
    }[doubt]
