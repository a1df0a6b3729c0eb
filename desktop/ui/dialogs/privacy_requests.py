"""The register of requests: who asked what, until when, and what was done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.domain.calendar import short_date
from desktop.domain.personal_data import PrivacyRequest, RequestKind, RequestState
from desktop.errors import UserError
from desktop.services.privacy import Person
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.privacy_tab import PrivacyTab
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text
from desktop.ui.models.text_table import TextTable
from desktop.ui.widgets import Banner, Button, ChoiceBox, DateEdit, FormGrid, TextEdit, label
from desktop.ui.widgets.wrap_row import WrapRow
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.services.privacy import PrivacyService
    from desktop.ui.jobs import JobRunner

_WIDTHS = (76, 230, 200, 110, 130)
_TEXT_HEIGHT = 56
_WIDTH = 640


class RequestDialog(BaseDialog):
    """One request; closed ones say what was done."""

    help_id = "privacy"

    def __init__(
        self, privacy: PrivacyService, request: PrivacyRequest, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self._privacy, self._request = privacy, request
        self.saved: PrivacyRequest | None = None
        self.set_heading(
            self.tr("Permintaan atas data pribadi"),
            self.tr("Catat permintaan begitu diterima: batas waktunya dihitung dari hari itu."),
        )
        self.setMinimumWidth(_WIDTH)
        self.banner = Banner()
        self.banner.hide()
        self.body.addWidget(self.banner)
        self._make_fields()
        self.add_button(self.tr("Batal"), result=0)
        self.save = self.add_button(self.tr("Simpan permintaan"), is_primary=True)
        self.save.clicked.connect(self._on_save)
        self.kind.edited.connect(lambda _kind: self._show_rule())
        self.received.edited.connect(lambda _day: self._show_rule())
        self._show_rule()
        (self.note if request.name else self.name).setFocus()

    def _make_fields(self) -> None:
        language, rules = current_language(), self._privacy.map.requests
        request = self._request
        self.name = TextEdit()
        self.name.setText(request.name)
        self.kind = ChoiceBox([(kind, rules[kind].title.in_language(language)) for kind in rules])
        self.kind.set_value(request.kind)
        self.received = DateEdit()
        self.received.set_value(request.received_on)
        self.note, self.outcome = QPlainTextEdit(request.note), QPlainTextEdit(request.outcome)
        for field in (self.note, self.outcome):
            field.setFixedHeight(_TEXT_HEIGHT)
        self.state = ChoiceBox(
            [
                (RequestState.OPEN, self.tr("Terbuka")),
                (RequestState.DONE, self.tr("Selesai")),
                (RequestState.REFUSED, self.tr("Ditolak dengan alasan")),
            ]
        )
        self.state.set_value(request.state)
        form = FormGrid()
        form.add_row(self.tr("&Nama yang meminta"), self.name, is_required=True)
        form.add_row(self.tr("&Permintaan"), self.kind, span=1)
        self._day = form.add_row(self.tr("&Diterima pada"), self.received, span=1)
        form.add_row(self.tr("&Yang diminta"), self.note)
        form.add_row(self.tr("&Status"), self.state, span=1)
        form.add_row(self.tr("&Apa yang dilakukan, atau dasar penolakan"), self.outcome)
        self.rule = label("", "muted", wrap=True)
        self.body.addWidget(form)
        self.body.addWidget(self.rule)

    def typed(self, received_on: date) -> PrivacyRequest:
        """Return the request as it stands in the fields."""
        kind, state = self.kind.value(), self.state.value()
        return replace(
            self._request,
            name=self.name.text(),
            kind=kind if isinstance(kind, RequestKind) else RequestKind.ACCESS,
            received_on=received_on,
            note=self.note.toPlainText().strip(),
            state=state if isinstance(state, RequestState) else RequestState.OPEN,
            outcome=self.outcome.toPlainText(),
            closed_on=self._request.closed_on if state is self._request.state else None,
        )

    def _show_rule(self) -> None:
        day, kind = self.received.value(), self.kind.value()
        if not isinstance(kind, RequestKind):
            return
        rule = self._privacy.map.requests[kind]
        told = (part.in_language(current_language()) for part in (rule.rule, rule.article))
        text = filled(self.tr("%1 (%2)"), *told)
        self.rule.setText(text)
        due = filled(self.tr("Paling lambat %1"), short_date(rule.due(day))) if day else ""
        self._day.set_help(due)

    def _on_save(self) -> None:
        day = self.received.value()
        if day is None:
            self._day.set_error(self.tr("Isi tanggal lengkap: hari, bulan, dan tahun."))
            self.received.setFocus()
            return
        self._day.set_error("")
        try:
            self.saved = self._privacy.save_request(self.typed(day))
        except UserError as fault:
            self.banner.show_message("error", fault_text(fault))
            return
        self.accept()

    @classmethod
    def ask(
        cls, parent: QWidget | None, privacy: PrivacyService, request: PrivacyRequest
    ) -> PrivacyRequest | None:
        """Return the request as stored; ``None`` when nothing was."""
        dialog = cls(privacy, request, parent)
        dialog.exec()
        dialog.deleteLater()
        return dialog.saved


class RequestsTab(PrivacyTab):
    """The register: open ones first, what is late said in words."""

    def __init__(self, services: Services, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(services, jobs, parent)
        self._requests: tuple[PrivacyRequest, ...] = ()
        text = self.tr(
            "Setiap orang boleh meminta salinan, perbaikan, penghapusan, atau pembatasan atas"
            " datanya. Yang terbuka juga tampil pada daftar jatuh tempo, tanpa nama."
        )
        self.box.addWidget(label(text, "muted", wrap=True))
        self.table = TextTable(
            (
                self.tr("Nomor"),
                self.tr("Nama"),
                self.tr("Permintaan"),
                self.tr("Diterima"),
                self.tr("Paling lambat"),
                self.tr("Status"),
            ),
            _WIDTHS,
            self.tr("Daftar permintaan"),
        )
        self.box.addWidget(self.table, 1)
        self.add = Button(self.tr("Catat permintaan…"), "plus")
        self.edit = Button(self.tr("Ubah atau selesaikan…"), "pencil")
        self.print_ = Button(self.tr("Simpan daftar (PDF)…"), "download")
        foot = WrapRow()
        foot.addWidget(self.add)
        foot.addWidget(self.edit)
        foot.addStretch()
        foot.addWidget(self.print_)
        self.box.addLayout(foot)
        self.add.clicked.connect(lambda _checked: self.note_request())
        self.edit.clicked.connect(self._on_edit)
        self.print_.clicked.connect(self._on_print)
        self.table.doubleClicked.connect(lambda _index: self._on_edit())
        self.refresh()

    def refresh(self) -> None:
        """Read the register again."""
        self._requests = self._services.privacy.requests()
        self.table.show_rows([self._texts(request) for request in self._requests])
        may_write = not self._services.is_read_only
        self.add.setEnabled(may_write and self._services.employers.current() is not None)
        self.edit.setEnabled(may_write and bool(self._requests))
        self.print_.setEnabled(bool(self._requests))

    def note_request(self, person: Person | None = None) -> None:
        """Note a new request, of a person where it is told whose."""
        today = self._services.today()
        self._ask(
            PrivacyRequest(
                worker_id=person.worker_id if person else 0,
                name=person.name if person else "",
                kind=RequestKind.ACCESS,
                received_on=today,
                due_on=today,
            )
        )

    def _texts(self, request: PrivacyRequest) -> tuple[str, ...]:
        rule = self._services.privacy.map.requests[request.kind]
        return (
            str(request.request_id),
            request.name,
            rule.title.in_language(current_language()),
            short_date(request.received_on),
            short_date(request.due_on),
            self._state_words(request),
        )

    def _state_words(self, request: PrivacyRequest) -> str:
        is_late = request.is_late(self._services.today())
        if request.state is RequestState.OPEN:
            return self.tr("terbuka, lewat waktu") if is_late else self.tr("terbuka")
        day = short_date(request.closed_on) if request.closed_on else ""
        text = self.tr("selesai %1")
        if request.state is RequestState.REFUSED:
            text = self.tr("ditolak %1")
        if is_late:
            text = self.tr("selesai terlambat %1")
        return filled(text, day)

    def _on_edit(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._requests) and not self._services.is_read_only:
            self._ask(self._requests[row])

    def _ask(self, request: PrivacyRequest) -> None:
        saved = RequestDialog.ask(self, self._services.privacy, request)
        if saved is not None:
            self.refresh()
            text = self.tr("Permintaan nomor %1 tersimpan; jawab paling lambat %2.")
            if saved.state is not RequestState.OPEN:
                text = self.tr("Permintaan nomor %1 selesai.")
            self.told.emit("success", filled(text, str(saved.request_id), short_date(saved.due_on)))

    def _on_print(self) -> None:
        title = self.tr("Simpan daftar permintaan")
        path = self.ask_target(title, "daftar-permintaan.pdf", self.tr("PDF (*.pdf)"))
        if path is not None:
            papers = self._services.privacy_papers
            self.write(path, lambda _progress: papers.save_requests(path), title)
