"""Packs of rules: checked, shown as a difference, applied after a backup, revoked again.

A pack is stored whole in the data file and checked anew each time the file is opened; whom it is
from was decided when it was applied. Finished declarations stay as they are whatever happens here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop import __version__
from desktop.domain.bilingual import Bilingual
from desktop.domain.calendar import Month
from desktop.domain.contribution import ContributionImpossible
from desktop.domain.employer import SizeUndetermined
from desktop.domain.law_change import LawComparison
from desktop.domain.law_difference import LawDifference, law_difference
from desktop.domain.packed_law import PackedLaw
from desktop.domain.progress import Progress, quiet
from desktop.domain.proof_text import fingerprint
from desktop.domain.rule_pack import PackInUse, RulePack, read_rule_pack
from desktop.domain.rules import Rule, RuleBook, RuleNotInForce
from desktop.domain.signed_file import FileKind, SignedFileRefused, read_signed_file
from desktop.errors import UserError
from desktop.services.backups import BackupMade, BackupReason, BackupService
from desktop.services.changes import ANSWERS, RULES, ChangeSet
from desktop.services.law_changes import LawChangeService
from desktop.services.own_rules import RuleBookProvider
from desktop.services.policy import Policy
from desktop.services.signed_files import as_user_error, digest, opened, read_bytes, trusted
from desktop.storage.rule_packs import RulePackRepository, StoredPack

_CHANGED = ChangeSet.of(RULES, ANSWERS)
_MOST_EFFECTS = 3
"""So many months in which something begins are reckoned for the present employer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPreview:
    """A pack that may be applied, and what it would do.

    ``careful`` is the difference without the corrections of the past; ``effects`` compare a month
    in which something begins with the one before it, for the roster of today; ``overruled`` names
    the quantities for which a value of the user's own stays in force.
    """

    pack: RulePack
    digest: str
    key_fingerprint: str
    content: bytes
    difference: LawDifference
    careful: LawDifference
    effects: tuple[LawComparison, ...]
    overruled: tuple[Rule, ...]

    @property
    def can_keep_past(self) -> bool:
        """Tell whether everything to come is left when the corrections are not wanted."""
        is_whole = self.careful.says_the_same_as(self.difference.to_come)
        return bool(self.careful) and is_whole


@dataclass(frozen=True, slots=True)
class PackLine:
    """One pack as a list shows it; ``fault`` says why it is not in force, empty when it is.

    ``is_superseded`` means that the program itself knows all of it by now, or knows better.
    """

    stored: StoredPack
    title: Bilingual
    fault: SignedFileRefused | None
    is_superseded: bool

    @property
    def is_in_use(self) -> bool:
        """Tell whether the pack was not revoked."""
        return self.stored.revoked_at is None


@dataclass(frozen=True, slots=True)
class PackStep:
    """What was done: for the window, and the copy that was made first."""

    changes: ChangeSet
    backup: BackupMade


