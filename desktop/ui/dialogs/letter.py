"""The letter before it is finalised: logo, opinion of the workers, paper, columns of the list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from desktop.domain.letter import (
    LetterDraft,
    Opinion,
    Paper,
    PrintChoices,
    Representative,
    WorkerColumn,
)
from desktop.errors import UserError
from desktop.services.approvals import ApprovalService
from desktop.services.changes import ChangeSet
from desktop.services.letters import LetterService
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.messages import fault_text
from desktop.ui.widgets import ChoiceBox, FormGrid, TextEdit, label
from desktop.ui.widgets.logo_field import LogoField


class LetterDialog(BaseDialog):
    """Edits the draft of the letter; what was changed is stored when it is confirmed."""

    help_id = "declaration"

    def __init__(
        self,
        service: LetterService,
        approvals: ApprovalService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._service, self._approvals = service, approvals
        self.changes: list[ChangeSet] = []
        self.set_heading(
            self.tr("Atur surat"),
            self.tr("Isian ini dicetak pada deklarasi hari penilaian yang sedang dikerjakan."),
        )
        self.setMinimumWidth(640)
        self.body.addWidget(self._build_opinion())
        self.body.addWidget(self._build_print())
        self.add_button(self.tr("Batal"), result=0)
        self.store = self.add_button(self.tr("Simpan"), is_primary=True)
        self.store.clicked.connect(self._on_store)
        self._show(service.draft())
        self.logo.show_picture(service.logo())
        self.logo.chosen.connect(self._on_choose_logo)
        self.logo.removed.connect(self._on_remove_logo)
        self.opinion.edited.connect(self._enable_text)
        self.opinion.setFocus()

    def _build_opinion(self) -> FormGrid:
        words = {
            Opinion.NOT_ASKED: self.tr("Belum diisi; sediakan tempat untuk menulis"),
            Opinion.AGREES: self.tr("Menyetujui"),
            Opinion.AGREES_WITH_NOTES: self.tr("Menyetujui dengan catatan"),
            Opinion.REFUSES: self.tr("Menolak"),
        }
        form = FormGrid()
        self.opinion = ChoiceBox(words.items())
        self.name = TextEdit()
        self.body_of = TextEdit()
        self.text = QPlainTextEdit()
        self.text.setFixedHeight(56)
        form.add_row(self.tr("&Pendapat wakil pekerja"), self.opinion)
        form.add_row(self.tr("&Nama wakil"), self.name, span=1)
        form.add_row(self.tr("&Serikat atau jabatan"), self.body_of, span=1)
        self.text_row = form.add_row(self.tr("&Catatan atau alasan"), self.text)
        self.approval = QCheckBox()
        self.approval.setChecked(self._approvals.is_required())
        form.add_row(
            self.tr("Orang kedua harus menyetujui sebelum finalisasi"),
            self.approval,
            help=self.tr(
                "Berlaku untuk semua surat; tanpa centang boleh dilewati, dan surat mencatatnya."
            ),
        )
        return form

    def _build_print(self) -> FormGrid:
        form = FormGrid()
        self.logo = LogoField()
        form.add_row(self.tr("&Logo kop surat"), self.logo)
        self.paper = ChoiceBox(
            [
                (Paper.A4, self.tr("Kertas A4 (210 x 297 mm)")),
                (Paper.F4, self.tr("F4 atau folio (215 x 330 mm)")),
            ]
        )
        form.add_row(self.tr("Ukuran &kertas"), self.paper)
        self.masked = QCheckBox()
        form.add_row(self.tr("Samarkan NIK dan nomor paspor"), self.masked)
        form.add_wide(label(self.tr("Kolom daftar pekerja (Lampiran IV)"), "field-label"))
        titles = {
            WorkerColumn.IDENTITY: self.tr("NIK atau paspor"),
            WorkerColumn.TERMS: self.tr("Hubungan kerja dan tanggal"),
            WorkerColumn.WAGE: self.tr("Upah"),
            WorkerColumn.PROGRAMS: self.tr("Program dan iuran"),
        }
        self.columns: dict[WorkerColumn, QCheckBox] = {}
        for column, title in titles.items():
            self.columns[column] = QCheckBox()
            form.add_row(title, self.columns[column], span=1)
        return form

    def _show(self, draft: LetterDraft) -> None:
        person, choices = draft.representative, draft.choices
        self.opinion.set_value(person.opinion)
        self.name.setText(person.name)
        self.body_of.setText(person.body)
        self.text.setPlainText(person.text)
        self.paper.set_value(choices.paper)
        self.masked.setChecked(choices.is_masked)
        for column, box in self.columns.items():
            box.setChecked(column in choices.columns)
        self._enable_text()

    def _enable_text(self) -> None:
        is_asked = self.opinion.value() is not Opinion.NOT_ASKED
        for field in (self.name, self.body_of, self.text):
            field.setEnabled(is_asked)

    def _on_choose_logo(self, path: Path) -> None:
        try:
            self.changes.append(self._service.choose_logo(path))
        except UserError as fault:
            self.logo.show_fault(fault_text(fault))
            return
        self.logo.show_picture(self._service.logo())

    def _on_remove_logo(self) -> None:
        self.changes.append(self._service.remove_logo())
        self.logo.show_picture(b"")

    def draft(self) -> LetterDraft:
        """Return what the fields say."""
        opinion, paper = self.opinion.value(), self.paper.value()
        return LetterDraft(
            representative=Representative(
                name=" ".join(self.name.text().split()),
                body=" ".join(self.body_of.text().split()),
                opinion=opinion if isinstance(opinion, Opinion) else Opinion.NOT_ASKED,
                text=self.text.toPlainText().strip(),
            ),
            choices=PrintChoices(
                paper=paper if isinstance(paper, Paper) else Paper.A4,
                columns=tuple(column for column, box in self.columns.items() if box.isChecked()),
                is_masked=self.masked.isChecked(),
            ),
        )

    def _on_store(self) -> None:
        if self.draft() != self._service.draft():
            try:
                self.changes.append(self._service.save(self.draft()))
            except UserError as fault:
                self.text_row.set_error(fault_text(fault))
                return
        is_required = self.approval.isChecked()
        if is_required != self._approvals.is_required():
            self.changes.append(self._approvals.require(is_required=is_required))
        self.accept()

    @classmethod
    def ask(
        cls, parent: QWidget | None, service: LetterService, approvals: ApprovalService
    ) -> list[ChangeSet]:
        """Let the letter be edited and return what was stored; a logo is kept at once."""
        dialog = cls(service, approvals, parent)
        dialog.exec()
        changes = dialog.changes
        dialog.deleteLater()
        return changes
