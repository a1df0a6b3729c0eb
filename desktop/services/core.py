"""What all other services of an open database rest upon: the law, the employer, the workforce.

A service and what it imports are read at its first use: the first page needs few of them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.services.backup_wishes import BackupWishes
from desktop.services.made_once import made_once

if TYPE_CHECKING:
    from desktop.domain.obligation import Obligation
    from desktop.domain.rules import RuleBook
    from desktop.services.backups import BackupService
    from desktop.services.calendar import CalendarService
    from desktop.services.change_log import ChangeLogService
    from desktop.services.contributions import ContributionService
    from desktop.services.edit_steps import EditStepService
    from desktop.services.employers import EmployerService
    from desktop.services.exposure import ExposureService
    from desktop.services.kept_values import KeptValueService
    from desktop.services.own_rules import RuleBookProvider
    from desktop.services.signing import SigningService
    from desktop.services.workforce import WorkforceService
    from desktop.storage.database import Database


class CoreServices:
    """The services that others are built from, each made when it is first needed."""

    def __init__(
        self,
        database: Database,
        read_law: Callable[[], tuple[RuleBook, tuple[Obligation, ...]]],
        now: Callable[[], datetime],
    ) -> None:
        """Serve an open database; ``read_law`` gives the law as shipped when it is first needed.

        ``now`` is the only clock that the services know.
        """
        self.database = database
        self._read_law = read_law
        self._now = now
        self.backup_wishes = BackupWishes()
        self._changes_at_opening = database.changes()
        self.operator = ""
        """Who works at this computer; empty: the preparer named in the employer's data."""
        database.sign_with(now, self.signing_name)

    def today(self) -> date:
        """Return the day of the one clock."""
        return self._now().date()

    def signing_name(self) -> str:
        """Return the name under which changes are logged at the moment; may be empty."""
        employer = self.employers.current()
        return self.operator or (employer.preparer if employer else "")

    def name_of(self, service: object) -> str:
        """Return the attribute under which a service stands; raises ``LookupError``."""
        for name, made in list(vars(self).items()):
            if made is service and not name.startswith("_"):
                return name
        raise LookupError("only a method of a service can be sent away")

    @property
    def is_read_only(self) -> bool:
        """Tell whether the data file was opened to be read only."""
        return self.database.is_read_only

    @property
    def obligations(self) -> tuple[Obligation, ...]:
        """The obligations of the moment, with those of packs; ask anew each time."""
        return self.rules.obligations

    @property
    def rulebook(self) -> RuleBook:
        """The law of the moment, with packs and own values in it; ask anew each time."""
        return self.rules.current

    @made_once
    def backups(self) -> BackupService:
        """The copies of the file; what changed is counted from its opening on."""
        from desktop.services.backups import BackupService

        opened_with = self._changes_at_opening
        return BackupService(self.database, self._now, self.backup_wishes, opened_with)

    @made_once
    def rules(self) -> RuleBookProvider:
        """The law, with packs and the user's own values in it."""
        from desktop.services.own_rules import RuleBookProvider
        from desktop.services.rule_packs import PackShelf
        from desktop.storage.own_values import OwnValueRepository
        from desktop.storage.rule_packs import RulePackRepository

        read_packs = PackShelf(RulePackRepository(self.database)).read
        return RuleBookProvider(*self._read_law(), OwnValueRepository(self.database), read_packs)

    @made_once
    def employers(self) -> EmployerService:
        """The employers of the file, and the one at work."""
        from desktop.services.employers import EmployerService

        return EmployerService(self.database, lambda: self.rules)

    @made_once
    def workforce(self) -> WorkforceService:
        """The workers of the employer at work."""
        from desktop.services.workforce import WorkforceService
        from desktop.storage.families import FamilyRepository
        from desktop.storage.workers import WorkerRepository

        return WorkforceService(
            WorkerRepository(self.database),
            FamilyRepository(self.database),
            self.employers,
            self.rules,
            self.today,
        )

    @made_once
    def change_log(self) -> ChangeLogService:
        """Who changed what and when."""
        from desktop.services.change_log import ChangeLogService
        from desktop.storage.change_log import ChangeLogRepository

        return ChangeLogService(ChangeLogRepository(self.database))

    @made_once
    def edit_steps(self) -> EditStepService:
        """Single edits that can be taken back."""
        from desktop.services.edit_steps import EditStepService

        return EditStepService(self.database, self.rules)

    @made_once
    def calendar(self) -> CalendarService:
        """Holidays and working days."""
        from desktop.services.calendar import CalendarService
        from desktop.storage.calendar import CalendarRepository

        return CalendarService(CalendarRepository(self.database))

    @made_once
    def contributions(self) -> ContributionService:
        """The contributions of a month."""
        from desktop.services.contributions import ContributionService

        return ContributionService(self.employers, self.workforce, self.rules)

    @made_once
    def kept_values(self) -> KeptValueService:
        """Odd values that stay, with the reason."""
        from desktop.services.kept_values import KeptValueService
        from desktop.storage.kept_values import KeptValueRepository

        repository = KeptValueRepository(self.database)
        return KeptValueService(repository, self.employers, self.workforce, self._now)

    @made_once
    def signing(self) -> SigningService:
        """The key of this installation."""
        from desktop.services.signing import SigningService
        from desktop.storage.signing_key import SigningKeyRepository

        return SigningService(SigningKeyRepository(self.database), self._now)

    @made_once
    def exposure(self) -> ExposureService:
        """What partial registration may cost."""
        from desktop.services.exposure import ExposureService

        return ExposureService(self.employers, self.workforce, self.rules, self.calendar)
