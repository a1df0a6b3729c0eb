from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from desktop import paths


@pytest.fixture(autouse=True)
def _asked_anew() -> Iterator[None]:
    """The folder is looked for once a process; here it is looked for once a test."""
    paths._resources.cache_clear()
    yield
    paths._resources.cache_clear()


def test_resources_of_a_checkout_lie_beside_the_package() -> None:
    """From a checkout the resources are those of the checkout, and they are there."""
    font = paths.resource_path("fonts", "NotoSans-Regular.ttf")
    assert font.is_file()
    assert font.parents[2] == Path(paths.__file__).parents[1]


def test_resources_of_a_frozen_program_lie_in_its_bundle(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A frozen program reads the resources that were packed with it."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource_path("theme", "app.qss") == tmp_path / "resources" / "theme" / "app.qss"


def test_resources_of_an_installed_wheel_lie_in_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Installed by pip, the resources lie inside the package and not in the environment's root."""
    (tmp_path / "desktop" / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "desktop" / "paths.py"))
    assert paths.resource_path("icons") == tmp_path / "desktop" / "resources" / "icons"


def test_resources_do_not_depend_on_the_current_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The program finds its resources when started from anywhere."""
    monkeypatch.chdir(tmp_path)
    assert paths.resource_path("fonts").is_dir()


def test_user_data_lie_in_the_profile_and_are_not_created() -> None:
    """Asking for the folder names one of our own and leaves its creation to the caller."""
    folder = paths.user_data_dir()
    assert folder.is_absolute()
    assert folder.name == "PatuhJamsos"


@pytest.mark.skipif(sys.platform != "linux", reason="XDG folders exist on Linux only")
def test_user_data_follow_the_users_own_setting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """XDG_DATA_HOME moves the data, and nothing is created by asking."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert paths.user_data_dir() == tmp_path / "data" / "PatuhJamsos"
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="XDG folders exist on Linux only")
@pytest.mark.parametrize("home", ["/home/rina", "", "rina"])
@pytest.mark.parametrize("own", ["/data/rina", "/data/../rina", "~/data", "data", " ", "", None])
def test_user_data_lie_where_the_library_says(
    monkeypatch: pytest.MonkeyPatch, home: str, own: str | None
) -> None:
    """The short way to the folder comes to the same place, whatever is set."""
    monkeypatch.setenv("HOME", home)
    if own is None:
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_DATA_HOME", own)

    def asked() -> Path | None:
        try:
            return platformdirs.user_data_path("PatuhJamsos", appauthor=False)
        except RuntimeError:
            return None

    def found() -> Path | None:
        try:
            return paths.user_data_dir()
        except RuntimeError:
            return None

    assert found() == asked()


def test_licences_come_with_a_frozen_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A checkout has only its own, beside its resources."""
    assert paths.bundled_licences() is None
    assert paths.own_licence() == Path(paths.__file__).parents[1] / "LICENSE"
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.bundled_licences() == tmp_path / "licences"


def test_data_lie_in_the_profile_that_stays_on_the_computer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A roaming profile is copied at every logon: a database in it would be lost on two PCs."""
    from platformdirs import windows

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(windows, "get_win_folder", windows.get_win_folder_from_env_vars)
    monkeypatch.setattr(
        platformdirs,
        "user_data_path",
        lambda *names, **options: windows.Windows(*names, **options).user_data_path,
    )
    local = r"C:\Users\Ibu Ñur\AppData\Local"
    monkeypatch.setenv("LOCALAPPDATA", local)
    monkeypatch.setenv("APPDATA", r"\\server\profil\Ibu Ñur\AppData\Roaming")
    assert str(paths.user_data_dir()).startswith(local)


def test_the_policy_lies_next_to_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where only an administrator can write, once it is installed for all users."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "patuh-jamsos.exe"))
    assert paths.policy_file() == tmp_path / "patuh-jamsos-policy.toml"
    monkeypatch.delattr(sys, "frozen")
    assert paths.policy_file().parent == Path(paths.__file__).parents[1]
