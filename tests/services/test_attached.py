"""Reading attached data from anywhere: the head alone, and no harm from what is malformed."""

from __future__ import annotations

import tracemalloc
import zlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.declaration import canonical_json, digest_of
from desktop.domain.proof_text import ProofUnreadable
from desktop.report import verify
from desktop.report.verify import AttachedData
from desktop.services.attached import head_and_digest, head_of, whole_of
from tests.report.factories import a_snapshot, an_employer


def test_the_head_is_everything_but_the_workers() -> None:
    """The same values as in the whole document; a name that imitates the mark does no harm."""
    name = 'PT ,"workers":[ Jaya'
    canonical = canonical_json(a_snapshot(5, employer=an_employer(name=name)))
    head, whole = head_of(canonical), dict(whole_of(canonical))
    del whole["workers"]
    assert head == whole


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{", b"\xff\xfe", b"[" * 200_000, b'{"a":' * 200_000, b'{"n":' + b"9" * 9_000],
    ids=["empty", "list", "open", "no text", "deep list", "deep object", "huge number"],
)
def test_what_is_no_document_is_one_error(data: bytes) -> None:
    """Malformed, deep or huge data raise the named error and nothing else."""
    for read in (head_of, whole_of):
        with pytest.raises(ProofUnreadable):
            read(data)


def test_a_head_that_is_far_too_large_is_not_read() -> None:
    """Thirty-two megabytes of results are more than any employer has."""
    with pytest.raises(ProofUnreadable):
        head_of(b'{"a":"' + b"x" * (33 * 1024 * 1024) + b'","workers":[]}')


_WHOLE = canonical_json(a_snapshot(3, employer=an_employer(name='PT ,"workers":[ Jaya')))


@given(st.lists(st.integers(0, len(_WHOLE)), max_size=6))
def test_data_in_pieces_are_the_same_data(cuts: list[int]) -> None:
    """Wherever they are cut, also within the mark before the workers."""
    places = [0, *sorted(cuts), len(_WHOLE)]
    pieces = [_WHOLE[a:b] for a, b in pairwise(places)]
    assert head_and_digest(pieces) == (head_of(_WHOLE), digest_of(_WHOLE))


@pytest.mark.parametrize("width", range(1, 14))
def test_small_pieces_are_the_same_data(width: int) -> None:
    """Shorter than the mark, as long as it, and longer."""
    pieces = [_WHOLE[start : start + width] for start in range(0, len(_WHOLE), width)]
    assert head_and_digest(pieces) == (head_of(_WHOLE), digest_of(_WHOLE))


@pytest.mark.parametrize("behind", [b"", b'","workers":[]}'])
def test_a_head_in_pieces_that_is_far_too_large_is_not_read(behind: bytes) -> None:
    """With the mark behind it, and without one."""
    pieces = [b'{"a":"', *([b"x" * 1024 * 1024] * 33), behind]
    with pytest.raises(ProofUnreadable):
        head_and_digest(pieces)


@given(st.binary(max_size=400), st.integers(1, 50), st.binary(max_size=9))
def test_packed_data_come_back_in_pieces(data: bytes, times: int, behind: bytes) -> None:
    """All of them, whatever their size; what lies behind them is no part."""
    packed = zlib.compress(data * times) + behind
    assert AttachedData(memoryview(packed)).whole() == data * times


def test_large_data_never_stand_in_memory() -> None:
    """Fifty megabytes that are packed well, piece by piece."""
    data = AttachedData(memoryview(zlib.compress(b"0" * 50_000_000)))
    tracemalloc.start()
    try:
        assert sum(map(len, data.pieces())) == 50_000_000
        assert tracemalloc.get_traced_memory()[1] < 8_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("place", [0, 20_000, 70_000])
def test_damaged_data_are_one_error(place: int) -> None:
    """At the beginning, and far behind it."""
    noise = b"".join(digest_of(b"%d" % n).encode() for n in range(4_000))
    packed = bytearray(zlib.compress(noise))
    packed[place : place + 4] = b"\xff\xff\xff\xff"
    with pytest.raises(ProofUnreadable):
        AttachedData(memoryview(bytes(packed))).whole()


def test_data_that_unpack_to_too_much_are_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to the limit they are read, and not one byte beyond."""
    monkeypatch.setattr(verify, "LARGEST_DATA", 3_000_000)
    for size in (3_000_000, 3_000_001):
        data = AttachedData(memoryview(zlib.compress(b"0" * size)))
        if size == 3_000_000:
            assert len(data.whole()) == size
        else:
            with pytest.raises(ProofUnreadable):
                data.whole()
