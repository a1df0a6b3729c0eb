"""Records of what the user and packs add to the law; see ``records``."""

from __future__ import annotations

from peewee import AutoField, BlobField, Model, TextField


class OwnValueRecord(Model):
    """One minimum wage or ceiling that the user typed in."""

    id = AutoField()
    rule_id = TextField()
    region_name = TextField()
    in_force_from = TextField()
    value = TextField()
    decree = TextField()
    entered_by = TextField()
    entered_at = TextField()

    class Meta:
        table_name = "own_value"


class RulePackRecord(Model):
    """One pack of rules that was applied to this file; triggers keep it as it is."""

    id = AutoField()
    name = TextField()
    title = TextField()
    digest = TextField()
    key_fingerprint = TextField()
    keep_before = TextField()
    applied_at = TextField()
    applied_by = TextField()
    revoked_at = TextField()
    revoked_by = TextField()
    content = BlobField()

    class Meta:
        table_name = "rule_pack"
