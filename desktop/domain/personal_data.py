"""Personal data as data: what is kept of whom and why, how long, where, and what the law gives.

The texts are files; this module reads them strictly. ``columns`` says of every column of the data
file whether it may tell something of a person.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from desktop.domain.bilingual import Bilingual
from desktop.domain.rule_data import Table

_LANGUAGES = frozenset({"id", "en"})
_CATEGORY_TEXTS = ("title", "people", "data", "purpose", "ground", "shared")
_RETENTION_TEXTS = ("title", "since", "reason")
UNCONFIRMED = Bilingual("belum dikonfirmasi", "not confirmed")
"""What stands beside an article that was not compared with the gazette."""
SPECIFIC = Bilingual(
    f"Memuat data pribadi spesifik (UU 27/2022 Pasal 4 ayat (2) [{UNCONFIRMED.id}])",
    f"Holds specific personal data (UU 27/2022 Pasal 4 ayat (2) [{UNCONFIRMED.en}])",
)
LONGEST_MONTHS = 600
"""Fifty years; who needs longer keeps a declaration instead."""


class RequestKind(Enum):
    """What a person may ask of their own data."""

    ACCESS = "access"
    CORRECTION = "correction"
    DELETION = "deletion"
    RESTRICTION = "restriction"


class RequestState(Enum):
    """Where a request stands."""

    OPEN = "open"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Citation:
    """Articles as cited; ``unconfirmed`` are the parts nobody compared with the gazette."""

    text: str
    unconfirmed: tuple[str, ...] = ()

    def in_language(self, language: str) -> str:
        """Return the articles, each that is not confirmed with a mark in ``id`` or ``en``."""
        marked = self.text
        for part in self.unconfirmed:
            marked = marked.replace(part, f"{part} [{UNCONFIRMED.in_language(language)}]")
        return marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """One kind of processing; ``retention`` is the id of a ``RetentionKind`` or empty."""

    id: str
    retention: str
    article: Citation
    is_specific: bool
    title: Bilingual
    people: Bilingual
    data: Bilingual
    purpose: Bilingual
    ground: Bilingual
    shared: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionKind:
    """What is purged together; ``months`` is the proposal, counted from ``since``."""

    id: str
    months: int
    title: Bilingual
    since: Bilingual
    reason: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRule:
    """What the law says of one kind of request; ``days`` of 24 hours to answer it."""

    kind: RequestKind
    days: int
    article: Citation
    title: Bilingual
    rule: Bilingual

    def due(self, received_on: date) -> date:
        """Return the last day for the answer."""
        return received_on + timedelta(days=self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachRule:
    """What to do when data got out, and what a notice must say."""

    hours: int
    article: Citation
    rule: Bilingual
    steps: tuple[Bilingual, ...]
    content: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """The columns of one table; ``category`` is empty where none is ``personal``."""

    table: str
    category: str
    personal: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalDataMap:
    """Everything that the files say."""

    categories: tuple[Category, ...]
    retention: tuple[RetentionKind, ...]
    requests: Mapping[RequestKind, RequestRule]
    breach: BreachRule
    columns: Mapping[str, ColumnUse]

    def kind(self, kind_id: str) -> RetentionKind:
        """Return a kind by its id; raises ``KeyError``."""
        return {kind.id: kind for kind in self.retention}[kind_id]

    def category(self, category_id: str) -> Category:
        """Return a category by its id; raises ``KeyError``."""
        return {item.id: item for item in self.categories}[category_id]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyRequest:
    """One request; ``worker_id`` is 0 where the person is not, or no longer, in the list.

    ``outcome`` says what was done or why not, and is empty while the request is open.
    """

    request_id: int = 0
    worker_id: int = 0
    name: str
    kind: RequestKind
    received_on: date
    due_on: date
    note: str = ""
    state: RequestState = RequestState.OPEN
    outcome: str = ""
    closed_on: date | None = None

    def is_late(self, today: date) -> bool:
        """Tell whether it is open after its day, or was closed after it."""
        return (self.closed_on or today) > self.due_on


def parse_personal_data(
    record: Mapping[str, object], columns: Mapping[str, object]
) -> PersonalDataMap:
    """Return what ``record.toml`` and ``columns.toml`` say; raises ``RuleDataError``."""
    file = "record.toml"
    root = Table(file, record, frozenset({"category", "retention", "request", "breach"}))
    kinds = tuple(map(_retention, root.tables("retention", _keys("months", *_RETENTION_TEXTS))))
    known = {kind.id for kind in kinds}
    plain = _keys("retention", "article", "unconfirmed", "specific", *_CATEGORY_TEXTS)
    categories = tuple(_category(item, known) for item in root.tables("category", plain))
    rules = map(
        _request, root.tables("request", _keys("days", "article", "unconfirmed", "title", "rule"))
    )
    requests = {rule.kind: rule for rule in rules}
    for kind in RequestKind:
        if kind not in requests:
            root.fail("request", f"write one for {kind.value}")
    return PersonalDataMap(
        categories=categories,
        retention=kinds,
        requests=requests,
        breach=_breach(file, root.raw("breach")),
        columns=_columns(columns, {item.id for item in categories}),
    )


def _keys(*more: str) -> frozenset[str]:
    return frozenset({"id", *more})


def _say(table: Table, key: str) -> Bilingual:
    text = Table("record.toml", table.raw(key), _LANGUAGES, f"{key}.")
    return Bilingual(text.text("id"), text.text("en"))


def _citation(table: Table) -> Citation:
    text = table.text("article")
    unconfirmed = table.texts("unconfirmed") if "unconfirmed" in table else ()
    for part in unconfirmed:
        if part not in text:
            table.fail("unconfirmed", "write parts of the article")
    return Citation(text, unconfirmed)


def _retention(table: Table) -> RetentionKind:
    months = table.number("months")
    if not 1 <= months <= LONGEST_MONTHS:
        table.fail("months", f"write 1 to {LONGEST_MONTHS}")
    texts = {key: _say(table, key) for key in _RETENTION_TEXTS}
    return RetentionKind(id=table.text("id"), months=months, **texts)


def _category(table: Table, known: Collection[str]) -> Category:
    retention = table.text_or_empty("retention")
    if retention and retention not in known:
        table.fail("retention", f"write one of {', '.join(sorted(known))}")
    return Category(
        id=table.text("id"),
        retention=retention,
        article=_citation(table),
        is_specific=table.boolean("specific"),
        **{key: _say(table, key) for key in _CATEGORY_TEXTS},
    )


def _request(table: Table) -> RequestRule:
    return RequestRule(
        kind=RequestKind(table.choice("id", (kind.value for kind in RequestKind))),
        days=table.number("days"),
        article=_citation(table),
        title=_say(table, "title"),
        rule=_say(table, "rule"),
    )


def _breach(file: str, data: object) -> BreachRule:
    keys = frozenset({"hours", "article", "unconfirmed", "rule", "step", "content"})
    table = Table(file, data, keys, "breach.")
    steps, content = (
        tuple(Bilingual(item.text("id"), item.text("en")) for item in table.tables(key, _LANGUAGES))
        for key in ("step", "content")
    )
    return BreachRule(
        hours=table.number("hours"),
        article=_citation(table),
        rule=_say(table, "rule"),
        steps=steps,
        content=content,
    )


def _columns(data: Mapping[str, object], categories: Collection[str]) -> Mapping[str, ColumnUse]:
    keys = frozenset({"name", "category", "personal", "other"})
    found: dict[str, ColumnUse] = {}
    for table in Table("columns.toml", data, frozenset({"table"})).tables("table", keys):
        personal = table.texts("personal")
        category = table.choice("category", categories) if personal else ""
        use = ColumnUse(table.text("name"), category, personal, table.texts("other"))
        found[use.table] = use
    return found
