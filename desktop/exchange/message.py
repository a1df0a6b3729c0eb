"""One sentence in both languages, as every code of an import has it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence in both languages; Indonesian is the original."""

    indonesian: str
    english: str
