"""What can be done with a finalised declaration: save it, find it, correct it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.declarations import DeclarationService


def file_name(number: str, ending: str = ".pdf") -> str:
    """Return a name for a paper that every file system takes: the number, without slashes."""
    safe = "".join(sign if sign.isalnum() or sign in "-._" else "-" for sign in number)
    return f"Deklarasi-{safe}{ending}"


def ask_path(parent: QWidget, title: str, name: str) -> Path | None:
    """Ask where a paper goes, by the ending of its proposed name; ``None`` when cancelled."""
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    ending = Path(name).suffix
    kinds = f"{ending[1:].upper()} (*{ending})"
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(Path(home) / name), kinds)
    return Path(chosen) if chosen else None


def ask_and_save(
    parent: QWidget, service: DeclarationService, declaration_id: int, title: str
) -> Path | None:
    """Ask where the stored PDF goes and write it; ``None`` when cancelled.

    Raises ``UserError`` when the folder refuses.
    """
    path = ask_path(parent, title, file_name(service.get(declaration_id).document_number))
    if path is not None:
        service.save_pdf(declaration_id, path)
    return path


def open_file(path: Path) -> None:
    """Show a file in the program that the system has for it; printing is done from there."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_folder(path: Path) -> None:
    """Show the folder of a file in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
