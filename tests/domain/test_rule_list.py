"""The law of a day as a list."""

from __future__ import annotations

from datetime import date

from desktop.domain.rule_list import Certainty, RuleLine, rule_lines
from desktop.domain.rules import RuleBook

OLD = {"source": "S", "article": "A", "confidence": "one-source"}
BOOK = RuleBook.parse(
    {
        "x/ceiling.toml": {
            "id": "x.ceiling",
            "title_id": "Batas",
            "title_en": "Ceiling",
            "unit": "IDR/month",
            "verified_on": date(2026, 1, 1),
            "renew_by": date(2027, 3, 1),
            "values": [
                {"from": date(2025, 3, 1), "value": 100, **OLD},
                {"from": date(2026, 3, 1), "value": 200, **OLD, "confidence": "confirmed"},
            ],
        },
        "x/age.toml": {
            "id": "x.age",
            "title_id": "Usia",
            "title_en": "Age",
            "unit": "years",
            "verified_on": date(2026, 1, 1),
            "values": [
                {"from": date(2025, 1, 1), "value": 57, **OLD, "confidence": "unconfirmed"},
                {"from": date(2026, 1, 1), "value": "repealed", **OLD},
            ],
        },
    },
    "1",
)


def on(day: date) -> dict[str, RuleLine]:
    """Return the lines of a day by their ids."""
    return {line.rule.id: line for line in rule_lines(BOOK, day)}


def test_each_value_stands_with_the_next_one_that_is_known() -> None:
    """Before it begins there is nothing but what comes; after a repeal there is no line."""
    lines = on(date(2025, 12, 31))
    assert list(lines) == ["x.age", "x.ceiling"]
    ceiling = lines["x.ceiling"]
    assert ceiling.value is not None
    assert ceiling.coming is not None
    assert (ceiling.value.value, ceiling.coming.value) == (100_00, 200_00)
    early = on(date(2025, 2, 1))["x.ceiling"]
    assert (early.value, early.shown.value) == (None, 100_00)
    assert list(on(date(2026, 3, 1))) == ["x.ceiling"]


def test_certainty_is_that_of_the_value_shown() -> None:
    """One source counts less than confirmed; a yearly value is late from its day on."""
    lines = on(date(2025, 12, 31))
    assert lines["x.age"].certainty is Certainty.UNCONFIRMED
    assert lines["x.ceiling"].certainty is Certainty.PARTLY
    assert on(date(2026, 3, 1))["x.ceiling"].certainty is Certainty.CONFIRMED
    assert not on(date(2027, 2, 28))["x.ceiling"].is_past_renewal
    assert on(date(2027, 3, 1))["x.ceiling"].is_past_renewal
