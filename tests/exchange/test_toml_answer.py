"""Answers with facts, records and evidence, read by the descriptions of their obligation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.answers import Answer, AnswerValue, Evidence
from desktop.domain.bilingual import Bilingual
from desktop.domain.facts import FactChoice, FactKind, FactSpec, RecordSpec
from desktop.errors import UserError
from desktop.exchange.toml_input import read_answers
from desktop.services.obligations import load_obligations


def _spec(kind: FactKind, *, is_required: bool = False) -> FactSpec:
    choices = (FactChoice("a", Bilingual("A", "A")),) if kind is FactKind.CHOICE else ()
    return FactSpec(kind.value, kind, Bilingual(f"Isi {kind.value}", "x"), is_required, choices)


SPECS = tuple(_spec(kind) for kind in FactKind)


def _read(tmp_path: Path, text: str) -> Answer:
    """Read the answer to REG-13, which asks a fact of every kind and a list of such."""
    path = tmp_path / "answers.toml"
    path.write_text(text, encoding="utf-8")
    asked = next(item for item in load_obligations() if item.id == "REG-13")
    fields = (_spec(FactKind.DATE, is_required=True), _spec(FactKind.AMOUNT))
    asked = replace(asked, facts=SPECS, records=RecordSpec(Bilingual("Daftar", "List"), fields))
    return read_answers(path, [asked]).by_obligation["REG-13"]


def test_facts_of_every_kind_are_read(tmp_path: Path) -> None:
    """Amounts in sen, a no is a fact too, and no word is needed beside facts."""
    answer = _read(
        tmp_path,
        '[answers.REG-13]\nfacts = { text = "x", date = 2026-12-31, count = 3, amount = "1.50", '
        'yes_no = false, choice = "a" }',
    )
    assert answer.value is None
    assert answer.facts == {
        "text": "x", "date": date(2026, 12, 31), "count": 3, "amount": 150, "yes_no": False,
        "choice": "a",
    }  # fmt: skip
    assert answer.records is None


def test_records_are_read_and_none_is_not_nothing(tmp_path: Path) -> None:
    """An empty list says that there are none; what a record lacks is absent."""
    one = '[answers.REG-13]\nanswer = "yes"\n[[answers.REG-13.records]]\ndate = 2026-10-01'
    answer = _read(tmp_path, one)
    assert answer.records == ({"date": date(2026, 10, 1)},)
    assert (answer.value, answer.facts) == (AnswerValue.YES, {})
    assert _read(tmp_path, "[answers.REG-13]\nrecords = []").records == ()


def test_evidence_is_a_name_or_a_table(tmp_path: Path) -> None:
    """Both may stand in one list."""
    answer = _read(
        tmp_path,
        '[answers.REG-13]\nanswer = "yes"\n'
        'evidence = ["a.pdf", { file = "b.pdf", dated = 2026-01-02, valid_until = 2026-12-31 }]',
    )
    assert answer.evidence == (
        Evidence("a.pdf"),
        Evidence("b.pdf", date(2026, 1, 2), date(2026, 12, 31)),
    )


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("facts = { dat = 2026-01-01 }", "TOML_KEY_UNKNOWN", ("facts.dat", "maksudnya date")),
        ('facts = { date = "2026" }', "TOML_TYPE", ("facts.date", "tanda kutip")),
        ("facts = { yes_no = 1 }", "TOML_TYPE", ("facts.yes_no", "true")),
        ('facts = { choice = "b" }', "TOML_VALUE", ("facts.choice", '"a"')),
        ("facts = { count = -1 }", "TOML_VALUE", ("facts.count",)),
        ("facts = {}", "TOML_KEY_MISSING", ("REG-13.answer", '"yes"'.strip('"'))),
        ("records = [ { amount = 5 } ]", "TOML_KEY_MISSING", ("records[1].date", "Isi date")),
        (
            "records = [ { date = 2026-01-01, oops = 5 } ]",
            "TOML_KEY_UNKNOWN",
            ("records[1].oops",),
        ),
        ("records = 5", "TOML_TYPE", ("REG-13.records", "[[answers.REG-13.records]]")),
        ("evidence = [ { dated = 2026-01-01 } ]", "TOML_KEY_MISSING", ("evidence[1].file",)),
        (
            'evidence = [ "a", { file = "b", date = 2026-01-01 } ]',
            "TOML_KEY_UNKNOWN",
            ("evidence[2].date", "maksudnya dated"),
        ),
        ("evidence = [ 5 ]", "TOML_TYPE", ("evidence",)),
    ],
)
def test_faults_name_key_and_cure(
    tmp_path: Path, text: str, code: str, says: tuple[str, ...]
) -> None:
    """What the obligation does not ask, or asks otherwise, is refused."""
    with pytest.raises(UserError) as caught:
        _read(tmp_path, f"[answers.REG-13]\n{text}")
    assert caught.value.code == code
    for part in says:
        assert part in caught.value.sentence


def test_an_obligation_without_facts_takes_none(tmp_path: Path) -> None:
    """Facts and records are unknown keys where nobody asks for them."""
    path = tmp_path / "answers.toml"
    for line in ("facts = {}", "records = []"):
        path.write_text(f'[answers.REG-01]\nanswer = "yes"\n{line}', encoding="utf-8")
        for asked in ((), load_obligations()):
            with pytest.raises(UserError) as caught:
                read_answers(path, asked)
            assert caught.value.code == "TOML_KEY_UNKNOWN"
