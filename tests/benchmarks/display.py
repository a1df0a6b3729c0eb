"""A screen without a monitor, and a look at it from outside: whether anything was painted.

What a program cannot be asked it is seen to do. Nothing but the X protocol itself is needed to
look: the client is thirty lines, and loads no library that the program which is measured loads.
"""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.benchmarks.measure import LeftOut

_WIDTH, _HEIGHT = 1280, 1024
_LOOKED_AT = 300
"""The line of the screen that is looked at; every window of ours is across it."""
_GET_IMAGE, _WHOLE, _ALL_PLANES = 73, 2, 0xFFFFFFFF
_EVERY = 0.001
_MOST = 60.0


class Screen:
    """A connection to an X server that asks for one thing only: a line of the picture."""

    def __init__(self, number: int) -> None:
        self._server = socket.socket(socket.AF_UNIX)
        self._server.connect(f"/tmp/.X11-unix/X{number}")
        self._server.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        is_welcome, length = struct.unpack("<B5xH", self._read(8))
        answer = self._read(4 * length)
        assert is_welcome == 1
        (vendor,), formats = struct.unpack_from("<H", answer, 16), answer[21]
        at = 32 + (vendor + 3) // 4 * 4 + 8 * formats
        (self._root,) = struct.unpack_from("<I", answer, at)

    def line(self) -> bytes:
        """Return what is to be seen on one line of the screen."""
        request = struct.pack(
            "<BBHIhhHHI",
            *(_GET_IMAGE, _WHOLE, 5, self._root, 0, _LOOKED_AT, _WIDTH, 1, _ALL_PLANES),
        )
        self._server.sendall(request)
        kind, length = struct.unpack_from("<B3xI", self._read(8))
        rest = self._read(24 + 4 * length)
        assert kind == 1
        return rest[24:]

    @staticmethod
    def wait(is_seen: Callable[[], bool]) -> None:
        """Look again and again until something is seen."""
        end = time.perf_counter() + _MOST
        while not is_seen():
            assert time.perf_counter() < end
            time.sleep(_EVERY)

    def close(self) -> None:
        """Leave the server."""
        self._server.close()

    def _read(self, length: int) -> bytes:
        found = b""
        while len(found) < length:
            piece = self._server.recv(length - len(found))
            assert piece
            found += piece
        return found


@contextmanager
def virtual_screen() -> Iterator[tuple[str, Screen]]:
    """Start an X server of our own; yield its name and a look at it. Raises ``LeftOut``."""
    if not shutil.which("Xvfb"):
        raise LeftOut("what is painted can only be seen under Xvfb, which is not installed")
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-nolisten", "tcp"]
    command += ["-screen", "0", f"{_WIDTH}x{_HEIGHT}x24"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, pass_fds=(writer,), stdin=quiet, stderr=quiet) as server:
        os.close(writer)
        try:
            with os.fdopen(reader) as answer:
                number = answer.readline().strip()
            screen = Screen(int(number))
            yield f":{number}", screen
            screen.close()
        finally:
            server.terminate()
