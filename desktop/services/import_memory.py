"""What is remembered of a sheet: meanings of columns, writings, words, codes of official lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.domain.parsing import AmountStyle, DateOrder
from desktop.exchange.choices import ImportChoices, fingerprint
from desktop.exchange.columns import Column, normalise
from desktop.exchange.gap_sheets import STATUS_LIST
from desktop.storage.import_desk import ImportDeskRepository

_STATUS_HEADING = normalise(STATUS_LIST)
_BETWEEN = ":"
"""Parts column and text in the key of a word; only the first one does."""


class ImportMemory:
    """Gives a sheet the decisions that were made of one with the same headings before."""

    def __init__(self, repository: ImportDeskRepository) -> None:
        self._repository = repository

    def recall(self, choices: ImportChoices, columns: Sequence[Column]) -> ImportChoices | None:
        """Return choices with what was said of such headings; ``None`` where nothing was."""
        said = self._repository.mapping(fingerprint(columns))
        if said is None:
            return None
        words: dict[int, dict[str, str]] = {}
        for key, word in said.get("words", {}).items():
            index, _, text = key.partition(_BETWEEN)
            words.setdefault(int(index), {})[text] = word
        return replace(
            choices,
            roles={int(index): role for index, role in said["roles"].items()},
            orders={int(index): DateOrder(text) for index, text in said["orders"].items()},
            styles={int(index): AmountStyle(text) for index, text in said["styles"].items()},
            words=words,
        )

    def with_codes(self, choices: ImportChoices, columns: Sequence[Column]) -> ImportChoices:
        """Read codes of official lists as they were told for an export, where no answer is."""
        meant = self._kinds_by_code()
        words = dict(choices.words)
        for column in columns:
            if meant and normalise(column.heading) == _STATUS_HEADING:
                words[column.index] = {**meant, **words.get(column.index, {})}
        return replace(choices, words=words)

    def _kinds_by_code(self) -> dict[str, str]:
        """Return the kind of contract for each code that stands for one kind alone."""
        words = {choice.value.value: choice.words[0] for choice in FIELDS_BY_KEY["kind"].choices}
        told = {
            value: code.upper()
            for (list_name, value), code in self._repository.codes().items()
            if list_name == STATUS_LIST and value in words
        }
        counted = Counter(told.values())
        return {code: words[value] for value, code in told.items() if counted[code] == 1}

    def keep(self, choices: ImportChoices, columns: Sequence[Column]) -> None:
        """Remember what was decided, and codes for the sheets that ask for them."""
        answers = {
            f"{column.index}{_BETWEEN}{text}": word
            for column in columns
            for text, word in self._answers(choices, column).items()
        }
        if not (choices.roles or choices.orders or choices.styles or answers):
            return
        self._repository.remember_mapping(
            fingerprint(columns),
            {
                "roles": {str(index): role for index, role in choices.roles.items()},
                "orders": {str(index): order.value for index, order in choices.orders.items()},
                "styles": {str(index): style.value for index, style in choices.styles.items()},
                "words": answers,
            },
        )
        for column in columns:
            if normalise(column.heading) == _STATUS_HEADING:
                self._repository.remember_codes(self._new_codes(self._answers(choices, column)))

    def _answers(self, choices: ImportChoices, column: Column) -> dict[str, str]:
        """Return what was said of the words of a column beyond the codes that exports know."""
        is_status = normalise(column.heading) == _STATUS_HEADING
        meant = self._kinds_by_code() if is_status else {}
        said = choices.words.get(column.index, {})
        return {text: word for text, word in said.items() if meant.get(text) != word}

    def _new_codes(self, answers: Mapping[str, str]) -> dict[tuple[str, str], str]:
        """Return the codes for kinds that no export was told yet, of each the only one."""
        known = self._repository.codes()
        counted = Counter(answers.values())
        values = {choice.words[0]: choice.value.value for choice in FIELDS_BY_KEY["kind"].choices}
        needs = {text: (STATUS_LIST, values[word]) for text, word in answers.items() if word}
        return {
            need: text
            for text, need in needs.items()
            if need not in known and counted[answers[text]] == 1
        }
