"""The arguments: what is accepted, and the one sentence about what is not."""

import argparse
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.cli.arguments import build_parser
from desktop.domain.calendar import Month
from desktop.errors import UserError

INPUTS = ["--employer", "e.toml", "--workforce", "w.xlsx"]


def test_no_command_means_the_window() -> None:
    """Without a command nothing is asked of the command line."""
    assert build_parser().parse_args([]).command is None


@pytest.mark.parametrize("argv", [[], ["--database", "d.sqlite"], ["open", "d.sqlite"]])
def test_the_way_to_the_window_knows_no_other_command(argv: list[str]) -> None:
    """Making the parsers of all commands would keep the window waiting."""
    parser = build_parser(argv)

    assert parser.parse_args(argv) == build_parser().parse_args(argv)
    assert "declare" not in parser.format_help()


@pytest.mark.parametrize("argv", [["--help"], ["--database", "d.sqlite", "--help"]])
def test_help_names_every_command(argv: list[str]) -> None:
    """Where no command is meant, all of them are shown."""
    assert build_parser(argv).format_help() == build_parser().format_help()


def _parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from _parsers(below)


@pytest.mark.parametrize("parser", list(_parsers(build_parser())), ids=lambda parser: parser.prog)
def test_help_is_whole_and_in_indonesian(parser: argparse.ArgumentParser) -> None:
    """Each argument says what it is for, and nothing is left of the library's own English."""
    assert [action.dest for action in parser._actions if not action.help] == []
    text = parser.format_help()
    assert text.startswith(f"pemakaian: {parser.prog} ")
    assert not re.search("usage|positional|options|show", text)


def test_declare_takes_its_files_and_its_day() -> None:
    """Paths and dates are typed as soon as they are read."""
    arguments = build_parser().parse_args(
        ["--database", "d.sqlite", "declare", *INPUTS, "--as-of", "2026-11-22", "--out", "o"]
    )

    assert arguments.as_of == date(2026, 11, 22)
    assert (arguments.employer, arguments.answers) == (Path("e.toml"), None)
    assert arguments.database == Path("d.sqlite")


def test_contributions_take_a_month_and_a_format() -> None:
    """JSON is the format unless CSV is asked for."""
    arguments = build_parser().parse_args(["contributions", *INPUTS, "--month", "2026-11"])

    assert (arguments.month, arguments.format) == (Month(2026, 11), "json")


@pytest.mark.parametrize(
    ("argv", "named"),
    [
        (["nonsense"], "nonsense"),
        (["declare"], "--employer"),
        (["assess", *INPUTS, "--as-of", "31-12-2026"], "2026-11-22"),
        (["assess", *INPUTS, "--as-of", "2026-02-30"], "2026-02-30"),
        (["exposure", *INPUTS], "--as-of"),
        (["assess", *INPUTS, "--as-of", "20261122"], "2026-11-22"),
        (["assess", *INPUTS, "--as-of", "2026-W47-7"], "2026-11-22"),
        (["assess", *INPUTS, "--as-of", "9999-12-31"], "2100"),
        (["law-change", *INPUTS, "--from", "2026-01", "--to", "9999-12"], "2100"),
        (["contributions", *INPUTS, "--month", "2026-13"], "2026-13"),
        (["contributions", *INPUTS], "--month belum disebutkan"),
        (["contributions", *INPUTS, "--month"], "--month: isinya belum disebutkan"),
        (["import-check", "a.xlsx", "b.xlsx"], "b.xlsx tidak dikenal"),
        (["contributions", *INPUTS, "--month", "2026-11", "--format", "xml"], "xml"),
    ],
)
def test_wrong_usage_is_one_sentence(argv: list[str], named: str) -> None:
    """The sentence names what was wrong."""
    with pytest.raises(UserError) as whole:
        build_parser().parse_args(argv)
    with pytest.raises(UserError) as fault:
        build_parser(argv).parse_args(argv)

    assert fault.value.sentence == whole.value.sentence
    assert fault.value.code == "WRONG_USAGE"
    assert named in fault.value.sentence
    assert "\n" not in fault.value.sentence
    assert not re.search("required|invalid|choose|expected|argument ", fault.value.sentence)
