"""The schema, step by step. A new step is one module here and one entry in ``MIGRATIONS``.

A step is frozen once released: it spells its tables out and imports neither records nor domain,
which move on. Its tests have its number in their names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.storage.migrations.m0001_initial import m0001_initial
from desktop.storage.migrations.m0002_calendar import m0002_calendar
from desktop.storage.migrations.m0003_own_values import m0003_own_values
from desktop.storage.migrations.m0004_answer_facts import m0004_answer_facts
from desktop.storage.migrations.m0005_action_plan import m0005_action_plan
from desktop.storage.migrations.m0006_dependant import m0006_dependant
from desktop.storage.migrations.m0007_establishment import m0007_establishment
from desktop.storage.migrations.m0008_kept_value import m0008_kept_value
from desktop.storage.migrations.m0009_worker_history import m0009_worker_history
from desktop.storage.migrations.m0010_change_log import m0010_change_log
from desktop.storage.migrations.m0011_saved_filters import m0011_saved_filters
from desktop.storage.migrations.m0012_import_desk import m0012_import_desk
from desktop.storage.migrations.m0013_logo import m0013_logo
from desktop.storage.migrations.m0014_letter_draft import m0014_letter_draft
from desktop.storage.migrations.m0015_signing import m0015_signing
from desktop.storage.migrations.m0016_received import m0016_received
from desktop.storage.migrations.m0017_declaration_life import m0017_declaration_life
from desktop.storage.migrations.m0018_approval import m0018_approval
from desktop.storage.migrations.m0019_pack_log import m0019_pack_log
from desktop.storage.migrations.m0020_privacy import m0020_privacy
from desktop.storage.migrations.m0021_rule_pack import m0021_rule_pack

MIGRATIONS: tuple[Callable[[Any], None], ...] = (
    m0001_initial,
    m0002_calendar,
    m0003_own_values,
    m0004_answer_facts,
    m0005_action_plan,
    m0006_dependant,
    m0007_establishment,
    m0008_kept_value,
    m0009_worker_history,
    m0010_change_log,
    m0011_saved_filters,
    m0012_import_desk,
    m0013_logo,
    m0014_letter_draft,
    m0015_signing,
    m0016_received,
    m0017_declaration_life,
    m0018_approval,
    m0019_pack_log,
    m0020_privacy,
    m0021_rule_pack,
)
"""In order; the step at index n makes ``user_version`` n + 1, in the transaction of its caller."""
