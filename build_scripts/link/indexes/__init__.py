"""Indexes over the notices: who must do what, by when, in which words, citing what, and how strongly.

Pure functions from notices and reviewed tables. Notices stand in the edition's order, so that the indexes do not depend
on the order in which they were read.
"""

from collections.abc import Sequence

from build_scripts.domain.alignment import Pair
from build_scripts.domain.building.execution import Each, one_by_one
from build_scripts.domain.indexes import Indexes
from build_scripts.domain.indexes.vocabulary import Vocabulary
from build_scripts.domain.notice import Jurisdiction, Notice
from build_scripts.domain.topics import Filing
from build_scripts.link.indexes.bodies import gather_bodies
from build_scripts.link.indexes.citations import gather_works
from build_scripts.link.indexes.clauses import read_clauses
from build_scripts.link.indexes.directives import find_directives
from build_scripts.link.indexes.phrases import gather_phrases
from build_scripts.link.indexes.targets import find_targets


def make_indexes(
    notices: Sequence[Notice],
    places: Sequence[Jurisdiction],
    filings: Sequence[Filing],
    pairs: Sequence[Pair],
    vocabulary: Vocabulary,
    *,
    above: Sequence[Notice] = (),
    each: Each = one_by_one,
) -> Indexes:
    """`above` are notices of other levels that are not indexed here, and may be what these cite. Each notice is read by
    itself; what is read in all of them is then brought together."""
    clauses = read_clauses(notices, places, vocabulary.bodies, each)
    return Indexes(
        clauses=clauses,
        bodies=gather_bodies(notices, places, clauses, vocabulary.bodies),
        phrases=gather_phrases(notices, vocabulary.phrases, each),
        works=gather_works(notices, places, vocabulary.works, above, each),
        targets=find_targets(notices, vocabulary.targets, filings, pairs, each),
        directives=find_directives(notices, vocabulary.directives, each),
    )
