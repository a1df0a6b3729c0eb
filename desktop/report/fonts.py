"""The two embedded typefaces of the printed declaration, and text that they can print."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desktop.paths import resource_path

REGULAR = "PatuhSans"
SEMIBOLD = "PatuhSans-SemiBold"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
"""Blanks that become one; a no-break space is not among them and stays."""
_FILES = {REGULAR: "NotoSans-Regular.ttf", SEMIBOLD: "NotoSans-SemiBold.ttf"}


@lru_cache(maxsize=1)
def register() -> None:
    """Make both faces known to reportlab; plain ASCII keeps its codes inside the PDF."""
    for name in _FILES:
        pdfmetrics.registerFont(_face(name))
    for is_bold in (0, 1):
        for is_italic in (0, 1):
            addMapping(REGULAR, is_bold, is_italic, SEMIBOLD if is_bold else REGULAR)


@lru_cache(maxsize=2)
def _face(name: str) -> TTFont:
    return TTFont(name, str(resource_path("fonts", _FILES[name])), asciiReadable=True)


@lru_cache(maxsize=1)
def _covered() -> frozenset[int]:
    return frozenset(_face(REGULAR).face.charToGlyph)


def printable(text: str) -> str:
    """Return the text in characters that the faces have, on one line.

    A letter with an accent that is missing loses the accent, as in the machine-readable zone of
    a passport; anything else that is missing is shown as the replacement character.
    """
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", _BLANKS.sub(" ", text).strip(" "))
    return "".join(_printable_character(character) for character in composed)


def _printable_character(character: str) -> str:
    if ord(character) in _covered() and unicodedata.category(character)[0] != "C":
        return character
    if unicodedata.category(character)[0] in "CM":
        return ""
    plain = "".join(
        part
        for part in unicodedata.normalize("NFKD", character)
        if unicodedata.category(part)[0] != "M"
    )
    return plain if plain and all(ord(part) in _covered() for part in plain) else REPLACEMENT


def width(text: str, font: str, size: float) -> float:
    """Return the width of the text in points."""
    register()
    return float(pdfmetrics.stringWidth(text, font, size))


def fitting_size(text: str, font: str, size: float, room: float, smallest: float) -> float:
    """Return the largest size up to ``size`` at which the text fits, not below ``smallest``."""
    needed = width(text, font, size)
    return size if needed <= room else max(smallest, size * room / needed)


def shortened(text: str, font: str, size: float, room: float) -> str:
    """Return the text, cut with an ellipsis when it is wider than ``room``."""
    if width(text, font, size) <= room:
        return text
    while text and width(f"{text}…", font, size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def wrapped(text: str, font: str, size: float, room: float) -> list[str]:
    """Return the text in lines no wider than ``room``; a word that is too wide is divided."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width(joined, font, size) <= room:
            lines[-1] = joined
            continue
        pieces = _divided(word, font, size, room)
        lines = [*(line for line in lines if line), *pieces]
    return lines


def _divided(word: str, font: str, size: float, room: float) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1] + character, font, size) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces
