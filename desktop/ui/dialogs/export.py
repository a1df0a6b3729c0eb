"""What to write: the workforce, the contributions, or a sheet that closes a gap."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from desktop.services.gap_exports import CodeNeed, GapDraft, GapKind
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.theme import SPACE_2, SPACE_4
from desktop.ui.widgets.basics import label
from desktop.ui.widgets.form import FormGrid
from desktop.ui.widgets.inputs import TextEdit
from desktop.ui.words import filled

_WIDTH = 640
_CODES = 200
"""Pixels of height in which the codes are read at least; what is more scrolls."""


class ListKind(Enum):
    """The lists that are written beside the sheets for a BPJS."""

    WORKFORCE = "tenaga-kerja"
    CONTRIBUTIONS = "iuran"


Choice = ListKind | GapKind


class ExportDialog(BaseDialog):
    """Accepted, ``choice()`` is what to write and ``codes()`` what was told for it."""

    help_id = "workforce"

    def __init__(
        self, workers: int, drafts: Sequence[GapDraft], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Ekspor"), parent=parent)
        self.setMinimumWidth(_WIDTH)
        self._drafts = {draft.kind: draft for draft in drafts}
        self._group = QButtonGroup(self)
        self.buttons: dict[Choice, QRadioButton] = {}
        self.fields: dict[CodeNeed, TextEdit] = {}
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        self._add(column, ListKind.WORKFORCE, workers)
        self._add(column, ListKind.CONTRIBUTIONS, workers)
        column.addWidget(label(self.tr("Lembar untuk menutup kekurangan"), "caption"))
        for draft in drafts:
            self._add(column, draft.kind, draft.count)
        self.body.addLayout(column)
        self.words = label("", "muted", wrap=True)
        self.body.addWidget(self.words)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setMinimumHeight(_CODES)
        self.body.addWidget(self._area, 1)
        self.add_button(self.tr("Batal"), result=0)
        self.write = self.add_button(self.tr("Tulis berkas…"), result=1, is_primary=True)
        self.buttons[ListKind.WORKFORCE].setChecked(True)
        self._on_chosen()

    def _add(self, column: QVBoxLayout, choice: Choice, count: int) -> None:
        button = QRadioButton(filled(self.tr("%1: %2 orang"), self._name_of(choice), count))
        button.setEnabled(count > 0)
        button.toggled.connect(lambda is_on: self._on_chosen() if is_on else None)
        self._group.addButton(button)
        self.buttons[choice] = button
        column.addWidget(button)

    def _name_of(self, choice: Choice) -> str:
        return {
            ListKind.WORKFORCE: self.tr("Semua tenaga kerja (.xlsx atau .csv)"),
            ListKind.CONTRIBUTIONS: self.tr("Iuran bulan ini (.xlsx atau .csv)"),
            GapKind.NEW: self.tr("SIPP data_tk_baru, belum terdaftar"),
            GapKind.KNOWN_TO_BPJS: self.tr("SIPP data_tk_lanjutan, belum terdaftar tetapi ada KPJ"),
            GapKind.WAGES: self.tr("SIPP data_upah, upah dilaporkan terlalu rendah"),
            GapKind.LEAVERS: self.tr("SIPP data_tk_na, sudah berhenti"),
            GapKind.HEALTH: self.tr("Formulir mutasi e-Dabu, belum terdaftar JKN, dengan keluarga"),
            GapKind.HEALTH_FAMILY: self.tr(
                "Formulir mutasi e-Dabu, keluarga dari pekerja yang sudah terdaftar JKN"
            ),
        }[choice]

    def choice(self) -> Choice:
        """Return what is chosen."""
        return next(choice for choice, button in self.buttons.items() if button.isChecked())

    def draft(self) -> GapDraft | None:
        """Return the sheet that closes a gap, ``None`` for a list."""
        choice = self.choice()
        return self._drafts[choice] if isinstance(choice, GapKind) else None

    def codes(self) -> dict[tuple[str, str], str]:
        """Return the codes that were typed, by list and by our value."""
        return {
            (need.list_name, need.our_value): field.text().strip()
            for need, field in self.fields.items()
        }

    def _on_chosen(self) -> None:
        draft = self.draft()
        self.fields = {}
        ground = QWidget()
        ground.setProperty("role", "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, SPACE_4, 0)
        needs = draft.needs if draft is not None else ()
        if draft is not None and needs:
            column.addWidget(self._form(draft))
        column.addStretch()
        self._area.setWidget(ground)
        self._area.setVisible(bool(needs))
        self.words.setText(self._words(draft))
        self.words.setVisible(bool(self.words.text()))

    def _form(self, draft: GapDraft) -> FormGrid:
        form = FormGrid()
        for need in draft.needs:
            field = TextEdit()
            field.setText(draft.codes.get((need.list_name, need.our_value), ""))
            value = need.our_value or self.tr("(tempat kerja kosong)")
            form.add_row(filled(self.tr("%1 untuk %2"), need.list_name, value), field)
            self.fields[need] = field
        return form

    def _words(self, draft: GapDraft | None) -> str:
        if draft is None:
            return ""
        if draft.needs:
            return self.tr(
                "Daftar kode berikut tidak diumumkan, maka tidak ditebak. Salin kodenya dari"
                " templat resmi Anda; jawaban Anda diingat. Sel dengan kode kosong tetap kosong."
            )
        return self.tr("Urutan kolom sesuai templat resmi, semua sel sebagai teks.")
