"""peewee models of the tables on letters; ``records`` has all the others."""

from __future__ import annotations

from peewee import AutoField, BlobField, BooleanField, IntegerField, Model, TextField


class LogoRecord(Model):
    """The picture of one employer's letterhead."""

    employer_id = IntegerField(primary_key=True)
    picture = BlobField()

    class Meta:
        table_name = "logo"


class LetterDraftRecord(Model):
    """What is entered about the letter of one assessment; ``columns`` are names and blanks."""

    id = AutoField()
    employer_id = IntegerField()
    as_of = TextField()
    representative_name = TextField()
    representative_body = TextField()
    opinion = TextField()
    opinion_text = TextField()
    paper = TextField()
    columns = TextField()
    is_masked = BooleanField()

    class Meta:
        table_name = "letter_draft"
