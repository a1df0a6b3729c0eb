"""The canvas of the declaration: dated by the snapshot, its streams packed page by page."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from mmap import mmap
from types import MappingProxyType
from typing import IO, Any
from urllib.parse import quote

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFPage
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


class PageStore:
    """Holds what pages draw until it is written, in blocks that go back to the system one by one.

    Thousands of streams among all else that comes and goes leave their room to nobody, while the
    file that they are written to grows beside it.
    """

    def __init__(self) -> None:
        self._block: mmap | None = None
        self._end = 0

    def keep(self, data: bytes) -> memoryview:
        """Return the same bytes in a block; it is gone with the last view of it."""
        start, end = self._end, self._end + len(data)
        if self._block is None or end > len(self._block):
            self._block = mmap(-1, max(_BLOCK, len(data)))
            start, end = 0, len(data)
        self._end = end
        view = memoryview(self._block)[start:end]
        view[:] = data
        return view


_BLOCK = 1 << 20


class PackedStream(ExactStream):
    """What a page draws, compressed; given away when it is written, as it is written once."""

    def __init__(self, drawn: str, store: PageStore) -> None:
        super().__init__(_DEFLATED, b"")
        self._kept: memoryview | None = store.keep(zlib.compress(drawn.encode("latin-1")))

    def format(self, document: object) -> bytes:
        """Return the bytes of the stream and let go of them."""
        self.content, self._kept = bytes(self._kept or b""), None
        written: bytes = super().format(document)
        self.content = b""
        return written


_DEFLATED = PDFDictionary({"Filter": PDFName("FlateDecode")})
_NO_TRANSITION = PDFDictionary({})


class OncePage(PDFPage):
    """A page that holds little until it is written and nothing afterwards: it is written once."""

    ExtGState = None
    _shadingUsed: Mapping[str, Any] = MappingProxyType({})  # noqa: N815 (reportlab's)

    @classmethod
    def close(cls, page: PDFPage, contents: PackedStream) -> None:
        """Make a finished page such a one: it keeps what it draws and what is not the usual."""
        if not page.Trans.dict:
            page.Trans = _NO_TRANSITION
        page.__class__ = cls
        page.Contents, page.stream = contents, None
        page.__dict__ = {name: value for name, value in vars(page).items() if not _is_none(value)}

    def format(self, document: object) -> bytes:
        """Return the bytes of the page and let go of all that was made for them."""
        written: bytes = super().format(document)
        named = vars(self)
        for name in [name for name in named if name != _NAME]:
            del named[name]
        return written


def _is_none(value: object) -> bool:
    """Tell whether a page says nothing with it; 0 is a number."""
    return value is None or (isinstance(value, dict | list) and not value)


for _name in PDFPage.__NoDefault__:
    setattr(OncePage, _name, None)
_NAME = "__InternalName__"
"""Under which a document knows an object again that it has numbered."""


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
        self._store = PageStore()

    def showPage(self) -> None:  # noqa: N802 (reportlab's name)
        """Close the page and compress what it holds."""
        super().showPage()
        page = self._doc.Pages.pages[-1]
        OncePage.close(page, PackedStream(page.stream, self._store))

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


class CountingCanvas(DeclarationCanvas):
    """Takes pages to be counted and keeps none of them; nothing is written in the end."""

    def showPage(self) -> None:  # noqa: N802 (reportlab's name)
        """Close the page and let go of what it holds."""
        Canvas.showPage(self)
        page = self._doc.Pages.pages.pop()
        vars(page).clear()

    def save(self) -> None:
        """Write nothing."""
