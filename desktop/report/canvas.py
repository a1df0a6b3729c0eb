"""The canvas of the declaration: dated by the snapshot, its streams packed page by page."""

from __future__ import annotations

import zlib
from datetime import datetime
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
        packed = PDFStream(
            PDFDictionary({"Filter": PDFName("FlateDecode")}),
            zlib.compress(page.stream.encode("latin-1")) + b"\n",
        )
        page.Contents, page.stream = packed, None

    def date_by(self, moment: datetime) -> None:
        """Set the one date that the file carries; the clock is never asked."""
        stamp = pdf_date(moment)
        self.setDateFormatter(lambda *_: stamp)
