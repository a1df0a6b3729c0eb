"""A data file as the very first release wrote it: what the trial run of the program migrates."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop.storage.database import BUSY_TIMEOUT_MS
from desktop.storage.driver import connect, transaction, write_mark
from desktop.storage.migrations import MIGRATIONS
from desktop.storage.opening import APPLICATION_ID

_EMPLOYER = """
INSERT INTO employer (id, name, legal_form, nib, npwp, npp, health_entity_code, kbli, kbli_version,
    address, city, province, phone, email, founded_on, stated_size, capital, annual_sales,
    size_criterion, jkk_risk_group, is_construction, minimum_wage, labour_intensive_subsector,
    jkk_paid_through_2025_01, signatory_name, signatory_position, preparer, document_number,
    addressee, addressee_city)
VALUES (1, ?, 'PT', '', '', '12345678', '', '', '2020', 'Jl. Contoh 1', 'Kota Bandar Lampung',
    'Lampung', '', '', NULL, 'menengah', NULL, NULL, 'stated', 3, 0, NULL, '', 0, 'Budi Contoh',
    'Direktur', '', '', '', '')
"""


def make_first_schema(path: Path, employer_name: str) -> None:
    """Write a data file of schema 1 with one invented employer; raises ``UserError``."""
    with closing(connect(path, busy_timeout_ms=BUSY_TIMEOUT_MS)) as connection:
        with transaction(connection):
            MIGRATIONS[0](connection)
            write_mark(connection, APPLICATION_ID, 1)
        connection.execute(_EMPLOYER, (employer_name,))
