"""What the window itself does for its menus, keys and buttons; read with the first of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from desktop.paths import user_data_dir
from desktop.ui.settings import OPTIONS, Option

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class WindowTasks(QObject):
    """What actions without a page do, apart from what the window has to do for others too."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def file_action(self, task: str) -> None:
        """Hand an entry of the file menu to whoever holds the file."""
        self._window.file_requested.emit(task, "")

    def save_page(self) -> None:
        """Store what was typed on the open page."""
        self._window.current_page().save()

    def focus_search(self) -> None:
        """Go to the search field of the open page, else to that of the workforce."""
        field = self._window.current_page().search_field()
        if field is None and self._window.has_page("workforce"):
            self._window.go_to("workforce")
            field = self._window.current_page().search_field()
        if field is not None:
            field.setFocus()

    def open_palette(self) -> None:
        """Ask in a few letters what to do or where to go."""
        from desktop.ui.dialogs.palette import PaletteDialog
        from desktop.ui.palette import PaletteSource

        palette = PaletteDialog(PaletteSource(self._window), self._window)
        palette.finished.connect(palette.deleteLater)
        palette.open()

    def redo_step(self) -> None:
        """Do again what was undone last."""
        self._window.undo.redo()

    def load_sample(self) -> None:
        """Fill an empty program with the invented employer that is shipped."""
        if self._window.services.employers.current() is not None:
            text = QCoreApplication.translate(
                "MainWindow", "Perusahaan contoh hanya dapat dimuat ke program yang masih kosong."
            )
            self._window.show_fault(text)
            return
        job = self._window.jobs.start(
            self._window.services.sample.load,
            QCoreApplication.translate("MainWindow", "Memuat perusahaan contoh"),
        )
        job.succeeded.connect(self._window.take_up)

    def choose_language(self, code: str) -> None:
        """Speak another language: the window is made anew."""
        self._choose(OPTIONS.language, code)

    def choose_theme(self, name: str) -> None:
        """Wear another theme: the window is made anew."""
        self._choose(OPTIONS.theme, name)

    def _choose(self, option: Option[str], value: str) -> None:
        if self._window.settings.get(option) != value and self._window.may_leave():
            self._window.settings.put(option, value)
            self._window.look_changed.emit()
        self._window.menus.show_choices()

    def show_manual(self) -> None:
        """Open the manual at the chapter of this page, with help for the field in focus."""
        from desktop.ui.dialogs.manual import open_manual

        open_manual(self._window, self._window.current_page().help_id, QApplication.focusWidget())

    def show_changes(self) -> None:
        """Open the chapter that tells what is new."""
        from desktop.ui.dialogs.manual import open_manual

        open_manual(self._window, "changes", None)

    def show_law(self) -> None:
        """List the values and obligations of a day."""
        from desktop.ui.dialogs.law_list import LawListDialog

        LawListDialog.ask(self._window, self._window.services)

    def show_shortcuts(self) -> None:
        """Show every key."""
        from desktop.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog.ask(
            self._window,
            self._window.menus.keys(
                [(number, self._window.title_of(key)) for number, key in self._window.numbers()]
            ),
        )

    def show_about(self) -> None:
        """Show version and licences."""
        from desktop.ui.dialogs.about import AboutDialog, AboutFacts

        AboutDialog.ask(self._window, AboutFacts.of(self._window.services))

    def show_updates(self) -> None:
        """Show news of the program when asked for, and the packs of rules."""
        from desktop.ui.dialogs.updates import UpdatesDialog

        window = self._window
        dialog = UpdatesDialog(
            window.services, window.jobs, window.settings, user_data_dir(), window
        )
        dialog.changed.connect(window.announce)
        dialog.exec()
        dialog.deleteLater()
