"""What a construction project owes at least for JKK and JKM (PP 44/2015 Pasal 54)."""

from __future__ import annotations

from typing import NamedTuple

from desktop.domain.money import Rate, Sen
from desktop.domain.rules import RulesAt

LAYERS = range(1, 6)
"""The layers of the contract value; the last has no upper bound."""
_LAST = LAYERS[-1]
WAGE_RULES = ("jkk.rate_construction", "jkm.rate_construction")
LAYER_RULES = (
    *(f"construction.layer_{layer}_up_to" for layer in LAYERS if layer != _LAST),
    *(f"construction.layer_{layer}_rate_{part}" for layer in LAYERS for part in ("jkk", "jkm")),
)


class ProjectContribution(NamedTuple):
    """The contributions of one project in sen."""

    jkk: Sen
    jkm: Sen

    @property
    def total(self) -> Sen:
        """Both programs together."""
        return self.jkk + self.jkm


def contribution_of_wages(wages: Sen, rules: RulesAt) -> ProjectContribution:
    """Return what is owed where the wages are known; raises ``RuleNotInForce``."""
    jkk, jkm = (rules.rate(rule_id).share_of(wages) for rule_id in WAGE_RULES)
    return ProjectContribution(jkk, jkm)


def contribution_of_contract(value: Sen, rules: RulesAt) -> ProjectContribution:
    """Return what is owed on a contract value without VAT, where the wages are not known.

    The layers are marginal: each rate holds for the part of the value inside its layer. The
    JKM rate of the two topmost layers is not confirmed. Raises ``RuleNotInForce``.
    """
    return ProjectContribution(_layered(value, rules, "jkk"), _layered(value, rules, "jkm"))


def _layered(value: Sen, rules: RulesAt, part: str) -> Sen:
    """Add the exact shares of all layers and round once."""
    total, below = Rate(0, 1), 0
    for layer in LAYERS:
        top = value if layer == _LAST else rules.amount(f"construction.layer_{layer}_up_to")
        inside = max(0, min(value, top) - below)
        rate = rules.rate(f"construction.layer_{layer}_rate_{part}")
        total = total.plus(rate.times(inside))
        below = top
    return total.share_of(1)
