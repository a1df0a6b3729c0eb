"""One employer handed over to a colleague: out into an encrypted file, and in from one.

The file is a small data file of its own. What is taken in always becomes a new employer, so that
nothing that is newer here is ever written over.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from desktop.domain.employer import Employer
from desktop.domain.recovery_key import RecoveryKeyMistyped
from desktop.errors import UserError
from desktop.services.backups import BackupReason, BackupService
from desktop.services.changes import ChangeSet
from desktop.services.employers import EmployerService
from desktop.storage.backup import CopyContents, contents, write_whole
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.file_key import FileKey, is_encrypted
from desktop.storage.keys import key_from_password, key_from_recovery, make_key
from desktop.storage.transplant import carry_employer

SUFFIX = ".patuh"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What a hand-over file holds; ``twin`` is the employer here that seems to be the same."""

    employer: Employer
    contents: CopyContents
    twin: Employer | None


class HandOverService:
    """Writes hand-over files and takes them in."""

    def __init__(
        self, database: Database, employers: EmployerService, backups: BackupService
    ) -> None:
        self._database = database
        self._employers = employers
        self._backups = backups

    def write(self, path: Path, password: str) -> CopyContents:
        """Write the current employer into a new file, locked with ``password``.

        The file is opened again and its content returned. Raises ``UserError``:
        ``EMPLOYER_MISSING``, ``DATABASE_EXISTS``, ``BACKUP_NOT_WRITTEN``, ``PASSWORD_EMPTY``.
        """
        _require(password)
        employer = self._employers.required()
        if path.exists():
            raise UserError(
                "DATABASE_EXISTS",
                f"Berkas {path} sudah ada dan tidak ditimpa. Pilih nama lain.",
                english=f"The file {path} exists already and is not overwritten. Choose another"
                " name.",
                path=str(path),
            )
        key = make_key(password)
        write_whole(path, lambda part: self._fill(part, key, employer.employer_id))
        return contents(path, key)

    def _fill(self, part: Path, key: FileKey, employer_id: int) -> None:
        with Database.open(part, key=key) as target:
            with target.transaction():
                carry_employer(self._database.connection(), target.connection(), employer_id)
            target.settle()

    def look_into(self, path: Path, password: str) -> HandedOver:
        """Tell what a hand-over file holds; changes nothing.

        Raises ``UserError``: ``DATABASE_PASSWORD``, ``DATABASE_NOT_OURS``, ``DATABASE_NEWER`` and
        ``HANDOVER_NOT_ONE``.
        """
        key = _key_of(path, password)
        with _opened(path, key) as source:
            employer = _one_employer(source, path)
        return HandedOver(employer, contents(path, key), self._twin_of(employer))

    def take_in(self, path: Path, password: str, *, beside_twin: bool = False) -> ChangeSet:
        """Add the employer of a hand-over file as a new one, after a copy of what is here.

        It becomes the current one. Raises ``UserError`` as ``look_into`` does, and
        ``EMPLOYER_EXISTS`` for one that is here already, unless ``beside_twin``.
        """
        found = self.look_into(path, password)
        if found.twin is not None and not beside_twin:
            raise UserError(
                "EMPLOYER_EXISTS",
                f"{found.twin.name} sudah ada dalam berkas ini. Datanya tidak ditimpa; tambahkan"
                " sebagai perusahaan baru di sampingnya, atau batalkan.",
                english=f"{found.twin.name} is in this file already. Its data are not"
                " overwritten; add it as a new employer beside it, or cancel.",
            )
        self._backups.make(BackupReason.BEFORE_IMPORT)
        key = _key_of(path, password)
        with (
            _opened(path, key) as source,
            self._database.transaction(),
        ):
            new = carry_employer(
                source.connection(), self._database.connection(), found.employer.employer_id
            )
        return self._employers.choose(new)

    def _twin_of(self, employer: Employer) -> Employer | None:
        return next((each for each in self._employers.all() if _is_same(each, employer)), None)


@contextmanager
def _opened(path: Path, key: FileKey | None) -> Iterator[Database]:
    """Open a hand-over file to read it; one of an older program is updated in a copy."""
    try:
        source = Database.open(path, key=key, read_only=True)
    except UserError as error:
        if error.code != "DATABASE_VIEW_OLD":
            raise
        with TemporaryDirectory(prefix="patuh-jamsos-") as folder:
            copy = Path(copyfile(path, Path(folder) / path.name))
            with Database.open(copy, key=key) as updated:
                yield updated
        return
    with source:
        yield source


def _is_same(one: Employer, other: Employer) -> bool:
    for name in ("nib", "npwp", "npp"):
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine and mine == theirs:
            return True
    return one.name.casefold() == other.name.casefold()


def _one_employer(source: Database, path: Path) -> Employer:
    employers = EmployerRepository(source).all()
    if len(employers) != 1:
        raise UserError(
            "HANDOVER_NOT_ONE",
            f"Berkas {path} berisi {len(employers)} perusahaan, jadi bukan berkas serah terima."
            " Buka berkas itu dengan Berkas > Buka.",
            english=f"The file {path} holds {len(employers)} employers, so it is no hand-over"
            " file. Open it with File > Open.",
            path=str(path),
        )
    return employers[0]


def _key_of(path: Path, password: str) -> FileKey | None:
    """Return the key by password or, where that is what was typed, by recovery key."""
    if not is_encrypted(path):
        return None
    try:
        return key_from_recovery(path, password)
    except RecoveryKeyMistyped:
        return key_from_password(path, _require(password))


def _require(password: str) -> str:
    if password:
        return password
    raise UserError(
        "PASSWORD_EMPTY",
        "Kata sandi belum diisi. Isi kata sandi, lalu ulangi.",
        english="The password is empty. Fill it in and try again.",
    )
