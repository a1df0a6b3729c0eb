"""Reading attached data from anywhere: the head alone, and no harm from what is malformed."""

from __future__ import annotations

import pytest

from desktop.domain.declaration import canonical_json
from desktop.domain.proof_text import ProofUnreadable
from desktop.services.attached import head_of, whole_of
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
