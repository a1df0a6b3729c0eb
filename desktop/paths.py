"""Where files lie: the only code that knows a checkout, a wheel and a frozen program apart."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

_APPLICATION = "PatuhJamsos"


def resource_path(*parts: str) -> Path:
    """Return the path of a shipped resource, for example ``resource_path("theme", "app.qss")``."""
    return _resources().joinpath(*parts)


def is_frozen() -> bool:
    """Tell whether the program is one that carries its own Python."""
    return bool(getattr(sys, "frozen", False))


def bundled_licences() -> Path | None:
    """Return the folder of licence texts that a frozen program carries; ``None`` for others."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    return Path(bundle) / "licences" if bundle else None


def own_licence() -> Path | None:
    """Return the program's own licence in a checkout; a wheel has it among its own metadata."""
    path = _resources().parent / "LICENSE"
    return path if path.is_file() else None


@cache
def _resources() -> Path:
    """Return their folder: in a wheel it lies inside the package, in a checkout beside it."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle:
        return Path(bundle) / "resources"
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def user_data_dir() -> Path:
    """Return the folder of the user's database, backups and logs; the caller creates it.

    It lies in the user's own profile (on Windows the one that does not roam: a database open on
    two machines at once would be lost), and uninstalling leaves it alone.
    """
    if sys.platform == "linux" and (folder := _linux_data_home()) is not None:
        return folder / _APPLICATION
    import platformdirs

    return platformdirs.user_data_path(_APPLICATION, appauthor=False)


def _linux_data_home() -> Path | None:
    """Return what platformdirs says where there is nothing to think about.

    To be read it takes five milliseconds, as long as the data file takes to be opened.
    """
    own, home = os.environ.get("XDG_DATA_HOME", ""), os.environ.get("HOME", "")
    if own.startswith("/"):
        return Path(own)
    return Path(home, ".local", "share") if home.startswith("/") else None


def policy_file() -> Path:
    """Return where an administrator may put a policy: next to the program; it need not exist."""
    program = Path(sys.executable) if is_frozen() else Path(__file__).resolve().parent
    return program.parent / "patuh-jamsos-policy.toml"
