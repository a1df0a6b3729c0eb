"""What goes into the frozen program and what stays out: read by desktop.spec and by the tests.

Libraries are imported late all over the program, so what PyInstaller sees is not trusted: every
library that requirements.in names goes in whole, but for the few that are large and known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import metadata
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent

# Large libraries of which only a part is wanted; the rest of each is left to PyInstaller.
PARTS = {
    "PySide6": (),
    "shiboken6": (),
    "Shiboken": (),
    "holidays": ("holidays.countries.indonesia",),
    "reportlab": ("reportlab.graphics.barcode",),
    "cryptography": (
        "cryptography.hazmat.primitives.asymmetric",
        "cryptography.hazmat.primitives.ciphers",
        "cryptography.hazmat.primitives.kdf",
        "cryptography.hazmat.primitives.serialization",
    ),
    "playhouse": ("playhouse.sqlcipher_ext", "playhouse.migrate"),
}

# Files beside the modules of those large libraries that are read at run time.
DATA_OF_PARTS = {"holidays": ("locale/id/**", "locale/en_US/**")}

EXCLUDES = (
    # of the standard library
    "tkinter", "idlelib", "lib2to3", "pydoc_data", "ensurepip", "turtledemo", "test",
    # tools of ours that something may import when it is there
    "pytest", "_pytest", "hypothesis", "openpyxl", "setuptools", "pip", "mypy", "numpy", "psycopg",
    "lxml.html", "lxml.isoschematron", "pikepdf.pdfa", "pikepdf.ui",
    # parts of Qt that the program does not use
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest",
    "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtDesigner", "PySide6.QtHelp",
    "PySide6.QtUiTools", "PySide6.QtConcurrent", "PySide6.QtXml",
    # formats of pictures that we neither read nor write
    "PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingtk", "PIL.ImageTk", "PIL.ImageQt",
)  # fmt: skip

# Files that PyInstaller brings along with Qt and nobody needs; matched against the whole path.
DROPPED = re.compile(
    r"(?i)(?:"
    r"(?:.*/)?(?:opengl32sw|d3dcompiler_\d+)\.dll"
    r"|PySide6/(?:Qt/)?translations/.*"
    r"|.*/plugins/(?:tls|networkinformation|generic|qmltooling|platforminputcontexts/"
    r"[^/]*virtualkeyboard[^/]*|egldeviceintegrations)(?:/.*)?"
    r"|.*/plugins/platforms/(?:lib)?q(?:direct2d|minimal|minimalegl|eglfs|linuxfb|vnc|vkkhrdisplay)"
    r"\.(?:dll|so)"
    r"|(?:.*/)?(?:lib)?Qt6(?:Network|Qml\w*|Quick\w*|VirtualKeyboard\w*|Pdf\w*|OpenGLWidgets|"
    r"EglFs\w*|EGL\w*)\.(?:dll|so[.\d]*)"
    r"|.*/plugins/platformthemes/libqgtk3\.so"
    r"|PIL/_(?:avif|webp|imagingcms|imagingtk)\..*"
    r")"
)


CHILD_HOOK = "pyi_rth_multiprocessing"
"""What PyInstaller runs at each start to tell children apart; ours is loaded by children alone."""


def required(root: Path = ROOT) -> list[str]:
    """Return the names of the distributions that requirements.in asks for."""
    lines = (root / "build" / "requirements.in").read_text(encoding="utf-8").splitlines()
    names = (re.match(r"[A-Za-z0-9._-]+", line) for line in lines)
    return [name.group() for name in names if name]


def modules_of(distribution: str) -> list[str]:
    """Return the importable top-level names that an installed distribution brings."""
    wanted = _plain(distribution)
    return sorted(
        module
        for module, owners in _owners().items()
        if wanted in {_plain(owner) for owner in owners} and re.fullmatch(r"[A-Za-z]\w*", module)
    )


@cache
def _owners() -> Mapping[str, list[str]]:
    """Return who brings which module; read once, for it opens the lists of all that is there."""
    return metadata.packages_distributions()


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def whole_packages(root: Path = ROOT) -> list[str]:
    """Return the packages whose every module goes in, late imports included."""
    found = {module for name in required(root) for module in modules_of(name)}
    parts = [part for name in found & set(PARTS) for part in PARTS[name]]
    return sorted(found - set(PARTS)) + sorted(parts)


def foreign_packages(root: Path = ROOT) -> list[str]:
    """Return the installed modules that the lock of the program does not name.

    They are tools of ours and optional parts: they carry no licence text and stand in no bill of
    materials, and a late import of ours would bring them along wherever the build finds them.
    """
    lock = (root / "build" / "requirements.txt").read_text(encoding="utf-8")
    locked = {_plain(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)}
    return sorted(
        module
        for module, owners in _owners().items()
        if locked.isdisjoint(map(_plain, owners)) and re.fullmatch(r"[A-Za-z]\w*", module)
    )


def is_excluded(module: str) -> bool:
    """Tell whether a module, or a package that it lies in, is left out on purpose."""
    return any(module == name or module.startswith(f"{name}.") for name in EXCLUDES)


def is_dropped(destination: str) -> bool:
    """Tell whether a collected file stays out, by its path inside the bundle."""
    return DROPPED.fullmatch(PurePosixPath(destination.replace("\\", "/")).as_posix()) is not None
