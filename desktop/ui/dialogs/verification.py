"""The answer about one PDF file, for whoever opens a declaration with the program."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.domain.texts.verification import difference_text, says
from desktop.errors import UserError
from desktop.paths import user_data_dir
from desktop.services.verification import ALTERED, VerificationAnswer, verify_file
from desktop.ui import theme
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.language import Language, current_language
from desktop.ui.messages import fault_text
from desktop.ui.settings import FILE_NAME, OPTIONS, Settings
from desktop.ui.startup import make_application
from desktop.ui.widgets.basics import label


class VerificationDialog(BaseDialog):
    """Says whether a file is unaltered, altered or no declaration at all."""

    help_id = "verify"

    def __init__(
        self, name: str, outcome: VerificationAnswer | UserError, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        language = current_language()
        if isinstance(outcome, UserError):
            self.set_heading(self.tr("Bukan deklarasi yang dapat diperiksa"), fault_text(outcome))
        elif outcome.result == ALTERED:
            self.set_heading(self.tr("Deklarasi ini sudah berubah"), says(outcome, language))
            for difference in outcome.differences:
                self.body.addWidget(label(difference_text(difference, language), wrap=True))
        else:
            self.set_heading(self.tr("Deklarasi ini utuh"), says(outcome, language))
        self.setWindowTitle(name)
        self.add_button(self.tr("Tutup"), result=0, is_primary=True)


def show_verification(path: Path, settings_path: Path | None = None) -> int:
    """Check a file against itself, show the answer until it is closed, and return 0."""
    app = make_application(sys.argv[:1])
    settings = Settings(settings_path or user_data_dir() / FILE_NAME)
    language = Language(app)
    language.use(settings.get(OPTIONS.language))
    theme.Theme.load(theme.resolve(settings.get(OPTIONS.theme), app)).apply(app)
    try:
        outcome: VerificationAnswer | UserError = verify_file(path)
    except UserError as fault:
        outcome = fault
    try:
        dialog = VerificationDialog(path.name, outcome)
        dialog.exec()
        dialog.deleteLater()
    finally:
        language.leave()
    return 0
