"""Identity numbers: what is an error, what only a warning, and what the digits say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.identity import (
    FEMALE_DAY_OFFSET,
    PROVINCE_CODES,
    are_faultless_niks,
    check_jkn_number,
    check_kbli,
    check_kpj,
    check_nib,
    check_nik,
    check_nik_against,
    check_npp,
    check_npwp,
    check_passport,
    check_phone,
    format_npwp,
    is_faultless_nik,
    mask_nik,
    mask_passport,
    nik_facts,
)
from desktop.domain.issue import Issue

Check = Callable[[str], tuple[str, list[Issue]]]
MAN = "1871013112920001"
WOMAN = "1871017112920001"


def codes(issues: list[Issue]) -> list[str]:
    """Return errors with an exclamation mark, warnings bare."""
    return [("!" if issue.is_error else "") + issue.code for issue in issues]


def test_the_digits_of_a_nik_tell_birth_date_and_sex() -> None:
    """Forty is added to the day of women."""
    man, woman = nik_facts(MAN), nik_facts(WOMAN)
    assert man is not None
    assert woman is not None
    assert (man.province_code, man.is_female, man.day, man.month, man.two_digit_year) == (
        "18", False, 31, 12, 92,
    )  # fmt: skip
    assert (woman.is_female, woman.day) == (True, 31)
    assert man.agrees_with(date(1992, 12, 31))
    assert not man.agrees_with(date(1992, 12, 30))


@pytest.mark.parametrize(
    ("nik", "as_of", "proposed"),
    [
        (MAN, date(2026, 11, 22), date(1992, 12, 31)),
        ("1871010101250001", date(2026, 11, 22), date(2025, 1, 1)),
        ("1871012311260001", date(2026, 11, 22), date(1926, 11, 23)),
        ("1871012211260001", date(2026, 11, 22), date(2026, 11, 22)),
        ("1871012902000001", date(2026, 11, 22), date(2000, 2, 29)),
        ("1871013002000001", date(2026, 11, 22), None),
        ("1871012902000001", date(50, 1, 1), None),
    ],
)
def test_the_century_makes_the_age_0_to_99(nik: str, as_of: date, proposed: date | None) -> None:
    """A birth date is proposed, never in the future."""
    facts = nik_facts(nik)
    assert facts is not None
    assert facts.birth_date(as_of) == proposed


@pytest.mark.parametrize("text", ["", "187101311292000", MAN + "1", "187101311292000X", "١" * 16])
def test_what_is_not_sixteen_digits_has_no_facts(text: str) -> None:
    """Other lengths and signs are not read."""
    assert nik_facts(text) is None


@pytest.mark.parametrize(
    ("text", "cleaned", "expected"),
    [
        (MAN, MAN, []),
        (" 18.7101-311292 0001 ", MAN, []),
        ("5401013112920001", "5401013112920001", []),
        ("9601013112920001", "9601013112920001", []),
        ("1,80123E+15", "1,80123E+15", ["!NIK_ROUNDED"]),
        ("1.8712E15", "1.8712E15", ["!NIK_ROUNDED"]),
        ("K-0001", "K0001", ["!NIK_NOT_DIGITS"]),
        ("", "", ["!NIK_NOT_DIGITS"]),
        ("187101311292", "187101311292", ["!NIK_LENGTH"]),
        ("1871013113920001", "1871013113920001", ["NIK_DATE_INVALID"]),
        ("1871010000920001", "1871010000920001", ["NIK_DATE_INVALID"]),
        ("1871012902940001", "1871012902940001", ["NIK_DATE_INVALID"]),
        ("1871012902960001", "1871012902960001", []),
        ("1871016902110001", "1871016902110001", ["NIK_DATE_INVALID"]),
        ("1871016902120001", "1871016902120001", []),
        ("9901013112920001", "9901013112920001", ["NIK_REGION_UNKNOWN"]),
        ("1871013112920000", "1871013112920000", ["NIK_SERIAL_ZERO"]),
        ("0000000000000000", "0000000000000000",
         ["NIK_DATE_INVALID", "NIK_REGION_UNKNOWN", "NIK_SERIAL_ZERO"]),
    ],
)  # fmt: skip
def test_a_nik_is_cleaned_and_checked(text: str, cleaned: str, expected: list[str]) -> None:
    """Length and signs keep a NIK out; date, region and serial only warn."""
    nik, issues = check_nik(text)
    assert (nik, codes(issues)) == (cleaned, expected)
    assert all(issue.field == "nik" and issue.value == text for issue in issues)


@given(st.text() | st.from_regex(r"[0-9 .\-]{0,24}", fullmatch=True))
def test_no_text_makes_the_check_of_a_nik_fail(text: str) -> None:
    """Whatever is typed is a clean NIK or has an error; its digits can always be read."""
    nik, issues = check_nik(text)
    if not any(issue.is_error for issue in issues):
        facts = nik_facts(nik)
        assert facts is not None
        facts.birth_date(date(2026, 11, 22))
        assert check_nik(nik)[0] == nik
    assert check_nik_against(nik, date(1990, 1, 1), is_female=True) is not None
    mask_nik(nik)


@pytest.mark.parametrize("offset", [0, FEMALE_DAY_OFFSET])
def test_each_day_of_some_century_is_a_day_of_a_nik(offset: int) -> None:
    """No other day is: 29 February only in a leap year, 31 days only where a month has them."""
    for year, month, day in product(range(100), range(14), range(33)):
        nik = f"187101{day + offset:02d}{month:02d}{year:02d}0001"
        assert is_faultless_nik(nik) is _is_date(2000 + year, month, day)


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def test_one_nik_with_a_fault_among_many_is_seen() -> None:
    """Whichever its fault."""
    for nik in ("9971015203900001", "1871013102900001", "1871015203900000", "187101520390000"):
        assert not are_faultless_niks([MAN, nik, WOMAN])
    assert are_faultless_niks([MAN, WOMAN])


@given(
    st.lists(
        st.sampled_from(["1871015203900001", "3171011203900002", "1871016902000003"])
        | st.sampled_from(["9971015203900001", "1871013102900001", "1871015203900000"])
        | st.sampled_from(["187101520390001", "18710152039000011", "187101520390000A", ""])
        | st.from_regex(r"[1-9]\d{15}", fullmatch=True),
        min_size=1,
        max_size=4,
    )
)
def test_many_niks_are_faultless_when_each_is(niks: list[str]) -> None:
    """Also such as differ in their lengths or have digits of other scripts."""
    assert are_faultless_niks(niks) is all(map(is_faultless_nik, niks))


@given(
    st.dates(date(1930, 1, 1), date(2010, 12, 31)),
    st.booleans(),
    st.sampled_from(sorted(PROVINCE_CODES)),
    st.integers(1, 9999),
)
def test_a_true_nik_agrees_with_its_holder(
    born: date,
    is_female: bool,
    province: str,
    serial: int,
) -> None:
    """A NIK made by the rule raises no issue, alone or beside its row."""
    day = born.day + (40 if is_female else 0)
    nik = f"{province}7101{day:02d}{born.month:02d}{born.year % 100:02d}{serial:04d}"
    assert check_nik(nik) == (nik, [])
    assert check_nik_against(nik, born, is_female) == []


@pytest.mark.parametrize(
    ("nik", "born", "is_female", "expected"),
    [
        (MAN, date(1992, 12, 31), False, []),
        (MAN, date(1992, 12, 30), False, ["NIK_BIRTH_DATE_DIFFERS"]),
        (MAN, date(1992, 12, 31), True, ["NIK_SEX_DIFFERS"]),
        (WOMAN, date(1991, 12, 31), False, ["NIK_BIRTH_DATE_DIFFERS", "NIK_SEX_DIFFERS"]),
        (MAN, None, None, []),
        ("1871013113920001", date(1992, 12, 31), False, []),
        ("1871012902940001", date(1994, 2, 28), False, []),
        ("1871012902120001", date(2012, 2, 28), False, ["NIK_BIRTH_DATE_DIFFERS"]),
        ("", date(1992, 12, 31), False, []),
    ],
)
def test_a_nik_is_compared_with_its_row(
    nik: str,
    born: date | None,
    is_female: bool | None,
    expected: list[str],
) -> None:
    """Disagreement only warns; a date that cannot exist is not compared again."""
    assert codes(check_nik_against(nik, born, is_female)) == expected


@pytest.mark.parametrize(
    ("check", "text", "cleaned", "expected"),
    [
        (check_passport, "x 123-4567", "X1234567", []),
        (check_passport, "X12", "X12", ["PASSPORT_FORM"]),
        (check_passport, "X123456789012", "X123456789012", ["PASSPORT_FORM"]),
        (check_npwp, "12.345.678.9-012.345", "123456789012345", []),
        (check_npwp, "0123456789012345", "0123456789012345", []),
        (check_npwp, "1234", "1234", ["!NPWP_LENGTH"]),
        (check_npwp, "12345678901234X", "12345678901234X", ["!NPWP_LENGTH"]),
        (check_nib, "1234567890123", "1234567890123", []),
        (check_nib, "123", "123", ["!NIB_LENGTH"]),
        (check_kbli, "10110", "10110", []),
        (check_kbli, "C1011", "C1011", ["!KBLI_LENGTH"]),
        (check_npp, "21122457", "21122457", []),
        (check_npp, "2112245", "2112245", ["NPP_FORM"]),
        (check_npp, "JJ122457", "JJ122457", ["NPP_FORM"]),
        (check_kpj, "12345678901", "12345678901", []),
        (check_kpj, "1234567890A", "1234567890A", ["KPJ_FORM"]),
        (check_jkn_number, "0001234567890", "0001234567890", []),
        (check_jkn_number, "000123", "000123", ["JKN_NUMBER_FORM"]),
        (check_phone, "+62 812-3456-7890", "+6281234567890", []),
        (check_phone, "(0721) 123456", "0721123456", []),
        (check_phone, "12345", "12345", ["PHONE_FORM"]),
    ],
)
def test_other_numbers_are_cleaned_and_checked(
    check: Check, text: str, cleaned: str, expected: list[str]
) -> None:
    """Separators go; only NPWP, NIB and KBLI are refused, everything else warns."""
    number, issues = check(text)
    assert (number, codes(issues)) == (cleaned, expected)


def test_an_npwp_is_written_with_its_points() -> None:
    """Fifteen digits are grouped, sixteen stay."""
    assert format_npwp("123456789012345") == "12.345.678.9-012.345"
    assert format_npwp("0123456789012345") == "0123456789012345"


@pytest.mark.parametrize(
    ("nik", "masked"),
    [
        (MAN, "187101******0001"),
        ("1234567890", "**********"),
        ("12345678901", "123456*8901"),
        ("", ""),
    ],
)
def test_a_masked_nik_hides_the_birth_date(nik: str, masked: str) -> None:
    """Region and serial are left; what is short is hidden whole."""
    assert mask_nik(nik) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [("X1234567", "X*****67"), ("X12345", "X***45"), ("X1234", "*****"), ("", "")],
)
def test_a_masked_passport_keeps_its_ends(number: str, masked: str) -> None:
    """What is short is hidden whole."""
    assert mask_passport(number) == masked
