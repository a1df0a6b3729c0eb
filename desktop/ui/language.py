"""The language of the window: Indonesian in the code, English read from ``desktop_en.ts``.

The ``.ts`` files are read as they are: no compiled file is needed, none can be out of date.
Reading takes a few milliseconds, once, and only English reads the large one.

The Indonesian one holds Qt's own texts alone, of which the first window shows none. So a file is
read, and how to read XML, when somebody asks for a context that stands in it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from desktop.paths import resource_path
from desktop.services.made_once import made_once

INDONESIAN = "id"
ENGLISH = "en"

_FILES = {INDONESIAN: "qtbase_id.ts", ENGLISH: "desktop_en.ts"}
_LOCALES = {INDONESIAN: "id_ID", ENGLISH: "en_GB"}


@cache
def read_ts(path: Path) -> dict[tuple[str, str], str]:
    """Return the finished translations of a ``.ts`` file by context and source text."""
    import xml.etree.ElementTree as ET  # the files are our own

    found: dict[tuple[str, str], str] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and not translation.get("type"):
                found[name, message.findtext("source", "")] = translation.text
    return found


@cache
def _contexts(path: Path) -> frozenset[str]:
    """Return the contexts of a ``.ts`` file without reading more of it."""
    _before, *rest = path.read_text(encoding="utf-8").split("<name>")
    return frozenset(part.partition("</name>")[0] for part in rest)


class TsTranslator(QTranslator):
    """Answers Qt's questions for a text from one ``.ts`` file."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._contexts = _contexts(path)

    def isEmpty(self) -> bool:
        """Tell Qt whether it is worth asking."""
        return not self._contexts

    def translate(  # type: ignore[override]
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the translation; ``None`` leaves the text as the code has it."""
        if context not in self._contexts:
            return None
        return self._texts.get((context, source))

    @made_once
    def _texts(self) -> dict[tuple[str, str], str]:
        return read_ts(self._path)


class Language(QObject):
    """Puts one language at a time into the running application."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translator: TsTranslator | None = None
        self.code = INDONESIAN

    def use(self, code: str) -> None:
        """Speak ``id`` or ``en`` in every widget made from now on."""
        self.leave()
        self.code = code if code in _FILES else INDONESIAN
        QLocale.setDefault(QLocale(_LOCALES[self.code]))
        self._translator = TsTranslator(resource_path("i18n", _FILES[self.code]), self)
        self._app.installTranslator(self._translator)
        self._app.setProperty("language", self.code)

    def leave(self) -> None:
        """Take the translation out of the application again."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator.deleteLater()
            self._translator = None


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - read by the collector
    """Mark a text of a table for translation and return it as it is; Qt's own has no type."""
    return text


def in_other_language(context: str, text: str) -> str:
    """Return a text of the code as it reads in the language that is not spoken just now.

    It is for finding by words; a text without translation stays as it is.
    """
    if current_language() == ENGLISH:
        return text
    return _english().get((context, text), text)


@cache
def _english() -> dict[tuple[str, str], str]:
    return read_ts(resource_path("i18n", _FILES[ENGLISH]))


def current_language() -> str:
    """Return ``id`` or ``en``, for the texts that the domain holds in both languages."""
    app = QCoreApplication.instance()
    code = app.property("language") if app is not None else None
    return code if code in _FILES else INDONESIAN
