"""What can be done with a finalised declaration: save it, find it, correct it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.declarations import DeclarationService
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.words import filled


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


def ask_closing(parent: QWidget, number: str, waiting: int) -> bool:
    """Ask whether to freeze the declaration; ``waiting`` odd values are without a reason."""
    translate = QCoreApplication.translate
    text = filled(
        translate(
            "DeclarationPage",
            "Deklarasi %1 dibekukan bersama semua data di dalamnya: isinya tidak dapat diubah"
            " atau dihapus lagi, dan perintah Urungkan berhenti di sini. Kesalahan hanya dapat"
            " diperbaiki dengan deklarasi pembetulan. Data perusahaan dan tenaga kerja tetap"
            " dapat Anda ubah sesudahnya.",
        ),
        number,
    )
    if waiting:
        open_ = translate(
            "DeclarationPage",
            "%1 nilai yang tidak lazim belum beralasan; alasannya ikut tercetak. %2",
        )
        text = filled(open_, waiting, text)
    title = translate("DeclarationPage", "Finalkan deklarasi?")
    return ConfirmDialog.ask(parent, title, text, translate("DeclarationPage", "Finalkan"))
