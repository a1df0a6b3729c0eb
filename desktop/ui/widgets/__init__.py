"""The parts that pages are set from; a part's file is read when somebody first asks for it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.widgets.basics import (
        Banner,
        Button,
        IconButton,
        PrimaryButton,
        QuietButton,
        label,
        line,
        set_property,
    )
    from desktop.ui.widgets.cards import (
        Card,
        DangerButton,
        EmptyState,
        KeyFigure,
        StatusBadge,
        flush,
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
    "flush",
    "grouped_amount",
    "label",
    "line",
    "set_property",
    "show_notes",
    "status_token",
    "status_word",
]
_FILES = {
    "cards": (
        *("Card", "DangerButton", "EmptyState", "KeyFigure", "StatusBadge", "flush"),
        *("status_token", "status_word"),
    ),
    "form": ("FieldRow", "FormGrid", "show_notes"),
    "inputs": (
        *("ChoiceBox", "DateEdit", "DigitsEdit", "FilterChip", "NikEdit", "RupiahEdit"),
        *("SearchField", "TextEdit", "grouped_amount"),
    ),
}


def __getattr__(name: str) -> object:
    """Read the file of a part; raises ``AttributeError`` for what is none."""
    if name not in __all__:
        raise AttributeError(name)
    module = next((file for file, parts in _FILES.items() if name in parts), "basics")
    part: object = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = part
    return part
