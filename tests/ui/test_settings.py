from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from desktop.ui.settings import OPTIONS, Option, Settings, all_options

SWITCH = Option("test/switch", True)


def test_every_option_has_its_default_before_anybody_chose(
    settings: Settings, tmp_path: Path
) -> None:
    """A fresh file answers with the declared defaults."""
    fresh = Settings(tmp_path / "fresh.ini")
    assert [fresh.get(option) for option in all_options()] == [
        option.default for option in all_options()
    ]


def test_keys_are_unique() -> None:
    """No two options share a place in the file."""
    keys = [option.key for option in all_options()]
    assert len(keys) == len(set(keys))


def test_false_comes_back_as_false_in_a_fresh_process(tmp_path: Path, checkout: Path) -> None:
    """A switch that is off is not the text "false" when the program starts again."""
    file = tmp_path / "s.ini"
    settings = Settings(file)
    settings.put(SWITCH, False)
    settings.put(OPTIONS.language, "en")
    settings.put(OPTIONS.geometry, QByteArray(b"\x00\x01geometry"))
    settings.sync()
    code = (
        "import sys; from pathlib import Path;"
        "from desktop.ui.settings import OPTIONS, Option, Settings;"
        "s = Settings(Path(sys.argv[1]));"
        "print(s.get(Option('test/switch', True)) is False, s.get(OPTIONS.language),"
        " bytes(s.get(OPTIONS.geometry)) == b'\\x00\\x01geometry')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)],
        cwd=checkout, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.split() == ["True", "en", "True"], done.stderr


def test_a_value_that_is_not_allowed_reads_as_the_default(tmp_path: Path) -> None:
    """A file edited by hand cannot bring the window into a state that does not exist."""
    file = tmp_path / "s.ini"
    file.write_text("[window]\ntheme=purple\n", encoding="utf-8")
    assert Settings(file).get(OPTIONS.theme) == "system"


def test_a_value_that_is_not_allowed_is_refused(settings: Settings) -> None:
    """Writing names the option and what it may be."""
    with pytest.raises(ValueError, match="window/theme"):
        settings.put(OPTIONS.theme, "purple")


def test_a_profile_that_cannot_be_written_keeps_nothing_and_says_nothing(tmp_path: Path) -> None:
    """A choice holds while the program is open; the next start has the defaults."""
    (tmp_path / "profil").write_text("a file where the folder should be", encoding="utf-8")
    file = tmp_path / "profil" / "settings.ini"
    settings = Settings(file)
    settings.put(OPTIONS.language, "en")
    settings.sync()
    assert settings.get(OPTIONS.language) == "en"
    assert Settings(tmp_path / "profil" / "settings.ini").get(OPTIONS.theme) == "system"


def test_a_value_that_is_there_already_is_not_written_again(tmp_path: Path) -> None:
    """Choosing what was chosen leaves the file alone; a default that is chosen is kept, though."""
    file = tmp_path / "s.ini"
    settings = Settings(file)
    settings.put(OPTIONS.language, OPTIONS.language.default)
    settings.sync()
    assert "language" in file.read_text(encoding="utf-8")
    written = file.stat().st_mtime_ns
    settings.put(OPTIONS.language, OPTIONS.language.default)
    settings.sync()
    assert file.stat().st_mtime_ns == written
    settings.put(OPTIONS.language, "en")
    settings.sync()
    assert Settings(file).get(OPTIONS.language) == "en"
