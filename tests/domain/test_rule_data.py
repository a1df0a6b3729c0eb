from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from desktop.domain.money import Rate
from desktop.domain.rule_data import Confidence, RuleDataError, Table, parse_rule

FILE = "jp/wage_ceiling.toml"


def entry(start: date = date(2020, 3, 1), value: object = 7_000_000, **more: object) -> Any:
    """Return one good value, changed by ``more``; a key set to ``None`` is left out."""
    good = {
        "from": start, "value": value, "source": "surat", "article": "PP 45/2015 Pasal 29",
        "confidence": "confirmed",
    }  # fmt: skip
    return {key: item for key, item in {**good, **more}.items() if item is not None}


def document(*values: object, **more: object) -> dict[str, Any]:
    """Return one good document, changed by ``more``; a key set to ``None`` is left out."""
    good = {
        "id": "jp.wage_ceiling", "title_id": "Batas atas", "title_en": "Ceiling",
        "unit": "IDR/month", "verified_on": date(2026, 11, 22), "values": list(values) or [entry()],
    }  # fmt: skip
    return {key: item for key, item in {**good, **more}.items() if item is not None}


def single(unit: str, value: object) -> dict[str, Any]:
    """Return a document that holds one value of ``unit``."""
    return document(entry(value=value), unit=unit)


def test_a_value_ends_on_the_eve_of_the_next() -> None:
    """Without an until a value holds to the day before the next one, the last without end."""
    rule = parse_rule(FILE, document(entry(), entry(date(2021, 3, 1), "8754600.50")))
    first, second = rule.values
    assert (first.value, first.in_force_until) == (700_000_000, date(2021, 2, 28))
    assert (second.value, second.in_force_until) == (875_460_050, None)
    assert (first.rule_id, first.article, first.confidence) == (
        "jp.wage_ceiling", "PP 45/2015 Pasal 29", Confidence.CONFIRMED,
    )  # fmt: skip


def test_an_until_is_kept_and_leaves_a_gap() -> None:
    """A written until ends the value even where nothing follows at once."""
    rule = parse_rule(FILE, document(entry(until=date(2020, 3, 31)), entry(date(2021, 3, 1))))
    assert rule.values[0].in_force_until == date(2020, 3, 31)


