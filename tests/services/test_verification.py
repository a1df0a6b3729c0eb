"""Checking a paper: unaltered, altered, superseded, or no declaration; every fault is named."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from desktop.domain.texts.verification import says
from desktop.errors import UserError
from desktop.report.declaration_pdf import render
from desktop.report.verify import seal
from desktop.services.container import Services
from desktop.services.declarations import Correction, StoredDeclaration
from desktop.services.verification import (
    ALTERED,
    SUPERSEDED,
    UNALTERED,
    KeyState,
    Knowledge,
    VerificationAnswer,
    answer_document,
    verify_file,
    verify_text,
)
from tests.report.factories import a_snapshot, a_worker
from tests.report.proofs import a_proof
from tests.services.conftest import NUMBER


@pytest.fixture
def final(services: Services, final_file: Path) -> StoredDeclaration:
    """Return a finalised declaration."""
    services.database.restore_from(final_file)
    (entry,) = services.declarations.all()
    return services.declarations.get(entry.declaration_id)


@pytest.fixture
def file(tmp_path: Path, final: StoredDeclaration) -> Path:
    """Return the declaration as a file."""
    path = tmp_path / "surat.pdf"
    path.write_bytes(final.pdf)
    return path


def check_in(path: Path, services: Services) -> VerificationAnswer:
    """Check a file against the declarations of the database."""
    return services.received.check(path)


def test_the_stored_pdf_is_unaltered_and_known(
    file: Path, final: StoredDeclaration, services: Services
) -> None:
    """The answer names the document and its digest."""
    answer = check_in(file, services)
    assert (answer.result, answer.is_known) == (UNALTERED, True)
    assert answer_document(answer) == {
        "result": "unaltered",
        "document_number": NUMBER,
        "digest": final.digest,
        "differences": [],
        "says": says(answer),
    }
    assert NUMBER in says(answer)


def test_a_database_that_does_not_know_it_says_so(file: Path) -> None:
    """A file can be whole without being known here."""
    answer = verify_file(file)
    assert (answer.result, answer.is_known) == (UNALTERED, False)
    assert "tidak tercatat" in says(answer)


def test_one_changed_byte_is_found(file: Path, services: Services) -> None:
    """A flipped byte makes it altered, with the difference in words."""
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    answer = check_in(file, services)
    assert answer.result == ALTERED
    assert answer.differences


def test_a_corrected_declaration_is_superseded(file: Path, services: Services) -> None:
    """The old file stays whole; the answer names the one that stands in its place."""
    services.declarations.finalise("002/PJ/XI/2026", correction=Correction(NUMBER, "salah"))
    answer = check_in(file, services)
    assert (answer.result, answer.superseded_by) == (SUPERSEDED, "002/PJ/XI/2026")
    assert "002/PJ/XI/2026" in says(answer)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"bukan pdf", "NOT_A_DECLARATION"), (b"", "NOT_A_DECLARATION"), (None, "FILE_NOT_READ")],
)
def test_other_files_are_refused_with_a_sentence(
    tmp_path: Path, content: bytes | None, code: str
) -> None:
    """A file that is no declaration, or none at all, is the user's to mend."""
    path = tmp_path / "lain.pdf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError, match=r"lain\.pdf") as caught:
        verify_file(path)
    assert caught.value.code == code


def test_a_draft_is_no_declaration(
    tmp_path: Path, final: StoredDeclaration, services: Services
) -> None:
    """A preview saved from elsewhere proves nothing."""
    path = tmp_path / "draf.pdf"
    path.write_bytes(services.declarations.preview())
    with pytest.raises(UserError) as caught:
        verify_file(path)
    assert caught.value.code == "NOT_A_DECLARATION"


def test_a_file_far_too_large_is_not_read(tmp_path: Path) -> None:
    """A sparse file of 300 MB is refused by its size alone."""
    path = tmp_path / "besar.pdf"
    with path.open("wb") as stream:
        stream.truncate(300 * 1024 * 1024)
    with pytest.raises(UserError) as caught:
        verify_file(path)
    assert caught.value.code == "FILE_TOO_LARGE"


SNAPSHOT = a_snapshot(3)
PROOF = a_proof(SNAPSHOT)
PDF = render(SNAPSHOT, proof=PROOF)
Codes = list[str]


@pytest.fixture
def check(tmp_path: Path) -> Callable[[bytes], tuple[str, Codes]]:
    """Return a function that checks bytes: result and the codes of what differs."""

    def check_(pdf: bytes) -> tuple[str, Codes]:
        path = tmp_path / "surat.pdf"
        path.write_bytes(pdf)
        answer = verify_file(path)
        return answer.result, [item.code for item in answer.differences]

    return check_


Check = Callable[[bytes], tuple[str, Codes]]


