"""What Annex A adds on the employer's data."""

from __future__ import annotations

from desktop.domain.declaration import SnapshotEstablishment, SnapshotReason
from tests.report.test_first_page import text_of

PLANT = SnapshotEstablishment(
    name="Pabrik Utara & Selatan",
    address="Jl. Contoh 2",
    city="Kota Metro",
    province="Lampung",
    npp="87654321",
    is_head_office=False,
    jkk_risk_group=4,
    minimum_wage_sen=310_000_000,
    active_workers=1,
    headcount_wlkp=None,
)


def test_establishments_stand_below_the_obligations() -> None:
    """Each with its risk, its minimum wage and both head counts; who is not linked is counted."""
    text = text_of(establishments=(PLANT,))
    assert "Pabrik Utara & Selatan Jl. Contoh 2, Kota Metro, Lampung NPP 87654321" in text
    assert "Rp3.100.000" in text
    assert "1 pekerja tidak terhubung" in text


def test_an_employer_of_one_place_has_no_such_table() -> None:
    """Nothing is printed where nothing is told, as in declarations of earlier formats."""
    assert "Unit usaha" not in text_of()


def test_odd_values_stand_with_their_reason() -> None:
    """By row, with who wrote it on which day; without any there is no such table."""
    reason = SnapshotReason(
        row=7,
        finding="Upah pokoknya nol.",
        reason="Dibayar oleh <induk> perusahaan",
        given_by="Ratna Lestari",
        given_at="2026-11-22T10:30",
    )
    text = text_of(reasons=(reason,))
    assert "7 Upah pokoknya nol. Dibayar oleh <induk> perusahaan Ratna Lestari" in text
    assert "Temuan yang dibiarkan" in text
    assert "Temuan yang dibiarkan" not in text_of()
