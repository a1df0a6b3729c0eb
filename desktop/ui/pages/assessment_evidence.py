"""The papers that prove an answer: name, fingerprint, own date, and how long they hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.answers import Evidence
from desktop.domain.calendar import short_date
from desktop.ui.theme import SPACE_2, SPACE_3
from desktop.ui.widgets import Button, DateEdit, FieldRow, IconButton, QuietButton, TextEdit, label
from desktop.ui.words import filled

_DIGITS_SHOWN = 12


class EvidenceRow(QFrame):
    """One paper with its two days."""

    edited = Signal()
    removed = Signal()

    def __init__(self, evidence: Evidence, as_of: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence = evidence
        self._as_of = as_of
        self.file = TextEdit()
        self.file.setText(evidence.file)
        # The fingerprint belongs to this very file, so that its name cannot be typed over.
        self.file.setReadOnly(bool(evidence.digest))
        self.dated = DateEdit()
        self.dated.set_value(evidence.dated)
        self.until = DateEdit()
        self.until.set_value(evidence.valid_until)
        self.remove = IconButton("trash-2", self.tr("Hapus bukti"))
        self.remove.setProperty("edits", True)
        self._arrange()
        self.file.textEdited.connect(self._on_edited)
        self.dated.edited.connect(self._on_edited)
        self.until.edited.connect(self._on_edited)
        self.remove.clicked.connect(self.removed)
        self._show_notes()

    def _arrange(self) -> None:
        self._rows = {}
        names = (
            ("file", self.tr("Berkas bukti"), self.file),
            ("dated", self.tr("Tanggal bukti"), self.dated),
            ("until", self.tr("Berlaku sampai"), self.until),
        )
        for key, text, field in names:
            field.setAccessibleName(text)
            self._rows[key] = FieldRow(text, field, help_text="", is_required=False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        grid.addWidget(self._rows["file"], 0, 0, 1, 2)
        grid.addWidget(self.remove, 0, 2)
        grid.addWidget(self._rows["dated"], 1, 0)
        grid.addWidget(self._rows["until"], 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        if self._evidence.digest:
            shown = filled(self.tr("SHA-256 %1..."), self._evidence.digest[:_DIGITS_SHOWN])
            self._rows["file"].set_help(shown)
            self.file.setToolTip(self._evidence.digest)

    def evidence(self) -> Evidence:
        """Return the paper as typed; a day that cannot be read stays as it was."""
        dated = self._evidence.dated if self.dated.has_fault() else self.dated.value()
        until = self._evidence.valid_until if self.until.has_fault() else self.until.value()
        return replace(
            self._evidence, file=self.file.text().strip(), dated=dated, valid_until=until
        )

    def note(self) -> str:
        """Return what is said below the day until which the paper holds."""
        return self._rows["until"].note()

    def _on_edited(self) -> None:
        self._show_notes()
        self.edited.emit()

    def _show_notes(self) -> None:
        fault = self.tr("Tulis tanggal, misalnya 15-10-2026.")
        self._rows["dated"].set_error(fault if self.dated.has_fault() else "")
        until = self.until.value()
        if self.until.has_fault():
            self._rows["until"].set_error(fault)
        elif until is not None and until < self._as_of:
            words = self.tr("Kedaluwarsa pada hari yang dinilai, %1.")
            self._rows["until"].set_warning(filled(words, short_date(self._as_of)))
        else:
            self._rows["until"].set_warning("")


class EvidenceList(QWidget):
    """All papers of one answer; files come by choosing or dropping."""

    edited = Signal()
    files_chosen = Signal(object)
    """The paths, a tuple of ``Path``, of which to take names and fingerprints."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._as_of = date.min
        self.rows: list[EvidenceRow] = []
        self.setAcceptDrops(True)
        self.pick = Button(self.tr("Pilih berkas…"), "folder-open")
        self.pick.setProperty("edits", True)
        self.add = QuietButton(self.tr("Tanpa berkas"), "plus")
        self.add.setProperty("edits", True)
        self.add.setToolTip(self.tr("Bukti di atas kertas: tulis namanya saja"))
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_3)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_2)
        tools.addWidget(self.pick)
        tools.addWidget(self.add)
        tools.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(label(self.tr("Bukti"), "field-label"))
        layout.addLayout(self._column)
        layout.addLayout(tools)
        words = self.tr("Anda juga dapat menjatuhkan berkas di sini. Isinya tidak disalin.")
        layout.addWidget(label(words, "field-help", wrap=True))
        self.pick.clicked.connect(self._on_pick)
        self.add.clicked.connect(self._on_add)

    def load(self, evidence: tuple[Evidence, ...], as_of: date) -> None:
        """Show other papers, judged on ``as_of``."""
        self._as_of = as_of
        while self.rows:
            self._take(self.rows[-1])
        for item in evidence:
            self._append(item)

    def evidence(self) -> tuple[Evidence, ...]:
        """Return the papers that have a name."""
        return tuple(found for row in self.rows if (found := row.evidence()).file)

    def add_files(self, found: tuple[Evidence, ...]) -> None:
        """Add files; one that stands here already, by name and fingerprint, is not added twice."""
        known = {(item.file, item.digest) for item in self.evidence()}
        for item in found:
            if (item.file, item.digest) not in known:
                self._append(item)
        self.edited.emit()

    def _append(self, evidence: Evidence) -> EvidenceRow:
        row = EvidenceRow(evidence, self._as_of)
        row.edited.connect(self.edited)
        row.removed.connect(self._on_removed)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _take(self, row: EvidenceRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_removed(self) -> None:
        row = self.sender()
        if isinstance(row, EvidenceRow):
            self._take(row)
            self.edited.emit()

    def _on_add(self) -> None:
        self._append(Evidence("")).file.setFocus()

    def _on_pick(self) -> None:
        paths, _kind = QFileDialog.getOpenFileNames(self, self.tr("Pilih berkas bukti"))
        self._choose(paths)

    def _choose(self, paths: list[str]) -> None:
        if paths:
            self.files_chosen.emit(tuple(Path(path) for path in paths))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files dropped; folders are left out."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        self._choose([path for path in paths if Path(path).is_file()])
        event.acceptProposedAction()
