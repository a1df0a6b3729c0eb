"""The last page: its recipe, followed by hand with nothing but Python's own library."""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.domain.proof_text import decode
from desktop.report.declaration_pdf import render
from desktop.report.preview import page_texts
from desktop.report.proof_page import text_lines
from tests.report.factories import a_snapshot
from tests.report.proofs import KEY, PRIVATE, a_proof

SNAPSHOT = a_snapshot(4)
PROOF = a_proof(SNAPSHOT)
PDF = render(SNAPSHOT, proof=PROOF)


def last_page() -> str:
    """Return the words of the last page."""
    return page_texts(PDF)[-1].replace("\r\n", "\n")


def test_the_digest_of_the_data_follows_from_the_recipe(
    tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    """The attachment, saved by another program, has the printed digest."""
    path = tmp_path / "declaration.pdf"
    path.write_bytes(PDF)
    subprocess.run(
        [require_tool("pdfdetach"), "-saveall", "-o", str(tmp_path), str(path)], check=True
    )
    saved = (tmp_path / "deklarasi.json").read_bytes()

    assert f"Sidik data (SHA-256): {hashlib.sha256(saved).hexdigest()}" in last_page()


def test_digest_and_signature_of_the_bytes_follow_from_the_recipe() -> None:
    """Length, zeros in place of digest and signature, SHA-256, then the signature over it."""
    start = PDF.index(b"patuh-jamsos-bukti/2")
    length = int(re.search(rb"length=(\d+)", PDF[start:])[1])
    digest = re.search(rb"sha256=([0-9a-f]{64})", PDF[start:])[1]
    signature = re.search(rb"signature=([0-9a-f]{128})", PDF[start:])[1]
    key = re.search(rb"key=([0-9a-f]{64})", PDF[start:])[1]
    taken = PDF[:length].replace(digest, b"0" * 64).replace(signature, b"0" * 128)

    assert hashlib.sha256(taken).hexdigest().encode() == digest
    assert key.decode() == KEY.hex()
    assert key.decode() in last_page()
    message = b"patuh-jamsos-bukti/2 " + digest
    PRIVATE.public_key().verify(bytes.fromhex(signature.decode()), message)


def test_the_printed_text_can_be_copied_into_the_checker() -> None:
    """What stands on the page, line by line, is the text of the code."""
    words = last_page()
    copied = words[words.index("PJ1*") :]
    copied = copied[: copied.index("Nomor 012")]

    assert decode(copied) == decode(PROOF.text)


def test_long_codes_stand_in_fours() -> None:
    """Names and figures stay as they are; the codes can be typed group by group."""
    lines = text_lines(PROOF.text)

    assert lines[1] == "012/HRD-SP/XI/2026*"
    assert re.fullmatch(r"([A-Z2-7]{4} )+[A-Z2-7]{1,4}\*", lines[8])
    assert not lines[-1].endswith("*")


def test_a_locked_attachment_has_its_own_words() -> None:
    """With locked names the recipe says what a password is for."""
    locked = render(SNAPSHOT, proof=replace(PROOF, is_locked=True))

    assert "dikunci dengan kata sandi" in page_texts(locked)[-1].replace("\r\n", " ")
