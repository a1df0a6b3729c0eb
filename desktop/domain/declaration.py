"""The finalised declaration: a frozen snapshot, its canonical form and its digest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import lru_cache
from io import BytesIO
from operator import attrgetter
from typing import Any

from desktop.domain.amounts import Amounts
from desktop.domain.money import Sen
from desktop.domain.plain_json import JsonText

SNAPSHOT_FORMAT = 6
"""Grows when the snapshot gains or changes a field; old snapshots must still be printed.

2: actions and promises. 4: establishments, odd values kept with a reason. 5: figures with their
explanations, groups of workers, logo, opinion of the workers' representative, difference of a
correction. 6: who approved it, or that nobody did; packs of rules.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotEmployer:
    """The employer as it was on the day of the declaration; amounts in sen."""

    name: str
    legal_form: str
    address: str
    city: str
    province: str
    phone: str
    email: str
    nib: str
    npwp: str
    npp: str
    health_entity_code: str
    kbli: str
    kbli_version: str
    size: str
    size_criterion: str
    capital_sen: Sen | None
    annual_sales_sen: Sen | None
    jkk_risk_group: int
    is_construction: bool
    minimum_wage_sen: Sen | None
    signatory_name: str
    signatory_position: str
    preparer: str
    addressee: str
    addressee_city: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotEstablishment:
    """One establishment with what was reckoned for it; amounts in sen.

    ``jkk_risk_group`` and ``minimum_wage_sen`` are those that hold there, its own or not; 0 and
    ``None`` where they are not known. ``active_workers`` are linked by their place of work.
    """

    name: str
    address: str
    city: str
    province: str
    npp: str
    is_head_office: bool
    jkk_risk_group: int
    minimum_wage_sen: Sen | None
    active_workers: int
    headcount_wlkp: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotReason:
    """Why an odd value of a worker stays; ``given_at`` is ISO text."""

    row: int
    finding: str
    reason: str
    given_by: str
    given_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotWorker:
    """One worker with programs and contributions of the month; amounts in sen.

    ``participation`` maps a program to ``yes``, ``no``, ``unknown`` or the date of registration;
    for JKN it is the value of ``JknStatus``.
    """

    row: int
    staff_number: str
    nik: str
    passport_number: str
    name: str
    birth_date: date
    sex: str
    citizenship: str
    kind: str
    start: date
    end: date | None
    workplace: str
    basic_wage_sen: Sen
    fixed_allowances_sen: Sen
    participation: Mapping[str, str]
    base_sen: Mapping[str, Sen]
    employer_share_sen: Mapping[str, Sen]
    worker_share_sen: Mapping[str, Sen]
    inside_sen: Mapping[str, Sen]
    notes: tuple[str, ...]

    def __post_init__(self) -> None:
        """Hold the amounts in little room, and what many workers have alike only once."""
        for name in ("base_sen", "employer_share_sen", "worker_share_sen", "inside_sen"):
            amounts = getattr(self, name)
            if not isinstance(amounts, Amounts):
                object.__setattr__(self, name, Amounts.of(amounts))
        object.__setattr__(self, "participation", _shared(self.participation))

    def __reduce__(self) -> tuple[Callable[..., SnapshotWorker], tuple[object, ...]]:
        """Tell how it is packed: the way of dataclasses takes twice as long, for very many."""
        return _unpacked_worker, _VALUES(self)


_NAMES = tuple(field.name for field in fields(SnapshotWorker))
_VALUES = attrgetter(*_NAMES)


class _Alike(dict[Any, Any]):
    """Equal values as one object, as long as they are few enough to have much in common."""

    def __missing__(self, value: Any) -> Any:  # noqa: ANN401
        if len(self) < _MOST_ALIKE:
            self[value] = value
        return value


_MOST_ALIKE = 1 << 15
_DAYS, _PLACES, _WAGES, _TEXTS = _Alike(), _Alike(), _Alike(), _Alike()
_ALIKE = {
    **dict.fromkeys(("birth_date", "start", "end"), _DAYS),
    "workplace": _PLACES,
    **dict.fromkeys(("basic_wage_sen", "fixed_allowances_sen"), _WAGES),
}
_PUT = tuple((getattr(SnapshotWorker, name).__set__, _ALIKE.get(name)) for name in _NAMES)


