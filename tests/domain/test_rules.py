from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from desktop.domain.money import Rate
from desktop.domain.rules import Confidence, RuleBook, RuleDataError, RuleNotInForce, RulesAt

FIRST = date(2015, 7, 1)


def quantity(rule_id: str, unit: str, *values: tuple[date, object], **more: object) -> Any:
    """Return the document of one quantity with ``values`` as pairs of first day and value."""
    return {
        "id": rule_id, "title_id": rule_id, "title_en": rule_id, "unit": unit,
        "verified_on": date(2026, 11, 22),
        "values": [
            {"from": start, "value": value, "source": "sumber", "article": "Pasal 1",
             "confidence": "one-source", "note": "catatan"}
            for start, value in values
        ],
        **more,
    }  # fmt: skip


def wages(year: int, own: bool) -> dict[str, Any]:
    """Return a yearly table with one province and one regency."""
    common = {"confidence": "confirmed", "source": "tabel", "article": "keputusan gubernur"}
    value = 3_000_000 + year
    return {
        "year": year, "in_force_from": date(year, 1, 1), "renew_by": date(year + 1, 1, 1),
        "verified_on": date(2026, 11, 22), "unit": "IDR/month",
        "province": [{"code": "18", "name": "Lampung", "value": value, **common}],
        "regency": [{"code": "18.71", "name": "Kota Bandar Lampung", "value": value,
                     "own_minimum_wage": own, **common}],
    }  # fmt: skip


def documents() -> dict[str, Any]:
    """Return a small book of law with one quantity of each kind."""
    relief = quantity("relief.rate", "fraction", (date(2020, 8, 1), "0.01"))
    relief["values"][0]["until"] = date(2021, 1, 31)
    return {
        "jp/wage_ceiling.toml": quantity(
            "jp.wage_ceiling", "IDR/month", (FIRST, 7_000_000), (date(2016, 3, 1), 7_335_300),
            renew_by=date(2017, 3, 1),
        ),
        "jp/pension_age.toml": quantity("jp.pension_age", "years", (FIRST, 56)),
        "relief/rate.toml": relief,
        "old/rate.toml": quantity(
            "old.rate", "fraction", (FIRST, Decimal("0.5")), (date(2018, 1, 1), "repealed")
        ),
        "jkp/kinds.toml": quantity("jkp.kinds", "list", (FIRST, ["PKWT", "PKWTT"])),
        "wage_base/excluded.toml": quantity("wage_base.excluded", "text", (FIRST, "lembur")),
        "minimum_wage/2025.toml": wages(2025, own=False),
        "minimum_wage/2026.toml": wages(2026, own=True),
    }  # fmt: skip


def book(**more: Mapping[str, object]) -> RuleBook:
    """Return the small book, with further documents."""
    return RuleBook.parse({**documents(), **more}, "2026.11")


def law(year: int, month: int = 1, day: int = 1) -> RulesAt:
    """Return the small book as it stands on a day."""
    return book().at(date(year, month, day))


def test_the_value_of_the_day_is_read_with_its_source() -> None:
    """A value comes with its dates, source, article, confidence and note."""
    value = law(2016, 2, 29).dated("jp.wage_ceiling")
    assert (value.value, value.in_force_from, value.in_force_until) == (
        700_000_000, FIRST, date(2016, 2, 29),
    )  # fmt: skip
    assert (value.source, value.article, value.confidence, value.note) == (
        "sumber", "Pasal 1", Confidence.ONE_SOURCE, "catatan",
    )  # fmt: skip
    assert law(2016, 3, 1).amount("jp.wage_ceiling") == 733_530_000


def test_each_kind_of_value_has_its_reader() -> None:
    """Rates, amounts, counts, texts and lists come out typed."""
    today = law(2020, 9)
    assert today.rate("relief.rate") == Rate(1, 100)
    assert today.amount("jp.wage_ceiling") == 733_530_000
    assert today.integer("jp.pension_age") == 56
    assert today.text("wage_base.excluded") == "lembur"
    assert today.names("jkp.kinds") == ("PKWT", "PKWTT")


@pytest.mark.parametrize(
    ("reader", "rule_id", "message"),
    [
        ("rate", "jp.wage_ceiling", "is in IDR/month, not a rate"),
        ("amount", "jp.pension_age", "is in years, not an amount"),
        ("amount", "relief.rate", "is in fraction, not an amount"),
        ("integer", "jp.wage_ceiling", "is in IDR/month, not a count"),
        ("text", "jkp.kinds", "is in list, not a text"),
        ("names", "wage_base.excluded", "is in text, not a list"),
    ],
)
def test_a_value_read_as_another_kind_is_a_bug(reader: str, rule_id: str, message: str) -> None:
    """Sen never pass for years: the wrong reader raises and names the unit."""
    with pytest.raises(TypeError, match=f"{rule_id} {message}"):
        getattr(law(2020, 9), reader)(rule_id)


@pytest.mark.parametrize(
    ("rule_id", "as_of", "first"),
    [
        ("jp.wage_ceiling", date(2015, 6, 30), FIRST),
        ("relief.rate", date(2020, 7, 31), date(2020, 8, 1)),
        ("relief.rate", date(2021, 2, 1), date(2020, 8, 1)),
        ("old.rate", date(2018, 1, 1), FIRST),
        ("no.such_rule", date(2020, 1, 1), None),
    ],
)
def test_a_day_without_a_value_names_the_rule_and_the_day(
    rule_id: str, as_of: date, first: date | None
) -> None:
    """Before the first value, after an until, after a repeal, or for an unknown id."""
    today = book().at(as_of)
    with pytest.raises(RuleNotInForce) as caught:
        today.dated(rule_id)
    error = caught.value
    assert (error.rule_id, error.as_of, error.first) == (rule_id, as_of, first)
    assert rule_id in str(error)
    assert str(as_of) in str(error)
    assert str(first or "no value is recorded") in str(error)
    assert not today.covers(rule_id)


