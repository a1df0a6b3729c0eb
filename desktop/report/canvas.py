"""The canvas of the declaration: dated by the snapshot, its streams packed page by page."""

from __future__ import annotations

import zlib
from datetime import datetime
from io import BytesIO
from typing import IO, Any
from urllib.parse import quote

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName
from reportlab.pdfgen.canvas import Canvas

from desktop.report.archive import (
    ArchiveDocument,
    Description,
    ExactStream,
    attach,
    enter_text,
    make_archive,
    pdf_date,
)
from desktop.report.fonts import REGULAR
from desktop.report.proof import Proof
from desktop.report.row_text import Signs
from desktop.report.verify import SEAL_KEY, TEXT_KEY, TEXT_MARKER

rl_config.useA85 = 0
"""Binary streams: a fifth smaller than their ASCII form, and quicker."""


class PackedStream(ExactStream):
    """What a page draws, compressed; given away when it is written, as it is written once."""

    def __init__(self, drawn: str) -> None:
        packed = zlib.compress(drawn.encode("latin-1"))
        super().__init__(PDFDictionary({"Filter": PDFName("FlateDecode")}), packed)

    def format(self, document: object) -> bytes:
        """Return the bytes of the stream and let go of them."""
        written: bytes = super().format(document)
        self.content = b""
        return written


class Target(BytesIO):
    """Takes the whole file as it is, without a second copy of it."""

    data = b""

    def write(self, data: Any) -> int:  # noqa: ANN401 (any buffer)
        """Keep the bytes; reportlab writes once."""
        self.data += data
        return len(data)


class DeclarationCanvas(Canvas):
    """A canvas that packs each finished page at once, so that many pages cost little memory."""

    _doc: Any

    def __init__(self, filename: str | IO[bytes], **options: Any) -> None:  # noqa: ANN401 (reportlab's)
        options["initialFontName"] = REGULAR
        options["pdfVersion"] = (1, 7)
        super().__init__(filename, **options)
        self._doc.__class__ = ArchiveDocument
        self.signs: Signs = {}

    def showPage(self) -> None:  # noqa: N802 (reportlab's name)
        """Close the page and compress what it holds."""
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.Contents, page.stream = PackedStream(page.stream), None

    def date_by(self, moment: datetime) -> None:
        """Set the one date that the file carries; the clock is never asked."""
        stamp = pdf_date(moment)
        self.setDateFormatter(lambda *_: stamp)

    def describe(self, about: Description) -> None:
        """Set what the file says of itself, in the Info dictionary's own words."""
        self.date_by(about.moment)
        make_archive(self._doc, about)

    def reserve_seal(self, blank: str) -> None:
        """Keep the place that the seal fills in when the file is whole."""
        enter_text(self._doc, SEAL_KEY, blank)

    def carry(self, proof: Proof, moment: datetime) -> None:
        """Attach the data, and the text of the QR code in a form that programs can read."""
        attach(self._doc, proof.attachment, moment)
        enter_text(self._doc, TEXT_KEY, f"{TEXT_MARKER}{quote(proof.text, safe='*')}")
