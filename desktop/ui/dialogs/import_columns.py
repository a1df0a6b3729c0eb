"""The step of the columns: every heading with three of its values and the field it fills."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.fields import WORKER_FIELDS
from desktop.services.import_desk import SUMMED, ColumnView
from desktop.ui.language import current_language
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4
from desktop.ui.widgets.basics import label
from desktop.ui.widgets.inputs import ChoiceBox
from desktop.ui.words import filled

_TO_BOX = 6
"""Pixels from the top of a box to the words in it."""
_REQUIRED = ("name", "nik", "birth_date", "sex", "start", "basic_wage")


class ColumnStep(QWidget):
    """Lets the user say what each column means."""

    def __init__(
        self, columns: Sequence[ColumnView], *, is_remembered: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self.boxes: dict[int, ChoiceBox] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_3)
        layout.addWidget(label(self._words(is_remembered), wrap=True))
        layout.addWidget(self._grid(), 1)
        self.note = label("", "field-warning", wrap=True)
        layout.addWidget(self.note)
        self._on_chosen()

    def _words(self, is_remembered: bool) -> str:
        if is_remembered:
            return self.tr(
                "Judul kolom ini sudah dikenal; pilihan Anda yang terakhir dipakai lagi."
            )
        return self.tr(
            "Cocokkan kolom lembar Anda dengan isian program ini. Tiga isi setiap kolom ditampilkan"
            " sebagai contoh; pilihan Anda diingat untuk lembar dengan judul yang sama."
        )

    def _grid(self) -> QScrollArea:
        ground = QWidget()
        ground.setProperty("role", "ground")
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, SPACE_4, 0)
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE_2)
        heads = (self.tr("Kolom Anda"), self.tr("Contoh isi"), self.tr("Isian program ini"))
        for number, head in enumerate(heads):
            grid.addWidget(label(head, "caption"), 0, number)
        choices = role_choices()
        for row, column in enumerate(self._columns, start=1):
            heading = label(column.heading, "strong", wrap=True)
            samples = label("\n".join(column.samples), "muted")
            box = ChoiceBox(choices, is_searchable=True)
            box.set_value(column.role if any(column.role == key for key, _ in choices) else "")
            box.setMinimumWidth(260)
            box.setAccessibleName(filled(self.tr("Isian untuk kolom %1"), column.heading))
            box.setAccessibleDescription(", ".join(column.samples))
            heading.setBuddy(box)
            box.edited.connect(self._on_chosen)
            self.boxes[column.index] = box
            # The first line of the words stands on that of the box.
            for words in (heading, samples):
                words.setContentsMargins(0, _TO_BOX, 0, 0)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(heading, row, 0, top)
            grid.addWidget(samples, row, 1, top)
            grid.addWidget(box, row, 2, top)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 2)
        grid.setRowStretch(len(self._columns) + 1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(ground)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _on_chosen(self) -> None:
        """Tell what is missing or chosen twice; neither keeps anybody from going on."""
        chosen = [str(box.value() or "") for box in self.boxes.values()]
        titles = dict(role_choices())
        many = sorted({role for role in chosen if role and chosen.count(role) > 1})
        summed = [role for role in many if role in SUMMED]
        double = [role for role in many if role not in SUMMED]
        has_parts = any(role.startswith("name.") for role in chosen)
        lacking = [r for r in _REQUIRED if r not in chosen and not (r == "name" and has_parts)]
        notes = []
        if double:
            text = self.tr("Dipilih lebih dari sekali: %1. Kolom yang paling penuh yang dibaca.")
            notes.append(filled(text, ", ".join(titles[role] for role in double)))
        if summed:
            text = self.tr("Dijumlahkan dari beberapa kolom: %1.")
            notes.append(filled(text, ", ".join(titles[role] for role in summed)))
        if lacking:
            text = self.tr("Belum ada kolom untuk: %1.")
            notes.append(filled(text, ", ".join(titles[role] for role in lacking)))
        self.note.setText(" ".join(notes))

    def changed_roles(self) -> dict[int, str]:
        """Return the meanings that differ from what the program read."""
        return {
            column.index: role
            for column in self._columns
            if (role := str(self.boxes[column.index].value() or "")) != _offered(column.role)
        }


def _offered(role: str) -> str:
    return role if any(role == key for key, _ in role_choices()) else ""


def role_choices() -> list[tuple[str, str]]:
    """Return what a column may mean, with its title; first that it is not imported."""
    translate = QCoreApplication.translate
    language = current_language()
    choices = [("", translate("ColumnStep", "(tidak diimpor)"))]
    choices += [(spec.key, spec.title(language)) for spec in WORKER_FIELDS]
    choices += [
        ("name.first", translate("ColumnStep", "Nama depan")),
        ("name.middle", translate("ColumnStep", "Nama tengah")),
        ("name.last", translate("ColumnStep", "Nama belakang")),
        ("start.membership", translate("ColumnStep", "Tanggal kepesertaan")),
    ]
    return choices
