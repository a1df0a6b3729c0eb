"""Writes the log of changes: one door, in the transaction of the change itself.

``Database.transaction`` calls ``begin`` and ``write``; what changed in between was noticed by the
triggers of ``journal_watch``. Bulk work pauses them and writes one note instead.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any, NamedTuple

from desktop.domain.letting_go import empty_list
from desktop.storage import journal_watch
from desktop.storage.change_chain import START, Entry, canonical, digest_of, hash_of
from desktop.storage.driver import Connection
from desktop.storage.journal_watch import NOTE, WATCHED, RawChange, Watched

_INSERT = (
    "INSERT INTO change_log (id, happened_at, operator, kind, action, subject_id, details,"
    " details_digest, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

_NAMES_OF = {
    "worker": "SELECT id, name FROM worker WHERE id IN (SELECT value FROM json_each(?))",
    "declaration": "SELECT id, document_number FROM declaration"
    " WHERE id IN (SELECT value FROM json_each(?))",
}
"""What a row that hangs on something is about."""

Fields = dict[str, list[Any]]


class _Change(NamedTuple):
    kind: str
    action: str
    subject_id: int
    details: dict[str, Any]


class Journal:
    """The log of one open database, signed by its clock and its operator.

    Until ``sign_with`` is called the clock of the computer counts and nobody is named.
    """

    def __init__(self) -> None:
        self._now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._operator: Callable[[], str] = lambda: ""

    def sign_with(self, now: Callable[[], datetime], operator: Callable[[], str]) -> None:
        """Take who and when from these from now on."""
        self._now, self._operator = now, operator

    def begin(self, connection: Connection) -> None:
        """Notice changes from here on; before the transaction."""
        journal_watch.watch(connection)

    def paused(self, connection: Connection) -> AbstractContextManager[None]:
        """Notice nothing in the block, inside a transaction; write a ``note`` instead."""
        return journal_watch.paused(connection)

    def unwatched(self, connection: Connection, table: str) -> AbstractContextManager[None]:
        """Notice no new rows of a table, inside ``paused``: for more rows than can be noticed."""
        return journal_watch.unwatched(connection, table)

    def note(
        self, connection: Connection, kind: str, action: str, subject_id: int, **details: Any
    ) -> None:
        """Write one entry for work that was paused; ``details`` go into JSON."""
        note = {"kind": kind, "action": action, "subject_id": subject_id, "details": details}
        journal_watch.add_note(connection, note)

    def write(self, connection: Connection) -> None:
        """Write an entry for everything noticed; the last step before the commit."""
        raw = journal_watch.take(connection)
        changes = list(_changes(connection, raw)) if raw else []
        empty_list(raw)
        if changes:
            last = "SELECT id, hash FROM change_log ORDER BY id DESC LIMIT 1"
            latest = connection.execute(last).fetchone() or (0, START)
            connection.executemany(_INSERT, self._rows(changes, *latest))
        empty_list(changes)

    def _rows(
        self, changes: Iterable[_Change], number: int, previous: str
    ) -> Iterator[tuple[object, ...]]:
        """Yield the entries that follow the latest one."""
        at, operator = self._now().isoformat(), self._operator()
        for change in changes:
            number += 1
            entry = Entry(at, operator, *change[:3], canonical(change.details))
            digest = digest_of(entry.details)
            hash_ = hash_of(previous, number, entry, digest)
            yield number, *entry, digest, previous, hash_
            previous = hash_


def _changes(connection: Connection, raw: Sequence[RawChange]) -> Iterator[_Change]:
    joined = _same_rows_joined(_net(raw))
    names = _names(connection, joined)
    for change in joined:
        if change.name == NOTE:
            yield _Change(**(change.after or [])[0])
            continue
        item = WATCHED[change.name]
        fields = _fields(item, change)
        if fields:
            yield _Change(
                item.kind,
                "changed" if item.of else _action(change),
                _subject_id(item, change),
                {"table": item.name, "subject": _subject(names, item, change)} | {"fields": fields},
            )


def _net(raw: Iterable[RawChange]) -> list[RawChange]:
    """Let several changes of one row in one transaction be one."""
    found: dict[tuple[str, int], RawChange] = {}
    for number, change in enumerate(raw):
        place = (change.name, -number if change.name == NOTE else change.row_id)
        first = found.get(place)
        found[place] = change if first is None else first._replace(after=change.after)
    return [change for change in found.values() if change.before != change.after]


def _same_rows_joined(changes: Iterable[RawChange]) -> list[RawChange]:
    """Let a row that was removed and stored anew be a changed one, by its natural key."""
    changes = list(changes)
    removed: dict[tuple[object, ...], deque[RawChange]] = {}
    for change in changes:
        if change.after is None and (key := _natural_key(change, change.before)):
            removed.setdefault(key, deque()).append(change)
    joined: list[RawChange] = []
    gone: set[tuple[str, int]] = set()
    for change in changes:
        is_new = change.before is None
        former = removed.get(_natural_key(change, change.after)) if is_new else None
        if not former:
            joined.append(change)
            continue
        old = former.popleft()
        gone.add((old.name, old.row_id))
        joined.append(change._replace(before=old.before))
    return [
        change
        for change in joined
        if change.before != change.after
        and not (change.after is None and (change.name, change.row_id) in gone)
    ]


def _natural_key(change: RawChange, row: list[Any] | None) -> tuple[object, ...]:
    if change.name == NOTE or row is None:
        return ()
    item = WATCHED[change.name]
    if not item.key:
        return ()
    columns = item.columns()
    return (change.name, *(row[columns.index(column)] for column in item.key))


def _fields(item: Watched, change: RawChange) -> Fields:
    columns = item.columns()
    before = change.before or [None] * len(columns)
    after = change.after or [None] * len(columns)
    if change.before is None or change.after is None:
        # Of a whole row, only what says something is worth keeping.
        return {
            column: [old, new]
            for column, old, new in zip(columns, before, after, strict=True)
            if old not in {None, ""} or new not in {None, ""}
        }
    return {
        column: [old, new]
        for column, old, new in zip(columns, before, after, strict=True)
        if old != new
    }


def _action(change: RawChange) -> str:
    if change.before is None:
        return "added"
    return "removed" if change.after is None else "changed"


def _value(item: Watched, change: RawChange, column: str) -> Any:
    row = change.before if change.after is None else change.after
    return (row or [])[item.columns().index(column)]


def _subject_id(item: Watched, change: RawChange) -> int:
    return int(_value(item, change, item.of)) if item.of else change.row_id


def _hangs_on(item: Watched) -> str:
    """Return what kind of thing with a name a row belongs to; empty where it is its own."""
    return item.kind if item.of and item.kind in _NAMES_OF else ""


def _names(connection: Connection, changes: Iterable[RawChange]) -> dict[tuple[str, int], str]:
    """Return the names of that to which changed rows belong, one statement for each kind."""
    ids: dict[str, set[int]] = {}
    for change in changes:
        if change.name != NOTE and (kind := _hangs_on(WATCHED[change.name])):
            ids.setdefault(kind, set()).add(_subject_id(WATCHED[change.name], change))
    return {
        (kind, number): name
        for kind, wanted in ids.items()
        for number, name in connection.execute(_NAMES_OF[kind], (json.dumps(sorted(wanted)),))
    }


def _subject(names: Mapping[tuple[str, int], str], item: Watched, change: RawChange) -> str:
    if kind := _hangs_on(item):
        return names.get((kind, _subject_id(item, change)), "")
    words = [str(_value(item, change, column)) for column in item.subject]
    return " ".join(word for word in words if word)
