"""The packs of rules of a data file: listed, examined, applied, revoked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.calendar import short_date
from desktop.domain.progress import Progress
from desktop.domain.texts.law_change import comparison_text
from desktop.domain.texts.packs import refusal_text
from desktop.errors import UserError
from desktop.services.policy import Policy
from desktop.services.rule_packs import PackLine, PackPreview, PackStep
from desktop.ui.dialogs.job_desk import JobDesk, spoken
from desktop.ui.dialogs.law_difference import LawDifferenceDialog, Question
from desktop.ui.dialogs.value_list import ValueList
from desktop.ui.language import current_language
from desktop.ui.theme import SPACE_2
from desktop.ui.widgets import Button, label
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services


class PackPanel(QWidget):
    """A list with two buttons; every step shows first what it changes."""

    changed = Signal(object)
    """A ``ChangeSet``."""

    def __init__(
        self,
        services: Services,
        desk: JobDesk,
        policy: Callable[[], Policy],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._desk, self._policy = services, desk, policy
        self._lines: tuple[PackLine, ...] = ()
        heads = (self.tr("Paket"), self.tr("Keadaan"), self.tr("Diterapkan"), self.tr("Kunci"))
        self.table = ValueList(heads, 1, self.tr("Paket aturan pada berkas data ini"))
        self.details = label("", "muted", wrap=True)
        self.add = Button(self.tr("Tambah paket…"), "plus")
        self.revoke = Button(self.tr("Cabut…"), "undo-2")
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_2)
        tools.addWidget(label(self.tr("Paket aturan"), "strong"), 1)
        tools.addWidget(self.add)
        tools.addWidget(self.revoke)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        column.addWidget(self.details)
        self.add.clicked.connect(self._on_add)
        self.revoke.clicked.connect(self._on_revoke)
        self.table.itemSelectionChanged.connect(self._show_current)
        desk.busy_changed.connect(self._on_busy)
        self.show_state()

    def digests(self) -> frozenset[str]:
        """Return the digests of all packs that this file has seen."""
        return frozenset(item.stored.digest for item in self._lines)

    def show_state(self) -> None:
        """Read the packs again."""
        self._lines = self._services.rule_packs.all()
        rows = [
            (
                item.title.in_language(current_language()),
                self._state(item),
                f"{item.stored.applied_at:%d-%m-%Y} {item.stored.applied_by}".strip(),
                item.stored.key_fingerprint,
            )
            for item in self._lines
        ]
        self.table.show_rows(rows, self.table.currentRow())
        self._on_busy(False)

    def _on_busy(self, is_busy: bool) -> None:
        self.add.setEnabled(not is_busy and not self._services.is_read_only)
        self._show_current()
        if is_busy:
            self.revoke.setEnabled(False)

    def _state(self, item: PackLine) -> str:
        stored = item.stored
        if stored.revoked_at is not None:
            text = self.tr("dicabut %1 %2")
            return filled(text, f"{stored.revoked_at:%d-%m-%Y}", stored.revoked_by).strip()
        if item.fault is not None:
            sentence = refusal_text(item.fault.code, item.fault.facts, current_language())
            return filled(self.tr("tidak dipakai: %1"), sentence)
        if item.is_superseded:
            return self.tr("sudah termuat dalam program")
        if stored.keep_before is not None:
            text = self.tr("dipakai, tanpa mengubah masa sebelum %1")
            return filled(text, short_date(stored.keep_before))
        return (
            self.tr("dipakai")
            if self._is_trusted(item)
            else self.tr("dipakai; kuncinya tidak dipercaya di komputer ini")
        )

    def _is_trusted(self, item: PackLine) -> bool:
        """Tell whether the key counts here: a pack comes along with the data file."""
        with suppress(UserError):
            return self._policy().trusts(item.stored.key_fingerprint)
        return False

    def current(self) -> PackLine | None:
        """Return the pack under the cursor."""
        row = self.table.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _show_current(self) -> None:
        item = self.current()
        can_revoke = item is not None and item.is_in_use and not self._services.is_read_only
        self.revoke.setEnabled(can_revoke)
        if item is None:
            text = self.tr(
                "Belum ada. Paket aturan membawa batas upah, upah minimum atau kewajiban baru"
                " sebelum ada versi program yang memuatnya. Tambahkan, atau seret berkasnya ke"
                " sini."
            )
        else:
            stored = item.stored
            text = filled(
                self.tr("%1, %2. Sidik berkas %3."),
                item.title.in_language(current_language()),
                self._state(item).rstrip("."),
                stored.digest[:32],
            )
        self.details.setText(text)

    # --- applying -----------------------------------------------------------------------------

    def _on_add(self) -> None:
        title = self.tr("Pilih paket aturan")
        kinds = self.tr("Paket aturan (*.json);;Semua berkas (*)")
        chosen, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if chosen:
            self.examine(Path(chosen))

    def examine(self, path: Path) -> None:
        """Check a pack and show what it changes."""
        try:
            policy = self._policy()
        except UserError as error:
            self._desk.tell_fault(error)
            return

        def work(progress: Progress) -> PackPreview:
            return self._services.rule_packs.examine(path, policy, progress)

        self._desk.start(work, self.tr("Memeriksa paket aturan"), self._on_examined)

    def _on_examined(self, preview: PackPreview) -> None:
        dialog = self._preview_dialog(preview)
        is_wanted, with_corrections = bool(dialog.exec()), dialog.with_corrections
        dialog.deleteLater()
        if not is_wanted:
            return

        def work(_progress: Progress) -> PackStep:
            return self._services.rule_packs.apply(preview, with_corrections=with_corrections)

        self._desk.start(work, self.tr("Menerapkan paket aturan"), self._on_applied)

    def _preview_dialog(self, preview: PackPreview) -> LawDifferenceDialog:
        language = current_language()
        pack = preview.pack
        text = self.tr(
            "Terbit %1, ditandatangani dengan kunci %2. Berkas data disalin dahulu, dan paket ini"
            " dapat dicabut lagi. Deklarasi yang sudah final tidak berubah."
        )
        effects = [comparison_text(effect, language) for effect in preview.effects]
        english = language == "en"
        kept = [rule.title_en if english else rule.title_id for rule in preview.overruled]
        stays = self.tr("Isian Anda sendiri tetap dipakai, bukan nilai paket ini")
        question = Question(
            filled(self.tr("Terapkan “%1”?"), pack.title.in_language(language)),
            filled(text, short_date(pack.issued_on), preview.key_fingerprint),
            self.tr("Ubah juga hitungan masa yang sudah lewat, seperti tertulis di atas"),
            self.tr("Terapkan"),
        )
        return LawDifferenceDialog(
            question,
            preview.difference,
            may_skip=preview.can_keep_past,
            first=((self.tr("Bagi perusahaan Anda"), effects), (stays, kept)),
            home=self._home(),
            parent=self,
        )

    def _home(self) -> str:
        """Return the code of the employer's province, or nothing."""
        employer = self._services.employers.current()
        rules = self._services.rulebook.at(self._services.today())
        return (rules.province_code(employer.province) if employer else None) or ""

    def _on_applied(self, step: PackStep) -> None:
        text = self.tr("Paket diterapkan. Salinan sebelumnya: %1")
        self._on_step(step, text)

    def _on_step(self, step: PackStep, text: str) -> None:
        self.show_state()
        if step.backup.second_fault:
            self._desk.told.emit("warning", spoken(step.backup.second_fault))
        else:
            self._desk.told.emit("success", filled(text, step.backup.path.name))
        self.changed.emit(step.changes)

    # --- revoking -----------------------------------------------------------------------------

    def _on_revoke(self) -> None:
        item = self.current()
        if item is None or not item.is_in_use:
            return
        try:
            difference = self._services.rule_packs.revocation(item.stored.pack_id)
        except UserError as error:
            self._desk.tell_fault(error)
            return
        question = Question(
            filled(self.tr("Cabut “%1”?"), item.title.in_language(current_language())),
            self.tr(
                "Aturan kembali seperti tanpa paket ini. Berkas data disalin dahulu; deklarasi yang"
                " sudah final tidak berubah."
            ),
            self.tr("Saya setuju hitungan masa yang sudah lewat ikut berubah"),
            self.tr("Cabut paket"),
        )
        home = self._home()
        dialog = LawDifferenceDialog(question, difference, may_skip=False, home=home, parent=self)
        is_wanted, with_corrections = bool(dialog.exec()), dialog.with_corrections
        dialog.deleteLater()
        if is_wanted:
            self._start_revoking(item.stored.pack_id, with_corrections)

    def _start_revoking(self, pack_id: int, with_corrections: bool) -> None:
        def work(_progress: Progress) -> PackStep:
            return self._services.rule_packs.revoke(pack_id, with_corrections=with_corrections)

        self._desk.start(work, self.tr("Mencabut paket aturan"), self._on_revoked)

    def _on_revoked(self, step: PackStep) -> None:
        self._on_step(step, self.tr("Paket dicabut. Salinan sebelumnya: %1"))
