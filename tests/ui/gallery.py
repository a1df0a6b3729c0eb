"""Every dialog of the program, made on one stage: for the accessibility tests and the pictures.

To add a dialog: one line of ``DIALOGS``, its class and what makes it. A class without a line
fails a test.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

import desktop.ui.pages
from desktop.domain.assessment import ConcernedWorker
from desktop.domain.obligation import Obligation
from desktop.domain.offer import Offer
from desktop.domain.program import Program
from desktop.domain.rules import RuleBook
from desktop.domain.texts import check_text
from desktop.domain.verification import Difference
from desktop.errors import UserError
from desktop.services.backups import CopyContents
from desktop.services.container import Services, build_services
from desktop.services.data_files import DataFiles
from desktop.services.declarations import Correction
from desktop.services.handover import HandedOver
from desktop.services.policy import Policy
from desktop.services.verification import ALTERED, VerificationAnswer
from desktop.ui.dialogs.about import AboutDialog, AboutFacts
from desktop.ui.dialogs.accidents import AccidentsDialog
from desktop.ui.dialogs.approval import ApprovalDialog
from desktop.ui.dialogs.attachment_password import AttachmentPasswordDialog
from desktop.ui.dialogs.backups import BackupsDialog
from desktop.ui.dialogs.bulk_edit import BulkEditDialog
from desktop.ui.dialogs.change_log import ChangeLogDialog
from desktop.ui.dialogs.change_preview import ChangePreviewDialog
from desktop.ui.dialogs.closing import ClosingDialog
from desktop.ui.dialogs.column_choice import ColumnDialog
from desktop.ui.dialogs.confirm import ConfirmDialog, UnsavedDialog
from desktop.ui.dialogs.correction import CorrectionDialog
from desktop.ui.dialogs.data_place import DataPlaceDialog, Places
from desktop.ui.dialogs.declaration_comparison import ComparisonDialog
from desktop.ui.dialogs.declaration_data import DeclarationDataDialog
from desktop.ui.dialogs.declaration_step import StepDialog, WithdrawalDialog
from desktop.ui.dialogs.employers import EmployersDialog
from desktop.ui.dialogs.error import CrashDialog, FormerCrashDialog
from desktop.ui.dialogs.establishment import EstablishmentDialog
from desktop.ui.dialogs.export import ExportDialog
from desktop.ui.dialogs.family import FamilyDialog
from desktop.ui.dialogs.file_fault import FileFaultDialog, FileStep, NoticeDialog
from desktop.ui.dialogs.filter_name import FilterNameDialog
from desktop.ui.dialogs.first_run import FirstRunDialog
from desktop.ui.dialogs.handover import TakeInDialog
from desktop.ui.dialogs.holidays import HolidaysDialog
from desktop.ui.dialogs.import_wizard import (
    COLUMNS,
    FORMATS,
    PLAN,
    REPAIRS,
    SHEET,
    ImportWizard,
)
from desktop.ui.dialogs.inspection_pack import InspectionPackDialog
from desktop.ui.dialogs.kept_value import KeptValueDialog, OddValue
from desktop.ui.dialogs.law_difference import LawDifferenceDialog
from desktop.ui.dialogs.law_list import LawListDialog
from desktop.ui.dialogs.letter import LetterDialog
from desktop.ui.dialogs.licences import LicencesDialog
from desktop.ui.dialogs.manual import ManualDialog
from desktop.ui.dialogs.merge import MergeDialog
from desktop.ui.dialogs.offer import OfferDialog
from desktop.ui.dialogs.own_value import OwnValueDialog
from desktop.ui.dialogs.own_values import OwnValuesDialog
from desktop.ui.dialogs.pack_log import PackLogDialog
from desktop.ui.dialogs.palette import PaletteDialog
from desktop.ui.dialogs.password import NewPasswordDialog, UnlockDialog
from desktop.ui.dialogs.payments import PaymentsDialog
from desktop.ui.dialogs.privacy import PrivacyDialog
from desktop.ui.dialogs.privacy_requests import RequestDialog
from desktop.ui.dialogs.records import RecordsDialog
from desktop.ui.dialogs.recovery import RecoveryDialog
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.dialogs.shortcuts import ShortcutsDialog
from desktop.ui.dialogs.slips import SlipDialog
from desktop.ui.dialogs.tray import TrayDialog
from desktop.ui.dialogs.trust import TrustDialog
from desktop.ui.dialogs.updates import UpdatesDialog
from desktop.ui.dialogs.verification import VerificationDialog
from desktop.ui.dialogs.worker_form import WorkerForm
from desktop.ui.dialogs.workforce_moves import WorkforceMovesDialog
from desktop.ui.dialogs.working import WorkingDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.language import current_language
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.workforce_facts import WorkerFacts
from desktop.ui.palette import PaletteSource
from desktop.ui.settings import OPTIONS, Settings
from desktop.ui.theme import LIGHT
from tests.ui import gallery_papers as papers
from tests.ui.gallery_stage import KEY, SHARED, Maker, Stage, say


def _wizard(stage: Stage, step: str) -> ImportWizard:
    """Return the import at one of its steps."""
    desk = stage.services.import_desk
    wizard = ImportWizard(desk, stage.jobs, (stage.draft, desk.plan(stage.draft)))
    wizard.step = step
    wizard._show_step()
    return wizard


def _bulk(stage: Stage) -> BulkEditDialog:
    edits, ids = stage.services.worker_edits, [person.worker_id for person in stage.workers(9)]
    return BulkEditDialog(
        len(ids),
        lambda field, text, show: show(edits.plan_bulk(ids, field, text)),
        stage.services.today(),
    )


def _preview(stage: Stage) -> ChangePreviewDialog:
    ids = [person.worker_id for person in stage.workers(9)]
    plan = stage.services.worker_edits.plan_bulk(ids, "basic_wage", "5.000.000")
    return ChangePreviewDialog(
        plan, say("Ubah Upah untuk 9 orang", "Change the wage of 9 people"), stage.services.today()
    )


def _form(stage: Stage, *, is_new: bool) -> WorkerForm:
    facts = WorkerFacts(stage.services)
    facts.refresh()
    return WorkerForm(stage.services, facts, None if is_new else stage.workers(1)[0])


def _offer() -> OfferDialog:
    offer = Offer(
        program=Program.JHT,
        needs=(),
        can_join=(ConcernedWorker(1, 2, ""), ConcernedWorker(2, 3, "")),
        cannot_join=(),
        members=0,
        employer_share=370_000_00,
        worker_share=200_000_00,
    )
    return OfferDialog(offer, date(2026, 11, 22))


def _records(stage: Stage) -> RecordsDialog:
    found = stage.services.assessments.obligations
    spec = next(obligation.records for obligation in found if obligation.records is not None)
    return RecordsDialog(spec, ())


def _tray(stage: Stage) -> TrayDialog:
    desk = stage.services.import_desk
    if not stage.services.tray.count():
        desk.apply(desk.plan(stage.draft))
    return TrayDialog(stage.services.tray)


def _own_value(stage: Stage) -> OwnValueDialog:
    ceilings = [stage.services.rulebook.rules["jp.wage_ceiling"]]
    return OwnValueDialog(stage.services.own_rules, ceilings, "Lampung")


def _kept(stage: Stage) -> KeptValueDialog:
    values = [
        OddValue(code, check_text(code, current_language()))
        for code in ("WAGE_ZERO", "AGE_UNDER_15")
    ]
    return KeptValueDialog("Budi Contoh", values, {"WAGE_ZERO": "Cuti di luar tanggungan"})


def _backups(stage: Stage) -> BackupsDialog:
    services = stage.services
    return BackupsDialog(services.backups, stage.jobs, services.today(), is_read_only=False)


def _places(stage: Stage) -> DataPlaceDialog:
    folder = Path("/home/rina/Documents/Patuh Jamsos")
    log = folder / "log" / "patuh.log"
    return DataPlaceDialog(
        Places(folder / "data.sqlite", folder / "backup", None, log, is_encrypted=False)
    )


def _take_in(stage: Stage) -> TakeInDialog:
    return TakeInDialog(HandedOver(stage.employer(), CopyContents(1, 214, 3), stage.employer()))


def _export(stage: Stage) -> ExportDialog:
    services = stage.services
    return ExportDialog(services.workforce.count(), services.gap_exports.drafts(services.today()))


def _establishment(stage: Stage) -> EstablishmentDialog:
    return EstablishmentDialog(None, ["Gudang"], "Lampung")


def _payments(stage: Stage) -> PaymentsDialog:
    return PaymentsDialog((), stage.services.today())


def _shortcuts(stage: Stage) -> ShortcutsDialog:
    window = stage.window
    pages = [(n, title) for n, (_key, title, *_) in enumerate(window.page_list())]
    return ShortcutsDialog(window.menus.keys(pages))


def _palette(stage: Stage) -> PaletteDialog:
    dialog = PaletteDialog(PaletteSource(stage.window))
    dialog.line.setText("a")
    return dialog


def _sure() -> str:
    return say(
        "Berkas dan cadangannya dapat dibaca siapa pun yang memegang komputer ini atau salinannya.",
        "Whoever holds this computer or a copy can read the file and its backups.",
    )


def _confirm(_stage: Stage) -> ConfirmDialog:
    title = say("Hapus kata sandi?", "Remove the password?")
    action = say("Hapus kata sandi", "Remove the password")
    return ConfirmDialog.make(None, title, _sure(), action, is_final=True)


def _notice(_stage: Stage) -> NoticeDialog:
    return NoticeDialog(say("Cadangan lama", "Old backups"), _sure())


def _file_fault(_stage: Stage) -> FileFaultDialog:
    text = say(
        "Berkas /data/data.sqlite sedang dipakai oleh Rina di PC-HRD. Tutup program di sana, atau"
        " buka hanya untuk membaca.",
        "The file /data/data.sqlite is in use by Rina on PC-HRD. Close the program there, or open"
        " it for reading only.",
    )
    return FileFaultDialog(text, (FileStep.VIEW, FileStep.TAKE_OVER))


def _no_declaration(_stage: Stage) -> VerificationDialog:
    text = "Bukan deklarasi final dari program ini."
    fault = UserError("NOT_A_DECLARATION", text, english="No final declaration of this program.")
    return VerificationDialog("pindaian.pdf", fault)


_ALTERED = VerificationAnswer(ALTERED, "012/HRD/2026", "0" * 64, (Difference("BYTES"),))
_CRASH = 'Traceback (most recent call last):\n  File "x.py", line 1\nValueError: x'

DIALOGS: dict[str, tuple[type[QDialog], Maker]] = {
    "about": (AboutDialog, lambda stage: AboutDialog(AboutFacts.of(stage.services))),
    "accidents": (AccidentsDialog, lambda _stage: AccidentsDialog(())),
    "attachment_password": (AttachmentPasswordDialog, lambda _stage: AttachmentPasswordDialog()),
    "backups": (BackupsDialog, _backups),
    "bulk_edit": (BulkEditDialog, _bulk),
    "change_log": (ChangeLogDialog, lambda stage: ChangeLogDialog(stage.services)),
    "change_preview": (ChangePreviewDialog, _preview),
    "columns": (ColumnDialog, lambda _stage: ColumnDialog(("name", "identity"))),
    "approval": (ApprovalDialog, papers.approval),
    "closing": (ClosingDialog, papers.closing),
    "comparison": (ComparisonDialog, papers.comparison),
    "confirm": (ConfirmDialog, _confirm),
    "correction": (CorrectionDialog, lambda _stage: CorrectionDialog("012/HRD/2026")),
    "crash": (CrashDialog, lambda _stage: CrashDialog(_CRASH)),
    "crash_before": (FormerCrashDialog, lambda _stage: FormerCrashDialog(_CRASH)),
    "data": (DeclarationDataDialog, papers.frozen),
    "data_place": (DataPlaceDialog, _places),
    "employers": (
        EmployersDialog,
        lambda stage: EmployersDialog([stage.employer()], stage.employer().employer_id),
    ),
    "establishment": (EstablishmentDialog, _establishment),
    "export": (ExportDialog, _export),
    "family": (FamilyDialog, lambda stage: FamilyDialog(stage.workers(1)[0])),
    "file_fault": (
        FileFaultDialog,
        _file_fault,
    ),
    "filter_name": (FilterNameDialog, lambda _stage: FilterNameDialog(("Tanpa JP",), "Tanpa JP")),
    "first_run": (FirstRunDialog, papers.first_run),
    "handover": (TakeInDialog, _take_in),
    "holidays": (
        HolidaysDialog,
        lambda stage: HolidaysDialog(stage.services.calendar, stage.services.today()),
    ),
    "import_columns": (ImportWizard, lambda stage: _wizard(stage, COLUMNS)),
    "import_formats": (ImportWizard, lambda stage: _wizard(stage, FORMATS)),
    "import_plan": (ImportWizard, lambda stage: _wizard(stage, PLAN)),
    "import_repairs": (ImportWizard, lambda stage: _wizard(stage, REPAIRS)),
    "import_sheet": (ImportWizard, lambda stage: _wizard(stage, SHEET)),
    "kept_value": (KeptValueDialog, _kept),
    "law": (LawListDialog, lambda stage: LawListDialog(stage.services)),
    "law_difference": (LawDifferenceDialog, papers.law_difference),
    "letter": (
        LetterDialog,
        lambda stage: LetterDialog(stage.services.letters, stage.services.approvals),
    ),
    "licences": (LicencesDialog, lambda _stage: LicencesDialog()),
    "manual": (ManualDialog, lambda _stage: ManualDialog("home")),
    "merge": (MergeDialog, lambda stage: MergeDialog(*stage.workers(2))),
    "moves": (WorkforceMovesDialog, lambda stage: WorkforceMovesDialog(stage.services)),
    "notice": (NoticeDialog, _notice),
    "offer": (OfferDialog, lambda _stage: _offer()),
    "own_value": (OwnValueDialog, _own_value),
    "own_values": (OwnValuesDialog, lambda stage: OwnValuesDialog(stage.services)),
    "pack": (InspectionPackDialog, papers.pack),
    "pack_log": (PackLogDialog, lambda stage: PackLogDialog(stage.services.inspection_packs)),
    "palette": (PaletteDialog, _palette),
    "password": (NewPasswordDialog, lambda _stage: NewPasswordDialog(may_skip=True)),
    "payments": (PaymentsDialog, _payments),
    "privacy": (PrivacyDialog, lambda stage: PrivacyDialog(stage.services, stage.jobs)),
    "records": (RecordsDialog, _records),
    "recovery": (RecoveryDialog, lambda _stage: RecoveryDialog("data.sqlite", KEY)),
    "request": (RequestDialog, papers.request),
    "settings": (SettingsDialog, papers.settings),
    "shortcuts": (ShortcutsDialog, _shortcuts),
    "slips": (SlipDialog, papers.slips),
    "step": (StepDialog, papers.step),
    "tray": (TrayDialog, _tray),
    "trust": (TrustDialog, lambda stage: TrustDialog(Policy(), stage.window.settings)),
    "unlock": (UnlockDialog, lambda _stage: UnlockDialog("data.sqlite")),
    "updates": (UpdatesDialog, papers.updates),
    "unsaved": (UnsavedDialog, lambda _stage: UnsavedDialog.make(None, say("Beranda", "Home"))),
    "verification": (
        VerificationDialog,
        lambda _stage: VerificationDialog("deklarasi.pdf", _ALTERED),
    ),
    "verification_fault": (VerificationDialog, _no_declaration),
    "withdrawal": (
        WithdrawalDialog,
        lambda _stage: WithdrawalDialog(say("Diserahkan", "Handed in")),
    ),
    "worker": (WorkerForm, lambda stage: _form(stage, is_new=False)),
    "worker_new": (WorkerForm, lambda stage: _form(stage, is_new=True)),
    "working": (
        WorkingDialog,
        lambda _stage: WorkingDialog(say("Menulis ulang berkas", "Writing"), ""),
    ),
}


def _drawer(stage: Stage) -> None:
    """Open the first person."""
    page: Any = stage.window.current_page()
    page.view.show_worker(stage.workers(1)[0].worker_id)


def _verified(stage: Stage) -> None:
    """Check the PDF of the one declaration."""
    declarations = stage.services.declarations
    path = stage.folder / "deklarasi.pdf"
    declarations.save_pdf(declarations.all()[0].declaration_id, path)
    page: Any = stage.window.current_page()
    page.check_file(path)


def _correction(stage: Stage) -> None:
    """Begin a correction of the one declaration."""
    stage.window.go_to("declaration", Correction("012/HRD-SP/XI/2026", "Dua pekerja terlewat"))


def _view(number: int) -> Callable[[Stage], None]:
    def choose(stage: Stage) -> None:
        page: Any = stage.window.current_page()
        page.choose_view(number)

    return choose


SCENES: dict[str, tuple[str, Callable[[Stage], None]]] = {
    "correction": ("declaration", _correction),
    "drawer": ("workforce", _drawer),
    "law_changes": ("programs", _view(1)),
    "offers": ("programs", _view(2)),
    "verified": ("verify", _verified),
}
"""States of a page that it opens later: its key, and what leads there."""


def dialog_classes() -> set[type[QDialog]]:
    """Return every class of dialog that the program has."""
    for module in pkgutil.walk_packages(desktop.ui.__path__, "desktop.ui."):
        importlib.import_module(module.name)
    found: set[type[QDialog]] = set()
    waiting: list[type[QDialog]] = [QDialog]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith("desktop.ui.") and not kind.__name__.startswith("_"):
                found.add(kind)
    return found - SHARED


def fill(services: Services) -> None:
    """Load the sample, plan its repairs and finalise one declaration."""
    services.sample.load()
    services.plan.propose_missing()
    services.declarations.finalise("012/HRD-SP/XI/2026", operator="Rina Contoh")


@contextmanager
def open_stage(
    rulebook: RuleBook, obligations: tuple[Obligation, ...], folder: Path, now: datetime
) -> Iterator[Stage]:
    """Show the window on the ``data.sqlite`` of a folder; what dialogs are made on."""
    files = DataFiles(
        lambda database: build_services(database, rulebook, obligations, lambda: now), lambda: now
    )
    opened = files.open(folder / "data.sqlite")
    settings = Settings(folder / "settings.ini")
    settings.put(OPTIONS.theme, LIGHT)
    jobs = JobRunner()
    window = MainWindow(opened.services, jobs, settings)
    window.resize(1280, 720)
    window.show()
    yield Stage(window, folder)
    jobs.shutdown()
    window.close_for_rebuild()
    window.deleteLater()
    jobs.deleteLater()
    opened.close()


def make(stage: Stage, name: str) -> QDialog:
    """Return the dialog of a name, not shown yet."""
    return DIALOGS[name][1](stage)


def show(dialog: QDialog) -> None:
    """Show a dialog until all that it reads at first has come and is laid out."""
    dialog.show()
    QTest.qWait(20)
    for _ in range(8):  # one layout asks for the next, from the inside to the outside
        QApplication.processEvents()


def close(dialog: QDialog) -> None:
    """Take a dialog away, without the question about what was typed."""
    dialog.hide()
    dialog.setParent(None)
    dialog.deleteLater()
