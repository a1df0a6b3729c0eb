"""What workers gain from a program: read strictly, one named error for each fault."""

from __future__ import annotations

import pytest

from desktop.domain.offer_text import parse_offer_texts
from desktop.domain.program import Program
from desktop.domain.rule_data import RuleDataError

RULES = ("jht.rate_worker",)


def document(**changes: object) -> dict[str, object]:
    """Return a complete document with some keys changed."""
    data: dict[str, object] = {
        "program": "JHT",
        "title": {"id": "Jaminan Hari Tua", "en": "Old-age savings"},
        "rules": ["jht.rate_worker"],
        "gain": [{"id": "Tabungan.", "en": "Savings.", "article": "PP 46/2015 Pasal 16"}],
    }
    return data | changes


def test_a_document_becomes_a_text() -> None:
    """Program, title, gains with their article and the figures to show."""
    text = parse_offer_texts({"JHT.toml": document()}, RULES)[Program.JHT]
    assert text.title.in_language("en") == "Old-age savings"
    assert [(gain.text.id, gain.article) for gain in text.gains] == [
        ("Tabungan.", "PP 46/2015 Pasal 16")
    ]
    assert text.rules == RULES


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"extra": 1}, "extra"),
        ({"program": "JXX"}, "program"),
        ({"program": "JP"}, "program"),
        ({"title": "JHT"}, "title."),
        ({"title": {"id": "JHT", "en": " "}}, "title.en"),
        ({"gain": []}, "gain"),
        ({"gain": [{"id": "a", "en": "b"}]}, "gain[1].article"),
        ({"rules": ["jht.rate_workers"]}, "rules"),
    ],
)
def test_a_fault_names_file_and_key(changes: dict[str, object], key: str) -> None:
    """Nothing is guessed and nothing is skipped."""
    with pytest.raises(RuleDataError) as fault:
        parse_offer_texts({"JHT.toml": document(**changes)}, RULES)
    assert (fault.value.file, fault.value.key) == ("JHT.toml", key)
