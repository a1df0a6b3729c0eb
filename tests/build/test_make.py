from __future__ import annotations

import ast
import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from desktop.ui.language import read_ts


@pytest.fixture(scope="module")
def make(checkout: Path) -> ModuleType:
    """Return the script as a module."""
    spec = importlib.util.spec_from_file_location("make_script", checkout / "build" / "make.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_script"] = module
    spec.loader.exec_module(module)
    return module


def test_texts_are_found_with_their_context(make: ModuleType) -> None:
    """``tr`` belongs to its class, ``translate`` and the marker name theirs."""
    code = (
        "A = QT_TRANSLATE_NOOP('Menu', 'Satu')\n"
        "class Page:\n"
        "    def title(self):\n"
        "        return self.tr('Dua ' 'tiga'), translate('Other', 'Empat'), tr(self.x)\n"
    )
    assert list(make.texts_in(ast.parse(code))) == [
        ("Menu", "Satu"), ("Page", "Dua tiga"), ("Other", "Empat"),
    ]  # fmt: skip


def test_a_written_file_reads_back(make: ModuleType, tmp_path: Path) -> None:
    """Texts with signs of XML survive; what has no words yet is unfinished and not used."""
    texts = [make.Text("A", "&Satu <b>"), make.Text("A", "Dua"), make.Text("B", "Tiga")]
    words = {texts[0]: "&One <b>", texts[2]: "Three"}
    file = tmp_path / "x.ts"
    file.write_text(make.render_ts(texts, words), encoding="utf-8")
    assert make.read_translations(file) == {**words, texts[1]: ""}
    assert read_ts(file) == {("A", "&Satu <b>"): "&One <b>", ("B", "Tiga"): "Three"}


def test_updating_keeps_words_and_drops_what_is_gone(
    make: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New texts are added as unfinished, translations stay, texts that are gone go."""
    kept, new, gone = make.Text("A", "Satu"), make.Text("A", "Dua"), make.Text("A", "Lama")
    file = tmp_path / "x.ts"
    file.write_text(make.render_ts([kept, gone], {kept: "One", gone: "Old"}), encoding="utf-8")
    monkeypatch.setattr(make, "ENGLISH", file)
    monkeypatch.setattr(make, "all_texts", lambda: [kept, new])
    assert make.update_texts() == 1
    assert make.read_translations(file) == {kept: "One", new: ""}


def test_wrong_usage_is_told(
    script: Callable[[str], ModuleType], capsys: pytest.CaptureFixture[str]
) -> None:
    """An unknown step prints the usage and gives 2."""
    make = script("make")
    assert make.main(["nothing"]) == 2
    assert "usage" in capsys.readouterr().err


def test_translations_compile(make: ModuleType, tmp_path: Path) -> None:
    """The files are what Qt's own tools understand."""
    made = make.compile_translations(tmp_path / "qm")
    assert [path.name for path in made] == ["desktop_en.qm", "qtbase_id.qm"]
    assert all(path.stat().st_size > 100 for path in made)