def test_a_repeal_ends_a_quantity_and_a_later_value_revives_it() -> None:
    """A repeal is no value: it only ends the one before."""
    ended = document(entry(), entry(date(2021, 1, 1), "repealed"), entry(date(2022, 1, 1), 5))
    values = parse_rule(FILE, ended).values
    assert [(item.value, item.in_force_until) for item in values] == [
        (700_000_000, date(2020, 12, 31)), (500, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("unit", "written", "read"),
    [
        ("fraction", "0.0024", Rate(3, 1250)),
        ("fraction", Decimal("0.03"), Rate(3, 100)),
        ("fraction", "-0.0207", Rate(-207, 10_000)),
        ("fraction", "1", Rate(1, 1)),
        ("IDR", 1, 100),
        ("IDR/month", "2327386.07", 232_738_607),
        ("years", 59, 59),
        ("day_of_month", 31, 31),
        ("text", "pekerja", "pekerja"),
        ("list", ["JKK", "JKM"], ("JKK", "JKM")),
        ("list", [], ()),
    ],
)
def test_a_value_is_read_as_its_unit_says(unit: str, written: object, read: object) -> None:
    """Rates become exact fractions, money becomes sen, the rest stays what it is."""
    assert parse_rule(FILE, single(unit, written)).values[0].value == read


@pytest.mark.parametrize(
    ("unit", "written"),
    [
        ("fraction", 0.0024), ("fraction", "0,0024"), ("fraction", "0.24%"), ("fraction", 1),
        ("fraction", "1.74"), ("fraction", Decimal("NaN")), ("fraction", "-1"),
        ("IDR", 7_000_000.0), ("IDR", Decimal("7000000.5")), ("IDR", "7000000"), ("IDR", -1),
        ("IDR", True), ("IDR", "7.000.000,00"), ("IDR", date(2020, 1, 1)),
        ("years", "59"), ("years", -1), ("years", True), ("years", Decimal(59)),
        ("day_of_month", 0), ("day_of_month", 32),
        ("text", ""), ("text", "  "), ("text", 5),
        ("list", "JKK"), ("list", ["JKK", ""]), ("list", ["JKK", 1]), ("list", ["JKK", "JKK"]),
    ],
)  # fmt: skip
def test_a_value_that_disagrees_with_its_unit_is_refused(unit: str, written: object) -> None:
    """Floats, percents, grouped amounts and wrong kinds never reach a computation."""
    with pytest.raises(RuleDataError) as caught:
        parse_rule(FILE, single(unit, written))
    assert caught.value.key == "values[1].value"
    assert caught.value.cure.startswith("write ")


WITHOUT_FROM = {key: item for key, item in entry().items() if key != "from"}
FAULTS = {
    "unknown key": (document(renewed_by=1), "renewed_by", "unknown key"),
    "unknown key of a value": (document(entry(amount=1)), "values[1].amount", "unknown key"),
    "no id": (document(id=None), "id", "missing"),
    "other id": (document(id="jp.ceiling"), "id", 'write id = "jp.wage_ceiling"'),
    "unknown unit": (document(unit="USD"), "unit", "IDR/month"),
    "unit no text": (document(unit=5), "unit", "write a text"),
    "no title": (document(title_id=None), "title_id", "missing"),
    "no English title": (document(title_en=" "), "title_en", "not empty"),
    "no verified_on": (document(verified_on=None), "verified_on", "missing"),
    "text as date": (document(verified_on="2026-11-22"), "verified_on", "without quotes"),
    "time as date": (document(verified_on=datetime(2026, 1, 1)), "verified_on", "without a time"),
    "renewal too early": (document(renew_by=date(2020, 3, 1)), "renew_by", "after 2020-03-01"),
    "no values": (document(values=[]), "values", "at least one"),
    "values no list": (document(values={}), "values", "write a list"),
    "value no table": (document(values=[7]), "values[1].", "write a table"),
    "no source": (document(entry(source=None)), "values[1].source", "missing"),
    "blank source": (document(entry(source="")), "values[1].source", "not empty"),
    "no article": (document(entry(article=None)), "values[1].article", "missing"),
    "no confidence": (document(entry(confidence=None)), "values[1].confidence", "missing"),
    "bad confidence": (document(entry(confidence="sure")), "values[1].confidence", "one-source"),
    "user's figure": (document(entry(confidence="user")), "values[1].confidence", "derived"),
    "no from": (document(values=[WITHOUT_FROM]), "values[1].from", "missing"),
    "equal dates": (document(entry(), entry()), "values[2].from", "keep one"),
    "unsorted": (document(entry(), entry(date(2019, 1, 1))), "values[2].from", "sort"),
    "overlap": (
        document(entry(until=date(2021, 3, 1)), entry(date(2021, 3, 1))),
        "values[1].until", "overlaps the value from 2021-03-01",
    ),
    "until before from": (document(entry(until=date(2020, 2, 1))), "values[1].until", "on or"),
    "repeal of nothing": (document(entry(value="repealed")), "values[1].value", "nothing to"),
    "repeal with an end": (
        document(entry(), entry(date(2021, 1, 1), "repealed", until=date(2021, 2, 1))),
        "values[2].until", "leave it out",
    ),
    "repealed twice": (
        document(entry(), *(entry(date(year, 1, 1), "repealed") for year in (2021, 2022))),
        "values[3].value", "already repealed",
    ),
    "repeal without source": (
        document(entry(), entry(date(2021, 1, 1), "repealed", source=None)),
        "values[2].source", "missing",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_names_file_key_and_cure(fault: tuple[dict[str, Any], str, str]) -> None:
    """Each way to write a rule wrongly is refused with what to write instead."""
    faulty, key, cure = fault
    with pytest.raises(RuleDataError) as caught:
        parse_rule(FILE, faulty)
    assert caught.value.file == FILE
    assert caught.value.key.startswith(key)
    assert cure in caught.value.cure
    assert str(caught.value) == f"{FILE}: {caught.value.key}: {caught.value.cure}"


def test_a_document_that_is_no_table_is_refused() -> None:
    """A list where a file should be is a fault of the file."""
    with pytest.raises(RuleDataError, match="write a table here"):
        Table(FILE, [], frozenset())


def test_truth_is_written_without_quotes() -> None:
    """The text "true" is not true."""
    with pytest.raises(RuleDataError, match="without quotes"):
        Table(FILE, {"own": "true"}, frozenset({"own"})).boolean("own")
