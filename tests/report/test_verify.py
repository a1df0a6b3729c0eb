"""The proof inside a printed declaration."""

from __future__ import annotations

import io
import re
import tracemalloc

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.declaration import canonical_json, digest_of
from desktop.domain.verification import ALTERED, UNALTERED, differs
from desktop.report.declaration_pdf import render
from desktop.report.verify import NotADeclaration, blank_field, seal, verify
from tests.report.factories import a_snapshot

SNAPSHOT = a_snapshot(1, obligations=(), rules=())
PDF = render(SNAPSHOT)
FIELD = re.search(rb"length=\d+ sha256=[0-9a-f]+", PDF)
UPDATE = b"\n90 0 obj\n<< /Type /Sig >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n"


def appended(content: bytes | None = None) -> bytes:
    """Return the declaration with an incremental update; with content, page 1 is replaced."""
    root = re.search(rb"/Root (\d+ 0 R)", PDF)
    page = re.search(rb"(\d+) 0 obj\n<<\n/Contents (\d+) 0 R", PDF)
    start = PDF.rindex(b"startxref")
    previous = PDF[start:].split()[1]
    size = re.findall(rb"/Size (\d+)", PDF)[-1]
    assert root is not None
    assert page is not None
    number, body = (size, b"<< /Type /Sig >>") if content is None else (page[2], _stream(content))
    offset = len(PDF)
    added = number + b" 0 obj\n" + body + b"\nendobj\n"
    table = b"xref\n" + number + b" 1\n" + b"%010d 00000 n \n" % offset
    trailer = b"trailer\n<< /Size %d /Root %s /Prev %s >>\n" % (int(size) + 1, root[1], previous)
    end = b"startxref\n%d\n%%%%EOF\n" % (offset + len(added))
    return PDF + added + table + trailer + end


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def test_fresh_declaration_is_unaltered() -> None:
    """A declaration as printed is unaltered and tells number and digest."""
    found = verify(PDF)

    assert found.result == UNALTERED
    assert found.document_number == "012/HRD-SP/XI/2026"
    assert found.snapshot_digest == digest_of(canonical_json(SNAPSHOT))
    assert found.differences == ()
    assert found.remarks == ()
    assert found.digest.encode() in PDF


def test_number_with_any_characters() -> None:
    """A document number with brackets and letters beyond ASCII comes back whole."""
    number = "12 (perbaikan) é\\/%"

    assert verify(render(a_snapshot(0, document_number=number))).document_number == number


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(PDF) - 1), st.integers(1, 255))
def test_any_flipped_byte_is_found(place: int, flip: int) -> None:
    """Whatever single byte changes, the declaration is altered."""
    changed = bytearray(PDF)
    changed[place] ^= flip

    assert verify(bytes(changed)).result == ALTERED


def test_every_byte_of_the_field_is_covered() -> None:
    """A flipped byte anywhere in the proof's own field is found too."""
    assert FIELD is not None
    for place in range(FIELD.start() - 30, FIELD.end() + 120):
        changed = bytearray(PDF)
        changed[place] ^= 1
        assert verify(bytes(changed)).result == ALTERED


@pytest.mark.parametrize("kept", [len(PDF) - 1, len(PDF) - 2000])
def test_truncated_file_is_altered(kept: int) -> None:
    """A file cut short is altered and says how much is left, or that the proof is damaged."""
    found = verify(PDF[:kept])

    assert found.result == ALTERED
    assert found.differences[0].code in {"TRUNCATED", "SEAL_DAMAGED"}


def test_damaged_marker_is_altered() -> None:
    """A file that is clearly ours but has lost its marker is altered, not unknown."""
    found = verify(PDF.replace(b"patuh-jamsos-bukti", b"PATUH-JAMSOS-BUKTI"))

    assert found.result == ALTERED
    assert found.differences == (differs("SEAL_DAMAGED"),)


def test_signature_appended_later_is_mentioned() -> None:
    """An incremental update that leaves the pages alone does not alter, but is mentioned."""
    found = verify(appended())

    assert found.result == UNALTERED
    assert found.remarks[0].code == "UPDATE_HARMLESS"


def test_page_replaced_by_an_update_is_altered() -> None:
    """An update that replaces what a page says is altered, and names the page."""
    found = verify(appended(b"BT ET"))

    assert found.result == ALTERED
    assert found.differences == (differs("UPDATE_PAGE", 1),)


def test_pages_removed_by_an_update_are_named() -> None:
    """An update that changes the number of pages is altered."""
    pages = re.search(rb"(\d+) 0 obj\n<<\n/Count \d+ /Kids \[ (\d+ 0 R)", PDF)
    root = re.search(rb"/Root (\d+ 0 R)", PDF)
    assert pages is not None
    assert root is not None
    added = pages[1] + b" 0 obj\n<< /Type /Pages /Count 1 /Kids [ " + pages[2] + b" ] >>\nendobj\n"
    table = b"xref\n" + pages[1] + b" 1\n" + b"%010d 00000 n \n" % len(PDF)
    previous = PDF[PDF.rindex(b"startxref") :].split()[1]
    trailer = b"trailer\n<< /Size 999 /Root %s /Prev %s >>\n" % (root[1], previous)
    update = added + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (len(PDF) + len(added))

    found = verify(PDF + update)

    assert found.result == ALTERED
    assert found.differences[0].code == "UPDATE_PAGES"


def test_other_appended_bytes_alter() -> None:
    """Bytes at the end that are no update of the PDF make it altered."""
    found = verify(PDF + b"hello")

    assert found.result == ALTERED
    assert found.differences == (differs("ADDED_BYTES", 5),)


def test_unreadable_update_alters(monkeypatch: pytest.MonkeyPatch) -> None:
    """An update after which the file cannot be opened makes it altered."""
    from desktop.report import preview

    def refuse(_data: bytes) -> list[str]:
        raise preview.UnreadablePdf

    monkeypatch.setattr(preview, "page_prints", refuse)

    assert verify(PDF + UPDATE).differences == (differs("UPDATE_UNREADABLE"),)


def test_rewritten_by_another_tool_is_altered() -> None:
    """A tool that saves the file anew alters it."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(PDF)) as document:
        document.save(target)

    assert verify(target.getvalue()).result == ALTERED


@pytest.mark.parametrize("data", [b"", b"not a pdf", b"%PDF-1.4\n%%EOF\n"])
def test_strangers_are_no_declaration(data: bytes) -> None:
    """Something else is no declaration at all, and cannot be sealed."""
    with pytest.raises(NotADeclaration):
        verify(data)
    with pytest.raises(NotADeclaration):
        seal(data)


def test_a_large_file_is_sealed_in_its_place_and_one_that_others_hold_beside_it() -> None:
    """Hundred thousand workers fill thirty megabytes, which should not stand there twice."""

    def made() -> bytes:
        return blank_field("001", "0" * 64).encode() + bytes(8 << 20)

    tracemalloc.start()
    try:
        files = [made()]
        tracemalloc.reset_peak()
        sealed = seal(files.pop())
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 1.5 * (8 << 20)

    held = made()
    assert seal(held) == sealed != held
    assert held == made()


def test_draft_is_no_declaration() -> None:
    """A draft carries no proof."""
    with pytest.raises(NotADeclaration):
        verify(render(SNAPSHOT, draft=True))
