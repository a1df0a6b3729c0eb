"""The licences of all parts, with their texts as they are handed out with the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from desktop.paths import bundled_licences, own_licence, resource_path

PARTS = (
    "patuh-jamsos",
    "PySide6-Essentials",
    "cryptography",
    "holidays",
    "keyring",
    "peewee",
    "pikepdf",
    "platformdirs",
    "pypdfium2",
    "python-calamine",
    "python-docx",
    "reportlab",
    "rl_accel",
    "sqlcipher3",
    "XlsxWriter",
)
"""The program as a wheel and the libraries it asks for; those of theirs come when it is frozen."""

_OWN = {
    "Noto Sans": ("fonts", "OFL.txt"),
    "Lucide": ("icons", "LICENSE"),
    "sRGB": ("colour", "LICENSE"),
}
_PARTS_OF_FILES = {
    "Patuh-Jamsos": "Patuh Jamsos",
    "Noto-Sans": "Noto Sans",
    "LGPL-3.0": "Qt, PySide6 (LGPL-3.0)",
    "GPL-3.0": "Qt, PySide6 (GPL-3.0)",
}
"""Which parts stand under a text that lies alone in the folder of a frozen program."""
_LICENCE_FILE = re.compile(r"(?i)(licen[sc]es?|copying|notice|authors)[^/]*")
_CODE = (".py", ".pyc", ".pyi")
_NOT_CHOSEN = "LicenseRef-Qt-Commercial.txt"
"""On Windows Qt brings the text of the one licence of its three that we do not use."""


@dataclass(frozen=True, slots=True)
class Licence:
    """One part of the program; ``files`` are its texts, ``summary`` what it says of itself."""

    part: str
    summary: str
    files: tuple[Path, ...]

    def text(self) -> str:
        """Return the texts one after the other; the summary where none came along."""
        texts = [path.read_text(encoding="utf-8", errors="replace") for path in self.files]
        return "\n\n".join(texts) or self.summary


def licences() -> tuple[Licence, ...]:
    """Return the parts by name: those of the frozen program, else those that are installed."""
    folder = bundled_licences()
    found = _bundled(folder) if folder is not None else _installed()
    return tuple(sorted(found, key=lambda licence: licence.part.casefold()))


def _bundled(folder: Path) -> Iterator[Licence]:
    for place in folder.iterdir():
        if place.is_dir():
            files = tuple(sorted(path for path in place.rglob("*") if path.is_file()))
            yield Licence(place.name, "", files)
        else:
            yield Licence(_PARTS_OF_FILES.get(place.stem, place.stem), "", (place,))


def _installed() -> Iterator[Licence]:
    if (own := own_licence()) is not None:
        yield Licence("Patuh Jamsos", "", (own,))
    for part, place in _OWN.items():
        yield Licence(part, "", (resource_path(*place),))
    for name in PARTS:
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        yield Licence(f"{name} {found.version}", _summary(found), _texts_of(found))


def _summary(found: metadata.Distribution) -> str:
    keys = ("License-Expression", "License", "Home-page")
    return "\n".join(found.metadata[key] for key in keys if key in found.metadata)


def _texts_of(found: metadata.Distribution) -> tuple[Path, ...]:
    files = [Path(str(file.locate())) for file in found.files or () if _is_licence(str(file))]
    return tuple(sorted(path for path in files if path.is_file()))


def _is_licence(file: str) -> bool:
    if file.endswith((*_CODE, _NOT_CHOSEN)):
        return False
    return "/licenses/" in file or _LICENCE_FILE.fullmatch(Path(file).name) is not None
