"""What a row of the table of actions is, and the menus that it stands in."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.ui.language import QT_TRANSLATE_NOOP

CONTEXT = "Actions"

MENUS = {
    "file": QT_TRANSLATE_NOOP("Actions", "&Berkas"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Sunting"),
    "workforce": QT_TRANSLATE_NOOP("Actions", "&Tenaga kerja"),
    "law": QT_TRANSLATE_NOOP("Actions", "&Peraturan"),
    "declaration": QT_TRANSLATE_NOOP("Actions", "&Deklarasi"),
    "view": QT_TRANSLATE_NOOP("Actions", "T&ampilan"),
    "help": QT_TRANSLATE_NOOP("Actions", "Ba&ntuan"),
}


class ActionSpec(NamedTuple):
    """One thing that the user can do from anywhere; ``group`` makes it one of several choices.

    Where more than one key does it, ``shortcut`` has them with a semicolon and a blank between.
    """

    id: str
    menu: str
    text: str
    method: str
    shortcut: str = ""
    icon: str = ""
    page: str = ""
    argument: str = ""
    group: str = ""
    begins_group: bool = False
    edits: bool = False
    """Writes into the data file: not offered while that is only read."""

    def words(self) -> str:
        """Return the text in the language of the window."""
        return QCoreApplication.translate(CONTEXT, self.text)

    def plain_words(self) -> str:
        """Return the text without the mark of its key."""
        return self.words().replace("&", "")

    def shown_keys(self) -> str:
        """Return the keys as the menu writes them, in the language of the window."""
        from PySide6.QtGui import QKeySequence

        native = QKeySequence.SequenceFormat.NativeText
        keys = [QKeySequence(part).toString(native) for part in self.shortcut.split("; ") if part]
        return ", ".join(keys)
