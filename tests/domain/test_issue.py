"""Issues: a code, its weight, its facts."""

from __future__ import annotations

from desktop.domain.issue import Issue, Severity, error, warning


def test_only_an_error_keeps_a_datum_out() -> None:
    """Warnings and notices let it in."""
    found = error("NIK_LENGTH", "nik", "123", "16")
    assert found == Issue("NIK_LENGTH", Severity.ERROR, "nik", "123", "16")
    assert found.is_error
    assert not warning("KPJ_FORM", "kpj").is_error
    assert not Issue("AMOUNT_ROUNDED", Severity.NOTICE).is_error
