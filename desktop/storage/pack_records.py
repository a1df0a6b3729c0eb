"""peewee model of the log of packs that were handed over; see ``records``."""

from __future__ import annotations

from peewee import AutoField, BooleanField, IntegerField, Model, TextField


class PackLogRecord(Model):
    """One pack that was handed over; triggers keep it as it is. ``files`` is JSON."""

    id = AutoField()
    employer_id = IntegerField()
    declaration_id = IntegerField()
    recorded_at = TextField()
    operator = TextField()
    handed_on = TextField()
    place = TextField()
    giver = TextField()
    giver_position = TextField()
    office = TextField()
    officer = TextField()
    officer_number = TextField()
    ground = TextField()
    reference = TextField()
    is_masked = BooleanField()
    reason = TextField()
    files = TextField()
    digest = TextField()
    file_digest = TextField()

    class Meta:
        table_name = "pack_log"
