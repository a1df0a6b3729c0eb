"""What happened to a declaration on paper is entered: signature, hand-over, receipt, mistake."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.domain.declaration_life import DeclarationEvent, EventKind, earliest_day, latest_day
from desktop.errors import UserError
from desktop.services.changes import ChangeSet
from desktop.services.declaration_life import (
    SCAN_ENDINGS,
    DeclarationCase,
    DeclarationLifeService,
    StepFacts,
)
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.messages import fault_text
from desktop.ui.widgets import DateEdit, FieldRow, FormGrid, TextEdit
from desktop.ui.widgets.folder_field import FileField
from desktop.ui.words import filled

_NOTE_HEIGHT = 64


class StepDialog(BaseDialog):
    """Asks for what is told of one step, and appends it to the history."""

    help_id = "history"

    def __init__(
        self,
        service: DeclarationLifeService,
        case: DeclarationCase,
        kind: EventKind,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._service, self._case, self._kind = service, case, kind
        self.changes: ChangeSet | None = None
        self.setMinimumWidth(600)
        self.set_heading(*self._heading())
        self.form = FormGrid()
        self.rows: dict[str, FieldRow] = {}
        self._build_day()
        if kind is not EventKind.SIGNED:
            self._build_office()
        if kind is not EventKind.HANDED_IN:
            self._build_scan()
        self._build_note()
        self.body.addWidget(self.form)
        self.add_button(self.tr("Batal"), result=0)
        self.store = self.add_button(self.tr("Catat"), is_primary=True)
        self.store.clicked.connect(self._on_store)
        self.happened_on.setFocus()
        self.happened_on.selectAll()

    def _heading(self) -> tuple[str, str]:
        number = self._case.entry.document_number
        title, text = {
            EventKind.SIGNED: (
                self.tr("Lampirkan surat bertanda tangan: %1"),
                self.tr(
                    "Pindaian disimpan di dalam berkas data bersama sidiknya, sehingga ikut"
                    " tercadangkan dan perubahan padanya ketahuan."
                ),
            ),
            EventKind.HANDED_IN: (
                self.tr("Catat penyerahan: %1"),
                self.tr("Kapan dan di kantor mana surat ini diserahkan."),
            ),
            EventKind.RECEIVED: (
                self.tr("Catat tanda terima: %1"),
                self.tr("Salin dari tanda terima atau cap kantor pada surat Anda."),
            ),
        }[self._kind]
        return filled(title, number), text

    def _build_day(self) -> None:
        self.happened_on = DateEdit()
        self.happened_on.set_value(latest_day(self._kind, self._case.frame))
        first = earliest_day(self._case.events, self._case.frame)
        self.rows["day"] = self.form.add_row(
            self.tr("&Tanggal"),
            self.happened_on,
            help=filled(self.tr("Paling awal %1."), f"{first:%d-%m-%Y}"),
            is_required=True,
            span=1,
        )

    def _build_office(self) -> None:
        self.office, self.officer, self.reference = TextEdit(), TextEdit(), TextEdit()
        self.rows["office"] = self.form.add_row(
            self.tr("&Kantor"), self.office, is_required=True, span=1
        )
        self.form.add_row(self.tr("&Nama petugas"), self.officer, span=1)
        if self._kind is EventKind.RECEIVED:
            self.form.add_row(self.tr("N&omor tanda terima"), self.reference, span=1)
        former = [event for event in self._case.events if event.office]
        if former:
            self.office.setText(former[-1].office)

    def _build_scan(self) -> None:
        kinds = " ".join(f"*{ending}" for ending in SCAN_ENDINGS)
        self.scan = FileField(self.tr("Pilih pindaian"), filled(self.tr("Pindaian (%1)"), kinds))
        self.rows["scan"] = self.form.add_row(
            self.tr("&Pindaian"),
            self.scan,
            help=self.tr("PDF, JPEG, atau PNG, paling besar 20 MB."),
            is_required=self._kind is EventKind.SIGNED,
        )

    def _build_note(self) -> None:
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self.form.add_row(self.tr("&Catatan"), self.note)

    def _facts(self) -> StepFacts | None:
        day = self.happened_on.value()
        if day is None:
            return None
        has_office = self._kind is not EventKind.SIGNED
        return StepFacts(
            happened_on=day,
            office=self.office.text() if has_office else "",
            officer=self.officer.text() if has_office else "",
            reference=self.reference.text() if has_office else "",
            note=self.note.toPlainText(),
            scan=None if self._kind is EventKind.HANDED_IN else self.scan.value(),
        )

    def _on_store(self) -> None:
        for row in self.rows.values():
            row.set_error("")
        facts = self._facts()
        if facts is None:
            self.rows["day"].set_error(self.tr("Isi tanggalnya, misalnya 31-12-2026."))
            return
        declaration_id = self._case.entry.declaration_id
        try:
            self.changes = self._service.take_step(declaration_id, self._kind, facts)
        except UserError as fault:
            self._show_fault(fault)
            return
        self.accept()

    def _show_fault(self, fault: UserError) -> None:
        is_of_scan = fault.code.startswith("SCAN_")
        if fault.code == "EVENT_INCOMPLETE":
            key = "scan" if self._kind is EventKind.SIGNED else "office"
        else:
            key = "scan" if is_of_scan else "day"
        self.rows[key].set_error(fault_text(fault))
        self.rows[key].field.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        service: DeclarationLifeService,
        case: DeclarationCase,
        kind: EventKind,
    ) -> ChangeSet | None:
        """Let a step be entered; return what changed, ``None`` when cancelled."""
        dialog = cls(service, case, kind, parent)
        dialog.exec()
        changes = dialog.changes
        dialog.deleteLater()
        return changes


class WithdrawalDialog(BaseDialog):
    """Asks why an entry is taken back; the entry stays in the history with this reason."""

    help_id = "history"

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(
            self.tr("Tarik kembali catatan terakhir"),
            filled(
                self.tr(
                    "“%1” tidak lagi berlaku, tetapi tetap terbaca dalam riwayat bersama alasan"
                    " ini. Sesudahnya langkah yang benar dapat dicatat."
                ),
                what,
            ),
        )
        self.reason = QPlainTextEdit()
        self.reason.setFixedHeight(_NOTE_HEIGHT)
        form = FormGrid()
        self._row = form.add_row(
            self.tr("&Alasan"),
            self.reason,
            help=self.tr("Misalnya: tanggal salah ketik."),
            is_required=True,
        )
        self.body.addWidget(form)
        self.add_button(self.tr("Batal"), result=0)
        self.withdraw = self.add_button(self.tr("Tarik kembali"), is_primary=True)
        self.withdraw.clicked.connect(self._on_withdraw)
        self.reason.setFocus()

    def _on_withdraw(self) -> None:
        if self.reason.toPlainText().strip():
            self.accept()
        else:
            self._row.set_error(self.tr("Isi alasannya."))

    @classmethod
    def ask(cls, parent: QWidget | None, what: str) -> str:
        """Return the reason, empty when cancelled."""
        dialog = cls(what, parent)
        reason = dialog.reason.toPlainText().strip() if dialog.exec() else ""
        dialog.deleteLater()
        return reason


def scan_name(event: DeclarationEvent) -> str:
    """Return a name under which the scan of an event may be saved."""
    suffix = Path(event.scan_name).suffix.lower()
    return f"{Path(event.scan_name).stem}{suffix if suffix in SCAN_ENDINGS else '.pdf'}"
