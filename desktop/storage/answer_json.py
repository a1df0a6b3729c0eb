"""Facts, records and evidence of an answer as JSON: plain values, days as ``{"date": ...}``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop.domain.answers import Evidence
from desktop.domain.facts import Facts, FactValue
from desktop.storage.values import date_of, date_text

_DAY = "date"


def facts_text(facts: Facts) -> str:
    """Return facts as a JSON object."""
    return _text(_packed(facts))


def facts_of(text: str) -> Facts:
    """Return the facts of a JSON object."""
    return _unpacked(json.loads(text))


def records_text(records: Sequence[Facts] | None) -> str | None:
    """Return records as a JSON list; ``None`` stays ``None``."""
    return None if records is None else _text([_packed(record) for record in records])


def records_of(text: str | None) -> tuple[Facts, ...] | None:
    """Return the records of a JSON list."""
    return None if text is None else tuple(_unpacked(record) for record in json.loads(text))


def evidence_text(evidence: Sequence[Evidence]) -> str:
    """Return evidence as a JSON list."""
    return _text(
        [
            {
                "file": item.file,
                "dated": date_text(item.dated),
                "valid_until": date_text(item.valid_until),
                "digest": item.digest,
            }
            for item in evidence
        ]
    )


def evidence_of(text: str) -> tuple[Evidence, ...]:
    """Return the evidence of a JSON list."""
    return tuple(
        Evidence(item["file"], date_of(item["dated"]), date_of(item["valid_until"]), item["digest"])
        for item in json.loads(text)
    )


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _packed(facts: Facts) -> dict[str, object]:
    return {
        key: {_DAY: value.isoformat()} if isinstance(value, date) else value
        for key, value in facts.items()
    }


def _unpacked(packed: dict[str, Any]) -> dict[str, FactValue]:
    return {
        key: date.fromisoformat(value[_DAY]) if isinstance(value, dict) else value
        for key, value in packed.items()
    }
