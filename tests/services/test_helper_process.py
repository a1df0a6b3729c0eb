"""A real child: what it gives back, how it stops, and that it never stays behind."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from multiprocessing.connection import Connection, Listener
from pathlib import Path

import pytest

from desktop.domain.progress import Cancelled, quiet
from desktop.domain.rules import RuleNotInForce
from desktop.errors import UserError
from desktop.services import helper_process
from desktop.services.helper_process import HelperProcess
from tests.leaking import die, leaking
from tests.services import errands

PATIENCE = 30
"""Seconds after which a process counts as left behind."""
FORGETFUL = """
from desktop.domain.progress import quiet
from desktop.services.helper_process import HelperProcess
from tests.services.errands import answer
if __name__ == "__main__":
    HelperProcess(answer).ask(("count", 1), quiet)
"""
PARENT = """
import sys
from desktop.domain.progress import quiet
from desktop.services.helper_process import HelperProcess
from tests.services.errands import answer
if __name__ == "__main__":
    address = sys.argv[1]
    HelperProcess(answer).ask(("deaf", address), quiet)
"""


@pytest.fixture
def helper() -> Iterator[HelperProcess]:
    """Return a helper process that is ended in the end."""
    helper = HelperProcess(errands.answer)
    yield helper
    helper.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    """Return where a child can say what it does, past its own pipe."""
    with Listener() as listener:
        yield listener


def is_gone(line: Connection) -> bool:
    """Tell whether the process at the other end has come to its end."""
    try:
        return line.poll(PATIENCE) and line.recv() is None
    except (EOFError, ConnectionError):
        return True


class Stopping:
    """Raises ``Cancelled`` at the first report after the child has begun."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._thread = threading.Thread(target=self._accept)
        self._thread.start()
        self.line: Connection

    def _accept(self) -> None:
        self.line = self._listener.accept()
        self.line.recv()

    def __call__(self, _done: int, _total: int) -> None:
        """Be the progress that is told of."""
        if not self._thread.is_alive():
            raise Cancelled


def test_one_child_does_one_thing_after_the_other(
    helper: HelperProcess, caplog: pytest.LogCaptureFixture
) -> None:
    """Results, progress and faults come back as they are; a bug costs the child, not the next."""
    reports: list[tuple[int, int]] = []
    total, child = helper.ask(("count", 1000), lambda *report: reports.append(report))
    assert (total, child) == (1000, helper.process_id)
    assert (0, 1000) in reports

    with pytest.raises(UserError) as refused:
        helper.ask(("refuse",), quiet)
    fault = refused.value
    assert (fault.code, fault.sentence) == ("BEYOND", "Tidak bisa. Coba lagi.")
    assert fault.facts == {"row": 3}
    with pytest.raises(RuleNotInForce) as lacking:
        helper.ask(("no_law",), quiet)
    assert (lacking.value.rule_id, lacking.value.as_of) == ("jp.rate", date(1990, 1, 1))
    assert helper.ask(("count", 1), quiet) == (1, child)
    assert helper.ask(("read",), quiet) == 0

    with pytest.raises(RuntimeError, match="Unsendable"):
        helper.ask(("bug",), quiet)
    assert "do_bug" in caplog.text
    assert "rahasia" not in caplog.text
    caplog.clear()
    assert helper.ask(("count", 1), quiet) == (1, helper.process_id)
    assert helper.process_id != child


def test_large_pieces_come_back_as_they_were(helper: HelperProcess) -> None:
    """Also several, one of them twice, and between what is small; and the next message after."""
    large, larger = b"a" * 70_000, bytes(range(256)) * 1_000
    values = (large, ["sedikit", b"b"], {"isi": larger}, large, bytearray(larger))
    found = helper.ask(("echo", *values), quiet)
    assert found == values
    assert isinstance(found, tuple)
    assert found[0] is found[3]
    assert helper.ask(("count", 1), quiet) == (1, helper.process_id)


def test_a_child_that_dies_is_one_clear_sentence(helper: HelperProcess) -> None:
    """The data are as they were, and the next request makes another child."""
    with pytest.raises(UserError) as died:
        helper.ask(("die",), quiet)
    assert died.value.code == "HELPER_DIED"
    assert helper.process_id is None


