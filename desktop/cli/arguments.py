"""The arguments of the command line, as other programs rely on them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

from desktop import __version__
from desktop.errors import UserError

if TYPE_CHECKING:
    from desktop.domain.calendar import Month

PROGRAM = "patuh-jamsos"

_LAST_DAY = date(2100, 12, 31)
"""Far beyond any law that is known, and short of where the calendar itself ends."""
_DAY_TEXT = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ENGLISH = tuple(
    (re.compile(english), indonesian)
    for english, indonesian in (
        (r"^the following arguments are required: (.*)$", r"\1 belum disebutkan"),
        (r"^unrecognized arguments: (.*)$", r"\1 tidak dikenal"),
        (r"invalid choice: (.*?) \(choose from (.*)\)$", r"\1 bukan pilihan; pilihannya \2"),
        (r"expected one argument$", "isinya belum disebutkan"),
        (r"^argument ([^:]*): ", r"\1: "),
    )
)
"""What argparse says in English, and the same in Indonesian."""


class _Help(argparse.HelpFormatter):
    """Begins its text in Indonesian, as all of it is."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Says one sentence about a wrong argument instead of a page of usage."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 (argparse's own)
        super().__init__(**options, add_help=False, formatter_class=_Help)
        self._positionals.title = "yang disebut menurut urutannya"
        self._optionals.title = "pilihan"
        self.add_argument("-h", "--help", action="help", help="menampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        raise UserError(
            "WRONG_USAGE",
            f"Perintah belum lengkap atau tidak dikenali: {_in_indonesian(message)}."
            " Jalankan dengan --help untuk melihat caranya.",
        )


def _in_indonesian(message: str) -> str:
    """Return what argparse found wrong in the language of the other sentences."""
    for english, indonesian in _ENGLISH:
        message = english.sub(indonesian, message)
    return message


_AddParser: TypeAlias = Callable[..., argparse.ArgumentParser]


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text) if _DAY_TEXT.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise argparse.ArgumentTypeError(
            f"tanggal {text!r} tidak ada atau tidak ditulis seperti 2026-11-22"
        )
    if day > _LAST_DAY:
        raise argparse.ArgumentTypeError(f"tanggal {text!r} terlalu jauh; tulis sampai tahun 2100")
    return day


def _month(text: str) -> Month:
    from desktop.domain.calendar import InvalidMonth, Month

    try:
        month = Month.parse(text)
    except InvalidMonth:
        raise argparse.ArgumentTypeError(
            f"bulan {text!r} tidak ada atau tidak ditulis seperti 2026-11"
        ) from None
    if month.last > _LAST_DAY:
        raise argparse.ArgumentTypeError(f"bulan {text!r} terlalu jauh; tulis sampai tahun 2100")
    return month


def build_parser(argv: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """Return the parser of all commands; without one the window opens.

    For arguments that are known it knows no more commands than they can mean.
    """
    parser = _Parser(prog=PROGRAM, description="Penilaian mandiri dan deklarasi kepatuhan BPJS.")
    parser.add_argument(
        "--version",
        action="version",
        version=f"%(prog)s {__version__}",
        help="menampilkan versi program",
    )
    parser.add_argument("--database", type=Path, metavar="FILE", help="basis data yang dipakai")
    parser.add_argument(
        "--smoke", action="store_true", help="uji coba semua bagian dengan data sementara"
    )
    commands = parser.add_subparsers(
        dest="command", metavar="PERINTAH", help="yang diminta; tanpa perintah jendela dibuka"
    )
    for name in _COMMANDS if argv is None else _meant(argv):
        _COMMANDS[name](commands.add_parser)
    return parser


def _meant(argv: Sequence[str]) -> list[str]:
    """Return the commands that stand in the arguments; all where a fault or help names them."""
    is_window = not argv or (argv[0] == "--database" and len(argv) == 2)
    named = [name for name in _COMMANDS if name in argv]
    return named if named or is_window else list(_COMMANDS)


def _add_open(add: _AddParser) -> None:
    opened = add("open", help="membuka berkas data, atau memeriksa PDF deklarasi, di jendela")
    _add_file(opened, "berkas data atau PDF deklarasi")


def _add_import_check(add: _AddParser) -> None:
    check = add("import-check", help="apa yang akan dilakukan sebuah impor")
    _add_file(check, _WORKFORCE_HELP)


def _add_verify(add: _AddParser) -> None:
    verify = add("verify", help="memeriksa apakah sebuah deklarasi masih utuh")
    verify.add_argument(
        "file", type=Path, nargs="?", metavar="FILE.pdf", help="PDF deklarasi yang diperiksa"
    )
    verify.add_argument("--text", metavar="TEKS", help="teks kode QR, dipindai atau diketik")


def _add_rules_pack(add: _AddParser) -> None:
    packs = add("rules-pack", help="memeriksa paket aturan tanpa menerapkannya")
    steps = packs.add_subparsers(dest="step", metavar="LANGKAH", required=True, help="yang diminta")
    check = steps.add_parser(
        "check", help="tanda tangan, isi, dan apa yang diubahnya, sebagai JSON"
    )
    _add_file(check, "paket aturan yang diterima")


def _add_sign(add: _AddParser) -> None:
    sign = add("sign", help="menandatangani deklarasi dengan sertifikat elektronik perusahaan")
    _add_file(sign, "PDF deklarasi final", metavar="FILE.pdf")
    sign.add_argument(
        "--certificate",
        type=Path,
        required=True,
        metavar="FILE.p12",
        help="sertifikat dari penyelenggaranya; kata sandinya ditanyakan",
    )
    sign.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE.pdf",
        help="tempat salinan yang bertanda tangan",
    )


