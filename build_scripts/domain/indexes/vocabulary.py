"""What the indexes know beforehand: the reviewed tables of source_texts/, as they are read. Standard library only."""

from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.domain.indexes import BodyLevel, BodyRole, Strength, WorkKind


@dataclass(frozen=True, kw_only=True, slots=True)
class RoleRule:
    """How the end of a name tells what the body does."""

    role: BodyRole
    verb: str
    """A regular expression, read at the end of a name."""
    examples: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class NamePart:
    """A short word within longer names, with what it is written out as."""

    short: str
    full: str
    before: str
    members: bool
    """It names a body that consists of other bodies, its members."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BodyRow:
    """A body, whatever the level: its names, what is printed for it, when it stood."""

    slug: str
    name: str
    """Of every level that `names` does not give."""
    names: Mapping[BodyLevel, str]
    short: tuple[str, ...]
    at: Mapping[str, tuple[str, ...]]
    """By place, what is printed for it there and is another body's name elsewhere."""
    centre: tuple[str, ...]
    """What is printed for the centre's body, besides its name."""
    level: BodyLevel | None
    whole: bool
    start: int | None
    end: int | None
    """The last year in which it stood; None where it still stands."""
    after: tuple[str, ...]
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class BodyTable:
    """Of bodies.yml."""

    roles: tuple[RoleRule, ...] = ()
    parts: tuple[NamePart, ...] = ()
    bodies: tuple[BodyRow, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class TargetWords:
    """The words by which a sentence sets a number or a frequency."""

    verbs: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    abstract: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class KindRule:
    """What a title, or a number, says of the kind of work."""

    kind: WorkKind
    pattern: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CitedForm:
    """What is cited by its form, without title marks: a meeting, a speech, a plan."""

    kind: WorkKind
    pattern: str
    title: str
    """With the groups of the pattern, {place} and {plenum}."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkRow:
    """A work of which the rules cannot know all."""

    slug: str
    title: str
    names: tuple[str, ...]
    """What it is called without title marks."""
    numbers: tuple[str, ...]
    kind: WorkKind | None
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Succession:
    """One phrase, or one work, took the place of another."""

    older: str
    newer: str
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkTable:
    """Of works.yml."""

    kinds: tuple[KindRule, ...] = ()
    """By the end of a title; the first that fits counts."""
    orders: tuple[KindRule, ...] = ()
    """By a number, which says more than a title."""
    forms: tuple[CitedForm, ...] = ()
    works: tuple[WorkRow, ...] = ()
    succession: tuple[Succession, ...] = ()
    """By title."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StrengthRule:
    """What makes a sentence direct as strongly as it says."""

    strength: Strength
    pattern: str
    unless: str
    """A regular expression whose presence undoes the match; empty for none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PhraseTable:
    """Of phrases.yml: the words by which a set phrase is told."""

    heads: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    infixes: tuple[str, ...] = ()
    """What the members of a parallel phrase begin with, end with, or have at one place."""
    campaigns: tuple[str, ...] = ()
    """What names of campaigns end in."""
    openers: tuple[str, ...] = ()
    """What stands before such a name and is no part of it."""
    counted: tuple[str, ...] = ()
    """What a number counts in a phrase without quotation marks (三项制度)."""
    noise: tuple[str, ...] = ()
    """Quoted or shaped like a phrase, and none."""
    names: tuple[str, ...] = ()
    """Phrases without marks that no shape tells."""
    succession: tuple[Succession, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Vocabulary:
    """All tables together."""

    bodies: BodyTable = BodyTable()
    targets: TargetWords = TargetWords()
    works: WorkTable = WorkTable()
    directives: tuple[StrengthRule, ...] = ()
    phrases: PhraseTable = PhraseTable()
