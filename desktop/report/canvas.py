"""The canvas of the declaration: dated by the snapshot, its streams packed page by page."""

from __future__ import annotations

import zlib
from datetime import datetime
from io import BytesIO
from typing import IO, Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from desktop.report.fonts import REGULAR

rl_config.useA85 = 0
"""Binary streams: a fifth smaller than their ASCII form, and quicker."""


def pdf_date(moment: datetime) -> str:
    """Return a moment as PDF writes it, with its offset from UTC when it has one."""
    text = moment.strftime("D:%Y%m%d%H%M%S")
    offset = moment.strftime("%z")
    return f"{text}{offset[:3]}'{offset[3:5]}'" if offset else text


class PackedStream(PDFStream):
    """What a page draws, compressed; given away when it is written, as it is written once."""

    def __init__(self, drawn: str) -> None:
        packed = zlib.compress(drawn.encode("latin-1")) + b"\n"
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
        super().__init__(filename, **options)

    def showPage(self) -> None:  # noqa: N802 (reportlab's name)
        """Close the page and compress what it holds."""
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.Contents, page.stream = PackedStream(page.stream), None

    def date_by(self, moment: datetime) -> None:
        """Set the one date that the file carries; the clock is never asked."""
        stamp = pdf_date(moment)
        self.setDateFormatter(lambda *_: stamp)
