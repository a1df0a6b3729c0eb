from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import desktop.__main__ as program

Script = Callable[[str], ModuleType]


def test_every_library_of_the_program_goes_in(script: Script) -> None:
    """What requirements.in names is collected, late imports included."""
    payload = script("payload")
    whole = payload.whole_packages()
    assert {"pikepdf", "docx", "keyring", "xlsxwriter", "pypdfium2", "python_calamine"} <= set(
        whole
    )
    assert "reportlab.graphics.barcode" in whole
    assert "PySide6" not in whole


def test_names_are_read_without_versions_marks_and_comments(script: Script, tmp_path: Path) -> None:
    """A line such as ``keyring>=25  # why`` asks for keyring."""
    (tmp_path / "build").mkdir()
    text = "# head\nPySide6-Essentials==6.9.3  # why\n\nkeyring>=25\n"
    (tmp_path / "build" / "requirements.in").write_text(text, encoding="utf-8")
    assert script("payload").required(tmp_path) == ["PySide6-Essentials", "keyring"]


@pytest.mark.parametrize(
    "path",
    [
        "opengl32sw.dll",
        "PySide6\\opengl32sw.dll",
        "PySide6/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/plugins/tls/qopensslbackend.dll",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "PySide6/Qt6Network.dll",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PIL/_avif.cp311-win_amd64.pyd",
    ],
)
def test_what_nobody_needs_stays_out(script: Script, path: str) -> None:
    """Large or useless companions of Qt are dropped on both systems."""
    assert script("payload").is_dropped(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt6Core.dll",
        "PySide6/Qt/lib/libQt6Svg.so.6",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/platforms/qoffscreen.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PIL/_imaging.cp311-win_amd64.pyd",
        "resources/i18n/desktop_en.ts",
        "holidays/locale/id/LC_MESSAGES/ID.mo",
    ],
)
def test_what_the_program_needs_goes_in(script: Script, path: str) -> None:
    """The rest of Qt, pictures and our resources are kept."""
    assert not script("payload").is_dropped(path)


def test_an_excluded_package_is_excluded_with_its_modules(script: Script) -> None:
    """A module below an excluded package is left out, a namesake is not."""
    payload = script("payload")
    assert payload.is_excluded("lxml.html.clean")
    assert not payload.is_excluded("lxml.htmlish")


def test_what_the_lock_does_not_name_stays_out(script: Script) -> None:
    """The optional part and our tools lie beside the libraries here, and are not handed out."""
    foreign = set(script("payload").foreign_packages())
    assert {"pytest", "PyInstaller", "pyhanko", "aiohttp"} <= foreign
    assert foreign.isdisjoint({"PySide6", "shiboken6", "docx", "dateutil", "backports", "jaraco"})


def test_what_children_load_comes_with_the_packaging_tool(script: Script) -> None:
    """The program asks for the hook by name, as no start runs it any more."""
    rthooks = pytest.importorskip("PyInstaller.hooks.rthooks")
    hook = script("payload").CHILD_HOOK
    assert hook == program.CHILD_HOOK
    assert any((Path(folder) / f"{hook}.py").is_file() for folder in rthooks.__path__)
