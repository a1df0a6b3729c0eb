"""How long each kind of data is kept, what is past that, and taking it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QScrollArea, QWidget

from desktop.domain.calendar import short_date
from desktop.errors import UserError
from desktop.services.privacy_purge import PurgeLine, PurgeOutcome
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.privacy_tab import PrivacyTab
from desktop.ui.dialogs.retention_field import MonthsEdit
from desktop.ui.dialogs.working import WorkingDialog
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text
from desktop.ui.theme import SPACE_1, SPACE_3, SPACE_4
from desktop.ui.widgets import Button, DangerButton, grouped_amount, label
from desktop.ui.widgets.wrap_row import WrapRow
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.ui.jobs import JobRunner

_INDENT = 26
"""Words below a box begin where its own words do."""


class RetentionTab(PrivacyTab):
    """One line a kind: whether it goes, its months, what is past them."""

    purged = Signal(object)
    """What was taken out; the window has to be made anew."""

    def __init__(self, services: Services, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(services, jobs, parent)
        self._lines: tuple[PurgeLine, ...] = ()
        self.boxes: dict[str, QCheckBox] = {}
        self.months: dict[str, MonthsEdit] = {}
        self._facts: dict[str, QWidget] = {}
        text = self.tr(
            "UU 27/2022 meminta data dihapus setelah masa simpannya (Pasal 42 sampai dengan 45)"
            " tetapi tidak menetapkan angkanya; angka di bawah adalah usulan dan dapat Anda ubah"
            " untuk berkas ini. Tidak ada yang terhapus dengan sendirinya."
        )
        self.box.addWidget(label(text, "muted", wrap=True))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Masa simpan per jenis data"))
        self.box.addWidget(self._area, 1)
        self.save = Button(self.tr("Simpan masa simpan"), "save")
        self.purge = DangerButton(self.tr("Hapus yang dipilih…"), "trash-2")
        foot = WrapRow()
        foot.addWidget(self.save)
        foot.addStretch()
        foot.addWidget(self.purge)
        self.box.addLayout(foot)
        self._build_lines()
        self.save.clicked.connect(self._on_save)
        self.purge.clicked.connect(self._on_purge)
        self.refresh()

    def _build_lines(self) -> None:
        ground = QWidget()
        ground.setProperty("role", "ground")
        grid = QGridLayout(ground)
        grid.setContentsMargins(SPACE_1, 0, SPACE_3, 0)
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE_1)
        grid.setColumnStretch(0, 1)
        language = current_language()
        for number, kind in enumerate(self._services.privacy.map.retention):
            title, since = kind.title.in_language(language), kind.since.in_language(language)
            box = QCheckBox(title)
            months = MonthsEdit(kind)
            facts = label("", "muted")
            facts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(box, 2 * number, 0)
            grid.addWidget(months, 2 * number, 1)
            grid.addWidget(label(since, "muted"), 2 * number, 2)
            grid.addWidget(facts, 2 * number, 3)
            reason = label(kind.reason.in_language(language), "field-help", wrap=True)
            reason.setContentsMargins(_INDENT, 0, 0, SPACE_3)
            grid.addWidget(reason, 2 * number + 1, 0, 1, 4)
            self.boxes[kind.id], self.months[kind.id], self._facts[kind.id] = box, months, facts
            box.toggled.connect(lambda _on: self._show_state())
            months.edited.connect(lambda _text: self._show_state())
        grid.setRowStretch(2 * len(self.boxes), 1)
        self._area.setWidget(ground)

    # --- showing ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Count again what is past its time, and choose all of it."""
        self._lines = self._services.purge.preview()
        for kind_id, months in self._services.privacy.months().items():
            self.months[kind_id].set_value(str(months))
        counted = {line.kind.id: line for line in self._lines}
        for kind_id, box in self.boxes.items():
            line = counted.get(kind_id)
            count = line.count if line else 0
            self._facts[kind_id].setText(self._fact(line) if line else "")  # type: ignore[attr-defined]
            box.setEnabled(bool(count) and not self._services.is_read_only)
            box.setChecked(bool(count) and not self._services.is_read_only)
        self._show_state()

    def _fact(self, line: PurgeLine) -> str:
        if not line.count:
            return self.tr("tidak ada yang lewat")
        return filled(
            self.tr("%1 lewat, sampai %2"), grouped_amount(line.count * 100), short_date(line.limit)
        )

    def chosen(self) -> list[PurgeLine]:
        """Return the kinds that are ticked and have something past its time."""
        return [line for line in self._lines if line.count and self.boxes[line.kind.id].isChecked()]

    def _typed(self) -> dict[str, int]:
        return {kind: field.months() for kind, field in self.months.items()}

    def _show_state(self) -> None:
        is_changed = self._typed() != self._services.privacy.months()
        may_write = not self._services.is_read_only
        for field in self.months.values():
            field.setReadOnly(not may_write)
        self.save.setEnabled(is_changed and may_write)
        # What was counted rests on the months that are stored.
        self.purge.setEnabled(bool(self.chosen()) and may_write and not is_changed)

    # --- doing --------------------------------------------------------------------------------

    def _on_save(self) -> None:
        try:
            self._services.privacy.save_months(self._typed())
        except UserError as fault:
            self.told.emit("error", fault_text(fault))
            return
        self.refresh()
        self.told.emit("success", self.tr("Masa simpan disimpan; jumlahnya dihitung ulang."))

    def question(self) -> str:
        """Return what is asked before the purge: what goes, what is made first, what stays."""
        language = current_language()
        listed = "\n".join(
            filled(
                self.tr("• %1: %2"),
                line.kind.title.in_language(language),
                grouped_amount(line.count * 100),
            )
            for line in self.chosen()
        )
        text = self.tr(
            "%1\n\nSebelumnya dibuat cadangan dan dicoba dibuka; cadangan itu masih memuat semua"
            " data ini sampai masanya habis. Penghapusan berjalan sekaligus atau tidak sama sekali,"
            " tidak dapat diurungkan, dan dicatat tanpa nama. Deklarasi final tidak disentuh:"
            " cetakannya menyamarkan NIK kecuali diminta lain, data yang disegel di dalamnya"
            " lengkap."
        )
        return filled(text, listed)

    def _on_purge(self) -> None:
        kinds = [line.kind.id for line in self.chosen()]
        title, action = self.tr("Hapus data ini?"), self.tr("Hapus untuk selamanya")
        if not ConfirmDialog.ask(self, title, self.question(), action, is_final=True):
            return
        try:
            outcome = WorkingDialog.run(
                self,
                self._jobs,
                lambda _progress: self._services.purge.purge(kinds),
                self.tr("Menghapus data"),
            )
        except UserError as fault:
            self.told.emit("error", fault_text(fault))
            return
        if isinstance(outcome, PurgeOutcome):
            self.purged.emit(outcome)


class OutcomeWords(QWidget):
    """Says what a purge did; a widget only to have words in its own context."""

    @classmethod
    def of(cls, outcome: PurgeOutcome) -> str:
        """Return what went, which copy was made, and what is left to do by hand."""
        self = cls()
        number = sum(outcome.counts.values())
        told = [
            filled(
                self.tr("%1 data dihapus. Cadangan sebelumnya: %2."),
                grouped_amount(number * 100),
                outcome.backup.path.name,
            )
        ]
        if outcome.left:
            names = ", ".join(path.name for path in outcome.left)
            told.append(filled(self.tr("Cadangan ini tidak dapat dihapus: %1."), names))
        if outcome.backup.second_fault:
            told.append(fault_text(outcome.backup.second_fault))
        if not outcome.is_wiped:
            told.append(
                self.tr(
                    "Data sudah tidak terbaca oleh program, tetapi berkas belum dapat ditulis ulang"
                    " karena ruang disk kurang atau berkas sedang dibaca orang lain; penghapusan"
                    " berikutnya mengulanginya."
                )
            )
        return " ".join(told)