def _unpacked_worker(*values: Any) -> SnapshotWorker:  # noqa: ANN401 - those of the fields
    """Return a worker who shares with others what they have alike: that is half of their room."""
    worker = SnapshotWorker.__new__(SnapshotWorker)
    for (put, alike), value in zip(_PUT, values, strict=True):
        put(worker, value if alike is None else alike[value])
    object.__setattr__(worker, "participation", _shared(worker.participation))
    return worker


def _shared(participation: Mapping[str, str]) -> Mapping[str, str]:
    return _one_of_all(tuple(participation), tuple(map(_TEXTS.__getitem__, participation.values())))


@lru_cache(maxsize=1 << 14)  # so many days of registration a large workforce has
def _one_of_all(programs: tuple[str, ...], stated: tuple[str, ...]) -> Mapping[str, str]:
    return dict(zip(map(_TEXTS.__getitem__, programs), stated, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotProgram:
    """One line of the summary of programs: how many should, do and do not take part."""

    program: str
    is_compulsory: bool
    expected: int
    registered: int
    missing: int
    unconfirmed: int
    employer_share_sen: Sen
    worker_share_sen: Sen


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotRule:
    """One dated value of law that a figure rests on; ``value`` is exact text in ``unit``."""

    rule_id: str
    title: str
    unit: str
    value: str
    in_force_from: date
    article: str
    source: str
    confidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotPack:
    """A pack of rules that was in use; ``digest`` is that of its file, ``key`` a fingerprint.

    ``rule_ids`` are the values of law, and ``obligation_ids`` the obligations, of this snapshot
    that come from it; ``keeps_before`` is the day before which it changed nothing known.
    """

    name: str
    title: str
    issued_on: date
    digest: str
    key: str
    keeps_before: date | None
    rule_ids: tuple[str, ...]
    obligation_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotObligation:
    """One obligation with its result; every text as it was printed."""

    id: str
    group: str
    title: str
    legal_basis: tuple[str, ...]
    severity: str
    confidence: str
    status: str
    explanation: str
    counted: int
    failed_rows: tuple[int, ...]
    unconfirmed_rows: tuple[int, ...]
    warnings: tuple[str, ...]
    caused_by: tuple[str, ...]
    inputs: Mapping[str, str]
    answer: str
    answer_reason: str
    evidence: tuple[str, ...]
    sanction: str
    remedy: str
    rule_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotAction:
    """What the employer undertakes against one gap; what is not told is ``None`` or empty."""

    obligation_id: str
    action: str
    owner: str
    start: date | None
    due: date | None
    budget_sen: Sen | None
    state: str
    carried_from: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotPromise:
    """An action of the former assessment; ``outcome`` is the value of ``PromiseOutcome``."""

    obligation_id: str
    title: str
    action: str
    owner: str
    due: date | None
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotScore:
    """The score with its gaps; whole percents."""

    value: int | None
    lowest: int | None
    highest: int | None
    unknown: int
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotFigure:
    """How one printed figure, or one row of them, came about; every text as it was printed.

    ``key`` ties it to its places (``program.JP.members``), ``terms`` are the values that went in,
    by name, ``rule_ids`` the values of law, ``rows`` the workers concerned.
    """

    key: str
    title: str
    value: str
    formula: str
    terms: tuple[tuple[str, str], ...] = ()
    rule_ids: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()
    law: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotGroup:
    """Workers of the month alike in one respect, with their sums; amounts in sen.

    ``kind`` is the value of ``GroupKind``; ``members`` counts those for whom a contribution is
    computed.
    """

    kind: str
    name: str
    workers: int
    members: Mapping[str, int]
    employer_share_sen: Mapping[str, Sen]
    worker_share_sen: Mapping[str, Sen]


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotOpinion:
    """What the workers' representative says; ``opinion`` is the value of ``Opinion``."""

    opinion: str
    text: str
    name: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotApproval:
    """Who filled the declaration in, and who approved it; ``approved_by`` is empty for nobody.

    ``is_required`` says whether the employer lets nothing be finalised without a second person.
    """

    filled_in_by: str
    approved_by: str
    approved_at: datetime | None
    is_required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationSnapshot:
    """Everything that a declaration says, frozen on the day it was finalised.

    The PDF is rendered from this alone. ``amends`` is the number of the declaration that this
    one corrects, empty for a first one. ``contribution_month`` is ``YYYY-MM``.
    """

    format: int
    document_number: str
    amends: str
    amends_reason: str
    as_of: date
    finalised_at: datetime
    operator: str
    place: str
    app_version: str
    rules_version: str
    rules_digest: str
    contribution_month: str
    employer: SnapshotEmployer
    active_workers: int
    headcount_wlkp: int | None
    headcount_bpjs_employment: int | None
    headcount_bpjs_health: int | None
    programs: tuple[SnapshotProgram, ...]
    obligations: tuple[SnapshotObligation, ...]
    score: SnapshotScore
    workers: tuple[SnapshotWorker, ...]
    rules: tuple[SnapshotRule, ...]
    remarks: tuple[str, ...]
    """Sentences that the reader must know: what is indicative, unconfirmed or past renewal."""
    actions: tuple[SnapshotAction, ...] = ()
    """What is still to be done, from format 2 on."""
    promises: tuple[SnapshotPromise, ...] = ()
    """What became of the former plan, from format 2 on."""
    establishments: tuple[SnapshotEstablishment, ...] = ()
    """Where the workers work, from format 4 on."""
    reasons: tuple[SnapshotReason, ...] = ()
    """Odd values that stay with a reason, from format 4 on."""
    figures: tuple[SnapshotFigure, ...] = ()
    """The explanations of the printed figures, in their order, from format 5 on."""
    groups: tuple[SnapshotGroup, ...] = ()
    opinion: SnapshotOpinion | None = None
    logo: str = ""
    """The picture of the letterhead as Base64, PNG or JPEG; empty without one."""
    differences: tuple[str, ...] = ()
    """What a correction changed, in sentences."""
    approval: SnapshotApproval | None = None
    """The second pair of eyes, from format 6 on."""
    packs: tuple[SnapshotPack, ...] = ()
    """The packs of rules in use, from format 6 on."""


def canonical_json(snapshot: DeclarationSnapshot) -> bytes:
    """Return the one canonical form: sorted keys, no blanks, UTF-8."""
    # Grows in its place: joined pieces would stand beside the whole of them.
    whole = BytesIO()
    whole.writelines(canonical_pieces(snapshot))
    return whole.getvalue()


def canonical_pieces(snapshot: DeclarationSnapshot) -> Iterator[bytes]:
    """Yield the canonical form piece by piece, so that many workers need not stand side by side."""
    text = JsonText(",", ":")
    for place, name in enumerate(sorted(field.name for field in fields(snapshot))):
        value = getattr(snapshot, name)
        yield (f'{"," if place else "{"}"{name}":').encode()
        if isinstance(value, tuple):
            yield from _pieces_of_list(text, value)
        else:
            yield text.of(value).encode("utf-8")
    yield b"}"


_ITEMS_OF_A_PIECE = 500


def _pieces_of_list(text: JsonText, items: tuple[object, ...]) -> Iterator[bytes]:
    yield b"["
    for start in range(0, len(items), _ITEMS_OF_A_PIECE):
        piece = text.joined(items[start : start + _ITEMS_OF_A_PIECE]).encode("utf-8")
        yield b"," + piece if start else piece
    yield b"]"


def digest_of(canonical: bytes) -> str:
    """Return the SHA-256 of a canonical form as 64 hexadecimal digits."""
    return hashlib.sha256(canonical).hexdigest()


def snapshot_digest(snapshot: DeclarationSnapshot) -> str:
    """Return the digest of the canonical form without ever holding the whole of it."""
    digest = hashlib.sha256()
    for piece in canonical_pieces(snapshot):
        digest.update(piece)
    return digest.hexdigest()


def short_digest(digest: str) -> str:
    """Return the first 32 digits in eight groups of four, as they are printed."""
    return " ".join(digest[i : i + 4] for i in range(0, 32, 4))
