"""What all other services of an open database rest upon: the law, the employer, the workforce.

A service and what it imports are read at its first use: the first page needs few of them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.services.first import FirstServices
from desktop.services.made_once import made_once

if TYPE_CHECKING:
    from desktop.domain.obligation import Obligation
    from desktop.domain.rules import RuleBook
    from desktop.services.backups import BackupService
    from desktop.services.calendar import CalendarService
    from desktop.services.change_log import ChangeLogService
    from desktop.services.contributions import ContributionService
    from desktop.services.edit_steps import EditStepService
    from desktop.services.exposure import ExposureService
    from desktop.services.kept_values import KeptValueService
    from desktop.services.own_rules import RuleBookProvider
    from desktop.services.signing import SigningService
    from desktop.services.workforce import WorkforceService


class CoreServices(FirstServices):
    """The services that others are built from, each made when it is first needed."""

    def today(self) -> date:
        """Return the day of the one clock."""
        return self._now().date()

    def name_of(self, service: object) -> str:
        """Return the attribute under which a service stands; raises ``LookupError``."""
        for name, made in list(vars(self).items()):
            if made is service and not name.startswith("_"):
                return name
        raise LookupError("only a method of a service can be sent away")

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
