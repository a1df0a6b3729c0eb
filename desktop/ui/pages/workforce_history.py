"""What changed of one worker and since when, with the way to the log of changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.calendar import short_date
from desktop.domain.identity import mask_nik
from desktop.domain.worker_history import ChangeKind, HistoryStep
from desktop.ui.dialogs.workforce_moves import value_text
from desktop.ui.models.worker_columns import field_title
from desktop.ui.theme import SPACE_1
from desktop.ui.widgets.basics import QuietButton, label
from desktop.ui.widgets.cards import flush
from desktop.ui.words import filled

_MOST = 8
_NIK = "nik"


class HistoryPart(QWidget):
    """The latest changes, one line a field, and the button to the log."""

    def __init__(
        self,
        steps: Sequence[HistoryStep],
        *,
        is_nik_shown: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_nik_shown = is_nik_shown
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        self.lines = [label(self._line(step), wrap=True) for step in steps[:_MOST]]
        if not steps:
            self.lines.append(
                label(self.tr("Belum ada perubahan yang tercatat."), "muted", wrap=True)
            )
        if len(steps) > _MOST:
            more = filled(self.tr("dan %1 perubahan yang lebih lama"), len(steps) - _MOST)
            self.lines.append(label(more, "muted", wrap=True))
        for words in self.lines:
            column.addWidget(words)
        self.open_log = QuietButton(self.tr("Catatan perubahan…"), "history")
        self.open_log.setAutoDefault(False)
        column.addLayout(flush(self.open_log))

    def _line(self, step: HistoryStep) -> str:
        title, day = field_title(step.field), short_date(step.on)
        before = self._value(step.field, step.before)
        if step.kind is ChangeKind.IDENTITY:
            text = self.tr("%1 semula %2, diperbaiki %3")
            return filled(text, title, before, day)
        text = self.tr("%1 sejak %2: %3, sebelumnya %4")
        return filled(text, title, day, self._value(step.field, step.after), before)

    def _value(self, key: str, value: object) -> str:
        is_hidden = key == _NIK and not self._is_nik_shown
        return mask_nik(str(value)) if is_hidden and value else value_text(key, value)
