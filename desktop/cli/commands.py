"""The commands: each takes files or the sample through the same services as the window."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.cli.building import Context, data_files
from desktop.cli.display import has_display
from desktop.cli.opening import key_of, open_services, open_to_read
from desktop.cli.output import DONE, forget_output, print_json, say
from desktop.cli.packs import run_rules_pack
from desktop.cli.proof import checked, signed
from desktop.cli.safety import run_backup, run_check, run_restore
from desktop.domain import verification
from desktop.domain.contribution import ContributionImpossible
from desktop.domain.employer import SizeUndetermined
from desktop.domain.letter import Paper
from desktop.domain.rules import RuleNotInForce
from desktop.domain.texts import check_text
from desktop.errors import UserError
from desktop.exchange.import_result import WorkforceImport, import_check_document
from desktop.exchange.toml_input import read_answers, read_employer
from desktop.exchange.worker_import import import_workforce
from desktop.services.check_list import CheckLevel, NotReady
from desktop.services.container import Services
from desktop.services.declarations import StoredDeclaration
from desktop.services.documents import (
    contributions_csv,
    contributions_document,
    findings_document,
)
from desktop.services.verification import answer_document
from desktop.services.whole_file import write_file

WRONG_INPUT = 2
ALTERED = 3
SUPERSEDED = 4
NOT_READY = 5

_MOST_REJECTED_NAMED = 10
_SUBSECTORS = "relief.labour_intensive.subsectors"


def run_command(arguments: argparse.Namespace, context: Context) -> int:
    """Carry out one command and return its exit code.

    Raises ``UserError`` for wrong usage and unreadable input.
    """
    command, code = _COMMANDS[arguments.command], DONE
    try:
        code = command(arguments, context)
        if sys.stdout is not None:  # as in a program without console
            sys.stdout.flush()
    except BrokenPipeError:
        forget_output()
    except NotReady as fault:
        say("Deklarasi belum dapat difinalkan:")
        for item in fault.items:
            say(f"- {item.text}")
        return NOT_READY
    except (SizeUndetermined, ContributionImpossible) as fault:
        raise UserError(fault.code, check_text(fault.code)) from fault
    except RuleNotInForce as fault:
        raise _not_in_force(fault) from fault
    return code


def _not_in_force(fault: RuleNotInForce) -> UserError:
    known = f" Nilai pertama berlaku sejak {fault.first.isoformat()}." if fault.first else ""
    return UserError(
        "RULE_NOT_IN_FORCE",
        f"{fault.title.id} ({fault.rule_id}): nilainya pada {fault.as_of.isoformat()} tidak ada"
        f" dalam data peraturan.{known} Pilih bulan atau tanggal yang tercakup.",
    )


def _take_in(arguments: argparse.Namespace, services: Services, day: date) -> None:
    """Read employer and workforce from their files into the database."""
    employer = read_employer(arguments.employer, _subsectors(services))
    services.employers.size(employer, day)
    current = services.employers.current()
    if current is not None:
        employer = replace(employer, employer_id=current.employer_id)
    services.employers.save(employer)
    source = import_workforce(arguments.workforce)
    _require_rows(source)
    services.transfer.apply(services.transfer.plan(source, day.replace(day=1)))


def _subsectors(services: Services) -> tuple[str, ...]:
    """Return the industries of the relief of 2025, which is over but asked for past months."""
    values = services.rulebook.rules[_SUBSECTORS].values
    return services.rulebook.at(values[-1].in_force_from).names(_SUBSECTORS)


def _require_rows(source: WorkforceImport) -> None:
    """Name rejected rows on standard error, and refuse a sheet without a good one."""
    rejected = source.rejected_rows
    if rejected:
        named = ", ".join(str(row) for row in rejected[:_MOST_REJECTED_NAMED])
        more = "" if len(rejected) <= _MOST_REJECTED_NAMED else ", ..."
        say(
            f"{len(rejected)} baris tidak diikutkan (baris {named}{more});"
            " lihat sebabnya dengan perintah import-check."
        )
    if not source.workers:
        raise UserError(
            "NO_ROW_ACCEPTED",
            f"Tidak ada baris pekerja yang dapat dipakai di {source.file_name}. Periksa"
            " temuannya dengan perintah import-check, perbaiki, lalu ulangi.",
        )


def _contributions(arguments: argparse.Namespace, context: Context) -> int:
    with open_services(context) as services:
        _take_in(arguments, services, arguments.month.last)
        computed = services.contributions.month(arguments.month)
    if arguments.format == "csv":
        print(contributions_csv(computed), end="")
    else:
        print_json(contributions_document(computed))
    return DONE


def _law_change(arguments: argparse.Namespace, context: Context) -> int:
    from desktop.services.law_documents import law_change_document

    with open_services(context) as services:
        _take_in(arguments, services, arguments.after.last)
        law = services.law_changes
        compared = law.compare(arguments.before, arguments.after)
        upcoming = law.upcoming(services.today())
        print_json(law_change_document(compared, upcoming, law.announced()))
    return DONE


def _assess(arguments: argparse.Namespace, context: Context) -> int:
    from desktop.domain.assessment_document import assessment_document

    with open_services(context) as services:
        _prepare(arguments, services)
        assessment = services.assessments.assess()
        print_json(assessment_document(assessment, services.employers.required()))
    return DONE


def _exposure(arguments: argparse.Namespace, context: Context) -> int:
    from desktop.services.exposure import exposure_document

    with open_services(context) as services:
        _take_in(arguments, services, arguments.as_of)
        print_json(exposure_document(services.exposure.report(arguments.as_of)))
    return DONE


def _prepare(arguments: argparse.Namespace, services: Services) -> None:
    asked = services.assessments.obligations
    answers = read_answers(arguments.answers, asked) if arguments.answers else None
    _take_in(arguments, services, arguments.as_of)
    services.assessments.start(arguments.as_of)
    if answers is not None:
        services.assessments.save_all(answers)


def _declare(arguments: argparse.Namespace, context: Context) -> int:
    with open_services(context) as services:
        _prepare(arguments, services)
        draft = services.letters.draft()
        choices = replace(draft.choices, paper=Paper(arguments.paper))
        services.letters.save(replace(draft, choices=choices))
        stored = _finalise_into(arguments.out, services)
        _write_copies(arguments, services, stored.declaration_id)
    return DONE


def _write_copies(arguments: argparse.Namespace, services: Services, declaration_id: int) -> None:
    """Write the other papers that were asked for beside the declaration."""
    copies = services.copies
    asked: tuple[tuple[bool, str, Callable[[], bytes]], ...] = (
        (arguments.short, "letter.pdf", lambda: copies.short_letter(declaration_id)),
        (arguments.docx, "letter.docx", lambda: copies.editable(declaration_id)),
        (arguments.director_note, "director.pdf", copies.director_note),
    )
    for is_asked, name, make in asked:
        if is_asked:
            write_file(arguments.out / name, make())
            say(f"Ditulis: {arguments.out / name}")


def _finalise_into(folder: Path, services: Services) -> StoredDeclaration:
    """Finalise and write the three files; the check list is written even when red."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            "FOLDER_NOT_MADE",
            f"Folder {folder} tidak dapat dibuat. Pilih folder lain yang dapat Anda tulisi.",
        ) from error
    items = services.declarations.check_list()
    findings = json.dumps(findings_document(items), ensure_ascii=False, indent=2)
    write_file(folder / "findings.json", findings.encode("utf-8"))
    red = tuple(item for item in items if item.level is CheckLevel.RED)
    if red:
        raise NotReady(red)
    preparer = services.employers.required().preparer
    number = services.declarations.suggested_number()
    stored, _changes = services.declarations.finalise(number, operator=preparer)
    write_file(folder / "declaration.pdf", stored.pdf)
    write_file(folder / "declaration.json", stored.snapshot)
    for name in ("declaration.pdf", "declaration.json", "findings.json"):
        say(f"Ditulis: {folder / name}")
    return stored


