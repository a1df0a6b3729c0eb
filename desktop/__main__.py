"""The composition root: it alone hands out the clock, the arguments and the database's place."""

from __future__ import annotations

import contextlib
import gc
import logging
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from desktop import log
from desktop.cli.clock import now
from desktop.cli.window_call import is_window_call
from desktop.errors import UserError
from desktop.paths import is_frozen, user_data_dir

if TYPE_CHECKING:
    from desktop.services.away import Helper

BUG = 1
WRONG_INPUT = 2
DATABASE_NAME = "patuh-jamsos.sqlite"
_CHILD_FLAGS = frozenset({"--multiprocessing-fork", "-c"})
"""What Python hands to its children; those of a frozen program are the program itself."""
CHILD_HOOK = "pyi_rth_multiprocessing"
"""What PyInstaller brings to tell them: only they load it, for it costs a thirtieth of a start."""

_LOGGER = logging.getLogger("desktop.main")


def _speak_utf8() -> None:
    """Let names and marks be written whatever the code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")


def _open_window(database_file: Path | None, *, may_create: bool = True) -> int:
    from desktop.cli.display import has_display

    # What is read now stays: looking it over for rubbish takes a fifteenth of the start, and would
    # again and again later.
    gc.disable()
    from desktop.cli.building import Context, data_files
    from desktop.services.away import LateHelper
    from desktop.ui.startup import open_window

    gc.freeze()
    gc.enable()
    if not has_display():
        raise UserError(
            "NO_DISPLAY",
            "Tidak ada layar untuk membuka jendela. Pakai salah satu perintah tanpa jendela,"
            " misalnya: demo --no-window --out FOLDER.",
        )
    former_crash = log.watch_for_crash(user_data_dir() / "log")
    try:
        return open_window(
            data_files(Context(now, None)),
            database_file,
            _own_database(),
            may_create=may_create,
            helper=LateHelper(_make_helper),
            former_crash=former_crash,
        )
    finally:
        log.end_watch()


def _make_helper() -> Helper:
    from desktop.cli.helper import make_helper

    return make_helper(now)


def _own_database() -> Path:
    return user_data_dir() / DATABASE_NAME


def _open_file(file: Path) -> int:
    """Do what a double click asks for: verify a PDF, or open a data file."""
    if file.suffix.lower() != ".pdf":
        return _open_window(file, may_create=False)
    from desktop.ui.dialogs.verification import show_verification

    return show_verification(file)


def main(argv: Sequence[str]) -> int:
    """Run the program and return its exit code: 0 done, 1 a bug, 2 wrong usage or input."""
    _speak_utf8()
    with contextlib.suppress(OSError):
        log.configure(user_data_dir() / "log")
    try:
        if is_window_call(argv):
            return _open_window(Path(argv[1]) if argv else None)
        from desktop.cli.arguments import build_parser

        arguments = build_parser(argv).parse_args(argv)
        if arguments.smoke:
            from desktop.cli.smoke import run_smoke

            return run_smoke(now)
        if arguments.command is None:
            return _open_window(arguments.database)
        if arguments.command == "open":
            return _open_file(arguments.file)
        from desktop.cli.building import Context
        from desktop.cli.commands import run_command

        return run_command(arguments, Context(now, arguments.database, _own_database()))
    except UserError as error:
        _LOGGER.info("stopped: %s", error.code)
        print(error.sentence, file=sys.stderr)
        return WRONG_INPUT
    except KeyboardInterrupt:
        print("Dihentikan.", file=sys.stderr)
        return BUG
    except Exception as error:
        _LOGGER.exception("bug")
        from desktop.log_text import describe_exception

        print(
            "Terjadi kesalahan di dalam program. Rinciannya (tanpa data pribadi):\n"
            + describe_exception(error),
            file=sys.stderr,
        )
        return BUG


def start() -> NoReturn:
    """Run the program on the arguments of the process and end with its exit code."""
    if is_frozen() and _CHILD_FLAGS.intersection(sys.argv[1:]):
        import multiprocessing

        import_module(CHILD_HOOK)
        multiprocessing.freeze_support()
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    start()
