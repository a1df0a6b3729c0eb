"""Packs of rules: taken in with a copy first, told as a difference, revoked, and never silently."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.calendar import Month
from desktop.domain.declaration_reading import read_snapshot
from desktop.domain.employer import Employer
from desktop.domain.obligation import Obligation
from desktop.domain.program import Program
from desktop.domain.rules import RuleBook
from desktop.domain.texts.packs import obligation_change_text, value_change_text
from desktop.errors import UserError
from desktop.paths import resource_path
from desktop.services.backups import BackupReason
from desktop.services.change_log import LogQuery, field_lines
from desktop.services.changes import RULES
from desktop.services.container import Services, build_services
from desktop.services.rule_packs import PackPreview
from desktop.storage.database import Database
from desktop.storage.rule_packs import RulePackRepository
from tests.packs import (
    JP_2026,
    JP_2027,
    OTHER_PRIVATE,
    pack_bytes,
    policy_for,
    write_pack,
)
from tests.services.conftest import NOW, make_worker

MARCH = date(2027, 3, 1)
TODAY = NOW.date()


def examined(services: Services, folder: Path, *args: object, **changes: object) -> PackPreview:
    """Return what a pack would change."""
    return services.rule_packs.examine(write_pack(folder, *args, **changes), policy_for())


def refusal(services: Services, data: bytes, folder: Path) -> UserError:
    """Return the error with which a file is refused."""
    path = folder / "berkas.json"
    path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        services.rule_packs.examine(path, policy_for())
    return caught.value


def test_a_pack_is_told_applied_and_revoked(
    services: Services, employer: Employer, tmp_path: Path
) -> None:
    """The difference is one sentence; the value holds at once and goes again; both are logged."""
    services.employers.save(employer)
    services.workforce.save(make_worker(basic_wage=20_000_000_00))
    shipped = services.rulebook

    preview = examined(services, tmp_path)

    (change,) = preview.difference.values
    assert value_change_text(change) == (
        "Batas atas upah JP mulai 1 Maret 2027: Rp11.086.300 → Rp11.600.000 (Surat B/1/022027)."
    )
    assert value_change_text(change, "en") == (
        "JP wage ceiling from 1 March 2027: Rp11.086.300 → Rp11.600.000 (Surat B/1/022027)."
    )
    assert not preview.difference.corrections
    (effect,) = preview.effects
    assert (str(effect.after), len(effect.affected)) == ("2027-03", 1)
    assert services.rulebook is shipped

    step = services.rule_packs.apply(preview, with_corrections=False)

    assert step.changes.touches(frozenset({RULES}))
    assert services.backups.entries()[0].reason is BackupReason.BEFORE_RULES
    month = services.contributions.month(Month(2027, 3))
    assert month.employer_total[Program.JP] == 232_000_00
    assert month.rules_digest == services.rulebook.digest != shipped.digest
    assert not services.rulebook.at(MARCH).is_past_renewal("jp.wage_ceiling")
    entry = services.change_log.entries(LogQuery(kind="pack"))[0]
    assert (entry.subject, entry.action) == ("Batas upah JP 2027", "added")

    (line,) = services.rule_packs.all()
    assert (line.is_in_use, line.fault, line.is_superseded) == (True, None, False)
    assert line.title.en == "JP ceiling 2027"
    difference = services.rule_packs.revocation(line.stored.pack_id)
    (back,) = difference.values
    assert value_change_text(back).startswith(
        "Batas atas upah JP mulai 1 Maret 2027: Rp11.600.000 → Rp11.086.300 (Surat BPJS"
    )
    services.rule_packs.revoke(line.stored.pack_id, with_corrections=False)
    assert services.rulebook.digest == shipped.digest
    entry = services.change_log.entries(LogQuery(kind="pack"))[0]
    revoked = {line.title: line.after for line in field_lines(entry)}
    assert revoked["dicabut pada"].startswith("22-11-2026")
    (line,) = services.rule_packs.all()
    assert (line.is_in_use, line.stored.revoked_at) == (False, NOW)
    # Its name is free again.
    services.rule_packs.apply(examined(services, tmp_path), with_corrections=False)
    assert [item.is_in_use for item in services.rule_packs.all()] == [True, False]


def test_the_past_changes_only_with_consent(services: Services, tmp_path: Path) -> None:
    """A changed value of the past is told apart; without consent only the future is taken."""
    both = JP_2027.replace("values = [", "values = [" + JP_2026.partition("[")[2].partition("]")[0])
    preview = examined(services, tmp_path, {"rules/jp/wage_ceiling.toml": both})
    (correction,) = preview.difference.corrections.values
    assert value_change_text(correction) == (
        "Batas atas upah JP mulai 1 Maret 2026 sampai 28 Februari 2027: Rp11.086.300 →"
        " Rp11.086.400 (Surat B/1/022027)."
    )
    assert [item.day for item in preview.difference.to_come.values] == [MARCH]
    assert [item.day for item in preview.careful.values] == [MARCH]

    services.rule_packs.apply(preview, with_corrections=False)

    rules = services.rulebook
    assert rules.at(TODAY).amount("jp.wage_ceiling") == 11_086_300_00
    assert rules.at(MARCH).amount("jp.wage_ceiling") == 11_600_000_00
    (line,) = services.rule_packs.all()
    assert line.stored.keep_before == TODAY
    services.rule_packs.revoke(line.stored.pack_id, with_corrections=False)

    services.rule_packs.apply(preview, with_corrections=True)
    assert services.rulebook.at(TODAY).amount("jp.wage_ceiling") == 11_086_400_00
    pack_id = services.rule_packs.all()[0].stored.pack_id
    with pytest.raises(UserError) as caught:
        services.rule_packs.revoke(pack_id, with_corrections=False)
    assert caught.value.code == "CONSENT_MISSING"
    services.rule_packs.revoke(pack_id, with_corrections=True)


def test_a_correction_alone_needs_consent(services: Services, tmp_path: Path) -> None:
    """Without it nothing is left, and nothing is stored."""
    documents = {"rules/jp/wage_ceiling.toml": JP_2026}
    preview = examined(services, tmp_path, documents)
    with pytest.raises(UserError) as caught:
        services.rule_packs.apply(preview, with_corrections=False)
    assert caught.value.code == "CONSENT_MISSING"
    assert services.rule_packs.all() == ()


def test_what_cannot_do_without_the_past_needs_consent(services: Services, tmp_path: Path) -> None:
    """An end that is set to a known value goes with the correction beside it, or not at all."""
    ending = JP_2027.partition("[")[2].partition("]")[0].replace("2027-03-01", "2026-03-01")
    ending = ending.replace("11600000", "11086300").replace(
        ", value", ", until = 2027-01-31, value"
    )
    past = ending.replace("2026-03-01", "2025-03-01").replace("until = 2027-01-31, ", "")
    head = JP_2026.partition("values = [")[0]
    preview = examined(
        services,
        tmp_path,
        {"rules/jp/wage_ceiling.toml": f"{head}values = [{past}{ending}]\n"},
    )
    assert [item.day for item in preview.difference.to_come.values] == [date(2027, 2, 1)]
    assert (len(preview.difference.corrections.values), preview.can_keep_past) == (1, False)
    with pytest.raises(UserError, match="tanpa mengubah masa"):
        services.rule_packs.apply(preview, with_corrections=False)


def test_what_is_no_trusted_pack_is_refused_with_a_sentence(
    services: Services, tmp_path: Path
) -> None:
    """Each in its own words, and nothing is stored."""
    good = pack_bytes()
    wrong = good.replace(b"11600000", b"11600001")
    newer = pack_bytes(needs_program="2099.1.0", later_key=1)
    other = pack_bytes(key=OTHER_PRIVATE)
    for data, code, words in (
        (b"{" * 2_000_000, "FILE_TOO_BIG", "1 MB"),
        (b"\xff", "FILE_MALFORMED", "rusak"),
        (b"[" * 900_000, "FILE_MALFORMED", "rusak"),
        (good.replace(b'"format"', b'"format" '), "FILE_MALFORMED", "rusak"),
        (good.replace(b"patuh-jamsos", b"other-progra"), "FILE_WRONG_PROGRAM", "program lain"),
        (good.replace(b"rule-pack", b"manifest"), "FILE_WRONG_KIND", "jenis"),
        (wrong, "SIGNATURE_WRONG", "tidak cocok"),
        (other, "KEY_NOT_TRUSTED", "[0-9a-f]{4} [0-9a-f]{4}"),
        (newer, "FILE_NEEDS_NEWER_PROGRAM", r"\(2099\.1\.0\)"),
        (pack_bytes({"../x.toml": "x"}), "FILE_MALFORMED", "documents"),
        (pack_bytes(issued_on="2027-02-30"), "FILE_MALFORMED", "issued_on"),
        (pack_bytes(needs_program="9" * 5000 + ".1.1"), "FILE_MALFORMED", "needs_program"),
    ):
        error = refusal(services, data, tmp_path)
        assert error.code == code
        with pytest.raises(UserError, match=words):
            raise error
    with pytest.raises(UserError, match="jaringannya"):
        services.rule_packs.examine(tmp_path / "tidak-ada.json", policy_for())
    assert services.rule_packs.all() == ()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("rules/jp/wage_ceiling.toml", "11600000", "11600000.5"),
        ("rules/jp/wage_ceiling.toml", "id = ", "extra = 1\nid = "),
        ("rules/jp/wage_ceiling.toml", 'source = "Surat B/1/022027"', 'source = ""'),
        ("rules/jp/wage_ceiling.toml", "IDR/month", "years"),
        ("rules/jp/other.toml", "x", "x"),
        ("rules/jp/wage_ceiling.toml", "11600000", "1e-999999999"),
        ("rules/jp/wage_ceiling.toml", "11600000", "9" * 5000),
        ("rules/jp/wage_ceiling.toml", "2028-03-01", "9999-12-31"),
    ],
)
def test_the_loaders_of_the_shipped_law_read_packs(
    services: Services, tmp_path: Path, path: str, old: str, new: str
) -> None:
    """Whatever they refuse in a shipped file they refuse in a pack, naming file and key."""
    error = refusal(services, pack_bytes({path: JP_2027.replace(old, new)}), tmp_path)
    assert error.code == "PACK_DOCUMENT"
    assert path.partition("/")[2] in error.sentence


def test_what_the_program_knows_already_changes_nothing(services: Services, tmp_path: Path) -> None:
    """The shipped file again, and an older view of a quantity that was checked since."""
    shipped = resource_path("rules", "jp", "wage_ceiling.toml").read_text("utf-8")
    old = JP_2027.replace("2027-02-26", "2026-11-21")
    for text in (shipped, old):
        error = refusal(services, pack_bytes({"rules/jp/wage_ceiling.toml": text}), tmp_path)
        assert error.code == "PACK_NOTHING_NEW"


def test_obligations_come_the_same_way(services: Services, tmp_path: Path) -> None:
    """A changed one is told part by part and judged at once; its check must be fed as before."""
    text = resource_path("obligations", "REG-04.toml").read_text("utf-8")
    changed = text.replace('severity = "tinggi"', 'severity = "sedang"', 1)
    assert changed != text
    documents = {"obligations/REG-04.toml": changed}
    preview = examined(services, tmp_path, documents, name="reg-04")
    (change,) = preview.difference.corrections.obligations
    assert "berubah: tingkat tinggi → sedang." in obligation_change_text(change)
    before = services.rulebook.digest
    services.rule_packs.apply(preview, with_corrections=True)
    judged = {item.id: item.severity.value for item in services.assessments.obligations}
    assert (judged["REG-04"], len(judged)) == ("sedang", len(services.obligations))
    assert services.rulebook.digest != before

    for broken in (
        text.replace('programs = "JHT"', 'programs = "JHX"'),
        text.replace('outside_sizes = "SIZE_VOLUNTARY"', 'outside_sizes = "X"'),
        text.replace('programs = "JHT"\n', ""),
    ):
        data = pack_bytes({"obligations/REG-04.toml": broken}, name="reg-04b")
        assert refusal(services, data, tmp_path).code == "PACK_DOCUMENT"


def test_packs_that_rest_on_each_other_go_in_turn(services: Services, tmp_path: Path) -> None:
    """The minimum wages of 2028 need those of 2027; these cannot be revoked before those."""
    shipped = resource_path("rules", "minimum_wage", "2026.toml").read_text("utf-8")
    for year in (2027, 2028):
        text = shipped.replace("year = 2026", f"year = {year}", 1)
        text = text.replace("in_force_from = 2026-01-01", f"in_force_from = {year}-01-01", 1)
        text = text.replace("renew_by = 2027-01-01", f"renew_by = {year + 1}-01-01", 1)
        text = text.replace("value = 3932552", f"value = {3_932_552 + year}", 1)
        name = f"umum-{year}"
        documents = {f"rules/minimum_wage/{year}.toml": text}
        preview = examined(services, tmp_path, documents, name=name)
        assert len(preview.difference.values) == 1
        services.rule_packs.apply(preview, with_corrections=False)
    first = services.rule_packs.all()[1].stored.pack_id
    with pytest.raises(UserError) as caught:
        services.rule_packs.revocation(first)
    assert caught.value.code == "PACK_NEEDED"


def test_a_declaration_names_its_packs_and_keeps_them(
    services: Services, employer: Employer, tmp_path: Path
) -> None:
    """Pack, digest and key stand in the frozen data; a revocation changes nothing of it."""
    services.employers.save(employer)
    services.workforce.save(make_worker(basic_wage=20_000_000_00))
    preview = examined(services, tmp_path, {"rules/jp/wage_ceiling.toml": JP_2026})
    services.rule_packs.apply(preview, with_corrections=True)
    stored, _changes = services.declarations.finalise("001")
    document = json.loads(stored.snapshot)
    (pack,) = document["packs"]
    assert (pack["name"], pack["digest"], pack["key"]) == (
        "jp-2027", preview.digest, preview.key_fingerprint,
    )  # fmt: skip
    assert (pack["rule_ids"], pack["keeps_before"]) == (["jp.wage_ceiling"], None)
    assert document["rules_digest"] == services.rulebook.digest
    assert read_snapshot(stored.snapshot).packs[0].issued_on == date(2027, 2, 26)

    line = services.rule_packs.all()[0]
    services.rule_packs.revoke(line.stored.pack_id, with_corrections=True)
    kept = services.declarations.get(stored.declaration_id)
    assert (kept.snapshot, kept.pdf) == (stored.snapshot, stored.pdf)
    assert "packs" in json.loads(kept.snapshot)


def test_own_values_stay_in_force_and_are_named(services: Services, tmp_path: Path) -> None:
    """What the user typed in wins for its day; the preview says for which quantity."""
    own = services.own_rules.ceiling("jp.wage_ceiling", MARCH, 11_500_000_00, "Surat B/0")
    services.own_rules.add(own)
    preview = examined(services, tmp_path)
    assert [rule.id for rule in preview.overruled] == ["jp.wage_ceiling"]
    services.rule_packs.apply(preview, with_corrections=False)
    assert services.rulebook.at(MARCH).amount("jp.wage_ceiling") == 11_500_000_00


def test_a_stored_pack_that_was_tampered_with_is_set_aside(
    tmp_path: Path, rulebook: RuleBook, obligations: tuple[Obligation, ...]
) -> None:
    """The file opens without it and says why; a second of the same name is refused still."""
    path = tmp_path / "data.sqlite"
    with Database.open(path) as database:
        services = build_services(database, rulebook, obligations, lambda: NOW)
        services.rule_packs.apply(examined(services, tmp_path), with_corrections=False)
        (stored,) = RulePackRepository(database).all()
        database.connection().execute("DROP TRIGGER rule_pack_is_only_revoked")
        database.connection().execute(
            "UPDATE rule_pack SET content = CAST(replace(content, '11600000', '99600000') AS BLOB)"
        )
    with Database.open(path) as database:
        services = build_services(database, rulebook, obligations, lambda: NOW + timedelta(days=1))
        assert services.rulebook is rulebook
        (line,) = services.rule_packs.all()
        assert line.fault is not None
        assert line.fault.code == "FILE_MALFORMED"
        with pytest.raises(UserError, match="sudah dipakai"):
            examined(services, tmp_path)
        services.rule_packs.revoke(stored.pack_id, with_corrections=False)
