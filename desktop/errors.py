"""The one error that is the user's to solve: a file, a disk, a datum."""

from __future__ import annotations


class UserError(Exception):
    """A fault outside the program: says what is wrong, where, and what to do next.

    ``code`` is stable and names the fault for tests, translations and logs; ``sentence`` is the
    Indonesian text shown to the user. ``facts`` fill the sentence and may hold personal data,
    so only ``code`` is ever logged.
    """

    def __init__(self, code: str, sentence: str, **facts: object) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.facts = facts

    def __reduce__(self) -> tuple[object, ...]:
        """Be the same in another process: code, sentence and facts."""
        return _made_again, (type(self), self.code, self.sentence, self.facts)


def _made_again(
    kind: type[UserError], code: str, sentence: str, facts: dict[str, object]
) -> UserError:
    return kind(code, sentence, **facts)
