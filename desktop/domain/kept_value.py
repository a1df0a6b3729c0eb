"""Odd values that stay as they are, each with the reason that somebody wrote.

A reason belongs to one finding of one worker and to the values that the finding rests on: when
one of them changes, the reason no longer holds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from desktop.domain.plain_json import plain
from desktop.domain.program import Program
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import worker_values


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptValue:
    """Why a doubted value stays: who wrote it, and when as ISO text.

    ``values_digest`` is that of the values at the time: see ``values_digest``.
    """

    worker_id: int
    code: str
    values_digest: str
    reason: str
    given_by: str = ""
    given_at: str = ""


KeptValues: TypeAlias = Mapping[tuple[int, str], KeptValue]
"""Reasons that hold, by worker and code of the finding."""

_AGE = ("birth_date", "start")
_WAGE = ("basic_wage", "fixed_allowances", "kind", "workplace")
_FAMILY = ("family_members", "family_registered", "extra_jkn_members", "family", "jkn_status")
_VALUES_OF: Mapping[str, tuple[str, ...]] = {
    "NIK_BIRTH_DATE_DIFFERS": ("nik", "birth_date"),
    "NIK_SEX_DIFFERS": ("nik", "sex"),
    "PASSPORT_MISSING": ("citizenship", "passport_number"),
    "AGE_UNDER_15": _AGE,
    "AGE_OVER_100": _AGE,
    "WAGE_ZERO": ("basic_wage", "kind"),
    "WAGE_BELOW_MINIMUM": _WAGE,
    "FAMILY_COUNT_DIFFERS": _FAMILY,
    "FAMILY_NOT_REGISTERED": _FAMILY,
    **{f"{program.value}_MISSING": (program.value.lower(), "start") for program in Program},
    "JKN_MISSING": ("jkn_status", "start"),
}
"""The values behind a finding; behind one that is not listed stand all of the worker's."""


def values_digest(worker: Worker, code: str) -> str:
    """Return the SHA-256 of the values on which the finding ``code`` of the worker rests."""
    values = {**worker_values(worker), "family": worker.family}
    keys = _VALUES_OF.get(code, tuple(sorted(values)))
    text = json.dumps([plain(values[key]) for key in keys], ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def still_holds(kept: KeptValue, worker: Worker) -> bool:
    """Tell whether the values for which the reason was written are still the worker's."""
    return kept.values_digest == values_digest(worker, kept.code)
