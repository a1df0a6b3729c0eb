"""One text in the two languages of the program."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in Indonesian and English."""

    id: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the English text for ``en``, else the Indonesian one."""
        return self.en if language == "en" else self.id
