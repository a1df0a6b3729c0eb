"""The JSON of ``law-change``: a comparison of the law of two months, with what is to come."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.law_change import LawCause, LawComparison, RuleChange, Shares, UnknownValue
from desktop.domain.money import plain_amount
from desktop.domain.rules import DatedValue
from desktop.domain.texts import note_text
from desktop.domain.texts.law_change import (
    LAW,
    cause_text,
    change_text,
    comparison_text,
    unknown_text,
)
from desktop.services.snapshots import value_text


def law_change_document(
    comparison: LawComparison, upcoming: Iterable[RuleChange], announced: Iterable[str]
) -> dict[str, object]:
    """Return the document; amounts are exact text, workers are rows of the user's sheet."""
    return {
        "from": str(comparison.before),
        "to": str(comparison.after),
        "rules": {"version": comparison.rules_version, "digest": comparison.rules_digest},
        "workers": comparison.workers,
        "affected": {
            "workers": len(comparison.affected),
            "rows": [worker.row for worker in comparison.affected],
        },
        "before": _shares(comparison.before_total),
        "after": _shares(comparison.after_total),
        "difference": _shares(comparison.difference),
        "causes": [_cause(cause) for cause in comparison.causes],
        "not_yet_known": [_unknown(item) for item in comparison.not_yet_known],
        "notes": [{"code": code, "says": note_text(code)} for code in comparison.notes],
        "says": comparison_text(comparison),
        "assumption": LAW["ROSTER_HELD_STILL"].id,
        "upcoming": [_change(change) | {"says": change_text(change)} for change in upcoming],
        "announced": list(announced),
    }


def _shares(shares: Shares) -> dict[str, object]:
    return {
        "employer": {program.value: plain_amount(sen) for program, sen in shares.employer.items()},
        "worker": {program.value: plain_amount(sen) for program, sen in shares.worker.items()},
        "inside": {part: plain_amount(sen) for part, sen in shares.inside.items()},
        "employer_total": plain_amount(shares.employer_sum),
        "worker_total": plain_amount(shares.worker_sum),
    }


def _cause(cause: LawCause) -> dict[str, object]:
    return {
        "kind": cause.kind.value,
        "code": cause.code,
        "workers": len(cause.workers),
        "rows": [worker.row for worker in cause.workers],
        "difference": _shares(cause.difference),
        "changes": [_change(change) for change in cause.changes],
        "says": cause_text(cause),
    }


def _change(change: RuleChange) -> dict[str, object]:
    unit = change.rule.unit
    return {
        "rule_id": change.rule.id,
        "title": change.rule.title_id,
        "unit": unit,
        "day": change.day.isoformat(),
        "before": _value(change.before, unit),
        "after": _value(change.after, unit),
    }


def _value(value: DatedValue | None, unit: str) -> dict[str, object] | None:
    if value is None:
        return None
    return {
        "value": value_text(value, unit),
        "in_force_from": value.in_force_from.isoformat(),
        "article": value.article,
        "source": value.source,
        "confidence": value.confidence.value,
    }


def _unknown(item: UnknownValue) -> dict[str, object]:
    return {
        "rule_id": item.rule_id,
        "renew_by": item.renew_by.isoformat(),
        "last": _value(item.last, item.rule.unit if item.rule else "IDR/month"),
        "says": unknown_text(item),
    }
