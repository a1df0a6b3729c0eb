"""Finding one person: a copy of all that is kept of them, their request, their early deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.calendar import short_date
from desktop.domain.identity import mask_nik
from desktop.errors import UserError
from desktop.services.privacy import MOST_PEOPLE, Person
from desktop.services.privacy_purge import PurgeOutcome
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.privacy_tab import PrivacyTab
from desktop.ui.dialogs.working import WorkingDialog
from desktop.ui.messages import fault_text
from desktop.ui.models.text_table import TextTable
from desktop.ui.widgets import Button, DangerButton, SearchField, label
from desktop.ui.widgets.wrap_row import WrapRow
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.ui.jobs import JobRunner

SEARCH_AFTER = 150
"""Milliseconds of rest after a key before the search runs."""
_WIDTHS = (300, 190, 150)


class PeopleTab(PrivacyTab):
    """A search, the people found, and what can be done for the current one."""

    asked = Signal(object)
    """A request is to be noted for this ``Person``."""
    purged = Signal(object)

    def __init__(self, services: Services, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(services, jobs, parent)
        self._people: list[Person] = []
        text = self.tr(
            "Salinan memuat semua yang disimpan tentang satu orang dari setiap tabel, juga riwayat,"
            " catatan perubahan, dan deklarasi yang memuatnya; NIK ditulis lengkap karena salinan"
            " ini untuk orangnya sendiri. Periksa catatan bebas sebelum menyerahkannya."
        )
        self.box.addWidget(label(text, "muted", wrap=True))
        self.search = SearchField(self.tr("Cari nama, NIK, KPJ, atau nomor pegawai"))
        self.box.addWidget(self.search)
        self.table = TextTable(
            (self.tr("Nama"), self.tr("NIK"), self.tr("Nomor pegawai"), self.tr("Keadaan")),
            _WIDTHS,
            self.tr("Orang yang ditemukan"),
        )
        self.box.addWidget(self.table, 1)
        self.more = label("", "muted")
        self.box.addWidget(self.more)
        self.pdf = Button(self.tr("Simpan salinan (PDF)…"), "download")
        self.json = Button(self.tr("Simpan salinan (JSON)…"), "download")
        self.request = Button(self.tr("Catat permintaan…"), "plus")
        self.forget = DangerButton(self.tr("Hapus sebelum waktunya…"), "trash-2")
        foot = WrapRow()
        for button in (self.pdf, self.json, self.request):
            foot.addWidget(button)
        foot.addStretch()
        foot.addWidget(self.forget)
        self.box.addLayout(foot)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SEARCH_AFTER)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._rest.start())
        self._rest.timeout.connect(self.refresh)
        self.table.selectionModel().currentRowChanged.connect(self._show_state)
        self.pdf.clicked.connect(lambda: self._save("salinan-data-pribadi.pdf", "PDF (*.pdf)"))
        self.json.clicked.connect(lambda: self._save("salinan-data-pribadi.json", "JSON (*.json)"))
        self.request.clicked.connect(lambda: self.asked.emit(self.current()))
        self.forget.clicked.connect(self._on_forget)

    def refresh(self) -> None:
        """Look for what is typed; nothing typed shows the first people of the list."""
        self._people = self._services.privacy.people(self.search.text())
        self.table.show_rows([self._texts(person) for person in self._people])
        is_full = len(self._people) >= MOST_PEOPLE
        text = self.tr("%1 orang pertama; persempit pencarian untuk yang lain.")
        self.more.setText(filled(text, MOST_PEOPLE) if is_full else "")
        self.more.setVisible(is_full)
        self._show_state()

    def current(self) -> Person | None:
        """Return the person under the cursor."""
        row = self.table.currentIndex().row()
        return self._people[row] if 0 <= row < len(self._people) else None

    def _texts(self, person: Person) -> tuple[str, ...]:
        nik = mask_nik(person.nik) or "–"
        return person.name, nik, person.staff_number or "–", self._standing(person)

    def _standing(self, person: Person) -> str:
        if person.is_removed:
            return self.tr("dihapus dari daftar")
        if person.end_date is None or person.end_date >= self._services.today():
            return self.tr("bekerja")
        return filled(self.tr("keluar %1"), short_date(person.end_date))

    def _show_state(self) -> None:
        is_found = self.current() is not None
        may_write = is_found and not self._services.is_read_only
        for button in (self.pdf, self.json):
            button.setEnabled(is_found)
        self.request.setEnabled(may_write)
        self.forget.setEnabled(may_write)

    def _save(self, name: str, kinds: str) -> None:
        person = self.current()
        title = self.tr("Simpan salinan data pribadi")
        path = self.ask_target(title, name, kinds)
        if person is None or path is None:
            return
        papers, worker_id = self._services.privacy_papers, person.worker_id
        self.write(path, lambda progress: papers.save_access(worker_id, path, progress), title)

    def _on_forget(self) -> None:
        person = self.current()
        text = self.tr(
            "Semua data tentang %1 dihapus: data pekerja, keluarga, riwayat, jejak impor, dan"
            " rincian catatan perubahan. Sebelumnya dibuat cadangan; itu tidak dapat diurungkan."
            " Deklarasi final tidak disentuh."
        )
        if person is None or not ConfirmDialog.ask(
            self,
            self.tr("Hapus data orang ini?"),
            filled(text, person.name),
            self.tr("Hapus untuk selamanya"),
            is_final=True,
        ):
            return
        purge, worker_id = self._services.purge, person.worker_id
        try:
            outcome = WorkingDialog.run(
                self, self._jobs, lambda _progress: purge.forget(worker_id), self.tr("Menghapus")
            )
        except UserError as fault:
            self.told.emit("error", fault_text(fault))
            return
        if isinstance(outcome, PurgeOutcome):
            self.purged.emit(outcome)
