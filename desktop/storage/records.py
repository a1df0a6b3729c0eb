"""peewee models of the newest schema, for building queries; they never leave this package.

The tables are made by ``migrations``; a test holds both equal. Dates and enumerations are plain
text here: the repositories turn rows into domain objects. A record is bound to no database; a
statement is run by ``Database``. Finalised declarations are in ``declaration_records``.
"""

from __future__ import annotations

from peewee import AutoField, BlobField, BooleanField, IntegerField, Model, TextField

from desktop.storage.law_records import OwnValueRecord, RulePackRecord
from desktop.storage.letter_records import LetterDraftRecord, LogoRecord
from desktop.storage.privacy_records import PrivacyRequestRecord, RetentionRecord

__all__ = [
    "LetterDraftRecord",
    "LogoRecord",
    "OwnValueRecord",
    "PrivacyRequestRecord",
    "RetentionRecord",
    "RulePackRecord",
]
"""Those that stand in files of their own; the others are below."""


class EmployerRecord(Model):
    """One employer."""

    id = AutoField()
    name = TextField()
    legal_form = TextField()
    nib = TextField()
    npwp = TextField()
    npp = TextField()
    health_entity_code = TextField()
    kbli = TextField()
    kbli_version = TextField()
    address = TextField()
    city = TextField()
    province = TextField()
    phone = TextField()
    email = TextField()
    founded_on = TextField(null=True)
    stated_size = TextField(null=True)
    capital = IntegerField(null=True)
    annual_sales = IntegerField(null=True)
    size_criterion = TextField(null=True)
    jkk_risk_group = IntegerField()
    is_construction = BooleanField()
    minimum_wage = IntegerField(null=True)
    labour_intensive_subsector = TextField()
    jkk_paid_through_2025_01 = BooleanField()
    signatory_name = TextField()
    signatory_position = TextField()
    preparer = TextField()
    document_number = TextField()
    addressee = TextField()
    addressee_city = TextField()

    class Meta:
        table_name = "employer"


class EstablishmentRecord(Model):
    """One establishment of an employer."""

    id = AutoField()
    employer_id = IntegerField()
    name = TextField()
    address = TextField()
    city = TextField()
    province = TextField()
    npp = TextField()
    jkk_risk_group = IntegerField()
    minimum_wage = IntegerField(null=True)
    is_head_office = BooleanField()
    headcount_wlkp = IntegerField(null=True)

    class Meta:
        table_name = "establishment"


class ImportBatchRecord(Model):
    """One import of a sheet, with the rows that it replaced."""

    id = AutoField()
    employer_id = IntegerField()
    file_name = TextField()
    sheet = TextField()
    template = TextField()
    before_image = TextField()

    class Meta:
        table_name = "import_batch"


class WorkerRecord(Model):
    """One worker; removed ones stay, so that the removal can be undone."""

    id = AutoField()
    employer_id = IntegerField()
    import_batch_id = IntegerField(null=True)
    is_removed = BooleanField()
    source_row = IntegerField()
    name = TextField()
    nik = TextField()
    passport_number = TextField()
    staff_number = TextField()
    citizenship = TextField()
    birth_date = TextField()
    sex = TextField()
    kind = TextField()
    start_date = TextField()
    end_date = TextField(null=True)
    contract_end = TextField(null=True)
    workplace = TextField()
    unit = TextField()
    position = TextField()
    is_in_construction_project = BooleanField()
    basic_wage = IntegerField()
    fixed_allowances = IntegerField()
    jkk_state = TextField()
    jkk_registered_on = TextField(null=True)
    jkk_number = TextField()
    jkm_state = TextField()
    jkm_registered_on = TextField(null=True)
    jkm_number = TextField()
    jht_state = TextField()
    jht_registered_on = TextField(null=True)
    jht_number = TextField()
    jp_state = TextField()
    jp_registered_on = TextField(null=True)
    jp_number = TextField()
    jkp_state = TextField()
    jkp_registered_on = TextField(null=True)
    jkp_number = TextField()
    jkn_status = TextField()
    kpj = TextField()
    jkn_number = TextField()
    reported_wage_employment = IntegerField(null=True)
    reported_wage_health = IntegerField(null=True)
    family_members = IntegerField(null=True)
    family_registered = IntegerField(null=True)
    extra_jkn_members = IntegerField()

    class Meta:
        table_name = "worker"


class WorkerChangeRecord(Model):
    """One step in the history of a worker; ``before`` is JSON."""

    id = AutoField()
    worker_id = IntegerField()
    import_batch_id = IntegerField(null=True)
    kind = TextField()
    happened_on = TextField()
    before = TextField()

    class Meta:
        table_name = "worker_change"


class WorkerMergeRecord(Model):
    """One record of a person that was merged into another one."""

    merged_id = IntegerField(primary_key=True)
    kept_id = IntegerField()

    class Meta:
        table_name = "worker_merge"


class AssessmentRecord(Model):
    """One draft assessment, keyed by employer and day; ``started`` orders by last use."""

    id = AutoField()
    employer_id = IntegerField()
    as_of = TextField()
    started = IntegerField()
    headcount_wlkp = IntegerField(null=True)
    headcount_bpjs_employment = IntegerField(null=True)
    headcount_bpjs_health = IntegerField(null=True)
    has_stated_accidents = BooleanField()
    wlkp_last_report = TextField(null=True)

    class Meta:
        table_name = "assessment"