def _demo(arguments: argparse.Namespace, context: Context) -> int:
    with tempfile.TemporaryDirectory(prefix="patuh-jamsos-") as folder:
        path = context.database or Path(folder) / "contoh.sqlite"
        files = data_files(context)
        opened = files.open(path, key_of(files, path))
        try:
            _load_sample(arguments, opened.services)
        except BaseException:
            opened.close()
            raise
        if arguments.no_window or not has_display():
            opened.close()
            return DONE
        from desktop.cli.helper import make_helper
        from desktop.ui.startup import run_window

        return run_window(files, opened, helper=make_helper(context.now))


def _load_sample(arguments: argparse.Namespace, services: Services) -> None:
    if services.employers.current() is not None:
        raise UserError(
            "DATABASE_NOT_EMPTY",
            "Basis data itu sudah berisi perusahaan. Contoh hanya dimuat ke basis data kosong.",
        )
    services.sample.load()
    _finalise_into(arguments.out or Path(tempfile.mkdtemp(prefix="patuh-jamsos-")), services)


def _import_check(arguments: argparse.Namespace, _context: Context) -> int:
    print_json(import_check_document(import_workforce(arguments.file)))
    return DONE


def _verify(arguments: argparse.Namespace, context: Context) -> int:
    if context.database is None:
        answer = checked(arguments.file, arguments.text, None)
    else:
        with open_to_read(context, context.database) as services:
            answer = checked(arguments.file, arguments.text, services.received)
    print_json(answer_document(answer))
    return _ANSWER_CODES[answer.result]


def _sign(arguments: argparse.Namespace, _context: Context) -> int:
    answer = signed(arguments.file, arguments.certificate, arguments.out)
    if answer.result == verification.ALTERED:
        print_json(answer_document(answer))
        return ALTERED
    say(f"Ditulis: {arguments.out}")
    return DONE


_ANSWER_CODES = {
    verification.UNALTERED: DONE,
    verification.ALTERED: ALTERED,
    verification.SUPERSEDED: SUPERSEDED,
}
_COMMANDS = {
    "demo": _demo,
    "declare": _declare,
    "contributions": _contributions,
    "assess": _assess,
    "law-change": _law_change,
    "exposure": _exposure,
    "import-check": _import_check,
    "verify": _verify,
    "backup": run_backup,
    "restore": run_restore,
    "check-database": run_check,
    "sign": _sign,
    "rules-pack": run_rules_pack,
}