class RulePackService:
    """Examines, applies and revokes packs in the open data file."""

    def __init__(
        self,
        repository: RulePackRepository,
        rules: RuleBookProvider,
        backups: BackupService,
        law_changes: LawChangeService,
        now: Callable[[], datetime],
        operator: Callable[[], str],
    ) -> None:
        self._repository = repository
        self._rules = rules
        self._backups = backups
        self._law_changes = law_changes
        self._now = now
        self._operator = operator

    def all(self) -> tuple[PackLine, ...]:
        """Return every pack of the file, the one applied last first."""
        faults = self._rules.pack_faults
        return tuple(
            PackLine(
                stored,
                _title(stored),
                None if stored.revoked_at else faults.get(stored.digest),
                is_superseded=not self._rules.law.uses(stored.digest),
            )
            for stored in reversed(self._repository.all())
        )

    @staticmethod
    def signer(path: Path) -> str:
        """Return the fingerprint of the key that signed a file, trusted or not.

        Raises ``UserError`` as ``examine`` does.
        """
        try:
            return fingerprint(opened(read_bytes(path), FileKind.RULE_PACK).key)
        except SignedFileRefused as fault:
            raise as_user_error(fault) from fault

    def examine(self, path: Path, policy: Policy, progress: Progress = quiet) -> PackPreview:
        """Check a file and return what it would change; nothing is stored.

        Raises ``UserError`` with the code of every ``SignedFileRefused``, and ``PACK_IN_USE``,
        ``PACK_NOTHING_NEW``, ``FILE_UNREACHABLE``.
        """
        data = read_bytes(path)
        try:
            return self._examined(data, policy, progress)
        except SignedFileRefused as fault:
            raise as_user_error(fault) from fault

    def _examined(self, data: bytes, policy: Policy, progress: Progress) -> PackPreview:
        signed = trusted(data, FileKind.RULE_PACK, policy)
        pack = read_rule_pack(signed.body, __version__)
        self._refuse_second(pack)
        candidate = PackInUse(
            pack=pack,
            digest=digest(data),
            key_fingerprint=fingerprint(signed.key),
            keep_before=None,
        )
        law = self._law_with(candidate)
        careful = self._law_with(replace(candidate, keep_before=self._now().date()))
        difference = self._difference(law)
        if not difference:
            raise _about(pack, "PACK_NOTHING_NEW")
        return PackPreview(
            pack=pack,
            digest=candidate.digest,
            key_fingerprint=candidate.key_fingerprint,
            content=data,
            difference=difference,
            careful=self._difference(careful),
            effects=tuple(self._effects(law.book, difference, progress)),
            overruled=tuple(self._overruled(law, candidate.digest)),
        )

    def _refuse_second(self, pack: RulePack) -> None:
        used = {stored.name for stored in self._repository.all() if stored.revoked_at is None}
        if pack.name in used:
            raise _about(pack, "PACK_IN_USE")

    def _law_with(self, candidate: PackInUse) -> PackedLaw:
        law = self._rules.law_of([*self._rules.packs, candidate])
        for pack, fault in law.refused:
            if pack is candidate:
                raise fault
        return law

    def _difference(self, law: PackedLaw) -> LawDifference:
        return law_difference(
            self._rules.published.rules,
            law.book.rules,
            self._rules.obligations,
            law.obligations,
            self._now().date(),
        )

    def _effects(
        self, book: RuleBook, difference: LawDifference, progress: Progress
    ) -> Iterator[LawComparison]:
        months = dict.fromkeys(Month.of(item.day) for item in difference.to_come.values)
        for month in list(months)[:_MOST_EFFECTS]:
            with suppress(RuleNotInForce, SizeUndetermined, ContributionImpossible, UserError):
                yield self._law_changes.compare_under(book, month.plus(-1), month, progress)

    def _overruled(self, law: PackedLaw, of: str) -> Iterator[Rule]:
        for value in self._rules.own_values():
            place = (value.rule_id, value.in_force_from)
            if law.values.get(place) == of:
                yield law.book.rules[value.rule_id]

    def apply(self, preview: PackPreview, *, with_corrections: bool) -> PackStep:
        """Copy the data file, store the pack, and use it from now on.

        Without corrections nothing that is known before today changes. Raises ``UserError``:
        ``PACK_IN_USE``, ``CONSENT_MISSING`` when the pack cannot do without, and all of
        ``BackupService.make``.
        """
        now = self._now()
        keeps_past = bool(preview.difference.corrections) and not with_corrections
        try:
            self._refuse_second(preview.pack)
        except SignedFileRefused as fault:
            raise as_user_error(fault) from fault
        if keeps_past and not preview.can_keep_past:
            raise as_user_error(SignedFileRefused("CONSENT_MISSING"))
        made = self._backups.make(BackupReason.BEFORE_RULES)
        self._repository.add(
            StoredPack(
                name=preview.pack.name,
                title=preview.pack.title.id,
                digest=preview.digest,
                key_fingerprint=preview.key_fingerprint,
                keep_before=now.date() if keeps_past else None,
                applied_at=now,
                applied_by=self._operator(),
                content=preview.content,
            )
        )
        self._rules.refresh()
        return PackStep(_CHANGED, made)

    def revocation(self, pack_id: int) -> LawDifference:
        """Return what revoking a pack would change.

        Raises ``UserError`` (``PACK_NEEDED``) while another pack rests on it.
        """
        packs = self._rules.packs
        gone = next(stored for stored in self._repository.all() if stored.pack_id == pack_id)
        law = self._rules.law_of([pack for pack in packs if pack.digest != gone.digest])
        for pack, _fault in law.refused:
            if pack.digest not in self._rules.pack_faults:
                raise as_user_error(_about(pack.pack, "PACK_NEEDED"))
        return self._difference(law)

    def revoke(self, pack_id: int, *, with_corrections: bool) -> PackStep:
        """Copy the data file and take a pack out of use; it stays listed.

        Raises ``UserError``: ``PACK_NEEDED``, ``CONSENT_MISSING`` where the past changes and
        nobody agreed, and all of ``BackupService.make``.
        """
        if self.revocation(pack_id).corrections and not with_corrections:
            raise as_user_error(SignedFileRefused("CONSENT_MISSING"))
        made = self._backups.make(BackupReason.BEFORE_RULES)
        self._repository.revoke(pack_id, self._now(), self._operator())
        self._rules.refresh()
        return PackStep(_CHANGED, made)


def _about(pack: RulePack, code: str) -> SignedFileRefused:
    return SignedFileRefused(code, title=pack.title.id, title_en=pack.title.en)


class PackShelf:
    """The packs of one data file, read and checked."""

    def __init__(self, repository: RulePackRepository) -> None:
        self._repository = repository

    def read(self) -> tuple[list[PackInUse], dict[str, SignedFileRefused]]:
        """Return the packs in use, and by digest why others of them cannot be read."""
        found, refused = [], {}
        for stored in self._repository.all():
            if stored.revoked_at is not None:
                continue
            try:
                found.append(_in_use(stored))
            except SignedFileRefused as fault:
                refused[stored.digest] = fault
        return found, refused


def _title(stored: StoredPack) -> Bilingual:
    """Return the title in both languages, of a pack that is not in use too."""
    try:
        title = read_signed_file(stored.content, FileKind.RULE_PACK).body["title"]
    except (SignedFileRefused, KeyError):
        return Bilingual(stored.title, stored.title)
    english = title.get("en") if isinstance(title, dict) else None
    return Bilingual(stored.title, english if isinstance(english, str) else stored.title)


def _in_use(stored: StoredPack) -> PackInUse:
    if digest(stored.content) != stored.digest:
        raise SignedFileRefused("FILE_MALFORMED", where="digest")
    signed = opened(stored.content, FileKind.RULE_PACK)
    pack = read_rule_pack(signed.body, __version__)
    if (pack.name, fingerprint(signed.key)) != (stored.name, stored.key_fingerprint):
        raise SignedFileRefused("FILE_MALFORMED", where="key")
    return PackInUse(
        pack=pack,
        digest=stored.digest,
        key_fingerprint=stored.key_fingerprint,
        keep_before=stored.keep_before,
    )
