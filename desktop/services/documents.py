"""The JSON and CSV that the command line promises: plain values, amounts as exact text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from desktop.domain.contribution import MonthContributions, WorkerContribution
from desktop.domain.money import Sen, plain_amount
from desktop.domain.month_rates import INSIDE_PARTS
from desktop.domain.program import Program
from desktop.services.check_list import CheckItem

_BASES = tuple(program.value for program in Program)
_EMPLOYER_SHARES = ("JKK", "JKM", "JHT", "JP", "JKN")
_WORKER_SHARES = ("JHT", "JP", "JKN")
_PERSON = ("row", "staff_number", "nik", "name", "wage")


def contributions_document(contributions: MonthContributions) -> dict[str, object]:
    """Return the document of ``contributions``: one entry per worker, and the totals."""
    return {
        "month": str(contributions.month),
        "rules": {
            "version": contributions.rules_version,
            "digest": contributions.rules_digest,
        },
        "workers": [_worker(item) for item in contributions.workers],
        "totals": {
            "employer": _amounts(contributions.employer_total),
            "worker": _amounts(contributions.worker_total),
            "inside": _parts(contributions.inside_total),
            "workers": len(contributions.workers),
        },
    }


def _worker(item: WorkerContribution) -> dict[str, object]:
    worker = item.worker
    return {
        "row": worker.source_row,
        "staff_number": worker.staff_number,
        "nik": worker.identity_number,
        "name": worker.name,
        "wage": plain_amount(worker.wage),
        "base": _amounts(item.base),
        "employer": _amounts(item.employer_share),
        "worker": _amounts(item.worker_share),
        "inside": _parts(item.inside),
        "notes": list(item.notes),
    }


def _amounts(amounts: Mapping[Program, Sen]) -> dict[str, str]:
    return {program.value: plain_amount(amount) for program, amount in amounts.items()}


def _parts(amounts: Mapping[str, Sen]) -> dict[str, str]:
    return {part: plain_amount(amount) for part, amount in amounts.items()}


def contributions_csv(contributions: MonthContributions) -> str:
    """Return the workers of the document as CSV, one flat column per amount."""
    groups = {
        "base": _BASES,
        "employer": _EMPLOYER_SHARES,
        "worker": _WORKER_SHARES,
        "inside": INSIDE_PARTS,
    }
    columns = [(group, name) for group, names in groups.items() for name in names]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*_PERSON, *(f"{group}_{name}" for group, name in columns), "notes"])
    for item in contributions.workers:
        document = _worker(item)
        amounts = [_cell(document, group, name) for group, name in columns]
        writer.writerow([*(document[key] for key in _PERSON), *amounts, " ".join(item.notes)])
    return text.getvalue()


def _cell(document: Mapping[str, object], group: str, name: str) -> str:
    amounts = document[group]
    return str(amounts.get(name, "")) if isinstance(amounts, Mapping) else ""


def findings_document(items: Iterable[CheckItem]) -> list[dict[str, object]]:
    """Return the document of ``findings.json``: the check list."""
    return [
        {
            "level": item.level.value,
            "code": item.code,
            "where": item.where,
            "text": item.text,
            "row": item.row,
            "reason": item.kept.reason if item.kept else "",
        }
        for item in items
    ]