def test_an_ended_value_holds_on_its_last_day() -> None:
    """Until and the eve of a repeal are inclusive."""
    assert law(2021, 1, 31).covers("relief.rate")
    assert law(2017, 12, 31).rate("old.rate") == Rate(1, 2)


def test_a_yearly_value_computes_on_but_is_marked() -> None:
    """From its renewal day a yearly value is past renewal; others never are."""
    assert not law(2017, 2, 28).is_past_renewal("jp.wage_ceiling")
    assert law(2017, 3, 1).is_past_renewal("jp.wage_ceiling")
    assert law(2017, 3, 1).amount("jp.wage_ceiling") == 733_530_000
    assert not law(2099).is_past_renewal("jp.pension_age")
    with pytest.raises(RuleNotInForce, match=r"no\.such"):
        law(2020).is_past_renewal("no.such")


@pytest.mark.parametrize(
    ("rule_id", "first", "last", "changes"),
    [
        ("jp.wage_ceiling", date(2016, 2, 1), date(2016, 3, 31), True),
        ("jp.wage_ceiling", date(2016, 3, 1), date(2016, 3, 31), False),
        ("jp.wage_ceiling", date(2016, 2, 29), date(2016, 3, 1), True),
        ("jp.wage_ceiling", date(2015, 7, 1), date(2016, 2, 29), False),
        ("relief.rate", date(2021, 1, 31), date(2021, 2, 1), True),
        ("relief.rate", date(2021, 2, 1), date(2021, 12, 31), False),
        ("old.rate", date(2017, 12, 31), date(2018, 1, 1), True),
        ("jp.pension_age", date(2016, 1, 1), date(2026, 1, 1), False),
    ],
)
def test_changes_are_seen_after_the_first_day_and_up_to_the_last(
    rule_id: str, first: date, last: date, changes: bool
) -> None:
    """A change on the first day itself already holds and is none."""
    assert book().changes_within(rule_id, first, last) is changes


def test_changes_of_an_unknown_rule_are_an_error() -> None:
    """A mistyped id never answers that nothing changes."""
    with pytest.raises(RuleNotInForce, match=r"no\.such"):
        book().changes_within("no.such", FIRST, FIRST)


def test_minimum_wages_are_read_by_region_and_year() -> None:
    """Each year has its figure; the last one goes on past renewal, none is before the first."""
    assert law(2025, 12, 31).minimum_wage("18.71").value == 300_202_500
    assert law(2026).minimum_wage("18").value == 300_202_600
    after = law(2027)
    assert after.minimum_wage("18.71").value == 300_202_600
    assert after.is_past_renewal("minimum_wage.18.71")
    assert not law(2026, 12, 31).is_past_renewal("minimum_wage.18.71")
    with pytest.raises(RuleNotInForce, match=r"minimum_wage\.18 .* 2024-12-31"):
        law(2024, 12, 31).minimum_wage("18")
    with pytest.raises(RuleNotInForce, match=r"minimum_wage\.32\.73"):
        law(2026).minimum_wage("32.73")


def test_own_minimum_wages_follow_the_year() -> None:
    """A regency may get its own figure in a later year; what is not tabulated is unknown."""
    assert law(2025).regency_has_own_minimum_wage("18.71") is False
    assert law(2026).regency_has_own_minimum_wage("18.71") is True
    assert law(2024).regency_has_own_minimum_wage("18.71") is None
    assert law(2026).regency_has_own_minimum_wage("32.73") is None
    assert law(2026).regency_has_own_minimum_wage("18") is None


def test_regions_are_found_by_name() -> None:
    """The names of the tables lead to codes."""
    assert law(2026).province_code("Provinsi Lampung") == "18"
    assert law(2026).regency_code("18", "KOTA BANDARLAMPUNG") == "18.71"
    assert law(2026).regency_code("18", "Kabupaten Bandar Lampung") is None


def test_the_digest_depends_on_content_alone() -> None:
    """The order of files and keys does not matter, a single figure does."""
    shuffled = {
        name: dict(reversed(document.items())) for name, document in reversed(documents().items())
    }
    assert RuleBook.parse(shuffled, "other").digest == book().digest
    changed = documents()
    changed["jp/pension_age.toml"]["values"][0]["value"] = 57
    assert RuleBook.parse(changed, "2026.11").digest != book().digest
    assert len(book().digest) == 64
    assert book().version == "2026.11"


def test_two_files_with_one_id_are_refused() -> None:
    """A quantity lives in one file."""
    twin = quantity("jp.pension_age", "years", (FIRST, 57))
    with pytest.raises(RuleDataError, match=r"jp\.pension_age is already taken"):
        book(**{"jp.pension_age.toml": twin})


def test_a_region_cannot_be_hidden_by_a_quantity() -> None:
    """The tables own the ids of their regions."""
    twin = quantity("minimum_wage.18", "IDR/month", (FIRST, 1))
    with pytest.raises(RuleDataError, match=r"minimum_wage\.18 is already taken"):
        book(**{"minimum_wage/18.toml": twin})


def test_a_book_needs_no_minimum_wages() -> None:
    """Tests and tools may load single quantities."""
    alone = RuleBook.parse({"jp/pension_age.toml": documents()["jp/pension_age.toml"]}, "1")
    assert list(alone.rules) == ["jp.pension_age"]
