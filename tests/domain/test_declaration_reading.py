"""A snapshot is read back as it was frozen, of every format."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from desktop.domain.declaration import SNAPSHOT_FORMAT, canonical_json, digest_of, snapshot_digest
from desktop.domain.declaration_reading import UnreadableSnapshot, read_snapshot
from tests.report.factories import a_full_snapshot, a_snapshot


@pytest.mark.parametrize("snapshot", [a_snapshot(3), a_full_snapshot(3), a_snapshot(0)])
def test_what_was_written_is_read(snapshot: object) -> None:
    """Reading and writing again gives the same bytes."""
    canonical = canonical_json(snapshot)  # type: ignore[arg-type]
    assert read_snapshot(canonical) == snapshot
    assert canonical_json(read_snapshot(canonical)) == canonical


def test_fields_of_later_formats_may_lack() -> None:
    """A snapshot of the first format has no actions, figures, groups or logo."""
    document = json.loads(canonical_json(a_full_snapshot(2)))
    for name in ("actions", "promises", "figures", "groups", "opinion", "logo", "differences"):
        del document[name]
    document["format"] = 1
    read = read_snapshot(json.dumps(document).encode())
    assert (read.actions, read.figures, read.opinion, read.logo) == ((), (), None, "")


@pytest.mark.parametrize(
    "change",
    [
        {"format": SNAPSHOT_FORMAT + 1},
        {"workers": 5},
        {"as_of": "kemarin"},
        {"document_number": 12},
        {"active_workers": True},
        {"programs": [{"program": "JKK"}]},
    ],
)
def test_anything_else_is_refused(change: dict[str, object]) -> None:
    """A later format, a missing field and a value of another kind are no snapshot."""
    document = json.loads(canonical_json(a_full_snapshot(1))) | change
    with pytest.raises(UnreadableSnapshot):
        read_snapshot(json.dumps(document).encode())


@pytest.mark.parametrize("canonical", [b"", b"[]", b"{}", b"\xff"])
def test_no_json_is_no_snapshot(canonical: bytes) -> None:
    """Bytes of any kind are answered with the one error."""
    with pytest.raises(UnreadableSnapshot):
        read_snapshot(canonical)


@pytest.mark.parametrize("number", [0, 1, 499, 500, 501, 1001])
def test_pieces_are_the_canonical_form(number: int) -> None:
    """The digest over pieces is that of the whole; the whole is plain sorted JSON."""
    snapshot = a_snapshot(number)
    canonical = canonical_json(snapshot)
    again = json.dumps(
        json.loads(canonical), sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    assert again.encode() == canonical
    assert snapshot_digest(snapshot) == digest_of(canonical)


def test_another_figure_is_another_digest() -> None:
    """The digest covers the explanations, too."""
    full = a_full_snapshot(1)
    changed = replace(full, figures=full.figures[1:])
    assert snapshot_digest(full) != snapshot_digest(changed)
