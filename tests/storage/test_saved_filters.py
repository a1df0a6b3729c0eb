"""Named filters in the database."""

from __future__ import annotations

from desktop.domain.employer import Employer
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.saved_filters import SavedFilterRepository


def test_filters_are_kept_by_name_and_employer(database: Database, employer_id: int) -> None:
    """The same name of another employer is another filter; keeping it again replaces it."""
    filters = SavedFilterRepository(database)
    other = EmployerRepository(database).save(Employer(name="PT Lain")).employer_id
    filters.put(employer_id, "Kontrak", {"kind": "PKWT"})
    filters.put(other, "Kontrak", {"kind": "Harian"})
    filters.put(employer_id, "Asing", {"citizenship": "WNA"})
    filters.put(employer_id, "Kontrak", {"kind": "PKWT", "unit": "Gudang"})

    assert filters.all(employer_id) == {
        "Asing": {"citizenship": "WNA"},
        "Kontrak": {"kind": "PKWT", "unit": "Gudang"},
    }
    filters.remove(employer_id, "Kontrak")
    filters.remove(employer_id, "Tidak ada")
    assert list(filters.all(employer_id)) == ["Asing"]
    assert list(filters.all(other)) == ["Kontrak"]
