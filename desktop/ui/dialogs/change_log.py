"""The log of changes: searched, read field by field, checked, saved as a spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.texts.change_log import action_word, kind_word, logged_value
from desktop.errors import UserError
from desktop.services.change_log import (
    KINDS,
    BreakKind,
    ChainCheck,
    FieldLine,
    LogEntry,
    LogQuery,
    field_lines,
)
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.table_target import ask_for_table
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text
from desktop.ui.models.text_table import TextTable
from desktop.ui.widgets import (
    Banner,
    Button,
    ChoiceBox,
    DateEdit,
    FormGrid,
    SearchField,
    grouped_amount,
    label,
)
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services

SEARCH_AFTER = 150
"""Milliseconds of rest after a key before the search runs."""
_ENTRY_WIDTHS = (76, 130, 150, 140, 112)
_FIELD_WIDTHS = (240, 300)


class ChangeLogDialog(BaseDialog):
    """Entries above, the fields of the current one below; nothing here can be edited."""

    help_id = "history"

    def __init__(
        self, services: Services, parent: QWidget | None = None, worker_id: int = 0
    ) -> None:
        super().__init__("", parent=parent)
        self._services = services
        self._log = services.change_log
        self._worker_id = worker_id
        self._entries: list[LogEntry] = []
        found = services.assessments.obligations
        self._titles = {obligation.id: obligation.title for obligation in found}
        self.set_heading(
            self.tr("Catatan perubahan"),
            self.tr(
                "Setiap perubahan data: siapa, kapan, sebelum dan sesudahnya. Catatan ini hanya"
                " dapat dibaca; setiap barisnya mengunci baris sebelumnya."
            ),
        )
        self.setMinimumWidth(820)
        self.resize(1080, 720)
        self._make_tools()
        self.banner = Banner()
        self.found = label("", "muted")
        self._make_tables()
        self._arrange()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SEARCH_AFTER)
        self._connect()
        self.read()
        self.table.setFocus()

    # --- what it is made of -------------------------------------------------------------------

    def _make_tools(self) -> None:
        language = current_language()
        kinds = [(kind, kind_word(kind, language)) for kind in KINDS]
        self.search = SearchField(self.tr("Cari nama, isian, nilai, atau petugas"))
        self.kind = ChoiceBox([("", self.tr("Semua")), *kinds])
        self.kind.set_value("")
        self.first, self.last = DateEdit(), DateEdit()
        self.check = Button(self.tr("Periksa keutuhan"), "shield-check")
        self.export = Button(self.tr("Simpan sebagai lembar kerja…"), "download")
        for button in (self.check, self.export):
            button.setAutoDefault(False)

    def _make_tables(self) -> None:
        self.table = TextTable(
            (
                self.tr("Nomor"),
                self.tr("Waktu"),
                self.tr("Oleh"),
                self.tr("Tentang"),
                self.tr("Tindakan"),
                self.tr("Nama"),
            ),
            _ENTRY_WIDTHS,
            self.tr("Daftar catatan"),
            figures=(0,),
        )
        self.fields = TextTable(
            (self.tr("Isian"), self.tr("Sebelum"), self.tr("Sesudah")),
            _FIELD_WIDTHS,
            self.tr("Isian yang berubah"),
        )

    def _arrange(self) -> None:
        tools = QHBoxLayout()
        tools.addWidget(self.search, 1)
        tools.addWidget(self.check)
        tools.addWidget(self.export)
        self.body.addLayout(tools)
        form = FormGrid()
        form.add_row(self.tr("&Tentang"), self.kind, span=2)
        form.add_row(self.tr("&Dari tanggal"), self.first, span=1)
        form.add_row(self.tr("&Sampai tanggal"), self.last, span=1)
        self.body.addWidget(form)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.table, 3)
        self.body.addWidget(self.found)
        self.body.addWidget(self.fields, 2)
        self.add_button(self.tr("Tutup"), result=1).setAutoDefault(False)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._rest.start())
        self._rest.timeout.connect(self.read)
        self.kind.edited.connect(lambda _kind: self.read())
        for day in (self.first, self.last):
            day.edited.connect(lambda _day: self.read())
        self.table.selectionModel().currentRowChanged.connect(self._show_fields)
        self.table.texts.modelReset.connect(self._show_fields)
        self.check.clicked.connect(self.check_chain)
        self.export.clicked.connect(self._choose_target)

    # --- showing ------------------------------------------------------------------------------

    def query(self) -> LogQuery:
        """Return what the tools ask for."""
        return LogQuery(
            text=self.search.text(),
            first=self.first.value(),
            last=self.last.value(),
            kind=str(self.kind.value() or ""),
            worker_id=self._worker_id,
        )

    def read(self) -> None:
        """Read the entries that are asked for and show them."""
        query = self.query()
        self._entries = self._log.entries(query)
        total, shown = self._log.count(query), len(self._entries)
        self.table.show_rows([self._texts(entry) for entry in self._entries])
        text = self.tr("%1 catatan")
        if shown < total:
            text = self.tr("%2 terbaru dari %1 catatan; persempit pencarian untuk yang lain")
        self.found.setText(filled(text, _number(total), _number(shown)))
        self.export.setEnabled(bool(total))

    def _texts(self, entry: LogEntry) -> tuple[str, ...]:
        language = current_language()
        return (
            str(entry.number),
            f"{entry.at:%d-%m-%Y %H:%M}",
            entry.operator or "–",
            kind_word(entry.kind, language),
            action_word(entry.action, language),
            self._subject(entry) or self._without_subject(entry),
        )

    def _subject(self, entry: LogEntry) -> str:
        """Return what an entry is about; a code is told with its words."""
        language = current_language()
        title = self._titles.get(entry.subject)
        if title is not None:
            return f"{entry.subject} {title.in_language(language)}"
        return logged_value("", entry.subject, language) if entry.subject else ""

    def _without_subject(self, entry: LogEntry) -> str:
        return self.tr("(rincian telah dihapus)") if entry.details is None else "–"

    def _show_fields(self) -> None:
        row = self.table.currentIndex().row()
        if not 0 <= row < len(self._entries):
            self.fields.texts.show_rows([])
            return
        lines = field_lines(self._entries[row], current_language())
        names = self._names(lines)
        rows = [(names.get(ln.worker_id, "") + ln.title, ln.before, ln.after) for ln in lines]
        self.fields.show_rows(rows)

    def _names(self, lines: list[FieldLine]) -> dict[int, str]:
        """Return the names of the workers within an import, as they are now."""
        ids = list(dict.fromkeys(line.worker_id for line in lines if line.worker_id))
        found = self._services.workforce.page(ids)
        return {worker.worker_id: f"{worker.name}, " for worker in found}

    # --- checking and saving --------------------------------------------------------------------

    def check_chain(self) -> None:
        """Compute the chain anew and say whether it holds, else where it breaks."""
        check = self._log.check()
        level = "success" if check.is_sound else "error"
        self.banner.show_message(level, self._verdict(check), can_close=True)

    def _verdict(self, check: ChainCheck) -> str:
        if check.kind is BreakKind.EDITED:
            text = self.tr(
                "Catatan nomor %1 tidak lagi seperti saat ditulis. Simpan salinan basis"
                " data ini sebagai bukti, lalu bandingkan dengan cadangan."
            )
            return filled(text, str(check.broken_at))
        if check.kind is BreakKind.REMOVED:
            text = self.tr(
                "Ada catatan yang hilang sebelum atau pada nomor %1. Simpan salinan"
                " basis data ini sebagai bukti, lalu bandingkan dengan cadangan."
            )
            return filled(text, str(check.broken_at))
        text = self.tr("Utuh: %1 catatan, tidak ada yang diubah atau dihapus. Sidik terakhir: %2.")
        told = filled(text, _number(check.entries), check.head[:16])
        if check.purged:
            purged = self.tr("Rincian %1 catatan telah dihapus demi pelindungan data pribadi.")
            told = f"{told} {filled(purged, _number(check.purged))}"
        return told

    def _choose_target(self) -> None:
        path = ask_for_table(self, self.tr("Simpan catatan perubahan"), "catatan-perubahan.xlsx")
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write all entries that are asked for as .xlsx or .csv; a fault stands above the list."""
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            count = self._log.export(path, self.query())
        except UserError as fault:
            self.banner.show_message("error", fault_text(fault), can_close=True)
            return
        finally:
            self.unsetCursor()
        text = self.tr("%1 baris ditulis ke %2.")
        self.banner.show_message("success", filled(text, _number(count), path.name), can_close=True)


def _number(count: int) -> str:
    return grouped_amount(count * 100)


def open_change_log(parent: QWidget, services: Services, worker_id: int = 0) -> None:
    """Show the log, of one worker where it is told whose."""
    dialog = ChangeLogDialog(services, parent, worker_id)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
