"""Changes of the law as sentences, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.calendar import Month
from desktop.domain.comparison import compare_months
from desktop.domain.law_change import LawComparison, upcoming_changes
from desktop.domain.money import Rate, rupiah
from desktop.domain.rule_data import RuleValue
from desktop.domain.texts.law_change import (
    cause_text,
    change_text,
    comparison_text,
    unknown_text,
    value_words,
)
from tests.domain.people import make_employer, make_worker, shipped_book


def compare(before: Month, after: Month, **employer: object) -> LawComparison:
    """Return the comparison for one worker above the JP ceiling, one leaving, one kept in JP."""
    workers = [
        make_worker(wage=20_000_000),
        make_worker(birth_date=date(1968, 12, 20)),
        make_worker(birth_date=date(1969, 1, 15)),
    ]
    return compare_months(make_employer(**employer), workers, shipped_book(), before, after)


def test_a_ceiling_that_rises() -> None:
    """Who, how much, because of what, since when."""
    found = compare(Month(2026, 2), Month(2026, 3))
    assert comparison_text(found) == (
        "Dari Februari 2026 ke Maret 2026 iuran 1 dari 3 pekerja berubah: pemberi kerja +Rp10.778,"
        " pekerja +Rp5.389 per bulan."
    )
    assert cause_text(found.causes[0], "en") == (
        "From 1 March 2026: JP wage ceiling changes from Rp10.547.400 to Rp11.086.300 (PP 45/2015"
        " Pasal 29). 1 workers: employer +Rp10.778, workers +Rp5.389 a month."
    )


def test_the_pension_age_and_time() -> None:
    """Who stays because of it, and who leaves because time passed."""
    found = compare(Month(2027, 11), Month(2028, 1), minimum_wage=3_600_000)
    age, left = (cause_text(item) for item in found.causes)
    assert age.endswith(
        "menjadi 60 tahun (PP 45/2015 Pasal 15). 1 pekerja karena itu tetap ikut JP."
    )
    assert left == (
        "Mencapai usia pensiun JP di antara kedua bulan: 1 pekerja: pemberi kerja -Rp100.000,"
        " pekerja -Rp50.000 per bulan."
    )
    ceiling, own = (unknown_text(item, "en") for item in found.not_yet_known)
    assert ceiling.startswith("JP wage ceiling: the value from 1 March 2027 is not yet known")
    assert own.startswith("The minimum wage in the employer's data: the value from 1 January 2028")


def test_nothing_changes() -> None:
    """The same month, and a change that concerns nobody."""
    found = compare(Month(2026, 10), Month(2026, 11))
    assert comparison_text(found, "en") == (
        "From October 2026 to November 2026 the contributions of 3 workers stay the same."
    )
    relief = compare(Month(2025, 1), Month(2025, 2)).causes[0]
    assert cause_text(relief).endswith("Tidak ada pekerja Anda yang terkena.")
    recomposed = compare(Month(2025, 1), Month(2025, 2)).causes[1]
    assert cause_text(recomposed).endswith("3 pekerja: tagihan tidak berubah.")


def test_what_begins_and_what_ends() -> None:
    """A new quantity has no old value, one that ends no new one."""
    changes = upcoming_changes(shipped_book(), date(2021, 1, 1))
    texts = {change.rule.id: change_text(change) for change in reversed(changes)}
    assert texts["jkp.max_age_at_registration"].startswith("Sejak 2 Februari 2021 berlaku ")
    assert "54 tahun" in texts["jkp.max_age_at_registration"]
    assert texts["relief.covid.jkk_multiplier"].startswith("Sejak 1 Februari 2021 tidak berlaku")


@pytest.mark.parametrize(
    ("value", "unit", "indonesian", "english"),
    [
        (Rate.of("0.0024"), "fraction", "0,24%", "0,24%"),
        (rupiah(11_086_300), "IDR/month", "Rp11.086.300", "Rp11.086.300"),
        (60, "years", "60 tahun", "60 years"),
        (15, "day_of_month", "tanggal 15", "day 15"),
        (("JKK", "JKM"), "list", "JKK dan JKM", "JKK and JKM"),
        ("tidak ada", "text", "tidak ada", "tidak ada"),
    ],
)
def test_values_as_people_write_them(
    value: RuleValue, unit: str, indonesian: str, english: str
) -> None:
    """Percent, rupiah, years and lists, in the manner of the language."""
    assert value_words(value, unit) == indonesian
    assert value_words(value, unit, "en") == english
