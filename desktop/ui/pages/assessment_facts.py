"""The fields and the list that an obligation's data describe, made without a word of its own."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.facts import FactKind, Facts, FactSpec, FactValue, RecordSpec, parse_fact
from desktop.ui.dialogs.records import RecordsDialog, shown_fact
from desktop.ui.language import current_language
from desktop.ui.messages import issue_text
from desktop.ui.theme import SPACE_2, SPACE_6
from desktop.ui.widgets import Button, ChoiceBox, FieldRow, FormGrid, TextEdit, label
from desktop.ui.words import filled

_HALF = {FactKind.DATE, FactKind.COUNT, FactKind.AMOUNT, FactKind.YES_NO, FactKind.CHOICE}
_SHORT_LABEL = 28
_LONG_LABEL = 55
_UNSAID = ""
"""The choice that takes an answer back."""


class FactForm(FormGrid):
    """One field for each fact; what cannot be read stays and says below how to write it."""

    edited = Signal()

    def __init__(
        self, specs: tuple[FactSpec, ...], facts: Facts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._specs = specs
        self._known = dict(facts)
        self._rows: dict[str, FieldRow] = {}
        for spec in specs:
            self._add(spec, facts.get(spec.key))

    def _add(self, spec: FactSpec, value: FactValue | None) -> None:
        field = self._field(spec, value)
        words = spec.label.in_language(current_language())
        self._rows[spec.key] = self.add_row(
            words,
            field,
            is_required=spec.is_required,
            unit="Rp" if spec.kind is FactKind.AMOUNT else "",
            span=1 if spec.kind in _HALF and len(words) <= _SHORT_LABEL else 2,
        )
        self._rows[spec.key].label.setWordWrap(len(words) > _LONG_LABEL)

    def _field(self, spec: FactSpec, value: FactValue | None) -> QWidget:
        if spec.kind in {FactKind.YES_NO, FactKind.CHOICE}:
            box = ChoiceBox(self._choices(spec))
            box.set_value(_UNSAID if value is None else shown_fact(spec, value))
            box.edited.connect(self.edited)
            return box
        line = TextEdit()
        line.setText("" if value is None else shown_fact(spec, value))
        if spec.kind is FactKind.DATE:
            line.setPlaceholderText(self.tr("HH-BB-TTTT"))
        line.textEdited.connect(self.edited)
        line.editingFinished.connect(partial(self._tidy, spec, line))
        return line

    def _choices(self, spec: FactSpec) -> list[tuple[str, str]]:
        if spec.kind is FactKind.YES_NO:
            words = [shown_fact(spec, value) for value in (True, False)]
        else:
            words = [choice.label.in_language(current_language()) for choice in spec.choices]
        return [(_UNSAID, self.tr("belum diisi")), *((word, word) for word in words)]

    def _tidy(self, spec: FactSpec, line: TextEdit) -> None:
        value, issues = parse_fact(spec, line.text())
        if value is not None and not issues:
            line.setText(shown_fact(spec, value))

    def field(self, key: str) -> QWidget:
        """Return the field of a fact."""
        return self._rows[key].field

    def note(self, key: str) -> str:
        """Return what stands below a field: its fault, or nothing."""
        return self._rows[key].note()

    def _text(self, key: str) -> str:
        field = self.field(key)
        if isinstance(field, QLineEdit):
            return field.text()
        return str(field.value() or "") if isinstance(field, ChoiceBox) else ""

    def facts(self) -> dict[str, FactValue]:
        """Return what can be read; a text that cannot be keeps the value stored before."""
        found: dict[str, FactValue] = {}
        for spec in self._specs:
            text = self._text(spec.key)
            value, issues = parse_fact(spec, text)
            if text.strip() and issues:
                value = self._known.get(spec.key)
            if value is not None:
                found[spec.key] = value
        self._known = found
        return dict(found)

    def show_faults(self) -> None:
        """Say under each field what is wrong with it; one left empty is no fault."""
        for spec in self._specs:
            text = self._text(spec.key)
            issues = parse_fact(spec, text)[1] if text.strip() else []
            self._rows[spec.key].set_error(" ".join(issue_text(issue) for issue in issues))


class RecordsField(QWidget):
    """Whether there are records, and which: nobody said, there are none, or a list."""

    edited = Signal()

    def __init__(
        self,
        spec: RecordSpec,
        records: tuple[Facts, ...] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spec = spec
        self._records = records
        self.heading = label(spec.label.in_language(current_language()), "field-label", wrap=True)
        self.unsaid = QRadioButton(self.tr("Belum diisi"))
        self.none = QRadioButton(self.tr("Tidak ada"))
        self.some = QRadioButton(self.tr("Ada"))
        self.open = Button(self.tr("Isi daftar…"), "list-todo")
        self.open.setProperty("edits", True)
        self.summary = label("", "muted", wrap=True)
        self._arrange()
        self.unsaid.clicked.connect(self._on_unsaid)
        self.none.clicked.connect(self._on_none)
        self.some.clicked.connect(self._on_open)
        self.open.clicked.connect(self._on_open)
        self._show()

    def _arrange(self) -> None:
        group = QButtonGroup(self)
        choices = QHBoxLayout()
        choices.setSpacing(SPACE_6)
        for button in (self.unsaid, self.none, self.some):
            button.setAccessibleName(f"{self.heading.text()}: {button.text()}")
            group.addButton(button)
            choices.addWidget(button)
        choices.addStretch()
        tools = QHBoxLayout()
        tools.addWidget(self.open)
        tools.addWidget(self.summary, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self.heading)
        layout.addLayout(choices)
        layout.addLayout(tools)

    def records(self) -> tuple[Facts, ...] | None:
        """Return the records: ``None`` not told, empty for none."""
        return self._records

    def _show(self) -> None:
        records = self._records
        chosen = self.unsaid if records is None else self.some if records else self.none
        chosen.setChecked(True)
        self.open.setVisible(bool(records))
        self.summary.setText(filled(self.tr("%1 baris tersimpan."), len(records or ())))
        self.summary.setVisible(bool(records))

    def _put(self, records: tuple[Facts, ...] | None) -> None:
        has_changed = records != self._records
        self._records = records
        self._show()
        if has_changed:
            self.edited.emit()

    def _on_unsaid(self) -> None:
        self._put(None)

    def _on_none(self) -> None:
        self._put(())

    def _on_open(self) -> None:
        after = RecordsDialog.ask(self.window(), self._spec, self._records or ())
        # An empty list is no answer to "there are some": only the choice says that there are none.
        self._put(after or self._records)
