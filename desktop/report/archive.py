"""What makes the PDF an archive file: PDF/A-3b with the snapshot as an associated file.

Everything is added while the file is written, never by rewriting it: output intent, XMP that says
the same as the Info dictionary, the attachment with its relationship. Level B was checked with
tools that others wrote (see the tests); the program itself claims no certificate.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFStream,
    PDFString,
)

from desktop.paths import resource_path
from desktop.report.proof import Packed

DATA_NAME = "deklarasi.json"
"""Name of the attached file, the same in every declaration."""

_INTENT = "sRGB IEC61966-2.1"
_XMP_PADDING = 512
_STREAM_FILTER = "FlateDecode"


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What Info dictionary and XMP both say."""

    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    creator: str
    producer: str
    moment: datetime


class ExactStream(PDFStream):
    """A stream whose length counts its bytes alone, with the line end that PDF/A wants after it."""

    def format(self, document: Any) -> bytes:  # noqa: ANN401 (reportlab's)
        """Return the object as bytes."""
        whole: bytes = super().format(document)
        return whole.removesuffix(b"endstream\n") + b"\nendstream\n"


class _Row:
    """Takes the objects of a file into one row of bytes; joined in the end they stand twice."""

    def __init__(self) -> None:
        self._whole = BytesIO(bytes(_ROOM))
        self.append = self._whole.write

    def __iter__(self) -> Iterator[bytes]:
        """Return all of it as the one piece that is there to join."""
        self._whole.truncate()
        yield self._whole.getvalue()


_ROOM = 33 * 1024 * 1024
"""Bytes asked for at once: so many get memory of their own, which costs nothing before it is
written to and grows without being copied; of fewer, old copies stay between all else."""


class ArchiveDocument(PDFDocument):
    """A document in which also the streams that reportlab makes, as of fonts, are exact."""

    def __setattr__(self, name: str, value: Any) -> None:  # noqa: ANN401 (reportlab's)
        """Let what reportlab gathers the file in be a row of bytes."""
        if name == "__accum__":
            row = _Row()
            row.append(b"".join(value.strings))
            value.strings, value.write = row, row.append
        super().__setattr__(name, value)

    def format(self) -> bytes:
        """Return the file."""
        for item in self.idToObject.values():
            if type(item) is PDFStream:
                item.__class__ = ExactStream
        whole: bytes = super().format()
        return whole


def pdf_date(moment: datetime) -> str:
    """Return a moment as PDF writes it, with its offset from UTC when it has one."""
    text = moment.strftime("D:%Y%m%d%H%M%S")
    offset = moment.strftime("%z")
    return f"{text}{offset[:3]}'{offset[3:5]}'" if offset else text


def make_archive(document: Any, about: Description, *, part: int = 3) -> None:  # noqa: ANN401 (reportlab's)
    """Give a reportlab document its XMP and its output intent; ``part`` is that of PDF/A."""
    metadata = ExactStream(
        PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}), _xmp(about, part)
    )
    _enter(document, "Metadata", document.Reference(metadata, "archiveMetadata"))
    profile = _packed(_profile(), {"N": 3, "Alternate": PDFName("DeviceRGB")})
    intent = PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(_INTENT),
            "Info": PDFString(_INTENT),
            "DestOutputProfile": document.Reference(profile, "archiveProfile"),
        }
    )
    _enter(document, "OutputIntents", PDFArray([document.Reference(intent, "archiveIntent")]))


def attach(document: Any, packed: Packed, moment: datetime) -> None:  # noqa: ANN401
    """Attach the packed snapshot as the data that the pages were made from."""
    stamp = PDFString(pdf_date(moment))
    parameters = {"Size": packed.size, "ModDate": stamp, "CheckSum": f"<{packed.checksum.hex()}>"}
    stream = ExactStream(
        PDFDictionary(
            {
                "Type": PDFName("EmbeddedFile"),
                "Subtype": "/application#2Fjson",
                "Filter": PDFName(_STREAM_FILTER),
                "Params": PDFDictionary(parameters),
            }
        ),
        packed.content,
    )
    embedded = document.Reference(stream, "archiveData")
    specification = PDFDictionary(
        {
            "Type": PDFName("Filespec"),
            "F": PDFString(DATA_NAME),
            "UF": PDFString(DATA_NAME),
            "Desc": PDFString("Data deklarasi, dapat dibaca mesin"),
            "AFRelationship": PDFName("Data"),
            "EF": PDFDictionary({"F": embedded, "UF": embedded}),
        }
    )
    file = document.Reference(specification, "archiveFile")
    _enter(document, "AF", PDFArray([file]))
    names = PDFDictionary({"Names": PDFArray([PDFString(DATA_NAME), file])})
    _enter(document, "Names", PDFDictionary({"EmbeddedFiles": names}))


def enter_text(document: Any, key: str, text: str) -> None:  # noqa: ANN401 (reportlab's)
    """Put a text of ASCII signs into the catalog, where it stays readable in the bytes."""
    _enter(document, key, PDFString(text))


def _enter(document: Any, key: str, value: object) -> None:  # noqa: ANN401 (reportlab's)
    catalog = document.Catalog
    catalog.__Defaults__ = {**catalog.__Defaults__, key: value}


def _packed(data: bytes, entries: dict[str, object]) -> Any:  # noqa: ANN401 (reportlab's)
    return ExactStream(
        PDFDictionary({**entries, "Filter": PDFName(_STREAM_FILTER)}),
        zlib.compress(data, 9),
    )


@lru_cache(maxsize=1)
def _profile() -> bytes:
    return resource_path("colour", "sRGB.icc").read_bytes()


def _xmp(about: Description, part: int) -> bytes:
    moment = about.moment.isoformat(timespec="seconds")
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(about.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(about.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>
<rdf:Alt><rdf:li xml:lang="x-default">{escape(about.subject)}</rdf:li></rdf:Alt>
</dc:description>
<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Keywords>{escape(", ".join(about.keywords))}</pdf:Keywords>
<pdf:Producer>{escape(about.producer)}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>{escape(about.creator)}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
{" " * _XMP_PADDING}
<?xpacket end="w"?>""".encode()
