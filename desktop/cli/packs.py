"""The command about packs of rules: what is in one, and what it would change; nothing is stored."""

from __future__ import annotations

import argparse

from desktop.cli.building import Context
from desktop.cli.opening import open_services, open_to_read
from desktop.cli.output import DONE, print_json
from desktop.domain.law_difference import LawDifference
from desktop.domain.texts.packs import obligation_change_text, value_change_text
from desktop.services.policy import Policy, plain_fingerprint, read_policy
from desktop.services.rule_packs import PackPreview


def run_rules_pack(arguments: argparse.Namespace, context: Context) -> int:
    """Check a pack against the shipped law, or that of the chosen data file, and print it."""
    opened = open_services(context)
    if context.database is not None:
        opened = open_to_read(context, context.database)
    with opened as services:
        key = services.rule_packs.signer(arguments.file)
        # Who checks wants to know what is in it, whoever signed it.
        preview = services.rule_packs.examine(
            arguments.file, Policy(keys=frozenset({plain_fingerprint(key)}))
        )
    print_json(_document(preview, is_trusted=read_policy().trusts(key)))
    return DONE


def _document(preview: PackPreview, *, is_trusted: bool) -> dict[str, object]:
    pack = preview.pack
    return {
        "name": pack.name,
        "title": pack.title.id,
        "issued_on": pack.issued_on.isoformat(),
        "needs_program": pack.needs_program,
        "digest": preview.digest,
        "key": preview.key_fingerprint,
        "trusted": is_trusted,
        "changes": _sentences(preview.difference.to_come),
        "corrections": _sentences(preview.difference.corrections),
    }


def _sentences(difference: LawDifference) -> list[str]:
    return [
        *map(value_change_text, difference.values),
        *map(obligation_change_text, difference.obligations),
    ]
