"""What personal data is kept, of whom, why and how long; and what to do when it got out."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.calendar import short_date
from desktop.domain.personal_data import SPECIFIC, Category
from desktop.ui.dialogs.privacy_tab import PrivacyTab, scrolled
from desktop.ui.language import current_language
from desktop.ui.models.text_table import TextTable
from desktop.ui.widgets import Button, DateEdit, FormGrid, TextEdit, label
from desktop.ui.widgets.wrap_row import WrapRow
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.ui.jobs import JobRunner

_WIDTHS = (250, 420)
_HOUR = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")


class RecordTab(PrivacyTab):
    """A line for every kind of data; the rest of the current one below."""

    def __init__(self, services: Services, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(services, jobs, parent)
        self.table = TextTable(
            (self.tr("Data"), self.tr("Milik siapa"), self.tr("Masa simpan")),
            _WIDTHS,
            self.tr("Data pribadi yang disimpan"),
        )
        self.detail = label("", wrap=True)
        self.print_ = Button(self.tr("Simpan catatan pemrosesan (PDF)…"), "download")
        text = self.tr(
            "Semua ada dalam satu berkas pada komputer ini dan cadangannya; tidak ada yang dikirim"
            " lewat jaringan. Deklarasi final dibekukan sebagai bukti dan tidak pernah ikut"
            " dihapus: cetakannya menyamarkan NIK kecuali diminta lain, data yang disegel di"
            " dalamnya lengkap."
        )
        self.box.addWidget(label(text, "muted", wrap=True))
        self.box.addWidget(self.table, 3)
        self.box.addWidget(scrolled(self.tr("Rincian"), self.detail), 2)
        foot = WrapRow()
        foot.addWidget(self.print_)
        foot.addStretch()
        self.box.addLayout(foot)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.print_.clicked.connect(self._on_print)
        self.refresh()

    def refresh(self) -> None:
        """Show the months that hold now."""
        language, months = current_language(), self._services.privacy.months()
        rows = []
        for item in self._services.privacy.map.categories:
            kept = self.tr("selama diperlukan")
            if item.retention:
                kind = self._services.privacy.map.kind(item.retention)
                kept = filled(
                    self.tr("%1 bulan %2"), months[kind.id], kind.since.in_language(language)
                )
            texts = (item.title, item.people)
            rows.append((*(text.in_language(language) for text in texts), kept))
        self.table.show_rows(rows)
        self._show_current()

    def current(self) -> Category:
        """Return the kind of data under the cursor, else the first."""
        row = max(self.table.currentIndex().row(), 0)
        return self._services.privacy.map.categories[row]

    def _show_current(self) -> None:
        item, language = self.current(), current_language()
        lines = [
            (self.tr("Data: %1"), item.data),
            (self.tr("Tujuan: %1"), item.purpose),
            (self.tr("Dasar: %1"), item.ground),
            (self.tr("Dibagikan kepada: %1"), item.shared),
        ]
        told = [filled(text, value.in_language(language)) for text, value in lines]
        told.append(filled(self.tr("Pasal: %1"), item.article.in_language(language)))
        if item.is_specific:
            told.append(SPECIFIC.in_language(language))
        self.detail.setText("\n".join(told))

    def _on_print(self) -> None:
        title = self.tr("Simpan catatan pemrosesan")
        path = self.ask_target(title, "catatan-pemrosesan.pdf", self.tr("PDF (*.pdf)"))
        if path is not None:
            papers = self._services.privacy_papers
            self.write(path, lambda _progress: papers.save_record(path), title)


class BreachTab(PrivacyTab):
    """The moment when it was noticed, the last moment to tell of it, and what to do until then."""

    def __init__(self, services: Services, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(services, jobs, parent)
        rule, language = services.privacy.map.breach, current_language()
        said = (part.in_language(language) for part in (rule.rule, rule.article))
        text = filled(self.tr("%1 (%2)"), *said)
        self.box.addWidget(label(text, wrap=True))
        self.day, self.hour = DateEdit(), TextEdit()
        self.day.set_value(services.today())
        self.hour.setPlaceholderText(self.tr("JJ.MM"))
        self.hour.setMaxLength(5)
        form = FormGrid()
        form.add_row(self.tr("&Diketahui pada tanggal"), self.day, span=1)
        help_text = self.tr("Tanpa jam, dihitung sejak pukul 00.00.")
        form.add_row(self.tr("&Jam"), self.hour, help=help_text, span=1)
        self.box.addWidget(form)
        self.due = label("", "strong", wrap=True)
        self.box.addWidget(self.due)
        steps = [step.in_language(language) for step in rule.steps]
        content = "; ".join(item.in_language(language) for item in rule.content)
        told = label(filled(self.tr("Isi pemberitahuan paling sedikit: %1."), content), wrap=True)
        lines = (filled(self.tr("%1. %2"), *line) for line in enumerate(steps, start=1))
        parts = [*(label(line, wrap=True) for line in lines), told]
        self.box.addWidget(scrolled(self.tr("Langkah"), *parts), 1)
        self.print_ = Button(self.tr("Simpan daftar periksa (PDF)…"), "download")
        foot = WrapRow()
        foot.addWidget(self.print_)
        foot.addStretch()
        self.box.addLayout(foot)
        self.day.edited.connect(lambda _day: self._show_due())
        self.hour.textEdited.connect(lambda _text: self._show_due())
        self.print_.clicked.connect(self._on_print)
        self._show_due()

    def noticed_at(self) -> datetime | None:
        """Return the moment that is typed; ``None`` where day or hour are none."""
        day, typed = self.day.value(), self.hour.text().strip()
        found = _HOUR.fullmatch(typed or "00.00")
        if day is None or found is None:
            return None
        return datetime.combine(day, time(int(found[1]), int(found[2])))

    def _show_due(self) -> None:
        noticed = self.noticed_at()
        self.print_.setEnabled(noticed is not None)
        if noticed is None:
            self.due.setText(self.tr("Isi tanggal lengkap, dan jam seperti 16.45."))
            return
        due = self._services.privacy_papers.breach_deadline(noticed)
        text = self.tr("Pemberitahuan tertulis paling lambat %1 pukul %2.")
        self.due.setText(filled(text, short_date(due.date()), f"{due:%H.%M}"))

    def _on_print(self) -> None:
        noticed = self.noticed_at()
        title = self.tr("Simpan daftar periksa")
        path = self.ask_target(title, "daftar-periksa-kebocoran.pdf", self.tr("PDF (*.pdf)"))
        if path is not None and noticed is not None:
            papers = self._services.privacy_papers
            self.write(path, lambda _progress: papers.save_breach_list(path, noticed), title)
