"""Dialogs of the gallery that are about declarations, law, packs and personal data."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Never

from desktop.domain.calendar import Month
from desktop.domain.declaration_life import EventKind
from desktop.domain.inspection_pack import HandOver
from desktop.domain.law_difference import LawDifference, ValueChange
from desktop.domain.personal_data import PrivacyRequest, RequestKind
from desktop.services.check_list import OpenLine
from desktop.ui.dialogs.approval import ApprovalDialog
from desktop.ui.dialogs.closing import ClosingDialog
from desktop.ui.dialogs.declaration_comparison import ComparisonDialog
from desktop.ui.dialogs.declaration_data import DeclarationDataDialog
from desktop.ui.dialogs.declaration_step import StepDialog
from desktop.ui.dialogs.first_run import FirstAnswers, FirstRunDialog
from desktop.ui.dialogs.inspection_pack import InspectionPackDialog
from desktop.ui.dialogs.law_difference import LawDifferenceDialog, Question
from desktop.ui.dialogs.privacy_requests import RequestDialog
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.dialogs.settings_parts import FileState
from desktop.ui.dialogs.slips import SlipDialog, SlipScope
from desktop.ui.dialogs.updates import UpdatesDialog
from desktop.ui.preferences import PreferenceStore
from tests.ui.gallery_stage import Stage, say


def approval(stage: Stage) -> ApprovalDialog:
    """Return the dialog ``approval``."""
    return ApprovalDialog(stage.services.approvals, {}, "Rina Contoh")


def closing(_stage: Stage) -> ClosingDialog:
    """Return the dialog ``closing``."""
    line = OpenLine("Upah di bawah upah minimum.", "Wage below the minimum wage.", 3)
    return ClosingDialog("012/HRD-SP/XI/2026", (line,))


def pack(_stage: Stage) -> InspectionPackDialog:
    """Return the dialog ``pack``."""
    return InspectionPackDialog("012/HRD-SP/XI/2026", HandOver(handed_on=date(2026, 11, 23)))


def comparison(stage: Stage) -> ComparisonDialog:
    """Return the dialog ``comparison``."""
    case = stage.services.declaration_life.cases()[0]
    return ComparisonDialog(stage.services, stage.jobs, case)


def frozen(stage: Stage) -> DeclarationDataDialog:
    """Return the dialog ``frozen``."""
    case = stage.services.declaration_life.cases()[0]
    return DeclarationDataDialog(stage.services, stage.jobs, case)


def step(stage: Stage) -> StepDialog:
    """Return the dialog ``step``."""
    service = stage.services.declaration_life
    return StepDialog(service, service.cases()[0], EventKind.SIGNED)


def _never(*_arguments: object) -> Never:
    raise AssertionError("nobody answers the first run of the gallery")


def first_run(stage: Stage) -> FirstRunDialog:
    """Return the dialog ``first_run``."""
    return FirstRunDialog(_never, FirstAnswers(stage.folder), "data.sqlite")


def law_difference(stage: Stage) -> LawDifferenceDialog:
    """Return the dialog ``law_difference``."""
    rule = stage.services.rulebook.rules["jp.wage_ceiling"]
    former, latest = rule.values[-2:]
    changes = (
        ValueChange(
            rule, date(2027, 3, 1), None, former, latest, is_correction=False, is_odd=False
        ),
        ValueChange(rule, date(2026, 3, 1), None, former, latest, is_correction=True, is_odd=True),
    )
    question = Question(
        say("Paket aturan 2027", "Pack of rules 2027"),
        say("Yang berubah bila paket ini dipakai.", "What changes with this pack."),
        say("Saya mengerti", "I understand"),
        say("Pakai", "Use"),
    )
    return LawDifferenceDialog(question, LawDifference(changes, ()), may_skip=False)


def request(stage: Stage) -> RequestDialog:
    """Return the dialog ``request``."""
    request = PrivacyRequest(
        name="Budi Contoh",
        kind=RequestKind.ACCESS,
        received_on=date(2026, 11, 20),
        due_on=date(2026, 11, 23),
    )
    return RequestDialog(stage.services.privacy, request)


def settings(stage: Stage) -> SettingsDialog:
    """Return the dialog ``settings``."""
    file = FileState(Path("data.sqlite"), Path("cadangan"), is_locked=False, is_read_only=False)
    return SettingsDialog(PreferenceStore(stage.services, stage.window.settings), file)


def slips(_stage: Stage) -> SlipDialog:
    """Return the dialog ``slips``."""
    counts = {SlipScope.SELECTED: 3, SlipScope.SHOWN: 12, SlipScope.ALL: 3000}
    return SlipDialog(counts, Month(2026, 11))


def updates(stage: Stage) -> UpdatesDialog:
    """Return the dialog ``updates``."""
    return UpdatesDialog(stage.services, stage.jobs, stage.window.settings, stage.folder)
