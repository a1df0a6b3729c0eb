"""The parts that pages are set from."""

from __future__ import annotations

from desktop.ui.widgets.basics import (
    Banner,
    Button,
    Card,
    DangerButton,
    EmptyState,
    IconButton,
    KeyFigure,
    PrimaryButton,
    QuietButton,
    StatusBadge,
    label,
    line,
    set_property,
    status_token,
    status_word,
)
from desktop.ui.widgets.form import FieldRow, FormGrid, show_notes
from desktop.ui.widgets.inputs import (
    ChoiceBox,
    DateEdit,
    DigitsEdit,
    FilterChip,
    NikEdit,
    RupiahEdit,
    SearchField,
    TextEdit,
    grouped_amount,
)

__all__ = [
    "Banner",
    "Button",
    "Card",
    "ChoiceBox",
    "DangerButton",
    "DateEdit",
    "DigitsEdit",
    "EmptyState",
    "FieldRow",
    "FilterChip",
    "FormGrid",
    "IconButton",
    "KeyFigure",
    "NikEdit",
    "PrimaryButton",
    "QuietButton",
    "RupiahEdit",
    "SearchField",
    "StatusBadge",
    "TextEdit",
    "grouped_amount",
    "label",
    "line",
    "set_property",
    "show_notes",
    "status_token",
    "status_word",
]
