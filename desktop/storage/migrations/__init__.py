"""The schema, step by step. A new step is one module here and one entry in ``MIGRATIONS``.

A step is frozen once released: it spells its tables out and imports neither records nor domain,
which move on. Its tests have its number in their names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.storage.migrations.m0001_initial import m0001_initial

MIGRATIONS: tuple[Callable[[Any], None], ...] = (m0001_initial,)
"""In order; the step at index n makes ``user_version`` n + 1, in the transaction of its caller."""
