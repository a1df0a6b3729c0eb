"""The trial run of an installed program (``--smoke``): every part is used once, on temporary data.

It finds what only the built program can lack: a library that was left out, a resource that is
not there, a plug-in of Qt that does not load, a second process that does not start.
"""

from __future__ import annotations

import importlib
import logging
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from desktop.cli.helper import make_helper
from desktop.domain.assessment import Assessment
from desktop.domain.progress import quiet
from desktop.errors import UserError
from desktop.services.container import Services, build_services
from desktop.services.errands import Errand
from desktop.services.licences import licences
from desktop.services.obligations import load_obligations
from desktop.services.previews import page_count, page_image
from desktop.services.rulebook import load_rulebook
from desktop.services.verification import ALTERED, UNALTERED, verify_file
from desktop.storage.database import Database

DONE = 0
FAILED = 1
OLD_EMPLOYER = "PT Contoh Lama"
OLD_FILE = "lama.sqlite"
NEW_FILE = "baru.sqlite"
PDF_FILE = "deklarasi.pdf"

LATE_LIBRARIES = (
    "cryptography.hazmat.primitives.asymmetric.ed25519",
    "docx",
    "holidays.countries.indonesia",
    "keyring.backends",
    "pikepdf",
    "pypdfium2",
    "python_calamine",
    "reportlab.graphics.barcode.qr",
    "xlsxwriter",
)
"""Imported where they are needed, so that a build without one would start all the same."""

_FEWEST_LICENCES = 15
"""Fewer parts than this cannot be all that the program is made of."""

_LOGGER = logging.getLogger("desktop.smoke")
_RESOLUTION = 60


Clock: TypeAlias = Callable[[], datetime]


class SmokeFailure(Exception):
    """A step of the trial run came out wrong; the message says how."""


def run_smoke(now: Clock, say: Callable[[str], None] = print) -> int:
    """Take the trial run step by step and return 0, or 1 after saying which step failed.

    A bug inside a step is raised as it is; the step was named before it began.
    """
    # A service without a session and a build machine have no screen; the window is drawn unseen.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="patuh-jamsos-uji-") as name:
        folder = Path(name)
        try:
            for title, step in _STEPS:
                say(f"- {title}")
                _LOGGER.info("smoke: %s", step.__name__)
                step(folder, now)
        except SmokeFailure as failure:
            _LOGGER.warning("smoke failed: %s", failure)
            say(f"GAGAL: {failure}")
            return FAILED
    say("Uji coba selesai: semua bagian program bekerja.")
    return DONE


@contextmanager
def _opened(file: Path, now: Clock) -> Iterator[Services]:
    with Database.open(file) as database:
        yield build_services(database, load_rulebook(), load_obligations(), now)


def _load_libraries(_folder: Path, _now: Clock) -> None:
    for name in LATE_LIBRARIES:
        try:
            importlib.import_module(name)
        except ImportError as error:
            raise SmokeFailure(f"pustaka {name} tidak ada") from error


def _read_licences(_folder: Path, _now: Clock) -> None:
    silent = [licence.part for licence in licences() if not licence.text()]
    _require(not silent, f"lisensi tanpa teks: {', '.join(silent)}")
    _require(len(licences()) >= _FEWEST_LICENCES, "teks lisensi tidak ikut")


def _migrate_old_file(folder: Path, now: Clock) -> None:
    from desktop.storage.first_schema import make_first_schema

    make_first_schema(folder / OLD_FILE, OLD_EMPLOYER)
    with _opened(folder / OLD_FILE, now) as services:
        employer = services.employers.current()
    _require(employer is not None and employer.name == OLD_EMPLOYER, "isi berkas lama hilang")


def _declare_sample(folder: Path, now: Clock) -> None:
    with _opened(folder / NEW_FILE, now) as services:
        services.sample.load()
        assessment = services.assessments.assess()
        _require(bool(assessment.results), "penilaian tidak memberi hasil")
        number = services.declarations.suggested_number()
        stored, _changes = services.declarations.finalise(number)
    (folder / PDF_FILE).write_bytes(stored.pdf)


def _ask_helper(folder: Path, now: Clock) -> None:
    helper = make_helper(now)
    errand = Errand(folder / NEW_FILE, None, 0, "assessments", "assess", (), {})
    try:
        answer = helper.ask(errand, quiet)
    except UserError as error:
        raise SmokeFailure("proses pembantu tidak bekerja") from error
    finally:
        helper.close()
    _require(isinstance(answer, Assessment), "proses pembantu tidak memberi hasil")


def _verify_print(folder: Path, _now: Clock) -> None:
    answer = verify_file(folder / PDF_FILE)
    _require(answer.result == UNALTERED, "deklarasi yang baru dicetak dinilai berubah")
    changed = bytearray((folder / PDF_FILE).read_bytes())
    changed[len(changed) // 2] ^= 1
    copy = folder / "berubah.pdf"
    copy.write_bytes(changed)
    _require(verify_file(copy).result == ALTERED, "berkas yang diubah dinilai utuh")


def _show_pages(folder: Path, _now: Clock) -> None:
    pdf = (folder / PDF_FILE).read_bytes()
    for page in range(min(2, page_count(pdf))):
        pixels = page_image(pdf, page, _RESOLUTION).pixels
        _require(min(pixels) < max(pixels), f"halaman {page + 1} kosong")


def _draw_window(folder: Path, now: Clock) -> None:
    from desktop.ui.trial import colours_of_window

    with _opened(folder / NEW_FILE, now) as services:
        colours = colours_of_window(services, folder / "pengaturan.ini")
    _require(colours > 1, "jendela tidak tergambar")


def _require(is_fine: bool, otherwise: str) -> None:
    if not is_fine:
        raise SmokeFailure(otherwise)


_STEPS: tuple[tuple[str, Callable[[Path, Clock], None]], ...] = (
    ("memuat semua pustaka", _load_libraries),
    ("membaca lisensi semua bagian", _read_licences),
    ("membuka dan memperbarui berkas data rilis pertama", _migrate_old_file),
    ("mengimpor contoh, menilai, dan mencetak deklarasi", _declare_sample),
    ("menilai dalam proses pembantu", _ask_helper),
    ("memeriksa keutuhan deklarasi", _verify_print),
    ("menampilkan halaman deklarasi", _show_pages),
    ("menggambar jendela", _draw_window),
)
