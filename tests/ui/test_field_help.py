"""F1 over every field of every dialog: each is explained, with an example."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.ui import field_help
from desktop.ui.dialogs.manual import ManualDialog, open_manual
from desktop.ui.language import Language
from tests.ui import gallery
from tests.ui.gallery import DIALOGS
from tests.ui.gallery_stage import Stage
from tests.ui.test_accessibility import none

FIELDS = (QLineEdit, QComboBox, QPlainTextEdit, QCheckBox)


def fields(dialog: QDialog) -> list[QWidget]:
    """Return what one can type into, choose from or tick."""
    return [
        field
        for field in dialog.findChildren(QWidget)
        if isinstance(field, FIELDS)
        and field.isVisibleTo(dialog)
        and field.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(field.parent(), QComboBox)
        and not (isinstance(field, QLineEdit | QPlainTextEdit) and field.isReadOnly())
    ]


@pytest.mark.parametrize("name", DIALOGS)
def test_every_field_is_explained(stage: Stage, name: str) -> None:
    """Below the field, or above the manual that F1 opens."""
    dialog = gallery.make(stage, name)
    try:
        dialog.show()
        QTest.qWait(5)
        none(
            f"{type(field).__name__} {field.accessibleName()!r}"
            for field in fields(dialog)
            if not field_help.field_help(field)
        )
    finally:
        gallery.close(dialog)


def test_every_text_belongs_to_a_field(stage: Stage) -> None:
    """A field that goes takes its words along."""
    found: set[str] = set()
    for name in DIALOGS:
        dialog = gallery.make(stage, name)
        for field in dialog.findChildren(QWidget):
            found |= set(field_help._names(field))
        gallery.close(dialog)
    only_later = {"StepDialog.office", "StepDialog.officer", "StepDialog.reference"}
    assert set(field_help._WORDS) - found == only_later


def test_f1_shows_the_example_in_english_too(stage: Stage, one_language: Language) -> None:
    """Words of the field, how it is typed, and no Indonesian among them."""
    one_language.use("en")
    try:
        dialog = gallery.make(stage, "pack")
        dialog.show()
        manual = open_manual(dialog, dialog.help_id, dialog.office)
        assert isinstance(manual, ManualDialog)
        assert manual.field_help().startswith("For example ")
        dated = field_help.field_help(dialog.handed_on)
        assert "31-12-2026" in dated
        texts = [field_help._translated(text) for text in field_help._WORDS.values()]
        assert all(text not in field_help._WORDS.values() for text in texts)
        gallery.close(manual)
        gallery.close(dialog)
    finally:
        one_language.use("id")
