"""The editor of each kind of field; all of them speak the text that ``parse_value`` reads."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.field_values import format_value, parse_value
from desktop.domain.fields import FieldKind, FieldSpec
from desktop.ui.language import current_language
from desktop.ui.widgets.inputs import (
    ChoiceBox,
    DateEdit,
    DigitsEdit,
    NikEdit,
    RupiahEdit,
    TextEdit,
    grouped_amount,
)

Editor = TextEdit | ChoiceBox


def make_editor(spec: FieldSpec) -> Editor:
    """Return the editor for the field's kind."""
    if spec.kind in (FieldKind.CHOICE, FieldKind.YES_NO):
        return ChoiceBox(_choices(spec))
    if spec.kind is FieldKind.NIK:
        return NikEdit()
    if spec.kind is FieldKind.DATE:
        return DateEdit()
    if spec.kind is FieldKind.MONEY:
        return RupiahEdit()
    if spec.kind is FieldKind.COUNT:
        return DigitsEdit(2)
    editor = TextEdit()
    if spec.kind is FieldKind.PARTICIPATION:
        words = QCoreApplication.translate("Editors", "Ya, Tidak, atau tanggal")
        editor.setPlaceholderText(words)
        editor.editingFinished.connect(lambda: _tidy(spec, editor))
    return editor


def _choices(spec: FieldSpec) -> list[tuple[object, str]]:
    empty = (None, QCoreApplication.translate("Editors", "Belum diisi"))
    if spec.kind is FieldKind.YES_NO:
        yes = QCoreApplication.translate("Editors", "Ya")
        no = QCoreApplication.translate("Editors", "Tidak")
        return [empty, (True, yes), (False, no)]
    language = current_language()
    return [empty] + [(choice.value, choice.shown(language)) for choice in spec.choices]


def _tidy(spec: FieldSpec, editor: TextEdit) -> None:
    """Write ``y`` out as ``Ya``; what is not understood stays as typed."""
    value, issues = parse_value(spec, editor.text())
    if not issues:
        editor.setText(format_value(spec, value))


def editor_text(spec: FieldSpec, editor: QWidget) -> str:
    """Return what stands in the editor, as ``parse_value`` reads it."""
    if isinstance(editor, ChoiceBox):
        return format_value(spec, editor.value())
    return editor.text() if isinstance(editor, TextEdit) else ""


def set_editor_value(spec: FieldSpec, editor: QWidget, value: object) -> None:
    """Show a value."""
    if isinstance(editor, ChoiceBox):
        editor.set_value(value)
    elif isinstance(editor, RupiahEdit):
        editor.setText(grouped_amount(value) if isinstance(value, int) else "")
    elif isinstance(editor, TextEdit):
        editor.setText(format_value(spec, value))


def connect_edited(editor: QWidget, slot: Callable[[], None]) -> None:
    """Call ``slot`` whenever the user changes what stands in the editor.

    Not when the editor writes the same out in full as it is left: a button that is pressed in that
    moment would be switched off under the mouse, and the click be lost.
    """
    if isinstance(editor, ChoiceBox):
        editor.currentIndexChanged.connect(lambda _index: slot())
    elif isinstance(editor, TextEdit):
        editor.textEdited.connect(lambda _text: slot())
