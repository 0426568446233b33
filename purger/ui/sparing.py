"""What an action for many photos would mark, and what it leaves alone, in sentences."""

from __future__ import annotations

from purger.core.bulk import Proposal
from purger.core.text import show_bytes
from purger.core.texts import sentences, shown, tr, trn


def decided_words(groups: int) -> str:
    """That groups which the user decided are left out."""
    return trn(
        "{n} group that you decided stays as it is.",
        "{n} groups that you decided stay as they are.",
        groups,
    )


def left_alone(found: Proposal) -> tuple[str, ...]:
    """What is left alone, a sentence each; none where there is nothing."""
    told = [decided_words(found.decided)] if found.decided else []
    if found.series:
        told.append(trn("{n} series is left whole.", "{n} series are left whole.", found.series))
    return tuple(told)


def told_of(found: Proposal) -> str:
    """What would be marked and what is left alone, in sentences."""
    if found.rows:
        told = [
            tr(
                "Marks {photos} in {groups}, {size}.",
                photos=trn("{n} photo", "{n} photos", len(found.rows)),
                groups=trn("{n} group", "{n} groups", found.groups),
                size=show_bytes(found.size),
            )
        ]
    else:
        told = [tr("There is nothing more to mark.")]
    return shown(sentences((*told, *left_alone(found))))
