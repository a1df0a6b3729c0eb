"""Annex II: its sums, however large, can be read."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.declaration import SnapshotAction
from desktop.report.declaration_pdf import render
from desktop.report.preview import page_texts
from tests.report.factories import a_full_snapshot, a_snapshot


def test_amounts_of_billions_stay_on_their_lines() -> None:
    """Sums of thousands of workers, the cost of a gap: no number is broken between its digits."""
    line = replace(a_snapshot().programs[0], employer_share_sen=1_953_729_500_00_00)
    action = SnapshotAction(
        obligation_id="REG-02", action="Daftarkan", owner="", start=None, due=None,
        budget_sen=1_953_729_500_00, state="open", carried_from=None,
    )  # fmt: skip
    text = " ".join(page_texts(render(a_full_snapshot(programs=(line,), actions=(action,)))))

    assert text.count("Rp195.372.950.000,00") >= 2
    assert "Rp1.953.729.500,00" in text
