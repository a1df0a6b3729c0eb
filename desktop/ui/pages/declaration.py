"""The declaration: checked, seen as it will be printed, finalised."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.domain.approval import PartDigests
from desktop.domain.progress import Progress
from desktop.domain.rules import RuleNotInForce
from desktop.domain.texts import note_text
from desktop.errors import UserError
from desktop.services.changes import (
    ANSWERS,
    APPROVAL,
    CALENDAR,
    DECLARATIONS,
    EMPLOYER,
    KEPT_VALUES,
    LETTER,
    PLAN,
    RULES,
    TRAY,
    WORKERS,
    ChangeSet,
)
from desktop.services.check_list import CheckItem, CheckLevel, NotReady
from desktop.services.declarations import Correction, DeclarationEntry, StoredDeclaration
from desktop.services.whole_file import write_file
from desktop.ui.dialogs.approval import ApprovalDialog
from desktop.ui.dialogs.change_log import ChangeLogDialog
from desktop.ui.dialogs.closing import ClosingDialog, twin_warning
from desktop.ui.dialogs.correction import CorrectionDialog
from desktop.ui.dialogs.kept_value import OddValue, ask_reasons
from desktop.ui.dialogs.letter import LetterDialog
from desktop.ui.jobs import Job
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text
from desktop.ui.pages.base import Page
from desktop.ui.pages.declaration_checks import jump_of
from desktop.ui.pages.declaration_final import ask_and_save, ask_path, file_name, open_folder
from desktop.ui.pages.declaration_outputs import Output, PreviewHead, paper_of
from desktop.ui.pages.declaration_pack import PackDesk
from desktop.ui.pages.declaration_steps import DeclarationSteps
from desktop.ui.pages.declaration_work import Checked, CheckFault, Drawn
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4
from desktop.ui.widgets import Banner, Button, EmptyState
from desktop.ui.widgets.pdf_view import PdfView
from desktop.ui.widgets.room import CurrentStack
from desktop.ui.words import filled

CHECK_AFTER_MS = 200
_BEHIND_A_DRAFT = frozenset({EMPLOYER, WORKERS, ANSWERS, KEPT_VALUES, LETTER, APPROVAL})


class DeclarationPage(Page):
    """Three steps on one page: check list, preview, number."""

    key: ClassVar[str] = "declaration"
    order: ClassVar[int] = 60
    help_id: ClassVar[str] = "declaration"
    icon: ClassVar[str] = "file-text"
    cares_about: ClassVar[frozenset[str]] = frozenset(
        {
            *(EMPLOYER, WORKERS, ANSWERS, PLAN, DECLARATIONS, RULES, CALENDAR, KEPT_VALUES),
            *(LETTER, APPROVAL, TRAY),
        }
    )

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Deklarasi")

    # --- building -----------------------------------------------------------------------------

    def build(self) -> Iterator[None]:
        """Set the page from its three steps."""
        self.latest: DeclarationEntry | None = None
        self._is_judged = False
        self._job: Job | None = None
        self._turn, self._shows_final = 0, False
        self._saved_to: Path | None = None
        self._parts: PartDigests | None = None
        self._due = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self.packs = PackDesk(self.services, self.jobs, self)
        self.add_head(*self._build_final_tools())
        yield
        self.stack = CurrentStack()
        self.empty = EmptyState(
            "building-2",
            self.tr("Deklarasi dibuat dari data Anda"),
            self.tr(
                "Isi data perusahaan dan tenaga kerja, jawab penilaian, lalu cetak deklarasi dari"
                " halaman ini untuk ditandatangani."
            ),
            self.tr("Isi data perusahaan"),
        )
        self.stack.addWidget(self.empty)
        yield
        self.steps = DeclarationSteps()
        yield
        self.stack.addWidget(self._build_content())
        self.body.addWidget(self.stack, 1)
        self.reach_down()

    def _build_content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        self.final_banner, self.correction_banner, self.fault_banner = Banner(), Banner(), Banner()
        for banner in (self.final_banner, self.correction_banner, self.fault_banner):
            column.addWidget(banner)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        self.checks = self.steps.checks
        self.number = self.steps.number
        self.finalise = self.steps.finalise
        splitter.addWidget(self.steps)
        splitter.addWidget(self._build_preview())
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([400, 600])
        column.addWidget(splitter, 1)
        return content

    def _build_final_tools(self) -> tuple[Button, ...]:
        self.save_pdf = Button(self.tr("Simpan PDF…"), "download")
        self.open_folder = Button(self.tr("Buka folder"), "folder-open")
        self.show_final = Button(self.tr("Lihat yang final"), "eye")
        self.correct = Button(self.tr("Buat pembetulan…"), "pencil")
        return self.correct, self.show_final, self.save_pdf, self.open_folder

    def _build_preview(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(SPACE_4, 0, 0, 0)
        column.setSpacing(SPACE_2)
        self.preview_head = PreviewHead()
        self.preview_title = self.preview_head.title
        self.preview_title.setText(self.tr("2  Pratinjau"))
        self.view = PdfView(self.jobs, self.preview_head.without())
        column.addWidget(self.preview_head)
        column.addWidget(self.view, 1)
        return side

    def connect(self) -> None:  # type: ignore[override]
        """Check when something changed, finalise when asked."""
        self._due.timeout.connect(self._check)
        self.checks.opened.connect(self._on_opened)
        self.steps.give_reason.clicked.connect(self._on_give_reason)
        self.steps.approval.approve_wanted.connect(self._on_approve)
        self.steps.approval.withdraw_wanted.connect(self._on_withdraw)
        self.steps.approval.changes_wanted.connect(self._on_changes_wanted)
        self.finalise.clicked.connect(self._on_finalise)
        self.number.textEdited.connect(self._show_ready)
        self.save_pdf.clicked.connect(self._on_save_pdf)
        self.open_folder.clicked.connect(self._on_open_folder)
        self.show_final.clicked.connect(self._on_show_final)
        self.correct.clicked.connect(self._on_correct)
        self.preview_head.pack.triggered.connect(self.make_pack)
        self.packs.told.connect(self.message_requested)
        self.packs.ended.connect(self._on_written)
        self.preview_head.letter.clicked.connect(self._on_letter)
        self.preview_head.wanted.connect(self._on_output)
        self.correction_banner.action_triggered.connect(self._on_drop_correction)
        self.empty.activated.connect(lambda: self.navigation_requested.emit("employer", None))

    @property
    def correction(self) -> Correction:
        """The correction that was begun; an empty one for none."""
        return self.services.declarations.begun()

    # --- showing ------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Show what is stored at once; check and draw the pages anew."""
        has_employer = self.services.employers.current() is not None
        self.stack.setCurrentIndex(1 if has_employer else 0)
        if not has_employer:
            self.latest = None
            self._show_final()
            return
        entries = self.services.declarations.all()
        self.latest = entries[0] if entries else None
        self._propose()
        self._show_final()
        self._show_correction()
        self._show_ready()
        if not self._shows_final:
            self._due.start()

    def on_changes(self, changes: ChangeSet) -> None:
        """Go back to the draft as soon as the data behind it change."""
        if changes.touches(_BEHIND_A_DRAFT):
            self._shows_final = False
        super().on_changes(changes)

    def _propose(self) -> None:
        self.steps.propose(
            self.services.declarations.suggested_number(),
            self.services.signing_name(),
        )

    def _show_final(self) -> None:
        for button in (self.save_pdf, self.open_folder, self.show_final, self.correct):
            button.setVisible(self.latest is not None)
        if self.latest is None:
            self.final_banner.hide()
            return
        text = filled(
            self.tr("Deklarasi %1 per %2 sudah final dan tersimpan tanpa dapat diubah."),
            self.latest.document_number,
            f"{self.latest.as_of:%d-%m-%Y}",
        )
        self.final_banner.show_message("success", text)
        self.open_folder.setEnabled(self._saved_to is not None)
        self.show_final.setVisible(not self._shows_final)
        self.correct.setVisible(not self.correction.amends)

    def _show_correction(self) -> None:
        if not self.correction.amends:
            self.correction_banner.hide()
            return
        text = filled(
            self.tr("Pembetulan atas %1. Alasan: %2"),
            self.correction.amends,
            self.correction.reason,
        )
        self.correction_banner.show_message("info", text, self.tr("Batalkan pembetulan"))

    def _show_ready(self) -> None:
        parts, service = self._parts, self.services.approvals
        self.steps.approval.show_status(None if parts is None else service.status(parts))
        self.steps.show_ready(is_checked=self._is_judged)
        is_ready = self._is_judged and not self.checks.count(CheckLevel.RED)
        self.preview_head.set_ready(is_ready, shows_final=self._shows_final)

    def state_mark(self) -> str:
        """Return how many findings hold the declaration back."""
        red = self.checks.count(CheckLevel.RED)
        return f"{red}!" if red else ""

    def open_payload(self, payload: object) -> None:
        """Begin the correction that another page hands over."""
        if isinstance(payload, Correction):
            self._begin_correction(payload)

    # --- checking -----------------------------------------------------------------------------

    def _check(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._turn += 1
        self._parts = None
        turn, read = self._turn, self.jobs.away(self.services.declarations.checked)

        def check(progress: Progress) -> object:
            try:
                return Checked(turn, *read(progress))
            except RuleNotInForce as fault:
                return CheckFault(turn, fault)

        self._job = self.start_job(check, self.tr("Memeriksa data"), self._on_checked)

    def _on_checked(self, found: object) -> None:
        if not isinstance(found, Checked | CheckFault) or found.turn != self._turn:
            return
        self._job = None
        if isinstance(found, Checked):
            self.fault_banner.hide()
            self._is_judged = found.is_judged
            self.checks.checks.show_items(found.items)
            self._draw_draft()
        else:
            self._is_judged = False
            self.fault_banner.show_message("error", fault_text(found.error))
            self.view.set_pdf(b"")
        self._show_ready()
        self.marks_changed.emit()

    def _draw_draft(self) -> None:
        if self.checks.count(CheckLevel.RED):
            self.preview_title.setText(self.tr("2  Pratinjau: menunggu perbaikan"))
            self.view.set_pdf(b"")
            return
        turn, service = self._turn, self.services.declarations
        draft = self.jobs.away(
            service.print_draft, correction=self.correction, out_of=service.freeze_draft
        )

        def draw(progress: Progress) -> Drawn:
            try:
                return Drawn(turn, draft(progress))
            except NotReady:
                return Drawn(turn, None)

        self._job = self.start_job(draw, self.tr("Menyusun pratinjau"), self._on_draft)

    def _on_draft(self, draft: object) -> None:
        if isinstance(draft, Drawn) and draft.turn == self._turn and not self._shows_final:
            self._job = None
            self.preview_title.setText(self.tr("2  Pratinjau: draf"))
            self.view.set_pdf(draft.draft.pdf if draft.draft else b"")
            self._parts = draft.draft.parts if draft.draft else None
            self._show_ready()

    def _on_opened(self, item: CheckItem) -> None:
        jump = jump_of(item)
        self.navigation_requested.emit(jump.page, jump.payload)

    def _on_give_reason(self) -> None:
        item = self.checks.current_item()
        if item is None:
            return
        # Every open finding of the same worker can be answered at once.
        items = [other for other in self.checks.checks.items if other.worker_id == item.worker_id]
        values = tuple(
            OddValue(other.code, note_text(other.code, current_language()))
            for other in sorted(items, key=lambda other: other is not item)
            if other.takes_reason or other.kept
        )
        self._tell(ask_reasons(self.window(), self.services, item.worker_id, values))

    # --- the letter and other papers ----------------------------------------------------------

    def _on_letter(self) -> None:
        services = self.services
        for changes in LetterDialog.ask(self.window(), services.letters, services.approvals):
            self._tell(changes)

    def _on_output(self, output: Output) -> None:
        """Make a paper of what is shown: the final declaration, or the data as they are now."""
        shown = self.latest if self._shows_final and output.is_of_final else None
        number = shown.document_number if shown else self.tr("draf")
        name = file_name(number, f"-{output.value}")
        path = ask_path(self, self.tr("Simpan keluaran"), name)
        if path is None:
            return
        wanted = shown.declaration_id if shown else 0
        paper = paper_of(self.services, self.jobs.away, output, wanted)

        def make(progress: Progress) -> object:
            try:
                write_file(path, paper(progress))
            except (NotReady, UserError) as fault:
                return fault
            return path

        self.start_job(make, self.tr("Menyusun keluaran"), self._on_written)

    def _on_written(self, outcome: object) -> None:
        if isinstance(outcome, Path):
            self.message_requested.emit("success", filled(self.tr("Tersimpan: %1"), outcome.name))
        elif isinstance(outcome, NotReady):
            self.checks.checks.show_items(outcome.items)
            self._show_ready()
        elif isinstance(outcome, UserError):
            self.fault_banner.show_message("error", fault_text(outcome), can_close=True)

    def make_pack(self) -> None:
        """Make a pack of the latest declaration for an inspector."""
        self.packs.ask(self.latest)

    def show_pack_log(self) -> None:
        """Show what was handed over to whom."""
        self.packs.show_log()

    # --- finalising ---------------------------------------------------------------------------

    def _on_approve(self) -> None:
        if self._parts is not None:
            operator = self.steps.operator.text().strip()
            service = self.services.approvals
            self._tell(ApprovalDialog.ask(self.window(), service, self._parts, operator))

    def _on_withdraw(self) -> None:
        self._tell(self.services.approvals.withdraw())

    def _tell(self, changes: ChangeSet | None) -> None:
        if changes is not None:
            self.changed.emit(changes)
            self.saved.emit()

    def _on_changes_wanted(self) -> None:
        dialog = ChangeLogDialog(self.services, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_finalise(self) -> None:
        number, approval = self.number.text().strip(), self.steps.approval
        service = self.services.declarations
        lines = service.open_lines(self.checks.checks.items)
        has_fallen = approval.status is not None and bool(approval.status.changed)
        warnings = [approval.sentence()] if has_fallen else []
        if not self.correction.amends:
            warnings += twin_warning(self.latest, self.services.assessments.as_of)
        reason = ClosingDialog.ask(self.window(), number, lines, "\n".join(warnings))
        if reason is None:
            return
        prepare = self.jobs.away(
            service.print_final,
            number,
            out_of=service.freeze,
            operator=self.steps.operator.text().strip(),
            correction=self.correction,
            reason=reason,
            password=self.steps.password.text(),
        )

        def finalise(progress: Progress) -> object:
            try:
                service.make_ready()
                return service.store(prepare(progress))
            except (NotReady, UserError) as fault:
                return fault

        self.finalise.setEnabled(False)
        job = self.start_job(finalise, self.tr("Memfinalkan deklarasi"), self._on_finalised)
        for ended in (job.failed, job.cancelled):
            ended.connect(self._show_ready)

    def _on_finalised(self, outcome: object) -> None:
        if isinstance(outcome, NotReady):
            self.checks.checks.show_items(outcome.items)
            self._show_ready()
        elif isinstance(outcome, UserError):
            self.steps.show_fault(outcome)
            self._show_ready()
        elif isinstance(outcome, tuple):
            self._take_final(*outcome)

    def _take_final(self, stored: StoredDeclaration, changes: ChangeSet) -> None:
        self.steps.number_row.set_error("")
        self.steps.password_row.set_error("")
        self.steps.password.clear()
        self.services.declarations.begin(Correction())
        self._saved_to = None
        self._shows_final = True
        self.number.clear()
        self.show_state()
        self._show_stored(stored)
        self.changed.emit(changes)
        self.saved.emit()

    def _show_stored(self, stored: StoredDeclaration) -> None:
        self._shows_final = True
        self.preview_title.setText(filled(self.tr("Final: %1"), stored.document_number))
        self.view.set_pdf(stored.pdf)
        self._show_final()
        self._show_ready()

    # --- afterwards ---------------------------------------------------------------------------

    def _on_show_final(self) -> None:
        if self.latest is not None:
            self._show_stored(self.services.declarations.get(self.latest.declaration_id))

    def _on_save_pdf(self) -> None:
        if self.latest is None:
            return
        try:
            path = ask_and_save(
                self,
                self.services.declarations,
                self.latest.declaration_id,
                self.tr("Simpan PDF deklarasi"),
            )
        except UserError as fault:
            self.fault_banner.show_message("error", fault_text(fault), can_close=True)
            return
        if path is not None:
            self._saved_to = path
            self.open_folder.setEnabled(True)
            self.message_requested.emit("success", filled(self.tr("Tersimpan: %1"), path.name))

    def _on_open_folder(self) -> None:
        if self._saved_to is not None:
            open_folder(self._saved_to)

    def _on_correct(self) -> None:
        if self.latest is not None:
            correction = CorrectionDialog.ask(self.window(), self.latest.document_number)
            if correction is not None:
                self._begin_correction(correction)

    def _begin_correction(self, correction: Correction) -> None:
        self.services.declarations.begin(correction)
        self._shows_final = False
        self.show_state()

    def _on_drop_correction(self) -> None:
        self.services.declarations.begin(Correction())
        self.show_state()
