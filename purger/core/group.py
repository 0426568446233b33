"""Cut pairs into groups that never chain, at any position of the similarity slider.

Complete link: every two members of a group are at least as similar as the slider asks, so A~B and
B~C do not bring A and C together. Byte copies always stand together. The hierarchy behind it is
built once (`hierarchy.Hierarchy`); this is the way in for whoever needs one position only.
"""

from __future__ import annotations

from purger.core.domain import Findings
from purger.core.hierarchy import Cut, Hierarchy
from purger.core.rules import DEFAULT, Rules


def group(findings: Findings, similarity: float, rules: Rules = DEFAULT) -> Cut:
    """Groups of two or more at `similarity` (0 to 1), largest gain in bytes first.

    A lazy sequence of `Group`. Deterministic, and independent of the order and names of files but
    for which of several equally good photos is kept.
    """
    return Hierarchy.of(findings, rules).prepare().cut(similarity)
