"""Reads the obligations out of ``resources/obligations`` and checks that each can be judged."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from desktop.domain.checks import refuse_unknown_check
from desktop.domain.obligation import Obligation, ObligationDataError, parse_obligations
from desktop.errors import UserError
from desktop.paths import resource_path


def load_obligations(folder: Path | None = None) -> tuple[Obligation, ...]:
    """Return the obligations in ``folder``, by default those shipped, in the order of their ids.

    Raises ``ObligationDataError`` for a file written wrongly, ``UserError`` when there are none.
    """
    folder = folder or resource_path("obligations")
    documents = {path.name: _read(path) for path in sorted(folder.glob("*.toml"))}
    if not documents:
        raise UserError(
            "obligations_missing",
            f"Daftar kewajiban tidak ditemukan di {folder}. Pasang ulang program ini.",
            english=f"The list of obligations was not found in {folder}. Install this program"
            " again.",
            folder=str(folder),
        )
    obligations = parse_obligations(documents)
    for obligation in obligations:
        refuse_unknown_check(obligation)
    return obligations


def _read(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ObligationDataError(
            path.name, "file", f"write valid TOML in UTF-8 ({error})"
        ) from error
