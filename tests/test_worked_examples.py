"""Computations published by others: the right ones are reproduced, the wrong ones are not."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from desktop.domain.calendar import Month
from desktop.domain.contribution import month_contributions
from desktop.domain.money import Sen, rupiah
from desktop.domain.program import Program
from tests.domain.people import make_employer, make_worker, shipped_book

EXAMPLES = Path(__file__).parent / "data" / "cases" / "worked_examples.csv"
RISK_GROUPS = {"0.24": 1, "0.54": 2, "0.89": 3, "1.27": 4, "1.74": 5, "": 3}
FIGURES = (
    "jkk", "jkm", "jht_employer", "jht_worker", "jp_employer", "jp_worker", "jkp",
    "jkn_employer", "jkn_worker",
)  # fmt: skip
NO_FLOOR = 1


def examples() -> Iterator[object]:
    """Yield every row with a speaking name."""
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    for number, row in enumerate(rows, start=1):
        yield pytest.param(row, id=f"{number}: {row['wage']} in {row['month']}, {row['verdict']}")


def compute(row: Mapping[str, str]) -> dict[str, Sen]:
    """Return the program's figures under the names of the table's columns."""
    shown = {"labour_intensive_subsector": "alas kaki", "jkk_paid_through_2025_01": True}
    employer = make_employer(
        jkk_risk_group=RISK_GROUPS[row["risk_rate_percent"]],
        minimum_wage=int(row["floor"] or NO_FLOOR),
        **(shown if row["relief"] else {}),
    )
    worker = make_worker(
        wage=int(row["wage"]),
        extra_jkn_members=int(row["extra_members"] or 0),
    )
    month = Month.parse(row["month"])
    workers = [worker] * (50 if row["relief"] else 1)
    item = month_contributions(employer, workers, shipped_book(), month).workers[0]
    return {
        "jkk": item.employer_share[Program.JKK],
        "jkm": item.employer_share[Program.JKM],
        "jht_employer": item.employer_share[Program.JHT],
        "jht_worker": item.worker_share[Program.JHT],
        "jp_employer": item.employer_share[Program.JP],
        "jp_worker": item.worker_share[Program.JP],
        "jkp": sum(item.inside.values()),
        "jkn_employer": item.employer_share[Program.JKN],
        "jkn_worker": item.worker_share[Program.JKN],
    }


@pytest.mark.parametrize("row", list(examples()))
def test_example(row: dict[str, str]) -> None:
    """A right example comes out to the sen; a wrong one must not."""
    published = {name: rupiah(row[name]) for name in FIGURES if row[name]}
    computed = compute(row)
    agrees = {name: computed[name] for name in published} == published
    assert agrees is (row["verdict"] == "ok"), (published, computed)


def test_no_example_was_lost() -> None:
    """Twenty right rows and two wrong ones."""
    verdicts = [parameter.values[0]["verdict"] for parameter in examples()]  # type: ignore[attr-defined]
    assert (verdicts.count("ok"), verdicts.count("wrong"), len(verdicts)) == (20, 2, 22)
