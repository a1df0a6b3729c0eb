"""peewee models of the tables on personal data; ``records`` has all the others."""

from __future__ import annotations

from peewee import AutoField, IntegerField, Model, TextField


class RetentionRecord(Model):
    """How many months one kind of data is kept, where the user decided it."""

    id = AutoField()
    kind = TextField()
    months = IntegerField()

    class Meta:
        table_name = "retention"


class PrivacyRequestRecord(Model):
    """One request of a person about their own data, and what was done."""

    id = AutoField()
    employer_id = IntegerField()
    worker_id = IntegerField(null=True)
    name = TextField()
    kind = TextField()
    received_on = TextField()
    due_on = TextField()
    note = TextField()
    state = TextField()
    outcome = TextField()
    closed_on = TextField(null=True)

    class Meta:
        table_name = "privacy_request"
