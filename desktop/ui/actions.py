"""Every action in one table: menus, shortcuts, the help on keys and the tests come from it.

To add one: a row of ``ACTIONS``. ``page`` and ``method`` name what is called on which page; an
action of a page that lacks the method is not offered; ``press`` presses the button of that name,
where it can be pressed. Without a page the window's method is meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.ui import icons
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


@dataclass(frozen=True, slots=True)
class ActionSpec:
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


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "new_file",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Bar&u…"),
        "file_action",
        "Ctrl+Shift+N",
        "plus",
        argument="new",
    ),
    ActionSpec(
        "open_file",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Buka…"),
        "file_action",
        "Ctrl+O",
        "folder-open",
        argument="open",
    ),
    ActionSpec(
        "where",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Di mana data saya"),
        "file_action",
        icon="info",
        argument="where",
    ),
    ActionSpec(
        "save",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Simpan"),
        "save_page",
        "Ctrl+S",
        "save",
        begins_group=True,
        edits=True,
    ),
    ActionSpec(
        "backups",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Cad&angan…"),
        "file_action",
        "Ctrl+Shift+B",
        "history",
        argument="backups",
    ),
    ActionSpec(
        "password",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Kata sand&i…"),
        "file_action",
        icon="lock",
        argument="password",
        edits=True,
    ),
    ActionSpec(
        "privacy",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Pe&lindungan data pribadi…"),
        "file_action",
        "Ctrl+Shift+D",
        "shield-check",
        argument="privacy",
    ),
    ActionSpec(
        "choose_employer",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Pilih perusahaan…"),
        "file_action",
        "Ctrl+Shift+P",
        "building-2",
        argument="choose_employer",
        begins_group=True,
    ),
    ActionSpec(
        "add_employer",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Tamba&h perusahaan"),
        "file_action",
        icon="plus",
        argument="add_employer",
        edits=True,
    ),
    ActionSpec(
        "sample",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Coba dengan perusahaan contoh"),
        "load_sample",
        icon="building-2",
        edits=True,
    ),
    ActionSpec(
        "hand_over",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Serahkan ke reka&n…"),
        "file_action",
        icon="upload",
        argument="hand_over",
        begins_group=True,
    ),
    ActionSpec(
        "take_in",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Teri&ma dari rekan…"),
        "file_action",
        icon="download",
        argument="take_in",
        edits=True,
    ),
    ActionSpec(
        "change_log",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Catatan p&erubahan…"),
        "show_change_log",
        "Ctrl+L",
        "list-todo",
        page="history",
    ),
    ActionSpec(
        "settings",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Pen&gaturan…"),
        "file_action",
        "Ctrl+,",
        "settings",
        argument="settings",
        begins_group=True,
    ),
    ActionSpec(
        "quit",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Keluar"),
        "close",
        "Ctrl+Q",
        begins_group=True,
    ),
    ActionSpec(
        "undo", "edit", QT_TRANSLATE_NOOP("Actions", "&Urungkan"), "undo_step", "Ctrl+Z", "undo-2"
    ),
    ActionSpec(
        "redo",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "U&langi"),
        "redo_step",
        "Ctrl+Shift+Z; Ctrl+Y",
        "redo-2",
    ),
    ActionSpec(
        "paste_rows",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Tempel sebagai baris baru"),
        "paste_rows",
        "Ctrl+Shift+V",
        page="workforce",
        begins_group=True,
    ),
    ActionSpec(
        "bulk_edit",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Ubah isian untuk yang &dipilih…"),
        "bulk_edit",
        "Ctrl+Shift+E",
        "pencil",
        page="workforce",
    ),
    ActionSpec(
        "merge_workers",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Gabungkan dua data orang yang sama…"),
        "merge_workers",
        page="workforce",
    ),
    ActionSpec(
        "next_finding",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Temuan be&rikutnya"),
        "next_finding",
        "F8",
        "triangle-alert",
        page="workforce",
        begins_group=True,
    ),
    ActionSpec(
        "previous_finding",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Temuan se&belumnya"),
        "previous_finding",
        "Shift+F8",
        page="workforce",
    ),
    ActionSpec(
        "columns",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Kolom tabel tenaga kerja…"),
        "choose_columns",
        icon="settings",
        page="workforce",
        begins_group=True,
    ),
    ActionSpec(
        "import",
        "workforce",
        QT_TRANSLATE_NOOP("Actions", "&Impor dari lembar kerja…"),
        "import_workers",
        "Ctrl+I",
        "upload",
        page="workforce",
        edits=True,
    ),
    ActionSpec(
        "add_worker",
        "workforce",
        QT_TRANSLATE_NOOP("Actions", "&Tambah tenaga kerja"),
        "add_worker",
        "Ctrl+N",
        "plus",
        page="workforce",
        edits=True,
    ),
    ActionSpec(
        "find",
        "workforce",
        QT_TRANSLATE_NOOP("Actions", "&Cari tenaga kerja"),
        "focus_search",
        "Ctrl+F",
        "search",
    ),
    ActionSpec(
        "moves",
        "workforce",
        QT_TRANSLATE_NOOP("Actions", "&Perubahan sejak…"),
        "show_moves",
        "Ctrl+H",
        "history",
        page="workforce",
    ),
    ActionSpec(
        "export",
        "workforce",
        QT_TRANSLATE_NOOP("Actions", "&Ekspor ke lembar kerja…"),
        "export_workers",
        "Ctrl+E",
        "download",
        page="workforce",
        begins_group=True,
    ),
    ActionSpec(
        "slips",
        "workforce",
        QT_TRANSLATE_NOOP("Actions", "Cetak s&lip…"),
        "print_slips",
        "Ctrl+P",
        "printer",
        page="workforce",
    ),
    ActionSpec(
        "template",
        "workforce",
        QT_TRANSLATE_NOOP("Actions", "&Simpan templat kosong…"),
        "write_template",
        "",
        "file-text",
        page="workforce",
    ),
    ActionSpec(
        "own_values",
        "law",
        QT_TRANSLATE_NOOP("Actions", "&Upah minimum dan batas upah…"),
        "edit_own_values",
        icon="settings",
        page="programs",
        edits=True,
    ),
    ActionSpec(
        "law_list",
        "law",
        QT_TRANSLATE_NOOP("Actions", "&Daftar nilai dan kewajiban…"),
        "show_law",
        "Ctrl+R",
        "list-todo",
    ),
    ActionSpec(
        "holidays",
        "law",
        QT_TRANSLATE_NOOP("Actions", "&Hari libur…"),
        "edit_holidays",
        icon="calendar",
        page="programs",
        edits=True,
    ),
    ActionSpec(
        "updates",
        "law",
        QT_TRANSLATE_NOOP("Actions", "&Pembaruan dan paket aturan…"),
        "show_updates",
        icon="refresh-cw",
        begins_group=True,
    ),
    ActionSpec(
        "check_list",
        "declaration",
        QT_TRANSLATE_NOOP("Actions", "&Daftar periksa"),
        "refresh",
        "F5",
        "list-todo",
        page="declaration",
    ),
    ActionSpec(
        "finalise",
        "declaration",
        QT_TRANSLATE_NOOP("Actions", "&Finalkan deklarasi…"),
        "press",
        "Ctrl+Shift+F",
        "lock",
        page="declaration",
        argument="finalise",
        edits=True,
    ),
    ActionSpec(
        "save_pdf",
        "declaration",
        QT_TRANSLATE_NOOP("Actions", "&Simpan PDF…"),
        "press",
        "Ctrl+Shift+S",
        "download",
        page="declaration",
        argument="save_pdf",
    ),
    ActionSpec(
        "pack",
        "declaration",
        QT_TRANSLATE_NOOP("Actions", "&Berkas untuk pemeriksa…"),
        "make_pack",
        icon="clipboard-check",
        page="declaration",
        begins_group=True,
        edits=True,
    ),
    ActionSpec(
        "pack_log",
        "declaration",
        QT_TRANSLATE_NOOP("Actions", "&Catatan serah terima…"),
        "show_pack_log",
        icon="list-todo",
        page="declaration",
    ),
    ActionSpec(
        "language_id",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Bahasa &Indonesia"),
        "choose_language",
        argument="id",
        group="language",
    ),
    ActionSpec(
        "language_en",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&English"),
        "choose_language",
        argument="en",
        group="language",
    ),
    ActionSpec(
        "theme_light",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Tema &terang"),
        "choose_theme",
        icon="sun",
        argument="light",
        group="theme",
        begins_group=True,
    ),
    ActionSpec(
        "theme_dark",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Tema &gelap"),
        "choose_theme",
        icon="moon",
        argument="dark",
        group="theme",
    ),
    ActionSpec(
        "theme_system",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Ikut &sistem"),
        "choose_theme",
        icon="contrast",
        argument="system",
        group="theme",
    ),
    ActionSpec(
        "palette",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Cari perintah atau tenaga kerja…"),
        "open_palette",
        "Ctrl+K",
        "search",
        begins_group=True,
    ),
    ActionSpec(
        "previous",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Langkah se&belumnya"),
        "go_previous",
        "Alt+Left",
        "chevron-left",
    ),
    ActionSpec(
        "next",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Langkah be&rikutnya"),
        "go_next",
        "Alt+Right",
        "chevron-right",
    ),
    ActionSpec(
        "manual",
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Buku petunjuk"),
        "show_manual",
        "F1",
        "circle-help",
    ),
    ActionSpec(
        "changes",
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Yang baru pada versi ini"),
        "show_changes",
        icon="info",
    ),
    ActionSpec(
        "shortcuts",
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Pintasan papan ketik"),
        "show_shortcuts",
        "Ctrl+F1",
    ),
    ActionSpec(
        "about",
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Tentang Patuh Jamsos"),
        "show_about",
        icon="info",
    ),
)


def make_action(spec: ActionSpec, parent: QWidget) -> QAction:
    """Return the Qt action of a row, with text, key and icon; it is not connected yet."""
    action = QAction(spec.words(), parent)
    action.setObjectName(spec.id)
    action.setCheckable(bool(spec.group))
    action.setShortcuts([QKeySequence(keys) for keys in spec.shortcut.split("; ") if keys])
    if spec.icon:
        action.setIcon(icons.icon(spec.icon))
    return action


def shortcut_help(specs: Iterable[ActionSpec]) -> list[tuple[str, str]]:
    """Return (key, what it does) for every action with a key, in the order of the table."""
    return [(spec.shortcut, spec.plain_words().rstrip("…")) for spec in specs if spec.shortcut]
