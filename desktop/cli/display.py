"""Whether there is a screen to show a window on."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """Tell whether a window can be opened; on Linux that takes an X or Wayland display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)
