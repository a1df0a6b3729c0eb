"""The field for how long one kind of personal data is kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.personal_data import RetentionKind
from desktop.ui.language import current_language
from desktop.ui.widgets import DigitsEdit
from desktop.ui.words import filled

_DIGITS = 3
_WIDTH = 110


class MonthsEdit(DigitsEdit):
    """Months, told by the name of what is kept and the day from which they count."""

    def __init__(self, kind: RetentionKind) -> None:
        super().__init__(_DIGITS)
        translate, language = QCoreApplication.translate, current_language()
        self.set_unit(translate("MonthsEdit", "bulan"))
        self.setFixedWidth(_WIDTH)
        name = translate("MonthsEdit", "Masa simpan %1 dalam bulan")
        self.setAccessibleName(filled(name, kind.title.in_language(language)))
        self.setAccessibleDescription(kind.since.in_language(language))

    def months(self) -> int:
        """Return what stands in the field, 0 for nothing."""
        return int(self.value() or 0)
