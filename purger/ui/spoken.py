"""What a screen reader says of the photos of the grid, and of what the user did with them."""

from __future__ import annotations

from purger.core.domain import Group, Tier
from purger.core.review import Edit, Review
from purger.core.text import show_bytes, show_name
from purger.core.texts import listed, sentences, shown, tr, trn


def photo(review: Review, row: int, number: int, of: int, memory: str = "") -> str:
    """One photo in a line: its name, its group, its state, and why it is the one to keep.

    Args:
        review: which it is of.
        row: of the catalog.
        number: of its group among those that are shown, from 1 on; 0 where it stands in none.
        of: how many groups are shown.
        memory: what an earlier decision says of it: "new", "kept" or "".
    """
    group = review.group_of(row)
    parts = [_name(review, row)]
    if group is None:
        parts.append(tr("in no group"))
    elif number:
        parts.append(tr("group {number:,} of {count:,}", number=number, count=of))
    if group is not None:
        parts.append(_kind(group))
    parts.append(_state(review, row))
    if group is not None and review.is_reviewed(group):
        parts.append(tr("group reviewed"))
    if memory == "new":
        parts.append(tr("new since you kept these"))
    elif memory == "kept":
        parts.append(tr("of a kept set"))
    if group is not None and (group.series is None or group.keeper != row):
        parts.append(_suggestion(group, row))
    return listed(parts)


def facts(review: Review, row: int) -> str:
    """What else is known of it, for who asks: its size, its folder, what its group rests on."""
    path, traits = review.catalog.photos[row].path, review.catalog.traits[row]
    size = show_bytes(review.catalog.bytes_of([row]))
    words = [
        tr("{width:,} × {height:,} pixels, {size}, {form}.", width=traits.width,
           height=traits.height, size=size, form=traits.format),
        tr("In the folder {folder}.", folder=show_name(path.parent)),
    ]  # fmt: skip
    group = review.group_of(row)
    if group is not None:
        photos = trn("{n} photo", "{n} photos", len(group.members))
        words.append(
            tr("Group of {photos}: {evidence}.", photos=photos, evidence=shown(group.evidence))
        )
    return sentences(words)


def _name(review: Review, row: int) -> str:
    name = show_name(review.catalog.photos[row].path.name)
    companions = len(review.catalog.companions[row])
    if not companions:
        return name
    return trn("{name} with {n} file", "{name} with {n} files", companions, name=name)


def _kind(group: Group) -> str:
    if group.series is not None:
        return shown(group.series.value)
    return {
        Tier.IDENTICAL: tr("identical", about="the tier of a group"),
        Tier.SAME: tr("same picture", about="the tier of a group"),
        Tier.NEAR: tr("near-duplicates", about="the tier of a group"),
    }[group.tier]


def _state(review: Review, row: int) -> str:
    if review.is_marked(row):
        return tr("marked for the trash")
    if review.is_protected(row):
        return tr("protected, stays")
    if review.is_damaged(row):
        return tr("damaged, stays")
    return tr("stays")


def _suggestion(group: Group, row: int) -> str:
    if group.keeper != row:
        alike = group.similarities[group.members.index(row)]
        return tr("{alike:.0%} alike to the best", alike=alike)
    reason = shown(group.reason)
    if group.sure:
        return tr("suggested keeper because: {reason}", reason=reason)
    return tr("suggested keeper, unsure: {reason}", reason=reason)


def already(review: Review, row: int, *, marked: bool) -> str:
    """That a photo is marked, or is not, as it was wanted; in a sentence."""
    name = show_name(review.catalog.photos[row].path.name)
    if marked:
        return tr("{name} is already marked.", name=name)
    return tr("{name} is not marked.", name=name)


def words_of(edit: Edit, review: Review) -> str:
    """What the user did, in a sentence."""
    marked, unmarked = len(edit.marked), len(edit.unmarked)
    kept = 0 if marked + unmarked else len(edit.chosen)
    if marked + unmarked + kept == 1:
        (row,) = edit.marked or edit.unmarked or edit.chosen
        name = show_name(review.catalog.photos[row].path.name)
        if marked:
            return tr("{name} is marked for the trash.", name=name)
        return tr("{name} stays.", name=name)
    said = []
    if marked:
        said.append(trn("{n} photo is marked for the trash.",
                        "{n} photos are marked for the trash.", marked))  # fmt: skip
    if unmarked:
        said.append(trn("{n} mark is taken away.", "{n} marks are taken away.", unmarked))
    return sentences(said)