def test_a_child_that_dies_at_its_start_is_one_clear_sentence(
    helper: HelperProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where its pipe does not tell, and what it is asked would fill the pipe."""
    monkeypatch.setattr(helper_process, "serve", die)
    with leaking() as context:
        monkeypatch.setattr(multiprocessing, "get_context", lambda _method: context)
        with pytest.raises(UserError) as died:
            helper.ask(("count", bytes(1_000_000)), quiet)
    assert died.value.code == "HELPER_DIED"
    assert helper.process_id is None


def test_a_wish_to_stop_is_heard_while_the_child_starts(helper: HelperProcess) -> None:
    """The child is let go; the next request makes another one."""

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        helper.ask(("count", 1), stop)
    assert helper.process_id is None
    assert helper.ask(("count", 1), quiet) == (1, helper.process_id)


def test_a_child_that_died_idle_is_replaced(helper: HelperProcess) -> None:
    """Nobody lost anything, so nobody is told."""
    helper.ask(("count", 1), quiet)
    (child,) = multiprocessing.active_children()
    child.kill()
    child.join()
    assert helper.ask(("count", 1), quiet) == (1, helper.process_id)


def test_a_child_that_hears_stops_and_stays(helper: HelperProcess, listener: Listener) -> None:
    """The work is undone by itself; the process waits for the next request."""
    stopping = Stopping(listener)
    with pytest.raises(Cancelled):
        helper.ask(("until_stopped", listener.address), stopping)
    with stopping.line as line:
        assert line.recv() == "stopped"
    child = helper.process_id
    assert helper.ask(("count", 1), quiet) == (1, child)


def test_an_accident_of_who_listens_spoils_no_later_answer(helper: HelperProcess) -> None:
    """What the child was about to say is not taken for what the next request asks."""

    def fail(_done: int, total: int) -> None:
        if total:
            raise KeyError(total)

    with pytest.raises(KeyError):
        helper.ask(("count", 1000), fail)
    assert helper.ask(("count", 1), quiet) == (1, helper.process_id)


def test_a_child_that_fails_over_the_stop_is_not_kept(
    helper: HelperProcess, listener: Listener
) -> None:
    """It is about to end: whoever asked it next would be told that it died."""
    stopping = Stopping(listener)
    with pytest.raises(Cancelled):
        helper.ask(("fail_when_stopped", listener.address), stopping)
    assert helper.process_id is None
    stopping.line.close()


def test_a_child_that_hears_nothing_is_killed(
    helper: HelperProcess, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a moment of grace; cancelling never waits for the work."""
    monkeypatch.setattr(helper_process, "GRACE", 0.01)
    stopping = Stopping(listener)
    with pytest.raises(Cancelled):
        helper.ask(("deaf", listener.address), stopping)
    assert helper.process_id is None
    with stopping.line as line:
        assert is_gone(line)


def test_the_child_ends_when_its_parent_is_killed(
    listener: Listener, checkout: Path, tmp_path: Path
) -> None:
    """Also in the middle of its work: nothing is left running without a window."""
    script = tmp_path / "parent.py"
    script.write_text(PARENT, encoding="utf-8")
    with (
        subprocess.Popen(
            [sys.executable, script, str(listener.address)], cwd=checkout, env=_with_path(checkout)
        ) as parent,
        listener.accept() as line,
    ):
        line.recv()
        parent.kill()
        assert is_gone(line)
    assert multiprocessing.active_children() == []


def test_a_parent_that_forgets_its_child_ends_all_the_same(checkout: Path, tmp_path: Path) -> None:
    """After a fault nobody may have closed it; the program does not wait for it for ever."""
    script = tmp_path / "parent.py"
    script.write_text(FORGETFUL, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script], cwd=checkout, env=_with_path(checkout), timeout=PATIENCE,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0


def _with_path(checkout: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(checkout)}


def test_who_writes_is_waited_for(helper: HelperProcess, listener: Listener) -> None:
    """What was done before the wish to stop was heard is told as done, and nothing is killed."""

    class Finishing(Stopping):
        def __call__(self, done: int, total: int) -> None:
            try:
                super().__call__(done, total)
            except Cancelled:
                self.line.send("finish")
                raise

    stopping = Finishing(listener)
    assert helper.ask(("write", listener.address), stopping, is_patient=True) == "written"
    stopping.line.close()
    child = helper.process_id

    hearing = Stopping(listener)
    with pytest.raises(Cancelled):
        helper.ask(("until_stopped", listener.address), hearing, is_patient=True)
    with hearing.line as line:
        assert line.recv() == "stopped"
    assert helper.ask(("count", 1), quiet) == (1, child)
