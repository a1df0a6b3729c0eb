"""Two records of one person side by side: which value stands, field by field."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from desktop.domain.fields import WORKER_FIELDS
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import build_worker, worker_values
from desktop.domain.worker_history import NOTHING_TOLD
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.workforce_moves import value_text
from desktop.ui.messages import issue_text
from desktop.ui.models.worker_columns import field_title
from desktop.ui.theme import SPACE_2, SPACE_4
from desktop.ui.widgets.basics import QuietButton, label
from desktop.ui.widgets.cards import flush
from desktop.ui.words import filled


class MergeDialog(BaseDialog):
    """Accepted, ``kept`` takes the values of ``chosen`` and ``other`` becomes part of it."""

    help_id = "workforce"

    def __init__(self, kept: Worker, other: Worker, parent: QWidget | None = None) -> None:
        """Compare; a value that only one record tells is chosen beforehand, else the first's."""
        super().__init__(self.tr("Gabungkan dua data"), parent=parent)
        self.kept, self.other = kept, other
        self.set_heading(
            self.tr("Gabungkan dua data"),
            self.tr(
                "Kedua baris menjadi satu orang. Pilih isi yang benar untuk setiap isian yang"
                " berbeda. NIK dan KPJ dari kedua data tetap dikenali saat impor, dan penggabungan"
                " dapat diurungkan."
            ),
        )
        self.resize(820, 680)
        self.buttons: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        self._values = (worker_values(kept), worker_values(other))
        self.body.addLayout(self._make_sides())
        self.body.addWidget(self._make_fields(), 1)
        self.note = label("", "field-error", wrap=True)
        self.body.addWidget(self.note)
        self.add_button(self.tr("Batal"), result=0)
        self.store = self.add_button(self.tr("Gabungkan"), result=1, is_primary=True)
        self._check()

    def _make_sides(self) -> QHBoxLayout:
        buttons = []
        for side, text in enumerate((self.tr("Pakai semua kiri"), self.tr("Pakai semua kanan"))):
            button = QuietButton(text, "check")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._take_side, side))
            buttons.append(button)
        return flush(*buttons)

    def _make_fields(self) -> QScrollArea:
        ground = QWidget()
        ground.setProperty("role", "ground")
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, SPACE_4, 0)
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE_2)
        for column, head in enumerate((self.tr("Isian"), self._head(0), self._head(1))):
            grid.addWidget(label(head, "caption"), 0, column)
        left, right = self._values
        different = [spec.key for spec in WORKER_FIELDS if left[spec.key] != right[spec.key]]
        for row, key in enumerate(different, start=1):
            self._add_field(grid, row, key)
        same = filled(self.tr("%1 isian lain sama."), len(WORKER_FIELDS) - len(different))
        grid.addWidget(label(same, "muted"), len(different) + 1, 0, 1, 3)
        grid.setRowStretch(len(different) + 2, 1)
        for column, share in enumerate((2, 3, 3)):
            grid.setColumnStretch(column, share)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        return area

    def _head(self, side: int) -> str:
        worker = (self.kept, self.other)[side]
        text = self.tr("Data kiri, baris %1") if side == 0 else self.tr("Data kanan, baris %1")
        if not worker.source_row:
            text = self.tr("Data kiri") if side == 0 else self.tr("Data kanan")
        return filled(text, str(worker.source_row))

    def _add_field(self, grid: QGridLayout, row: int, key: str) -> None:
        title = field_title(key)
        grid.addWidget(label(title, "strong", wrap=True), row, 0)
        group = QButtonGroup(self)
        pair = []
        for side, values in enumerate(self._values):
            button = QRadioButton(value_text(key, values[key]))
            button.setAccessibleName(f"{title}, {self._head(side)}: {button.text()}")
            button.clicked.connect(self._check)
            group.addButton(button)
            grid.addWidget(button, row, side + 1)
            pair.append(button)
        left, right = pair
        silent = [values[key] in NOTHING_TOLD for values in self._values]
        (right if silent == [True, False] else left).setChecked(True)
        self.buttons[key] = (left, right)

    def _take_side(self, side: int) -> None:
        for pair in self.buttons.values():
            pair[side].setChecked(True)
        self._check()

    def chosen(self) -> dict[str, object]:
        """Return the values that the kept record takes from the other, by field key."""
        other = self._values[1]
        return {
            key: other[key] for key, (_left, right) in self.buttons.items() if right.isChecked()
        }

    def _check(self) -> None:
        """Say what does not fit together; two records may each be right and their mix not."""
        _worker, issues = build_worker({**self._values[0], **self.chosen()})
        faults = [issue for issue in issues if issue.is_error]
        self.note.setText(issue_text(faults[0]) if faults else "")
        self.note.setVisible(bool(faults))
        self.store.setEnabled(not faults)
