"""One worker's contributions of a month: each share with the wage that it is reckoned from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.contribution import WorkerContribution
from desktop.domain.money import Sen, format_rupiah
from desktop.domain.program import Program
from desktop.ui.theme import SPACE_1, SPACE_3
from desktop.ui.widgets.basics import label
from desktop.ui.words import filled


class ContributionGrid(QWidget):
    """One worker's contributions of a month: employer's share, worker's share, both totals."""

    def __init__(
        self,
        item: WorkerContribution,
        ceiling_of: Callable[[Program], Sen | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_3)
        self._grid.setVerticalSpacing(SPACE_1)
        self._grid.setColumnStretch(0, 1)
        self._row = 0
        self._put(("", self.tr("Pemberi kerja"), self.tr("Pekerja")), "caption")
        for program, share in item.employer_share.items():
            own = item.worker_share.get(program)
            self._put((program.value, _amount(share), _amount(own)))
            self._put_base(item.base.get(program), ceiling_of(program))
        totals = (sum(item.employer_share.values()), sum(item.worker_share.values()))
        self._put((self.tr("Jumlah"), _amount(totals[0]), _amount(totals[1])), "strong")
        inside = sum(
            amount for part, amount in item.inside.items() if "JKK" in part or "JKM" in part
        )
        if item.inside:
            text = filled(
                self.tr("Di dalamnya untuk JKP: %1, tidak ditambahkan."), format_rupiah(inside)
            )
            self._grid.addWidget(label(text, "field-help", wrap=True), self._row, 0, 1, 3)

    def _put_base(self, base: Sen | None, ceiling: Sen | None) -> None:
        """Say what the shares are reckoned from, and what limits it."""
        if base is None:
            return
        shown = format_rupiah(base, decimals=False)
        if ceiling is None:
            text = filled(self.tr("dari %1"), shown)
        elif base == ceiling:
            text = filled(self.tr("dari %1, batas upah tertinggi"), shown)
        else:
            limit = format_rupiah(ceiling, decimals=False)
            text = filled(self.tr("dari %1 (batas %2)"), shown, limit)
        self._grid.addWidget(label(text, "field-help", wrap=True), self._row, 0, 1, 3)
        self._row += 1

    def _put(self, texts: tuple[str, str, str], role: str = "") -> None:
        for column, text in enumerate(texts):
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            words = label(text, role, wrap=role == "caption")
            words.setAlignment(side)
            self._grid.addWidget(words, self._row, column)
        self._row += 1


def _amount(amount: Sen | None) -> str:
    return "–" if amount is None else format_rupiah(amount).removeprefix("Rp")
