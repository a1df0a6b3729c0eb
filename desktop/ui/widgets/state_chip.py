"""Where a declaration stands, as icon, word and colour, so that colour alone says nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.domain.declaration_life import DeclarationState
from desktop.ui import icons
from desktop.ui.theme import SPACE_1
from desktop.ui.widgets.basics import label, set_property

STATE_ICONS = {
    DeclarationState.DRAFT: "file-text",
    DeclarationState.FINAL: "lock",
    DeclarationState.SIGNED: "pencil",
    DeclarationState.HANDED_IN: "upload",
    DeclarationState.RECEIVED: "check",
    DeclarationState.SUPERSEDED: "history",
}

STATE_TOKENS = {
    DeclarationState.DRAFT: "not_applicable",
    DeclarationState.FINAL: "partly_met",
    DeclarationState.SIGNED: "primary",
    DeclarationState.HANDED_IN: "primary",
    DeclarationState.RECEIVED: "met",
    DeclarationState.SUPERSEDED: "not_applicable",
}
"""The name of the colour; its ground is called the same with ``_tint``."""


def state_word(state: DeclarationState) -> str:
    """Return the word of a state in the language of the window."""
    translate = QCoreApplication.translate
    return {
        DeclarationState.DRAFT: translate("StateChip", "Draf"),
        DeclarationState.FINAL: translate("StateChip", "Final, belum ditandatangani"),
        DeclarationState.SIGNED: translate("StateChip", "Ditandatangani"),
        DeclarationState.HANDED_IN: translate("StateChip", "Diserahkan"),
        DeclarationState.RECEIVED: translate("StateChip", "Diterima kantor"),
        DeclarationState.SUPERSEDED: translate("StateChip", "Digantikan"),
    }[state]


class StateChip(QFrame):
    """One state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "state")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._mark = QLabel()
        self._word = label("", "state")
        across = QHBoxLayout(self)
        across.setContentsMargins(8, 2, 8, 2)
        across.setSpacing(SPACE_1 + 2)
        across.addWidget(self._mark)
        across.addWidget(self._word)
        self.show_state(DeclarationState.DRAFT)

    def show_state(self, state: DeclarationState) -> None:
        """Show another state."""
        token = STATE_TOKENS[state]
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(icons.pixmap(STATE_ICONS[state], token, 14, ratio))
        self._word.setText(state_word(state))
        self.setAccessibleName(state_word(state))
        for part in (self, self._word):
            set_property(part, "tone", token)

    def word(self) -> str:
        """Return the word shown."""
        return self._word.text()
