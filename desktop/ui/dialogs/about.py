"""What the program is, which law it knows, where the data lie, whose work it rests on."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop import __version__
from desktop.domain.calendar import short_date
from desktop.domain.declaration import short_digest
from desktop.services.rulebook import load_version
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.licences import LicencesDialog
from desktop.ui.dialogs.manual import open_manual
from desktop.ui.theme import SPACE_2, SPACE_6
from desktop.ui.widgets import Banner, Button, QuietButton
from desktop.ui.widgets.basics import label
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services

_WIDTH = 760


@dataclass(frozen=True, slots=True)
class AboutFacts:
    """What belongs to this installation and this data file.

    ``digest`` is that of the law as shipped, ``own_values`` how many the user added to it;
    ``fingerprint`` is empty while no key was needed.
    """

    rules_version: str
    digest: str
    newest_source: date
    own_values: int
    data_file: Path
    fingerprint: str

    @classmethod
    def of(cls, services: Services) -> AboutFacts:
        """Return the facts of an open file."""
        shipped, key = services.rules.shipped, services.signing.known_key()
        return cls(
            rules_version=shipped.version,
            digest=shipped.digest,
            newest_source=load_version().newest_source_seen,
            own_values=len(services.own_rules.all()),
            data_file=services.database.path.absolute(),
            fingerprint=key.fingerprint if key is not None else "",
        )


class AboutDialog(BaseDialog):
    """Facts that can be copied for a report, licences, and what is new."""

    def __init__(self, facts: AboutFacts, parent: QWidget | None = None) -> None:
        super().__init__("Patuh Jamsos", parent=parent)
        self.set_heading(
            "Patuh Jamsos",
            self.tr(
                "Penilaian mandiri dan deklarasi kewajiban jaminan sosial bagi pemberi kerja."
                " Semua data tetap di komputer ini; program tidak memakai jaringan. Bukan aplikasi"
                " resmi BPJS."
            ),
        )
        self.setMinimumWidth(_WIDTH)
        self._lines = self._facts(facts)
        self._digest = facts.digest
        self.body.addLayout(self._grid())
        rests = self.tr(
            "Berlisensi MIT; memakai Qt dan PySide6 (LGPL), Noto Sans (OFL), ikon Lucide (ISC), dan"
            " bagian lain yang tercantum pada Lisensi."
        )
        self.body.addWidget(label(rests, "muted", wrap=True))
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.copy = Button(self.tr("Salin rincian"), "copy")
        self.licences = QuietButton(self.tr("Lisensi…"), "file-text")
        self.news = QuietButton(self.tr("Yang baru pada versi ini…"), "info")
        for number, button in enumerate((self.copy, self.licences, self.news)):
            self._buttons.insertWidget(number, button)
        self.add_button(self.tr("Tutup"), result=0).setFocus()
        self.copy.clicked.connect(self._on_copy)
        self.licences.clicked.connect(lambda: LicencesDialog.ask(self))
        self.news.clicked.connect(lambda: open_manual(self, "changes", None))

    def _facts(self, facts: AboutFacts) -> list[tuple[str, str]]:
        law = filled(
            self.tr("%1, sumber terbaru %2"),
            facts.rules_version,
            short_date(facts.newest_source),
        )
        if facts.own_values:
            law = filled(self.tr("%1; ditambah %2 isian Anda"), law, facts.own_values)
        key = facts.fingerprint or self.tr("belum dibuat; dibuat saat deklarasi pertama difinalkan")
        return [
            (self.tr("Versi program"), __version__),
            (self.tr("Data peraturan"), law),
            (self.tr("Sidik data peraturan"), short_digest(facts.digest)),
            (self.tr("Berkas data"), str(facts.data_file)),
            (self.tr("Sidik kunci tanda tangan"), key),
            (self.tr("Dibangun dengan"), self._built_with()),
        ]

    @staticmethod
    def _built_with() -> str:
        return f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_6)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._lines):
            shown = label(value, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            shown.setAccessibleName(name)
            grid.addWidget(label(name, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, row, 1)
        return grid

    def details(self) -> str:
        """Return the facts as lines for a report, with the whole digest of the law."""
        lines = [f"{name}: {value}" for name, value in self._lines]
        return "\n".join((*lines, f"SHA-256: {self._digest}"))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details())
        self.banner.show_message("success", self.tr("Rincian disalin."))

    @classmethod
    def ask(cls, parent: QWidget | None, facts: AboutFacts) -> None:
        """Show the dialog until it is closed."""
        dialog = cls(facts, parent)
        dialog.exec()
        dialog.deleteLater()
