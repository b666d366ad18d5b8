"""The rules between entries: a module per subject, a generator per rule, its docstring the rule."""

from macros.checks import (
    glossary,
    laws,
    leaders,
    paper,
    people,
    privacy,
    process,
    pyramid,
    references,
    training,
)
from macros.checks.scene import Rule, Scene

__all__ = ["RULES", "Rule", "Scene"]

RULES: tuple[Rule, ...] = (
    *references.RULES,
    *glossary.RULES,
    *process.RULES,
    *paper.RULES,
    *training.RULES,
    *leaders.RULES,
    *pyramid.RULES,
    *people.RULES,
    *laws.RULES,
    *privacy.RULES,
)
