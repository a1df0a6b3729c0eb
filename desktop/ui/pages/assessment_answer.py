"""The answer to one question: yes, no, not yet, not applicable, with reason, note and evidence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.answers import Answer, AnswerValue, Evidence
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_6
from desktop.ui.widgets import Button, FormGrid, TextEdit, label

VALUES = (AnswerValue.YES, AnswerValue.NO, AnswerValue.NOT_YET, AnswerValue.NOT_APPLICABLE)
"""In the order of the keys 1 to 4."""
SAVE_AFTER_MS = 500
_SEPARATOR = "; "


class AnswerForm(QWidget):
    """Asks and tells at once: choices immediately, texts when typing pauses."""

    answered = Signal(object)
    """The ``Answer`` as it now stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Answer | None = None
        self._pause = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_3)
        self.question = label("", "strong", wrap=True)
        layout.addWidget(self.question)
        layout.addLayout(self._build_choices())
        layout.addWidget(self._build_fields())
        self._connect()

    def _build_choices(self) -> QHBoxLayout:
        words = (self.tr("Ya"), self.tr("Tidak"), self.tr("Belum"), self.tr("Tidak berlaku"))
        self.choices = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE_6)
        for number, word in enumerate(words, start=1):
            button = QRadioButton(word)
            button.setToolTip(self.tr("Tombol %1").replace("%1", str(number)))
            button.setAccessibleName(word)
            self.choices.addButton(button, number)
            row.addWidget(button)
        row.addStretch()
        row.addWidget(label(self.tr("tombol 1 sampai 4"), "muted"))
        return row

    def _build_fields(self) -> FormGrid:
        self.reason = TextEdit()
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(64)
        self.evidence = TextEdit()
        form = FormGrid()
        self._reason_row = form.add_row(
            self.tr("Alasan tidak berlaku"), self.reason, is_required=True
        )
        self._note_row = form.add_row(self.tr("Catatan"), self.note)
        self._evidence_row = form.add_row(
            self.tr("Berkas bukti"),
            self.evidence,
            help=self.tr("Nama berkas, dipisahkan titik koma; isinya tidak disalin."),
        )
        self.pick = Button(self.tr("Pilih berkas..."), "folder-open")
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.pick)
        row.addStretch()
        form.add_wide(tools)
        return form

    def _connect(self) -> None:
        self.choices.idClicked.connect(self._on_chosen)
        self.reason.textEdited.connect(self._on_typed)
        self.note.textChanged.connect(self._on_typed)
        self.evidence.textEdited.connect(self._on_typed)
        self.pick.clicked.connect(self._on_pick)
        self._pause.timeout.connect(self.flush)

    def load(self, question: str, answer: Answer | None) -> None:
        """Show another question with its answer, or none yet."""
        self._pause.stop()
        self._told = answer
        self.question.setText(question)
        self.choices.setExclusive(False)
        for number, value in enumerate(VALUES, start=1):
            is_chosen = answer is not None and answer.value is value
            self.choices.button(number).setChecked(is_chosen)
        self.choices.setExclusive(True)
        self.reason.setText(answer.reason if answer else "")
        self.note.blockSignals(True)
        self.note.setPlainText(answer.note if answer else "")
        self.note.blockSignals(False)
        names = [item.file for item in answer.evidence] if answer else []
        self.evidence.setText(_SEPARATOR.join(names))
        self._show_fields()

    def is_told(self, answer: Answer | None) -> bool:
        """Tell whether ``answer`` is what was last shown or told: nothing to load anew."""
        return answer == self._told or self._pause.isActive()

    def choose(self, number: int) -> None:
        """Answer with the choice of key 1 to 4."""
        button = self.choices.button(number)
        if button is not None and not button.isChecked():
            button.setChecked(True)
            self._on_chosen()

    def answer(self) -> Answer | None:
        """Return what is chosen and typed, ``None`` before a choice."""
        number = self.choices.checkedId()
        if number < 1:
            return None
        value = VALUES[number - 1]
        names = (name.strip() for name in self.evidence.text().split(_SEPARATOR.strip()))
        told = self._told or Answer()
        known = {item.file: item for item in told.evidence}
        return replace(
            told,
            value=value,
            reason=self.reason.text().strip() if value is AnswerValue.NOT_APPLICABLE else "",
            note=self.note.toPlainText().strip(),
            evidence=tuple(known.get(name, Evidence(name)) for name in names if name),
        )

    def flush(self) -> None:
        """Tell what was typed last, now."""
        self._pause.stop()
        answer = self.answer()
        if answer is None or answer == self._told or self._lacks_reason(answer):
            return
        self._told = answer
        self.answered.emit(answer)

    @staticmethod
    def _lacks_reason(answer: Answer) -> bool:
        return answer.value is AnswerValue.NOT_APPLICABLE and not answer.reason

    def _on_chosen(self) -> None:
        self._show_fields()
        if self._reason_row.isVisible() and not self.reason.text():
            self.reason.setFocus()
        self.flush()

    def _on_typed(self) -> None:
        self._show_fields()
        self._pause.start()

    def _on_pick(self) -> None:
        paths, _kind = QFileDialog.getOpenFileNames(self, self.tr("Pilih berkas bukti"))
        names = [name for name in self.evidence.text().split(_SEPARATOR) if name]
        names += [Path(path).name for path in paths if Path(path).name not in names]
        self.evidence.setText(_SEPARATOR.join(names))
        self.flush()

    def _show_fields(self) -> None:
        answer = self.answer()
        is_excused = answer is not None and answer.value is AnswerValue.NOT_APPLICABLE
        self._reason_row.setVisible(is_excused)
        lacks = answer is not None and self._lacks_reason(answer)
        missing = self.tr("Isi alasannya; jawaban ini baru tersimpan bersama alasannya.")
        self._reason_row.set_error(missing if lacks else "")
        for widget in (self._note_row, self._evidence_row, self.pick):
            widget.setVisible(answer is not None)
