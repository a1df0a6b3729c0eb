"""The writing of a column, decided from all of its values."""

from __future__ import annotations

import pytest

from desktop.domain.parsing import AmountStyle, DateOrder
from desktop.exchange import styles
from desktop.exchange.styles import decide_amounts, decide_dates

ID, INT = AmountStyle.INDONESIAN, AmountStyle.INTERNATIONAL


@pytest.mark.parametrize(
    ("texts", "style", "code"),
    [
        ([], ID, ""),
        (["4500000", "3750000.5"], ID, ""),
        (["4.500.000"], ID, ""),
        (["4,500,000"], INT, ""),
        (["4,500,000.00", "900"], INT, ""),
        (["Rp 4.500.000,00", "4.500"], ID, ""),
        (["4,500", "450.50"], INT, ""),
        (["4.500", "450,50"], ID, ""),
        (["4,500", "5,200", "4,500", "6,000", "7,000"], INT, "AMOUNT_STYLE_ASSUMED"),
        (["4.500", "150.000"], ID, "AMOUNT_STYLE_ASSUMED"),
        (["4.500", "4,500"], ID, "AMOUNT_STYLE_MIXED"),
        (["4,500,000.00", "5,500,000.00", "4.500.000,00"], INT, "AMOUNT_STYLE_MIXED"),
        (["4,500,000.00", "4.500.000,00"], ID, "AMOUNT_STYLE_MIXED"),
        (["kosong", "4.50.00"], ID, ""),
    ],
)
def test_amounts(texts: list[str], style: AmountStyle, code: str) -> None:
    """Two signs or two groups decide, then two decimals; one group alone is reported."""
    decision = decide_amounts(texts)
    assert (decision.style, decision.code) == (style, code)
    assert bool(decision.samples) == bool(code)


def test_three_different_samples_show_the_doubt() -> None:
    """Equal values are shown once."""
    samples = decide_amounts(["4,500", "5,200", "4,500", "6,000", "7,000"]).samples
    assert samples == ("4,500", "5,200", "6,000")


@pytest.mark.parametrize(
    ("texts", "is_official", "order", "code"),
    [
        (["1990-03-12", "12031990"], False, "day_first", ""),
        (["05-06-1990", "31-12-1992"], False, "day_first", ""),
        (["05/06/1990", "12/31/1992"], False, "month_first", "DATE_ORDER_MONTH_FIRST"),
        (["05/06/1990", "12/31/1992"], True, "month_first", "DATE_ORDER_MONTH_FIRST"),
        (["12/31/1992", "31/12/1992"], False, "day_first", "DATE_ORDER_MIXED"),
        (["05/06/1990", "07.08.1991"], False, "day_first", "DATE_ORDER_ASSUMED"),
        (["05/06/1990"], True, "day_first", ""),
    ],
)
def test_dates(texts: list[str], is_official: bool, order: str, code: str) -> None:
    """Any number above twelve decides; the template's own headings are day first."""
    decision = decide_dates(texts, is_official=is_official)
    assert (decision.order, decision.code) == (DateOrder(order), code)


def test_date_cells_of_a_workbook_cost_no_second_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their text has the year in front, which tells nothing of day and month."""
    looked_at: list[str] = []
    monkeypatch.setattr(styles, "tidy_date", lambda text: looked_at.append(text) or text)

    decision = decide_dates(["1990-12-31", "05/13/1990", "13 Mei 1990"], is_official=False)

    assert decision.order is DateOrder.MONTH_FIRST
    assert looked_at == ["13 Mei 1990"]
