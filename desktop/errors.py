"""The one error that is the user's to solve: a file, a disk, a datum."""

from __future__ import annotations


class UserError(Exception):
    """A fault outside the program: says what is wrong, where, and what to do next.

    ``code`` is stable and names the fault for tests and logs; ``sentence`` is the text shown to
    the user, ``english`` the same for the English window. ``facts`` are what the sentence is made
    of and may hold personal data, so only ``code`` is ever logged.
    """

    def __init__(self, code: str, sentence: str, *, english: str = "", **facts: object) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.english = english or sentence
        self.facts = facts

    def in_language(self, language: str) -> str:
        """Return the English sentence for ``en``, else the Indonesian one."""
        return self.english if language == "en" else self.sentence

    def __reduce__(self) -> tuple[object, ...]:
        """Be the same in another process: code, both sentences and facts."""
        return _made_again, (type(self), self.code, self.sentence, self.english, self.facts)


def _made_again(
    kind: type[UserError], code: str, sentence: str, english: str, facts: dict[str, object]
) -> UserError:
    return kind(code, sentence, english=english, **facts)
