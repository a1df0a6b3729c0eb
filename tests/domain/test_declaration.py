"""The snapshot's canonical form: one form only, no float, text that is stable for years."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import declaration
from desktop.domain.declaration import (
    SNAPSHOT_FORMAT,
    DeclarationSnapshot,
    SnapshotEmployer,
    SnapshotScore,
    SnapshotWorker,
    canonical_json,
    digest_of,
    short_digest,
)
from desktop.domain.plain_json import plain
from desktop.domain.program import Program

WESTERN = timezone(timedelta(hours=7))
_EMPTY = {"str": "", "int": 0, "bool": False}


def employer() -> SnapshotEmployer:
    """Return an employer of whom only the name is told."""
    values: dict[str, object] = {
        field.name: _EMPTY.get(str(field.type)) for field in fields(SnapshotEmployer)
    }
    return SnapshotEmployer(**(values | {"name": "PT Contoh", "capital_sen": 10**15}))  # type: ignore[arg-type]


def worker(name: str = "Siti Contoh", share: int = 12_000_00) -> SnapshotWorker:
    """Return one worker with one share."""
    return SnapshotWorker(
        row=2, staff_number="K-1", nik="1871015705900001", passport_number="", name=name,
        birth_date=date(1990, 5, 17), sex="P", citizenship="WNI", kind="PKWTT",
        start=date(2015, 1, 5), end=None, workplace="", basic_wage_sen=5_000_000_00,
        fixed_allowances_sen=0, participation={"JKK": "yes"}, base_sen={"JKK": 5_000_000_00},
        employer_share_sen={"JKK": share}, worker_share_sen={}, inside_sen={},
        notes=("PARTIAL_MONTH",),
    )  # fmt: skip


def snapshot(*workers: SnapshotWorker) -> DeclarationSnapshot:
    """Return a small declaration."""
    return DeclarationSnapshot(
        format=SNAPSHOT_FORMAT, document_number="012/HRD-SP/XI/2026", amends="", amends_reason="",
        as_of=date(2026, 11, 22), finalised_at=datetime(2026, 11, 22, 10, 30, tzinfo=WESTERN),
        operator="", place="Bandar Lampung", app_version="1", rules_version="2026.11",
        rules_digest="0" * 64, contribution_month="2026-11", employer=employer(),
        active_workers=1, headcount_wlkp=None, headcount_bpjs_employment=None,
        headcount_bpjs_health=None, programs=(), obligations=(),
        score=SnapshotScore(value=None, lowest=None, highest=None, unknown=40, colour=""),
        workers=workers, rules=(), remarks=("a", "é"),
    )  # fmt: skip


def leaves(value: object) -> Iterator[object]:
    """Yield every single value of a JSON document."""
    if isinstance(value, dict):
        for item in value.values():
            yield from leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item)
    else:
        yield value


def test_the_canonical_form_is_the_one_that_is_digested() -> None:
    """Sorted keys, no blanks, UTF-8, ISO dates, null where nothing was told."""
    canonical = canonical_json(snapshot(worker()))
    document = json.loads(canonical)
    again = json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert again.encode() == canonical
    assert document["as_of"] == "2026-11-22"
    assert document["finalised_at"] == "2026-11-22T10:30:00+07:00"
    assert document["headcount_wlkp"] is None
    assert document["employer"]["capital_sen"] == 10**15
    assert document["workers"][0]["notes"] == ["PARTIAL_MONTH"]
    assert "é".encode() in canonical


def test_the_digest_is_sha_256() -> None:
    """A printed digest can be checked with any tool, by any later version."""
    assert digest_of(b'{"a":1}') == (
        "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"
    )


@given(st.lists(st.tuples(st.text(max_size=20), st.integers(0, 10**15)), max_size=4))
def test_equal_snapshots_have_equal_bytes_and_no_float(people: list[tuple[str, int]]) -> None:
    """Whatever the names and amounts."""
    made = [canonical_json(snapshot(*(worker(*person) for person in people))) for _ in range(2)]
    assert made[0] == made[1]
    assert not any(isinstance(leaf, float) for leaf in leaves(json.loads(made[0])))


def test_the_order_of_a_table_does_not_matter_but_that_of_a_list_does() -> None:
    """Keys are sorted; workers stand in the order of the annex."""
    one = replace(worker(), base_sen={"JKK": 1, "JKM": 2})
    two = replace(worker(), base_sen={"JKM": 2, "JKK": 1})
    assert canonical_json(snapshot(one)) == canonical_json(snapshot(two))
    first, second = worker("A"), worker("B")
    assert canonical_json(snapshot(first, second)) != canonical_json(snapshot(second, first))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("0.0024"), "0.0024"),
        (Program.JKK, "JKK"),
        ({Program.JKK: (1, True, None)}, {"JKK": [1, True, None]}),
        ([date(2026, 1, 2)], ["2026-01-02"]),
    ],
)
def test_values_become_plain(value: object, expected: object) -> None:
    """Decimals and dates are text, enums their value, in keys as well."""
    assert plain(value) == expected


@pytest.mark.parametrize("value", [1.5, {1, 2}, b"x", object(), SnapshotScore])
def test_what_has_no_one_form_is_refused(value: object) -> None:
    """Floats, sets, bytes and classes never come into a snapshot."""
    with pytest.raises(TypeError, match="a snapshot cannot hold"):
        plain({"key": [value]})


class _Numbered(Enum):
    ONE = 1


@pytest.mark.parametrize("key", [1, None, _Numbered.ONE])
def test_keys_are_text(key: object) -> None:
    """A key that is no text could meet another one that looks the same."""
    with pytest.raises(TypeError, match="as key"):
        plain({key: 1})


def test_a_worker_is_packed_and_unpacked_as_it_is() -> None:
    """And what many have alike is one object again."""
    many = [worker("Siti Contoh"), worker("Budi Contoh")]
    first, second = pickle.loads(pickle.dumps(many))
    assert [first, second] == many
    assert first.participation is second.participation
    assert first.base_sen is second.base_sen


_TOLD_ALIKE = ("birth_date", "start", "end", "workplace", "basic_wage_sen", "participation")


def test_workers_that_come_apart_share_what_they_have_alike() -> None:
    """Days, wages, places and memberships: of a large workforce that is half of its room."""
    one = replace(worker(), end=date(2026, 10, 31), workplace="Kota Metro")
    first, second = (pickle.loads(pickle.dumps(each)) for each in (one, replace(one, name="B")))
    assert first == one
    for name in _TOLD_ALIKE:
        assert getattr(first, name) is getattr(second, name)
    assert first.participation.keys() == {"JKK"}


def test_what_nobody_shares_is_not_kept_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a bound values stay as they come, and are right all the same."""
    known = declaration._Alike()
    monkeypatch.setattr(declaration, "_MOST_ALIKE", 2)
    told = [known[value] for value in (700_001, 700_002, 700_003, 700_001)]
    assert told == [700_001, 700_002, 700_003, 700_001]
    assert len(known) == 2


def test_the_short_digest_is_what_people_compare() -> None:
    """Half of the digest in groups of four."""
    assert short_digest("0123456789abcdef" * 4) == "0123 4567 89ab cdef 0123 4567 89ab cdef"