class AnswerRecord(Model):
    """One answer to an obligation's question; evidence, facts and records are JSON."""

    id = AutoField()
    assessment_id = IntegerField()
    obligation_id = TextField()
    value = TextField(null=True)
    reason = TextField()
    note = TextField()
    evidence = TextField()
    facts = TextField()
    records = TextField(null=True)
    answered_by = TextField()
    answered_at = TextField()

    class Meta:
        table_name = "answer"


class ActionRecord(Model):
    """One action of the plan of repair; ``budget`` in sen."""

    id = AutoField()
    assessment_id = IntegerField()
    obligation_id = TextField()
    proposal = TextField()
    owner = TextField()
    start_on = TextField(null=True)
    due_on = TextField(null=True)
    budget = IntegerField(null=True)
    state = TextField()
    note = TextField()
    carried_from = TextField(null=True)

    class Meta:
        table_name = "action"


class PaymentRecord(Model):
    """One payment of contributions."""

    id = AutoField()
    assessment_id = IntegerField()
    program = TextField()
    month = TextField()
    amount = IntegerField()
    paid_on = TextField(null=True)

    class Meta:
        table_name = "payment"


class AccidentRecord(Model):
    """One work accident."""

    id = AutoField()
    assessment_id = IntegerField()
    happened_at = TextField()
    reported_at = TextField(null=True)
    established_at = TextField(null=True)
    stage_two_reported_at = TextField(null=True)

    class Meta:
        table_name = "accident"


class SigningKeyRecord(Model):
    """The one key of this installation; triggers keep it as it is."""

    id = AutoField()
    private_key = BlobField()
    public_key = BlobField()
    made_at = TextField()

    class Meta:
        table_name = "signing_key"


class ReceivedDeclarationRecord(Model):
    """One declaration that was rebuilt from a PDF; a trigger keeps it as it is."""

    id = AutoField()
    employer_name = TextField()
    npp = TextField()
    document_number = TextField()
    amends = TextField()
    as_of = TextField()
    finalised_at = TextField()
    received_at = TextField()
    digest = TextField()
    public_key = BlobField()
    snapshot = BlobField()
    pdf = BlobField()

    class Meta:
        table_name = "received_declaration"


class CalendarEditRecord(Model):
    """One day that the user added to the holidays or took away from them."""

    id = AutoField()
    day = TextField()
    name = TextField()
    is_holiday = BooleanField()

    class Meta:
        table_name = "calendar_edit"


class DependantRecord(Model):
    """One family member of a worker."""

    id = AutoField()
    worker_id = IntegerField()
    name = TextField()
    relation = TextField()
    birth_date = TextField(null=True)
    sex = TextField(null=True)
    nik = TextField()
    jkn_number = TextField()
    jkn = TextField()
    is_employed = BooleanField()

    class Meta:
        table_name = "dependant"


class KeptValueRecord(Model):
    """Why an odd value of a worker stays."""

    id = AutoField()
    worker_id = IntegerField()
    code = TextField()
    values_digest = TextField()
    reason = TextField()
    given_by = TextField()
    given_at = TextField()

    class Meta:
        table_name = "kept_value"


class ChangeLogRecord(Model):
    """One entry of the log of changes; triggers keep it as it is. ``details`` is JSON."""

    id = AutoField()
    happened_at = TextField()
    operator = TextField()
    kind = TextField()
    action = TextField()
    subject_id = IntegerField()
    details = TextField(null=True)
    details_digest = TextField()
    previous = TextField()
    hash = TextField()

    class Meta:
        table_name = "change_log"


class KeptOverviewRecord(Model):
    """The figures of the first page as they were last read; ``content`` is JSON."""

    employer_id = IntegerField(primary_key=True)
    read_at = TextField()
    basis = TextField()
    content = TextField()

    class Meta:
        table_name = "kept_overview"


class SavedFilterRecord(Model):
    """One filter of the workforce that somebody named; what it asks for is JSON."""

    id = AutoField()
    employer_id = IntegerField()
    name = TextField()
    definition = TextField()

    class Meta:
        table_name = "saved_filter"


class TraySheetRecord(Model):
    """A sheet with rows that stayed out of an import; ``headings`` is a JSON list."""

    id = AutoField()
    batch_id = IntegerField()
    file_name = TextField()
    sheet = TextField()
    template = TextField()
    headings = TextField()

    class Meta:
        table_name = "tray_sheet"


class TrayRowRecord(Model):
    """One row that waits; ``cells`` and ``findings`` are JSON lists."""

    id = AutoField()
    tray_sheet_id = IntegerField()
    source_row = IntegerField()
    cells = TextField()
    findings = TextField()
    solved_by = IntegerField(null=True)

    class Meta:
        table_name = "tray_row"


class ImportRepairRecord(Model):
    """One cell that an import read differently from how it was written."""

    id = AutoField()
    batch_id = IntegerField()
    source_row = IntegerField()
    heading = TextField()
    kind = TextField()
    before_text = TextField()
    after_text = TextField()

    class Meta:
        table_name = "import_repair"


class ColumnMappingRecord(Model):
    """What the user said of a table with these headings; ``choices`` is JSON."""

    id = AutoField()
    fingerprint = TextField()
    choices = TextField()

    class Meta:
        table_name = "column_mapping"


class OfficialCodeRecord(Model):
    """The code of an official list that the user gave for one of our values."""

    id = AutoField()
    list_name = TextField()
    our_value = TextField()
    code = TextField()

    class Meta:
        table_name = "official_code"
