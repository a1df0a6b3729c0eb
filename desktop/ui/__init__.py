"""The window: Qt and nothing else; talks to the services."""

from __future__ import annotations

import builtins

from PySide6 import QtCore  # noqa: F401 - it is what takes the place of Python's own import

# PySide reads the source of every module that is imported after it, in search of features that
# we do not use: 5 % of the start, and all of it stays in memory.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
