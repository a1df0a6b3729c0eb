"""PDF/A-3b: what the file says of itself, and what tools that others wrote say of it."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pikepdf
import pytest

from desktop.domain.declaration import canonical_json
from desktop.paths import resource_path
from desktop.report import archive, canvas
from desktop.report.archive import DATA_NAME
from desktop.report.declaration_pdf import render
from tests.report.factories import a_snapshot, an_employer
from tests.report.proofs import a_proof

SNAPSHOT = a_snapshot(12, employer=an_employer(name="PT Tanda & <Kurung> 'é'"))
PROOF = a_proof(SNAPSHOT)
DATA = canonical_json(SNAPSHOT)
PDF = render(SNAPSHOT, proof=PROOF)
JARS = (
    "preflight",
    "pdfbox2",
    "fontbox2",
    "xmpbox",
    "commons-logging",
    "jaxb-api",
    "javax.activation",
)
KNOWN = (
    "1.4.7 : Trailer Syntax error, EmbeddedFile entry is present in the Names dictionary",
    "1.2.9 : Body Syntax error, EmbeddedFile entry is present in a FileSpecification dictionary",
    "7.11.2 : Error on MetaData, part must be 1",
)
"""What a checker of PDF/A-1 alone must say of a file of PDF/A-3, and nothing else."""


def preflight(path: Path, java: str) -> list[str]:
    """Return the faults that PDFBox finds against PDF/A-1b."""
    places = [Path("/usr/share/java") / f"{name}.jar" for name in JARS]
    if not all(place.exists() for place in places):
        without = pytest.fail if os.environ.get("CI") else pytest.skip
        without("libpdfbox2-java or libjaxb-api-java is not installed")
    said = subprocess.run(
        [
            java,
            "-cp",
            ":".join(map(str, places)),
            "org.apache.pdfbox.preflight.Validator_A1b",
            str(path),
        ],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.splitlines()
    assert f"{path.name} is" in said[0]
    return [line for line in said[1:] if line.strip()]


def test_qpdf_finds_nothing_wrong(tmp_path: Path, require_tool: Callable[[str], str]) -> None:
    """The structure is sound and no stream is broken."""
    path = tmp_path / "declaration.pdf"
    path.write_bytes(PDF)
    done = subprocess.run(
        [require_tool("qpdf"), "--check", str(path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, "No syntax or stream encoding errors" in done.stdout) == (0, True)
    assert "WARNING" not in done.stderr


@pytest.mark.timeout(120)
def test_preflight_finds_what_part_three_adds_alone(
    tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    """Against PDF/A-1b exactly the attachment and the number of the part are named."""
    path = tmp_path / "declaration.pdf"
    path.write_bytes(PDF)
    assert preflight(path, require_tool("java")) == list(KNOWN)


@pytest.mark.timeout(120)
def test_the_same_without_attachment_is_valid_part_one(
    tmp_path: Path, require_tool: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The twin that calls itself PDF/A-1b passes whole: fonts, colours, streams, metadata."""
    monkeypatch.setattr(canvas, "make_archive", partial(archive.make_archive, part=1))
    monkeypatch.setattr(canvas, "attach", lambda *_arguments: None)
    path = tmp_path / "twin.pdf"
    path.write_bytes(render(SNAPSHOT, proof=PROOF))
    assert preflight(path, require_tool("java")) == []


def test_the_snapshot_is_an_associated_file() -> None:
    """One attachment, named alike everywhere, with its relationship, size and type."""
    with pikepdf.open(io.BytesIO(PDF)) as document:
        (file,) = document.Root.AF
        stream = file.EF.UF
        assert str(file.AFRelationship) == "/Data"
        assert str(file.UF) == DATA_NAME
        assert str(stream.Subtype) == "/application/json"
        assert int(stream.Params.Size) == PROOF.attachment.size == len(DATA)
        assert stream.read_bytes() == DATA
        assert document.Root.Names.EmbeddedFiles.Names[1].objgen == file.objgen


def test_metadata_and_info_say_the_same() -> None:
    """Title, author, subject, keywords, producer and dates stand in both."""
    with pikepdf.open(io.BytesIO(PDF)) as document:
        meta, info = document.open_metadata(), document.docinfo
        assert meta["dc:title"] == str(info["/Title"])
        assert meta["dc:creator"] == [str(info["/Author"])] == ["PT Tanda & <Kurung> 'é'"]
        assert meta["dc:description"] == str(info["/Subject"]) == "Keadaan per 20 November 2026"
        assert meta["pdf:Keywords"] == str(info["/Keywords"])
        assert meta["pdf:Producer"] == str(info["/Producer"])
        assert meta["xmp:CreatorTool"] == str(info["/Creator"])
        assert str(info["/CreationDate"]) == str(info["/ModDate"]) == "D:20261122093015"
        assert meta["xmp:CreateDate"] == meta["xmp:ModifyDate"] == "2026-11-22T09:30:15"
        assert meta.pdfa_status == "3B"


def test_fonts_colours_and_file_are_as_an_archive_wants() -> None:
    """Every font is embedded, the output intent is an sRGB profile of version 2, an ID is there."""
    profile = resource_path("colour", "sRGB.icc").read_bytes()
    assert profile[8] == 2
    with pikepdf.open(io.BytesIO(PDF)) as document:
        (intent,) = document.Root.OutputIntents
        assert intent.DestOutputProfile.read_bytes() == profile
        assert not document.is_encrypted
        assert len(document.trailer.ID) == 2
        fonts = [item for page in document.pages for item in page.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_the_same_snapshot_and_key_give_the_same_bytes() -> None:
    """Printed again, nothing differs."""
    assert hashlib.sha256(render(SNAPSHOT, proof=PROOF)).digest() == hashlib.sha256(PDF).digest()


def test_a_draft_carries_no_data() -> None:
    """A draft has neither attachment nor seal, whatever proof is at hand."""
    with pikepdf.open(io.BytesIO(render(SNAPSHOT, draft=True, proof=PROOF))) as document:
        assert "/AF" not in document.Root
        assert "/PatuhJamsosBukti" not in document.Root
