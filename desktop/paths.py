"""Where files lie: the only code that knows whether the program runs frozen or from a checkout."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

_APPLICATION = "PatuhJamsos"


def resource_path(*parts: str) -> Path:
    """Return the path of a shipped resource, for example ``resource_path("theme", "app.qss")``."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parent.parent
    return root.joinpath("resources", *parts)


def user_data_dir() -> Path:
    """Return the folder of the user's database, backups and logs; the caller creates it.

    It lies in the user's own profile (on Windows the one that does not roam: a database open on
    two machines at once would be lost), and uninstalling leaves it alone.
    """
    return platformdirs.user_data_path(_APPLICATION, appauthor=False)
