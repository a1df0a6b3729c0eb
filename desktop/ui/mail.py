"""Handing a file to the mail program of the system, where that takes attachments."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QProcess

_LAUNCHER = "xdg-email"
"""The way of the desktops of Linux. Elsewhere nothing is tried: a ``mailto`` address carries no
file, and a message without the declaration would be worse than a sentence that says what to do."""


def begin_mail(path: Path, subject: str) -> bool:
    """Open a new message with a file attached; ``False`` where the system has no way to do so.

    Nothing is sent: to whom, and whether at all, is decided in the mail program.
    """
    launcher = shutil.which(_LAUNCHER)
    if launcher is None:
        return False
    arguments = ["--utf8", "--subject", subject, "--attach", str(path)]
    return bool(QProcess.startDetached(launcher, arguments)[0])
