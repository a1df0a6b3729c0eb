"""Progress that nobody listens to."""

from __future__ import annotations

from desktop.domain.progress import Cancelled, quiet


def test_quiet_listens_and_says_nothing() -> None:
    """Work without a listener simply goes on."""
    quiet(1, 2)


def test_cancelling_is_no_fault_of_the_data() -> None:
    """``Cancelled`` must not be caught with errors of values or look-ups."""
    assert not issubclass(Cancelled, (ValueError, LookupError))
