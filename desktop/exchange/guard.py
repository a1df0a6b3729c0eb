"""What a file really is, found out before any library parses it.

A workbook is a stranger's zip: too large when unpacked, or with one stray cell in the last row
and column, it ends the process that parses it. So the sizes and the cell addresses are looked at
first; and a file that is something else gets the sentence that names it.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from enum import Enum
from pathlib import Path

from desktop.exchange.messages import user_error

MAX_FILE_BYTES = 100 * 1024 * 1024
MAX_UNPACKED_BYTES = 1024 * 1024 * 1024
LONG_SHEET_BYTES = 4 * 1024 * 1024
"""A longer sheet is read in parts, and each part is looked at then."""
OVERLAP_BYTES = 256
_SHEETS = "xl/worksheets/"
_CHUNK_BYTES = 1024 * 1024
_OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
_TEXT_SUFFIXES = {".csv", ".txt", ".tsv", ".tab"}
_WORKBOOK_SUFFIXES = {".xls", ".xlsx"}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_CELLS_OF_A_HEAD = 3
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|\?xml|table|meta|head)", re.IGNORECASE)
_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    ValueError,
    OSError,
)
_HELD = (32, 33)
"""What Windows says of a file that another program has open for itself alone."""
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# Nearly no sheet has such an address at all, and this is looked for many times as quickly.
_FAR_ADDRESS = re.compile(rb'r="(?:[A-Z]{3}|[A-Z][A-Z]?\d{6})')
# A cell with content in column AAA or beyond, or below row 200,000; nobody's workforce is there.
_STRAY_CELL = re.compile(
    rb'<c [^>]{0,80}?\br="([A-Z]{3}\d+|[A-Z]{1,2}(?:[2-9]\d{5}|\d{7}))"[^>]{0,80}(?<!/)>(?!</c>)'
)


class FileKind(Enum):
    """The kinds of file that can be read; the value is the usual suffix."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"


def inspect_file(path: Path) -> FileKind:
    """Return what the file is; raises ``UserError`` for everything that must not be parsed."""
    head = _read_head(path)
    if head.startswith(b"PK"):
        return _inspect_zip(path)
    if head.startswith(_OLE_MAGIC):
        return _inspect_ole(path)
    if _MARKUP.match(_without_bom(head)):
        raise user_error("FILE_IS_WEB_PAGE", file=path.name)
    suffix = path.suffix.lower()
    if suffix in _TEXT_SUFFIXES or (suffix in _WORKBOOK_SUFFIXES and _is_text_table(head)):
        return FileKind.CSV
    raise user_error("FILE_NOT_A_WORKBOOK", file=path.name)


def read_bytes(path: Path) -> bytes:
    """Return the whole file; raises ``UserError`` where the disk or the rights forbid it."""
    try:
        return path.read_bytes()
    except OSError as fault:
        raise _os_error(path, fault) from fault


def _read_head(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise user_error("FILE_IS_FOLDER", file=path.name)
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(4096)
    except OSError as fault:
        raise _os_error(path, fault) from fault
    if not _without_bom(head).strip():
        raise user_error("FILE_EMPTY", file=path.name)
    if size > MAX_FILE_BYTES:
        raise user_error("FILE_TOO_LARGE", file=path.name, limit=_megabytes(MAX_FILE_BYTES))
    return head


def _os_error(path: Path, fault: OSError) -> Exception:
    if isinstance(fault, FileNotFoundError):
        return user_error("FILE_NOT_FOUND", file=path.name)
    if isinstance(fault, PermissionError) and getattr(fault, "winerror", 0) not in _HELD:
        return user_error("FILE_NO_PERMISSION", file=path.name)
    return user_error("FILE_UNREADABLE", file=path.name)


def _without_bom(head: bytes) -> bytes:
    for bom in _BOMS:
        if head.startswith(bom):
            return head[len(bom) :]
    return head


def _is_text_table(head: bytes) -> bool:
    """Tell whether a file begins with the headings of a text table.

    Programs on the web hand out such tables under the name of a workbook, and Excel opens them.
    """
    first = _without_bom(head).partition(b"\n")[0]
    most = max(first.count(sign) for sign in (b"\t", b";", b","))
    return most >= _CELLS_OF_A_HEAD and _CONTROL.search(head) is None


def _megabytes(size: int) -> str:
    return f"{size // (1024 * 1024)} MB"


def _inspect_ole(path: Path) -> FileKind:
    """Tell an old workbook from an encrypted new one: both lie in the same container."""
    content = read_bytes(path)
    if _stream_name("EncryptedPackage") in content:
        raise user_error("FILE_PASSWORD", file=path.name)
    if _stream_name("Workbook") in content or _stream_name("Book") in content:
        return FileKind.XLS
    raise user_error("FILE_NOT_A_WORKBOOK", file=path.name)


def _stream_name(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


def _inspect_zip(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
            if unpacked > MAX_UNPACKED_BYTES:
                limit = _megabytes(MAX_UNPACKED_BYTES)
                raise user_error("FILE_TOO_LARGE", file=path.name, limit=limit)
            return _inspect_archive(path, archive)
    except _ZIP_FAULTS as fault:
        raise user_error("FILE_DAMAGED", file=path.name) from fault
    except RuntimeError as fault:  # the zip entries themselves are encrypted
        raise user_error("FILE_PASSWORD", file=path.name) from fault


def _inspect_archive(path: Path, archive: zipfile.ZipFile) -> FileKind:
    names = set(archive.namelist())
    if "xl/workbook.bin" in names:
        raise user_error("FILE_BINARY_WORKBOOK", file=path.name)
    if "xl/workbook.xml" in names:
        for entry in archive.infolist():
            if is_sheet(entry.filename) and entry.file_size <= LONG_SHEET_BYTES:
                scan_sheet(path, archive, entry.filename)
        return FileKind.XLSX
    if "content.xml" in names and b"opendocument.spreadsheet" in _read_entry(archive, "mimetype"):
        if b"encryption-data" in _read_entry(archive, "META-INF/manifest.xml"):
            raise user_error("FILE_PASSWORD", file=path.name)
        return FileKind.ODS
    raise user_error("FILE_NOT_A_WORKBOOK", file=path.name)


def _read_entry(archive: zipfile.ZipFile, name: str) -> bytes:
    return archive.read(name) if name in archive.namelist() else b""


def is_sheet(name: str) -> bool:
    """Tell whether a part of a workbook holds the cells of a sheet."""
    return name.startswith(_SHEETS) and name.endswith(".xml")


def scan_long_sheets(path: Path) -> None:
    """Look at what ``inspect_file`` leaves to whoever reads long sheets in parts."""
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            if is_sheet(entry.filename) and entry.file_size > LONG_SHEET_BYTES:
                scan_sheet(path, archive, entry.filename)


def scan_sheet(path: Path, archive: zipfile.ZipFile, name: str) -> None:
    """Raise ``UserError`` SHEET_TOO_LARGE for a stray cell in a sheet."""
    tail = b""
    with archive.open(name) as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            look_for_stray_cell(path, tail + chunk)
            tail = chunk[-OVERLAP_BYTES:]


def look_for_stray_cell(path: Path, block: bytes) -> None:
    """Raise ``UserError`` SHEET_TOO_LARGE for a stray cell in a piece of a sheet."""
    if _FAR_ADDRESS.search(block) and (stray := _STRAY_CELL.search(block)):
        raise user_error("SHEET_TOO_LARGE", file=path.name, cell=stray[1].decode("ascii"))