def saved(pdf: bytes, change: Callable[[pikepdf.Pdf], object], **options: object) -> bytes:
    """Return the PDF as another program saves it after a change."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        document.save(target, **options)
    return target.getvalue()


def resealed(pdf: bytes) -> bytes:
    """Return the PDF with a seal that fits again, as a forger without the key can make it."""
    return seal(pdf)


def test_the_whole_file_is_unaltered(check: Check) -> None:
    """Nothing differs in what was printed."""
    assert check(PDF) == (UNALTERED, [])


def test_a_flipped_byte_in_the_data(check: Check) -> None:
    """Bytes and attached data both differ."""
    place = PDF.index(b"/Type /EmbeddedFile") + 200
    changed = PDF[:place] + bytes([PDF[place] ^ 1]) + PDF[place + 1 :]
    result, codes = check(changed)
    assert result == ALTERED
    assert codes[0] == "BYTES"
    assert {"DATA", "DATA_UNREADABLE"} & set(codes)


def test_a_truncated_file(check: Check) -> None:
    """What is left says how much is missing."""
    assert check(PDF[:-100])[1] == ["TRUNCATED"]


def test_a_new_seal_does_not_fit_the_key(check: Check) -> None:
    """Who changes a byte and computes the seal anew lacks the signature over it."""
    changed = PDF.replace(b"/Type /Catalog", b"/Type  /Catalo", 1)
    assert check(resealed(changed)) == (ALTERED, ["SEAL_SIGNATURE"])


def test_changed_figures_in_the_code(check: Check) -> None:
    """A text with another headcount is found by its signature and by the attached data."""
    changed = PDF.replace(b"*2026-11-20*3*", b"*2026-11-20*9*")
    assert changed != PDF
    _, codes = check(resealed(changed))
    assert codes == ["SEAL_SIGNATURE", "TEXT_SIGNATURE", "FIGURES"]


def test_data_of_another_declaration(check: Check) -> None:
    """Other data, even signed by the same key, do not fit the digest that the code names."""
    other = a_proof(a_snapshot(3, active_workers=99))
    mixed = type(PROOF)(PROOF.text, PROOF.key, PROOF.sign, other.attachment, PROOF.digest)
    assert check(render(SNAPSHOT, proof=mixed)) == (ALTERED, ["DATA", "FIGURES"])


def test_a_code_of_another_declaration(check: Check) -> None:
    """A genuine code from another paper is not that of this one."""
    other = a_proof(a_snapshot(3, active_workers=99))
    mixed = type(PROOF)(other.text, PROOF.key, PROOF.sign, PROOF.attachment, PROOF.digest)
    assert check(render(SNAPSHOT, proof=mixed)) == (ALTERED, ["TEXT_DIGEST", "FIGURES"])


def test_a_removed_attachment(check: Check) -> None:
    """Another program that takes it out changes the bytes; the loss itself is named too."""

    def remove(document: pikepdf.Pdf) -> None:
        del document.Root.AF
        del document.Root.Names

    result, codes = check(saved(PDF, remove))
    assert result == ALTERED
    assert "NO_DATA" in codes


def test_edited_metadata(check: Check) -> None:
    """A title changed in the XMP alone is a change."""
    edited = PDF.replace(b"<dc:title><rdf:Alt>", b"<dc:title><rdf:alt>", 1)
    assert check(edited) == (ALTERED, ["BYTES"])


@pytest.mark.parametrize("mode", [pikepdf.ObjectStreamMode.generate, None], ids=["packed", "plain"])
def test_a_file_saved_by_another_program(
    check: Check, mode: pikepdf.ObjectStreamMode | None
) -> None:
    """Saved anew, with the objects packed or not, it is no longer the file that was closed."""
    options = {} if mode is None else {"object_stream_mode": mode}
    assert check(saved(PDF, lambda _document: None, **options))[0] == ALTERED


def test_many_packed_objects_of_a_stranger_cost_little(check: Check) -> None:
    """A PDF of other origin, full of packed bombs, is refused without unpacking them whole."""
    bomb = zlib.compress(b"0" * 30_000_000)
    objects = b"1 0 obj << /Type /ObjStm >>\nstream\n" + bomb + b"\nendstream endobj\n"
    with pytest.raises(UserError) as caught:
        check(b"%PDF-1.5\n" + objects * 300)
    assert caught.value.code == "NOT_A_DECLARATION"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda _pdf: b"%PDF-1.4\n%%EOF\n", "NOT_A_DECLARATION"),
        (lambda _pdf: render(SNAPSHOT, draft=True), "NOT_A_DECLARATION"),
        (lambda _pdf: render(SNAPSHOT, is_short=True), "PRINT_WITHOUT_SEAL"),
        (lambda _pdf: render(SNAPSHOT, is_copy=True), "PRINT_WITHOUT_SEAL"),
        (
            lambda pdf: saved(
                pdf, lambda _document: None, encryption=pikepdf.Encryption(owner="a", user="b")
            ),
            "PDF_ENCRYPTED",
        ),
    ],
    ids=["foreign", "draft", "short", "masked", "encrypted"],
)
def test_what_is_no_declaration(check: Check, change: Callable[[bytes], bytes], code: str) -> None:
    """Foreign, draft, without a seal, encrypted: each is refused with a sentence of its own."""
    with pytest.raises(UserError, match=r"surat\.pdf") as caught:
        check(change(PDF))
    assert caught.value.code == code


def test_an_old_print_without_key_is_whole_and_says_what_it_lacks(
    tmp_path: Path,
) -> None:
    """A declaration from before there was a key still verifies."""
    path = tmp_path / "lama.pdf"
    path.write_bytes(render(SNAPSHOT))
    answer = verify_file(path)
    assert (answer.result, answer.key_state, answer.has_data) == (UNALTERED, KeyState.NONE, False)


def test_a_swapped_page_is_named_where_a_copy_is_kept(
    services: Services, final: StoredDeclaration, tmp_path: Path
) -> None:
    """Held against our own copy, the page that was put in its place is told by number."""

    def swap(document: pikepdf.Pdf) -> None:
        document.pages[0].Contents = document.pages[1].Contents

    path = tmp_path / "surat.pdf"
    path.write_bytes(saved(final.pdf, swap))
    answer = services.received.check(path)
    assert answer.result == ALTERED
    pages = [item.values for item in answer.differences if item.code == "STORED_PAGE"]
    assert pages == [("1",)]


def test_a_removed_page_is_named_where_a_copy_is_kept(
    services: Services, final: StoredDeclaration, tmp_path: Path
) -> None:
    """The numbers of pages differ."""
    path = tmp_path / "surat.pdf"
    path.write_bytes(saved(final.pdf, lambda document: document.pages.__delitem__(0)))
    codes = [item.code for item in services.received.check(path).differences]
    assert "STORED_PAGES" in codes


def test_a_seal_without_key_in_place_of_ours(
    services: Services, final: StoredDeclaration, tmp_path: Path
) -> None:
    """Stripping the key off does not help where our own copy is known."""
    stripped = re.sub(rb" signature=[0-9a-f]{128}", b"", final.pdf)
    stripped = re.sub(rb" key=[0-9a-f]{64}", b"", stripped)
    path = tmp_path / "surat.pdf"
    path.write_bytes(seal(stripped))
    answer = services.received.check(path)
    assert [item.code for item in answer.differences] == ["STORED"]


def test_the_same_number_with_other_data_is_remarked(
    services: Services, final: StoredDeclaration, tmp_path: Path
) -> None:
    """Another declaration under a number of ours is whole in itself, and gets a warning."""
    other = a_snapshot(1, document_number=final.document_number)
    path = tmp_path / "surat.pdf"
    path.write_bytes(render(other, proof=a_proof(other)))
    answer = services.received.check(path)
    assert (answer.result, answer.is_known) == (UNALTERED, False)
    assert [item.code for item in answer.remarks] == ["NUMBER_TAKEN"]


def test_a_copied_text_holds_and_a_changed_one_does_not() -> None:
    """The headline figures of a scan are checked by the text alone."""
    answer = verify_text(PROOF.text, Knowledge())
    assert (answer.result, answer.is_paper, answer.has_data) == (UNALTERED, True, False)
    assert answer.figures is not None
    assert (answer.figures.headcount, answer.document_number) == (3, "012/HRD-SP/XI/2026")
    changed = verify_text(PROOF.text.replace("*3*", "*4*"), Knowledge())
    assert [item.code for item in changed.differences] == ["TEXT_SIGNATURE"]
    with pytest.raises(UserError) as caught:
        verify_text("bukan kode", Knowledge())
    assert caught.value.code == "PROOF_TEXT_UNREADABLE"


def test_a_declaration_printed_by_an_earlier_version_still_verifies() -> None:
    """The kept print carries its seal in the Info dictionary and knows neither key nor data."""
    kept = Path(__file__).parents[1] / "data" / "golden" / "declaration-seal-1.pdf"
    answer = verify_file(kept)
    assert (answer.result, answer.document_number) == (UNALTERED, "012/HRD-SP/XI/2026")
    assert (answer.key_state, answer.has_data) == (KeyState.NONE, False)


def test_a_text_of_ours_is_known(services: Services, final: StoredDeclaration) -> None:
    """The text leads to the declaration that it was printed on."""
    text = services.declarations.proof_text(final.declaration_id)
    answer = services.received.check_text(text)
    assert (answer.is_known, answer.key_state) == (True, KeyState.OWN)


def test_a_worker_changed_in_the_data_is_found(check: Check) -> None:
    """The same figures with another wage inside have another digest."""
    workers = (a_worker(0), a_worker(1), a_worker(2, name="Nama Lain"))
    other = a_proof(a_snapshot(3, workers=workers))
    mixed = type(PROOF)(PROOF.text, PROOF.key, PROOF.sign, other.attachment, PROOF.digest)
    assert check(render(SNAPSHOT, proof=mixed)) == (ALTERED, ["DATA"])
