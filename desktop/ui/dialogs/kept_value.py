"""Why odd values of one worker stay: one line for each finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.theme import SPACE_1
from desktop.ui.widgets import TextEdit, label
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.changes import ChangeSet
    from desktop.services.container import Services


@dataclass(frozen=True, slots=True)
class OddValue:
    """A finding of a worker: its code and its sentence."""

    code: str
    text: str


class KeptValueDialog(BaseDialog):
    """An empty line leaves the finding open; changing the value drops its reason."""

    help_id = "declaration"

    def __init__(
        self,
        name: str,
        values: Sequence[OddValue],
        reasons: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self.set_heading(
            filled(self.tr("Alasan untuk %1"), name),
            self.tr(
                "Nilai yang tidak lazim boleh tetap dipakai bila ada alasannya. Alasan ini dicetak"
                " pada lampiran deklarasi, dan gugur bila nilainya diubah."
            ),
        )
        self.setMinimumWidth(620)
        self.fields: dict[str, TextEdit] = {}
        for value in values:
            self._add_field(value, reasons.get(value.code, ""))
        self.add_button(self.tr("Batal"), result=0)
        self.save = self.add_button(self.tr("Simpan alasan"), result=1, is_primary=True)
        next(iter(self.fields.values())).setFocus()

    def _add_field(self, value: OddValue, reason: str) -> None:
        field = self.fields[value.code] = TextEdit()
        field.setText(reason)
        field.setAccessibleName(value.text)
        # A sentence is longer than the name of a field: it may take several lines.
        words = label(value.text, "field-label", wrap=True)
        words.setBuddy(field)
        pair = QVBoxLayout()
        pair.setSpacing(SPACE_1)
        pair.addWidget(words)
        pair.addWidget(field)
        self.body.addLayout(pair)

    def reasons(self) -> dict[str, str]:
        """Return what is written for each finding, empty where nothing is."""
        return {code: " ".join(field.text().split()) for code, field in self.fields.items()}


def ask_reasons(
    parent: QWidget | None, services: Services, worker_id: int, values: Sequence[OddValue]
) -> ChangeSet | None:
    """Let the user write why the values stay; ``None`` when nothing was changed."""
    valid = services.kept_values.valid()
    former = {
        value.code: kept.reason
        for value in values
        if (kept := valid.get((worker_id, value.code))) is not None
    }
    name = services.workforce.get(worker_id).name
    dialog = KeptValueDialog(name, values, former, parent)
    written = dialog.reasons() if dialog.exec() else {}
    dialog.deleteLater()
    changes = None
    for code, reason in written.items():
        if reason != former.get(code, ""):
            changes = services.kept_values.keep(worker_id, code, reason)
    return changes
