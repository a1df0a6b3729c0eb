"""Step 21: packs of rules that were applied to this file, whole and as they were signed.

What was decided about a pack never changes but once: it may be revoked, and stays listed.
``keep_before`` is the day before which nothing known is changed, empty where the user agreed to
corrections of the past.
"""

from __future__ import annotations

from typing import Any

_HEX = "NOT GLOB '*[^0-9a-f]*'"
_PACK = f"""
CREATE TABLE rule_pack (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest {_HEX}),
    key_fingerprint TEXT NOT NULL CHECK (key_fingerprint <> ''),
    keep_before TEXT NOT NULL CHECK (keep_before = '' OR keep_before IS date(keep_before)),
    applied_at TEXT NOT NULL CHECK (julianday(applied_at) IS NOT NULL),
    applied_by TEXT NOT NULL,
    revoked_at TEXT NOT NULL CHECK (revoked_at = '' OR julianday(revoked_at) IS NOT NULL),
    revoked_by TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT
"""
_ONCE = "CREATE UNIQUE INDEX rule_pack_in_use ON rule_pack (name) WHERE revoked_at = ''"
_FREEZE = """
CREATE TRIGGER rule_pack_is_only_revoked BEFORE UPDATE ON rule_pack
WHEN OLD.revoked_at <> '' OR NEW.revoked_at = ''
    OR (OLD.id, OLD.name, OLD.title, OLD.digest, OLD.key_fingerprint, OLD.keep_before,
        OLD.applied_at, OLD.applied_by, OLD.content)
    IS NOT (NEW.id, NEW.name, NEW.title, NEW.digest, NEW.key_fingerprint, NEW.keep_before,
        NEW.applied_at, NEW.applied_by, NEW.content)
BEGIN SELECT RAISE(ABORT, 'a pack of rules is only revoked, once'); END
"""
_KEEP = """
CREATE TRIGGER rule_pack_stays BEFORE DELETE ON rule_pack
BEGIN SELECT RAISE(ABORT, 'a pack of rules stays listed'); END
"""


def m0021_rule_pack(connection: Any) -> None:
    """Create the table; older files know no pack."""
    for statement in (_PACK, _ONCE, _FREEZE, _KEEP):
        connection.execute(statement)
