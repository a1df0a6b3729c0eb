from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop.cli.arguments import build_parser
from desktop.cli.window_call import is_window_call


@pytest.mark.parametrize("argv", [[], ["--database", "a.sqlite"], ["--database", "demo"]])
def test_it_is_what_the_parser_makes_of_it(argv: Sequence[str]) -> None:
    """The short way to the window and the parser of all commands agree."""
    parsed = build_parser().parse_args(argv)
    assert is_window_call(argv)
    assert parsed.command is None
    assert not parsed.smoke
    assert [str(parsed.database)] == argv[1:] or (parsed.database is None and not argv)


@pytest.mark.parametrize(
    "argv",
    [
        ["--help"],
        ["--smoke"],
        ["demo"],
        ["open", "a.pdf"],
        ["--database", "--smoke"],
        ["--database", "a.sqlite", "check-database"],
        ["--database"],
        ["--database=a.sqlite"],
    ],
)
def test_all_else_is_left_to_the_parser(argv: Sequence[str]) -> None:
    """Commands, help and faults are nobody else's business."""
    assert not is_window_call(argv)
