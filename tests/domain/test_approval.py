"""An approval is of what the draft says; each edit is noticed in its part."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from desktop.domain.approval import Approval, ApprovedPart, part_digests, status_of
from desktop.domain.letter import USUAL_PRINT, Paper
from desktop.domain.texts.approval import parts_text
from tests.report.factories import a_full_snapshot, a_worker, an_employer

APPROVED = a_full_snapshot()
DIGESTS = part_digests(APPROVED, USUAL_PRINT)
GIVEN = Approval(
    filled_in_by="Rina", approved_by="Budi", approved_at=datetime(2026, 11, 22, 9), parts=DIGESTS
)
PART = ApprovedPart
FIRST, *OTHERS = APPROVED.workers


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"employer": an_employer(name="PT Lain")}, PART.EMPLOYER),
        ({"workers": (replace(FIRST, basic_wage_sen=1), *OTHERS)}, PART.WORKERS),
        ({"workers": (*APPROVED.workers, a_worker(99))}, PART.WORKERS),
        ({"workers": (replace(FIRST, employer_share_sen={"JP": 1}), *OTHERS)}, PART.MONTH),
        ({"contribution_month": "2026-12"}, PART.MONTH),
        ({"as_of": date(2026, 12, 1)}, PART.MONTH),
        ({"headcount_wlkp": 9}, PART.ANSWERS),
        ({"obligations": APPROVED.obligations[1:]}, PART.ANSWERS),
        ({"actions": APPROVED.actions[1:]}, PART.PLAN),
        ({"amends": "1", "amends_reason": "salah"}, PART.LETTER),
        ({"opinion": None}, PART.LETTER),
        ({"rules_digest": "0"}, PART.RULES),
    ],
)
def test_each_edit_is_noticed_in_its_part(changes: dict[str, Any], part: ApprovedPart) -> None:
    """The approval falls away and says for what."""
    now = part_digests(replace(APPROVED, **changes), USUAL_PRINT)
    status = status_of(GIVEN, now, is_required=True)
    assert part in status.changed
    assert set(status.changed) <= {part, PART.MONTH}
    assert not status.is_valid
    assert status.blocks


def test_how_the_letter_is_printed_belongs_to_it() -> None:
    """Another paper or unmasked numbers are not what was approved."""
    now = part_digests(APPROVED, replace(USUAL_PRINT, paper=Paper.F4))
    assert status_of(GIVEN, now, is_required=False).changed == (PART.LETTER,)


def test_what_is_given_at_finalising_changes_nothing() -> None:
    """Number, moment and operator come after the approval."""
    later = replace(
        APPROVED, document_number="2", finalised_at=datetime(2026, 12, 24), operator="Budi"
    )
    status = status_of(GIVEN, part_digests(later, USUAL_PRINT), is_required=True)
    assert status.is_valid
    assert not status.blocks


@pytest.mark.parametrize("is_required", [False, True])
def test_without_an_approval_only_the_rule_blocks(is_required: bool) -> None:
    """An employer with one person goes on; nothing was edited."""
    status = status_of(None, DIGESTS, is_required=is_required)
    assert (status.is_valid, status.blocks, status.changed) == (False, is_required, ())


def test_every_part_has_words() -> None:
    """In both languages."""
    for language in ("id", "en"):
        assert len(parts_text(ApprovedPart, language).split(", ")) == len(ApprovedPart)