def _add_backup(add: _AddParser) -> None:
    backup = add("backup", help="membuat cadangan basis data dan mencoba membukanya")
    _add_file(backup, "tempat cadangan ditulis; tidak menimpa berkas yang ada")


def _add_restore(add: _AddParser) -> None:
    restore = add("restore", help="memulihkan cadangan; data sekarang dicadangkan dahulu")
    _add_file(restore, "cadangan yang dipulihkan")


def _add_check_database(add: _AddParser) -> None:
    add("check-database", help="memeriksa seluruh basis data")


def _add_demo(add: _AddParser) -> None:
    demo = add("demo", help="contoh lengkap: dari lembar kerja sampai PDF")
    demo.add_argument(
        "--out", type=Path, metavar="FOLDER", help="tempat hasilnya; tanpa ini folder sementara"
    )
    demo.add_argument(
        "--no-window", action="store_true", help="hanya menulis hasilnya, tanpa membuka jendela"
    )


def _add_declare(add: _AddParser) -> None:
    declare = add("declare", help="membuat deklarasi dari berkas-berkas")
    _add_inputs(declare)
    _add_day(declare)
    declare.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="tempat deklarasi ditulis"
    )
    declare.add_argument(
        "--paper", choices=("a4", "f4"), default="a4", help="ukuran kertas; biasanya a4"
    )
    declare.add_argument("--short", action="store_true", help="juga surat ringkas tanpa lampiran")
    declare.add_argument("--docx", action="store_true", help="juga salinan yang dapat disunting")
    declare.add_argument(
        "--director-note", action="store_true", help="juga catatan satu halaman untuk direksi"
    )


def _add_contributions(add: _AddParser) -> None:
    contributions = add("contributions", help="iuran sebulan per pekerja")
    _add_inputs(contributions, with_answers=False)
    _add_month(contributions, "--month", "month", "bulan iuran, misalnya 2026-11")
    contributions.add_argument(
        "--format", choices=("json", "csv"), default="json", help="bentuk hasil; biasanya json"
    )


def _add_assess(add: _AddParser) -> None:
    assess = add("assess", help="penilaian mandiri sebagai JSON")
    _add_inputs(assess)
    _add_day(assess)


def _add_exposure(add: _AddParser) -> None:
    exposure = add("exposure", help="perkiraan iuran dan denda bila pendaftaran belum lengkap")
    _add_inputs(exposure, with_answers=False)
    _add_day(exposure)


def _add_law_change(add: _AddParser) -> None:
    law = add("law-change", help="apa yang berubah bagi tenaga kerja ini di antara dua bulan")
    _add_inputs(law, with_answers=False)
    _add_month(law, "--from", "before", "bulan yang dibandingkan, misalnya 2026-02")
    _add_month(law, "--to", "after", "bulan pembandingnya, misalnya 2026-03")


_WORKFORCE_HELP = "lembar kerja tenaga kerja: .xlsx, .xls, .ods, atau .csv"


def _add_file(parser: argparse.ArgumentParser, said: str, *, metavar: str = "FILE") -> None:
    parser.add_argument("file", type=Path, metavar=metavar, help=said)


def _add_day(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of",
        type=_day,
        required=True,
        metavar="TANGGAL",
        help="keadaan per tanggal ini, misalnya 2026-11-22",
    )


def _add_month(parser: argparse.ArgumentParser, flag: str, name: str, said: str) -> None:
    parser.add_argument(flag, dest=name, type=_month, required=True, metavar="YYYY-MM", help=said)


def _add_inputs(parser: argparse.ArgumentParser, *, with_answers: bool = True) -> None:
    parser.add_argument(
        "--employer",
        type=Path,
        required=True,
        metavar="employer.toml",
        help="data perusahaan, dalam TOML",
    )
    parser.add_argument(
        "--workforce", type=Path, required=True, metavar="FILE", help=_WORKFORCE_HELP
    )
    if with_answers:
        parser.add_argument(
            "--answers",
            type=Path,
            metavar="answers.toml",
            help="jawaban penilaian mandiri, dalam TOML",
        )


_COMMANDS: dict[str, Callable[[_AddParser], None]] = {
    "demo": _add_demo,
    "declare": _add_declare,
    "contributions": _add_contributions,
    "assess": _add_assess,
    "law-change": _add_law_change,
    "exposure": _add_exposure,
    "open": _add_open,
    "import-check": _add_import_check,
    "verify": _add_verify,
    "sign": _add_sign,
    "rules-pack": _add_rules_pack,
    "backup": _add_backup,
    "restore": _add_restore,
    "check-database": _add_check_database,
}
"""What adds each command, in the order of the help."""
