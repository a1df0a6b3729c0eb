from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from desktop.domain.obligation import ComplianceStatus
from desktop.ui.language import Language, TsTranslator, current_language, read_ts
from desktop.ui.widgets import StatusBadge


def button_words(role: QDialogButtonBox.StandardButton) -> str:
    """Return the words that Qt itself puts on a button."""
    box = QDialogButtonBox(role)
    return box.button(role).text()


def test_qts_own_buttons_speak_indonesian(language: Language) -> None:
    """Qt ships no Indonesian, so our small file names its buttons."""
    language.use("id")
    assert button_words(QDialogButtonBox.StandardButton.Cancel) == "Batal"
    assert button_words(QDialogButtonBox.StandardButton.Save) == "Simpan"


def test_english_is_spoken_by_new_widgets(language: Language) -> None:
    """After switching, our texts and Qt's come in English; switching back brings Indonesian."""
    language.use("en")
    assert StatusBadge(ComplianceStatus.MET).accessibleName() == "Met"
    assert button_words(QDialogButtonBox.StandardButton.Cancel).replace("&", "") == "Cancel"
    assert current_language() == "en"
    language.use("id")
    assert StatusBadge(ComplianceStatus.MET).accessibleName() == "Terpenuhi"


def test_numbers_follow_the_language(language: Language) -> None:
    """Digits are grouped by points in Indonesian and by commas in English."""
    language.use("id")
    assert QLocale().toString(1234567) == "1.234.567"
    language.use("en")
    assert QLocale().toString(1234567) == "1,234,567"


def test_an_unknown_language_is_indonesian(language: Language) -> None:
    """A setting from elsewhere never leaves the window without words."""
    language.use("fr")
    assert current_language() == "id"


def test_unfinished_translations_are_not_used(tmp_path: Path) -> None:
    """A text whose translation is marked unfinished stays as the code has it."""
    file = tmp_path / "x.ts"
    file.write_text(
        "<TS><context><name>A</name>"
        "<message><source>Satu</source><translation>One</translation></message>"
        '<message><source>Dua</source><translation type="unfinished">Two</translation></message>'
        "</context></TS>",
        encoding="utf-8",
    )
    assert read_ts(file) == {("A", "Satu"): "One"}


def test_an_empty_file_is_not_asked(app: QApplication, tmp_path: Path) -> None:
    """A translator without texts tells Qt so."""
    file = tmp_path / "x.ts"
    file.write_text("<TS></TS>", encoding="utf-8")
    assert TsTranslator(file).isEmpty()


def test_an_untranslated_text_stays_as_it_is(language: Language) -> None:
    """A text that no file knows is shown as written."""
    language.use("en")
    assert QCoreApplication.translate("Nowhere", "Tidak ada") == "Tidak ada"


def qt_texts(qtbot: QtBot) -> dict[str, str]:
    """Return what Qt itself writes into menus and the dialog for files, by where it stands."""
    line, text = QLineEdit(), QPlainTextEdit("a")
    files = QFileDialog()
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    for widget in (line, text, files):
        qtbot.addWidget(widget)
    found: dict[str, str] = {}
    for name, menu in (
        ("line", line.createStandardContextMenu()),
        ("text", text.createStandardContextMenu()),
    ):
        for place, action in enumerate(menu.actions()):
            found[f"{name} {place}"] = action.text().split("\t")[0]
    for kind in (QLabel, QAbstractButton):
        for part in files.findChildren(kind):
            told = (part.text(), part.toolTip(), part.accessibleName())
            found |= {f"{part.objectName()} {place}": words for place, words in enumerate(told)}
    for action in files.findChildren(QAction):
        found[f"action {action.objectName()}"] = action.text()
    for key in ("Space", "Left", "Right", "Up", "Down", "Return"):
        shown = QKeySequence(f"Ctrl+{key}").toString(QKeySequence.SequenceFormat.NativeText)
        found[f"key {key}"] = shown
    return {place: words for place, words in found.items() if any(map(str.isalpha, words))}


def test_qt_speaks_indonesian_too(qtbot: QtBot, app: QApplication, language: Language) -> None:
    """Menus of fields, the dialog for files and the names of keys differ from the English."""
    language.use("id")
    indonesian = qt_texts(qtbot)
    language.use("en")
    english = qt_texts(qtbot)
    assert len(indonesian) >= 25
    same = {words for place, words in indonesian.items() if english.get(place) == words}
    assert same == set()
