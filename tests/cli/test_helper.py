"""The helper process of the program, over an encrypted file."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import pytest

from desktop.cli.building import Context, data_files
from desktop.cli.helper import make_helper
from desktop.domain.employer import Employer, SizeClass
from desktop.domain.progress import quiet
from desktop.services import away
from desktop.services.away import HelperAway


def now() -> datetime:
    """Return the moment that both processes take for now."""
    return datetime(2026, 11, 22, 10, 30)


def test_it_opens_an_encrypted_file_with_a_key_that_nobody_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key goes over the pipe; the command line that others may read lacks it."""
    monkeypatch.setattr(away, "HERE_UP_TO", -1)
    opened = data_files(Context(now, None)).create(tmp_path / "terkunci.sqlite", "kata sandi uji")
    helper = make_helper(now)
    try:
        services = opened.services
        services.employers.save(
            Employer(name="PT Uji", stated_size=SizeClass.MEDIUM, jkk_risk_group=3)
        )
        assess = HelperAway(services, helper)(services.assessments.assess)
        assert assess(quiet) == services.assessments.assess()
        if sys.platform == "linux":
            line = Path(f"/proc/{helper.process_id}/cmdline").read_bytes()
            assert opened.key is not None
            assert opened.key.secret.hex().encode() not in line
            assert b"terkunci" not in line
    finally:
        helper.close()
        opened.close()
