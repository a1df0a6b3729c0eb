"""peewee models of a finalised declaration and all that hangs on it; see ``records``."""

from __future__ import annotations

from peewee import AutoField, BlobField, BooleanField, IntegerField, Model, TextField


class DeclarationRecord(Model):
    """One finalised declaration; triggers keep it as it is."""

    id = AutoField()
    employer_id = IntegerField()
    document_number = TextField()
    amends = TextField(null=True)
    as_of = TextField()
    finalised_at = TextField()
    digest = TextField()
    pdf_digest = TextField()
    snapshot = BlobField()
    pdf = BlobField()

    class Meta:
        table_name = "declaration"


class DeclarationEventRecord(Model):
    """One event in the life of a declaration; triggers keep it as it is."""

    id = AutoField()
    declaration_id = IntegerField()
    kind = TextField()
    happened_at = TextField()
    operator = TextField()
    note = TextField()
    happened_on = TextField(null=True)
    office = TextField()
    officer = TextField()
    reference = TextField()
    scan_name = TextField()
    scan_digest = TextField()
    withdraws = IntegerField(null=True)

    class Meta:
        table_name = "declaration_event"


class DeclarationProofRecord(Model):
    """The signed text that a declaration was printed with; triggers keep it as it is."""

    declaration_id = IntegerField(primary_key=True)
    text = TextField()

    class Meta:
        table_name = "declaration_proof"


class DeclarationScanRecord(Model):
    """The content of the scan that came with an event; triggers keep it as it is."""

    event_id = IntegerField(primary_key=True)
    content = BlobField()

    class Meta:
        table_name = "declaration_scan"


class DraftApprovalRecord(Model):
    """That a draft was approved, or an approval taken back or used; triggers keep it as it is."""

    id = AutoField()
    employer_id = IntegerField()
    as_of = TextField()
    kind = TextField()
    filled_in_by = TextField()
    approved_by = TextField()
    happened_at = TextField()
    operator = TextField()
    parts = TextField()
    declaration_id = IntegerField(null=True)

    class Meta:
        table_name = "draft_approval"


class ApprovalRuleRecord(Model):
    """Whether an employer finalises nothing without an approval."""

    employer_id = IntegerField(primary_key=True)
    is_required = BooleanField()

    class Meta:
        table_name = "approval_rule"
