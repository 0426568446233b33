"""Purging: only what was shown, only while a keeper stands, and nothing is ever lost."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from purger.core import identity
from purger.core.domain import Failure, Keeper, Marked, Outcome, Photo, Plan, Progress, Stage, State
from purger.core.errors import NoTrashError, PlanError, TrashError
from purger.core.journal import Journal, default_file
from purger.core.ledger import Ledger, lock_file
from purger.core.promises import Promise
from purger.core.purge import purge, why_not
from purger.core.text import show_name
from purger.core.trash import Trasher
from tests.fakes import FakeTrasher
from tests.paint import run


def photo_of(path: Path) -> Photo:
    return Photo.from_stat(path, path.lstat())


def marked(path: Path, *keepers: Path) -> Marked:
    return Marked(photo_of(path), digest_of(path), tuple(map(keeper, keepers)))


def keeper(path: Path) -> Keeper:
    return Keeper(photo_of(path), digest_of(path))


def digest_of(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for i in range(6):
        (tmp_path / "photos" / f"{i}.jpg").parent.mkdir(exist_ok=True)
        (tmp_path / "photos" / f"{i}.jpg").write_bytes(b"photo %d" % i)
    return tmp_path / "photos"


@pytest.fixture
def trasher(tmp_path: Path) -> FakeTrasher:
    return FakeTrasher(tmp_path / "trash")


def names(outcome: Outcome) -> list[str]:
    return [item.photo.path.name for item in outcome.trashed]


def written(outcome: Outcome) -> list[State]:
    """What the journal says of the files of a purge."""
    with Journal(default_file()) as journal:
        return [item.state for item in Ledger(journal).items(outcome.purge)]


def test_what_is_marked_goes_and_nothing_else(folder: Path, trasher: FakeTrasher) -> None:
    plan = Plan((marked(folder / "1.jpg", folder / "0.jpg"), marked(folder / "4.jpg")))
    outcome = run(purge(plan, trasher, default_file()))
    assert names(outcome) == ["1.jpg", "4.jpg"]
    assert outcome == Outcome(tuple(outcome.trashed), (), purge=1)
    assert sorted(p.name for p in folder.iterdir()) == ["0.jpg", "2.jpg", "3.jpg", "5.jpg"]
    assert [item.location.read_bytes() for item in outcome.trashed if item.location] == [
        b"photo 1", b"photo 4",
    ]  # fmt: skip


class Unlocking(FakeTrasher):
    """Somebody deletes the lock while a photo goes."""

    def trash(self, path: Path) -> Path:
        lock_file(default_file()).unlink(missing_ok=True)
        return super().trash(path)


@pytest.mark.promise(Promise.ONE_AT_A_TIME)
def test_nothing_more_moves_when_the_lock_was_taken_away(folder: Path, tmp_path: Path) -> None:
    trasher = Unlocking(tmp_path / "trash")
    plan = Plan(tuple(marked(folder / f"{i}.jpg", folder / "0.jpg") for i in (1, 2, 3)))
    outcome = run(purge(plan, trasher, default_file()))
    assert names(outcome) == ["1.jpg"]
    words = (
        f"“{lock_file(default_file())}” was taken away, which keeps two purgers from moving photos "
        "at one time."
    )
    assert [failure.reason for failure in outcome.failed] == [
        words, f"Nothing more is moved. {words}",
    ]  # fmt: skip
    assert written(outcome) == [State.TRASHED, State.STAYED, State.STAYED]
    assert [path.name for path in trasher.calls] == ["1.jpg"]


def test_a_photo_whose_companion_had_gone_by_then_is_whole_again(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "1.xmp").write_bytes(b"stars")
    item = replace(
        marked(folder / "1.jpg", folder / "0.jpg"), companions=(photo_of(folder / "1.xmp"),)
    )
    outcome = run(purge(Plan((item,)), Unlocking(tmp_path / "trash"), default_file()))
    assert not outcome.trashed
    assert outcome.failed[0].reason.endswith("What had gone already is back in its place.")
    assert (folder / "1.xmp").read_bytes() == b"stars"
    assert (folder / "1.jpg").exists()


def test_what_lies_in_a_library_of_another_program_stays_whatever_a_plan_says(
    folder: Path, trasher: FakeTrasher
) -> None:
    library = folder / "Mine.photoslibrary"
    (library / "originals").mkdir(parents=True)
    (folder / "1.jpg").rename(library / "originals" / "1.jpg")
    plan = Plan((marked(library / "originals" / "1.jpg", folder / "0.jpg"),))
    (failure,) = run(purge(plan, trasher, default_file())).failed
    assert failure.reason == (f"It lies in “{library}”, a trash or the library of another program.")
    assert not trasher.calls


def edit(path: Path) -> None:
    path.write_bytes(b"edited")


def edit_in_secret(path: Path) -> None:
    """Same size, same times, other bytes."""
    found = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def replace_file(path: Path) -> None:
    found = path.stat()
    other = path.with_suffix(".new")
    shutil.copy2(path, other)
    os.utime(other, ns=(found.st_atime_ns, found.st_mtime_ns))
    other.replace(path)


def link(path: Path) -> None:
    path.rename(path.with_suffix(".moved"))
    path.symlink_to(path.with_suffix(".moved"))


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


CHANGED = "It changed since it was shown."
OTHER_BYTES = "Its content changed since it was shown."
NO_FILE = "It is no longer a regular file."


@pytest.mark.promise(Promise.ONLY_WHAT_WAS_SHOWN)
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (Path.unlink, "It is no longer there."), (edit, CHANGED), (replace_file, CHANGED),
        (edit_in_secret, OTHER_BYTES), (link, NO_FILE), (as_folder, NO_FILE),
        (lambda path: os.utime(path, ns=(1, 1)), CHANGED),
    ],
)  # fmt: skip
def test_a_photo_that_changed_since_it_was_shown_stays(
    folder: Path, trasher: FakeTrasher, change: Callable[[Path], None], sentence: str
) -> None:
    plan = Plan((marked(folder / "1.jpg", folder / "0.jpg"), marked(folder / "2.jpg")))
    change(folder / "1.jpg")
    outcome = run(purge(plan, trasher, default_file()))
    assert names(outcome) == ["2.jpg"]
    assert [failure.reason for failure in outcome.failed] == [sentence]
    is_gone = change == Path.unlink
    assert [failure.was_gone for failure in outcome.failed] == [is_gone]
    with Journal(default_file()) as journal:
        (past,) = Ledger(journal).purges()
    assert (past.gone, past.stayed) == ((1, 0) if is_gone else (0, 1))
    assert trasher.calls == [folder / "2.jpg"]
    assert written(outcome) == [State.STAYED, State.TRASHED]


@pytest.mark.promise(Promise.KEEPS_ONE)
@pytest.mark.parametrize("change", [Path.unlink, edit, replace_file, link, as_folder])
def test_without_its_keeper_a_photo_stays(
    folder: Path, trasher: FakeTrasher, change: Callable[[Path], None]
) -> None:
    plan = Plan((marked(folder / "1.jpg", folder / "0.jpg"),))
    change(folder / "0.jpg")
    outcome = run(purge(plan, trasher, default_file()))
    assert not outcome.trashed
    assert outcome.failed[0].reason == (
        "No photo of its group that was to stay is still in its place, unchanged."
    )
    assert (folder / "1.jpg").read_bytes() == b"photo 1"


def test_one_keeper_of_several_is_enough(folder: Path, trasher: FakeTrasher) -> None:
    plan = Plan((marked(folder / "1.jpg", folder / "0.jpg", folder / "2.jpg"),))
    (folder / "0.jpg").unlink()
    assert names(run(purge(plan, trasher, default_file()))) == ["1.jpg"]


@pytest.mark.promise(Promise.ONE_FILE_IS_ONE_COPY)
def test_an_empty_file_and_a_second_name_of_the_photo_are_no_keepers(folder: Path) -> None:
    os.link(folder / "1.jpg", folder / "hard.jpg")
    (folder / "empty.jpg").write_bytes(b"")
    item = marked(folder / "1.jpg", folder / "hard.jpg", folder / "empty.jpg")
    reason = why_not(item)
    assert reason is not None
    assert "No photo of its group" in reason


@pytest.mark.promise(Promise.ONE_FILE_IS_ONE_COPY)
def test_a_plan_that_contradicts_itself_is_refused_before_anything_moves(
    folder: Path, trasher: FakeTrasher
) -> None:
    one, two = marked(folder / "1.jpg", folder / "2.jpg"), marked(folder / "2.jpg")
    with pytest.raises(PlanError) as raised:
        run(purge(Plan((one, two)), trasher, default_file()))
    assert str(raised.value) == ("The plan would trash a photo that “1.jpg” relies on being kept.")
    with pytest.raises(PlanError, match=r"^The plan names one file twice\.$"):
        run(purge(Plan((two, two)), trasher, default_file()))
    with pytest.raises(PlanError, match="twice"):
        run(
            purge(
                Plan((two, replace(two, photo=replace(two.photo, inode=7)))),
                trasher,
                default_file(),
            )
        )
    os.link(folder / "2.jpg", folder / "hard.jpg")
    with pytest.raises(PlanError, match="twice"):
        run(purge(Plan((two, marked(folder / "hard.jpg"))), trasher, default_file()))
    assert not trasher.calls


def test_a_refusal_of_the_trash_is_one_failure_and_the_rest_goes_on(
    folder: Path, tmp_path: Path
) -> None:
    trasher = FakeTrasher(tmp_path / "t", {"1.jpg": "The volume is full."})
    plan = Plan(tuple(marked(folder / f"{i}.jpg") for i in range(3)))
    outcome = run(purge(plan, trasher, default_file()))
    assert names(outcome) == ["0.jpg", "2.jpg"]
    assert outcome.failed == (Failure(plan.marked[1].photo, "The volume is full."),)
    assert (folder / "1.jpg").exists()


def test_a_trash_that_keeps_failing_is_left_alone(folder: Path, tmp_path: Path) -> None:
    refuse = {f"{i}.jpg": "No trash here." for i in range(6)}
    trasher = FakeTrasher(tmp_path / "t", refuse, NoTrashError)
    plan = Plan(tuple(marked(folder / f"{i}.jpg") for i in range(6)))
    outcome = run(purge(plan, trasher, default_file()))
    assert len(trasher.calls) == 3
    assert len(outcome.failed) == 6
    assert "failed before: No trash here." in outcome.failed[-1].reason
    assert len(list(folder.iterdir())) == 6


def test_refusals_that_differ_or_hold_for_one_photo_only_stop_nothing(
    folder: Path, tmp_path: Path
) -> None:
    plan = Plan(tuple(marked(folder / f"{i}.jpg") for i in range(6)))
    one_by_one = FakeTrasher(tmp_path / "t", {f"{i}.jpg": "It is locked." for i in range(6)})
    assert len(run(purge(plan, one_by_one, default_file())).failed) == len(one_by_one.calls) == 6
    sentences = {f"{i}.jpg": f"Refusal {i // 2}." for i in range(6)}
    differing = FakeTrasher(tmp_path / "t", sentences, NoTrashError)
    run(purge(plan, differing, default_file()))
    assert len(differing.calls) == 6
    with_success = {f"{i}.jpg": "No trash here." for i in (0, 1, 3, 4, 5)}
    trasher = FakeTrasher(tmp_path / "t", with_success, NoTrashError)
    assert names(run(purge(plan, trasher, default_file()))) == ["2.jpg"]
    assert len(trasher.calls) == 6


def test_another_volume_is_not_blamed(folder: Path, tmp_path: Path) -> None:
    items = [marked(folder / f"{i}.jpg") for i in range(5)]
    elsewhere = items[4]
    plan = Plan((*items[:4], replace(elsewhere, photo=replace(elsewhere.photo, device=7))))
    trasher = FakeTrasher(
        tmp_path / "t", {f"{i}.jpg": "No trash here." for i in range(4)}, NoTrashError
    )
    *_, fourth, other = run(purge(plan, trasher, default_file())).failed
    assert fourth.reason == "The trash of this volume failed before: No trash here."
    assert other.reason == "It changed since it was shown."


def lying(trash: Callable[[Path], Path | None]) -> Trasher:
    class Liar(FakeTrasher):
        def trash(self, path: Path) -> Path | None:  # type: ignore[override]
            return trash(path)

    return Liar(default_file().parent / "trash")


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_a_trash_that_moves_nothing_is_not_believed(folder: Path, tmp_path: Path) -> None:
    copied = lambda path: Path(shutil.copy2(path, tmp_path / "copy"))  # noqa: E731 - as the others
    for claim in (lambda path: path, lambda _path: None, copied):
        outcome = run(purge(Plan((marked(folder / "0.jpg"),)), lying(claim), default_file()))
        assert [failure.reason for failure in outcome.failed] == [
            "The system said that it was moved, but it is still in its place."
        ]
        assert written(outcome) == [State.STAYED]


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
@pytest.mark.parametrize("claim", [lambda path: path, lambda _path: None])
def test_a_trash_that_only_changes_a_photo_is_not_believed(
    folder: Path, claim: Callable[[Path], Path | None]
) -> None:
    def change(path: Path) -> Path | None:
        edit(path)
        return claim(path)

    plan = Plan((marked(folder / "0.jpg"), marked(folder / "1.jpg")))
    first, second = run(purge(plan, lying(change), default_file())).failed
    said = "The system said that it was moved, but its place is not empty. " + CHANGED
    assert first.reason == said
    assert second.reason == f"The trash of this volume failed before: {said}"


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_a_trash_that_loses_one_photo_gets_no_second(folder: Path, tmp_path: Path) -> None:
    asked: list[Path] = []

    def lose(path: Path) -> Path:
        asked.append(path)
        path.rename(tmp_path / "lost")
        return tmp_path / "nowhere"

    plan = Plan((marked(folder / "0.jpg"), marked(folder / "1.jpg")))
    outcome = run(purge(plan, lying(lose), default_file()))
    assert asked == [folder / "0.jpg"]
    said = "It left its place, but is not where the trash said it is."
    nowhere = show_name(tmp_path / "nowhere")
    assert [failure.reason for failure in outcome.failed] == [
        f"{said} “0.jpg” is not to be found as “{nowhere}”.",
        f"The trash of this volume failed before: {said}",
    ]
    assert written(outcome) == [State.LOST, State.STAYED]


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_of_what_was_saved_anew_while_a_trash_lied_no_place_is_told(
    folder: Path, tmp_path: Path
) -> None:
    def save(path: Path) -> Path:
        edit(path)
        return tmp_path / "nowhere"

    outcome = run(purge(Plan((marked(folder / "0.jpg"),)), lying(save), default_file()))
    assert [failure.reason for failure in outcome.failed] == [
        "It left its place, but is not where the trash said it is."
    ]
    assert written(outcome) == [State.STAYED]


def test_a_trash_that_fails_and_takes_it_all_the_same_is_told(folder: Path, tmp_path: Path) -> None:
    def take(path: Path) -> Path:
        path.rename(tmp_path / "took")
        raise TrashError("The bin reported: file exists.")

    plan = Plan((marked(folder / "0.jpg"), marked(folder / "1.jpg")))
    first, second = run(purge(plan, lying(take), default_file())).failed
    assert first.reason == (
        "The trash failed, and it is no longer in its place. The bin reported: file exists."
    )
    assert "failed before" in second.reason


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(5, "Input/output error"), "Input/output error."), (OSError("odd"), "odd."),
        (TrashError("It is locked."), "It is locked."),
    ],
)  # fmt: skip
def test_an_error_of_the_trash_is_a_sentence(folder: Path, error: Exception, sentence: str) -> None:
    def fail(_path: Path) -> None:
        raise error

    outcome = run(purge(Plan((marked(folder / "0.jpg"),)), lying(fail), default_file()))
    assert [failure.reason for failure in outcome.failed] == [sentence]
    assert (folder / "0.jpg").exists()


@pytest.mark.promise(Promise.ONLY_WHAT_WAS_SHOWN)
@pytest.mark.parametrize("change", [edit, link, as_folder])
def test_what_changes_between_the_look_and_the_move_is_put_back(
    folder: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    def late(path: Path) -> Path:
        change(path)
        return path.rename(tmp_path / "moved")

    plan = Plan((marked(folder / "1.jpg", folder / "0.jpg"),))
    outcome = run(purge(plan, lying(late), default_file()))
    assert outcome.failed[0].reason == (
        "It changed while it was moved. What had gone already is back in its place."
    )
    assert os.path.lexists(folder / "1.jpg")
    assert not os.path.lexists(tmp_path / "moved")


def test_the_same_bytes_under_another_number_are_what_was_verified(
    folder: Path, tmp_path: Path
) -> None:
    def copying(path: Path) -> Path:
        replace_file(path)
        os.utime(path, ns=(1, 1))
        return path.rename(tmp_path / "moved")

    assert names(run(purge(Plan((marked(folder / "1.jpg"),)), lying(copying), default_file()))) == [
        "1.jpg"
    ]


def test_a_link_that_lies_in_the_trash_is_not_it(folder: Path, tmp_path: Path) -> None:
    def swap(path: Path) -> Path:
        path.unlink()
        (tmp_path / "moved").symlink_to("nowhere")  # as long as the photo
        return tmp_path / "moved"

    outcome = run(purge(Plan((marked(folder / "1.jpg"),)), lying(swap), default_file()))
    assert outcome.failed[0].reason.startswith("It changed while it was moved.")
    assert (folder / "1.jpg").is_symlink()


@pytest.mark.parametrize(
    ("unseen", "sentence"),
    [
        ("1.jpg", "Its place cannot be looked at"),
        ("moved", "It went to the trash, but cannot be looked at there: Input/output error."),
    ],
)
def test_what_cannot_be_looked_at_is_not_vouched_for(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unseen: str, sentence: str
) -> None:
    plan = Plan((marked(folder / "1.jpg"),))
    real = Path.lstat

    def lstat(path: Path) -> os.stat_result:
        if path.name == unseen and os.path.lexists(tmp_path / "moved"):
            raise OSError(5, "Input/output error")
        return real(path)

    monkeypatch.setattr(Path, "lstat", lstat)
    outcome = run(purge(plan, lying(lambda path: path.rename(tmp_path / "moved")), default_file()))
    assert outcome.failed[0].reason.startswith(sentence)


@pytest.mark.promise(Promise.KEEPS_ONE)
def test_a_keeper_that_goes_with_the_photo_stops_the_volume(folder: Path, tmp_path: Path) -> None:
    """One file seen under two names of two mounts: only the move shows it."""

    def take_both(path: Path) -> Path:
        (folder / "0.jpg").rename(tmp_path / "keeper")
        return path.rename(tmp_path / "moved")

    plan = Plan((marked(folder / "1.jpg", folder / "0.jpg"), marked(folder / "2.jpg")))
    first, second = run(purge(plan, lying(take_both), default_file())).failed
    assert first.reason == (
        "The photo to keep changed with it: they may be one file, seen twice. "
        "What had gone already is back in its place."
    )
    assert (folder / "1.jpg").read_bytes() == b"photo 1"
    assert "failed before" in second.reason
    assert (folder / "2.jpg").exists()


def test_a_photo_replaced_while_it_was_read_stays(
    folder: Path, trasher: FakeTrasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = Plan((marked(folder / "1.jpg"),))
    real = identity.sha256

    def slow(photo: Photo) -> bytes:
        digest = real(photo)
        replace_file(folder / "1.jpg")
        return digest

    monkeypatch.setattr(identity, "sha256", slow)
    assert (
        run(purge(plan, trasher, default_file())).failed[0].reason
        == "It changed since it was shown."
    )
    assert not trasher.calls


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_its_place_is_not_waited_for(folder: Path) -> None:
    photo = photo_of(folder / "1.jpg")
    (folder / "1.jpg").unlink()
    os.mkfifo(folder / "1.jpg")
    assert identity.sha256(photo) == b""


def test_names_that_no_file_can_have_are_refused(folder: Path, trasher: FakeTrasher) -> None:
    photo = photo_of(folder / "1.jpg")
    items = [
        Marked(replace(photo, path=folder / name, inode=i), b"")
        for i, name in enumerate(("a\0.jpg", "\ud800.jpg", "x" * 300))
    ]
    reasons = [
        failure.reason for failure in run(purge(Plan(tuple(items)), trasher, default_file())).failed
    ]
    assert reasons == [
        "No file can have this name.", "No file can have this name.",
        "It cannot be looked at: File name too long.",
    ]  # fmt: skip


def test_an_empty_plan_is_done_at_once(trasher: FakeTrasher) -> None:
    steps = purge(Plan(()), trasher, default_file())
    assert next(steps) == Progress(Stage.PURGE, 0, 0)
    assert run(steps) == Outcome((), ())


def test_it_tells_how_far_it_is_and_closing_it_moves_nothing_more(
    folder: Path, trasher: FakeTrasher
) -> None:
    plan = Plan(tuple(marked(folder / f"{i}.jpg") for i in range(3)))
    steps = purge(plan, trasher, default_file())
    assert [next(steps) for _ in range(2)] == [Progress(Stage.PURGE, i, 3) for i in range(2)]
    steps.close()
    assert trasher.calls == [folder / "0.jpg"]


def test_it_tells_of_each_photo_before_it_and_of_the_end(
    folder: Path, trasher: FakeTrasher
) -> None:
    plan = Plan(tuple(marked(folder / f"{i}.jpg") for i in range(3)))
    steps = list(purge(plan, trasher, default_file()))
    assert steps == [Progress(Stage.PURGE, i, 3) for i in range(4)]


def test_each_purge_has_the_number_with_which_it_can_be_undone(
    folder: Path, trasher: FakeTrasher
) -> None:
    plans = [Plan((marked(folder / f"{i}.jpg"),)) for i in range(2)]
    numbers = [run(purge(plan, trasher, default_file())).purge for plan in plans]
    with Journal(default_file()) as journal:
        gone = [Ledger(journal).items(number) for number in numbers]
    assert [[item.photo for item in items] for items in gone] == [
        [item.photo for item in plan.marked] for plan in plans
    ]


def test_stopping_between_photos_leaves_the_rest(folder: Path, trasher: FakeTrasher) -> None:
    plan = Plan(tuple(marked(folder / f"{i}.jpg") for i in range(5)))
    outcome = run(purge(plan, trasher, default_file(), lambda: len(trasher.calls) == 2))
    assert names(outcome) == ["0.jpg", "1.jpg"]
    assert outcome.failed == ()
    assert outcome.cancelled == tuple(item.photo for item in plan.marked[2:])


def test_an_unreadable_file_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    item = marked(folder / "1.jpg")

    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    assert why_not(item) == "It cannot be read: Permission denied."


def test_a_file_swapped_between_look_and_read_is_not_hashed(folder: Path) -> None:
    item = marked(folder / "1.jpg")
    swapped = replace(item, photo=replace(item.photo, path=folder / "2.jpg"))
    assert why_not(swapped) == "It changed since it was shown."


KILLED = """
import hashlib, os, sys
from pathlib import Path
from purger.core import xdgfolders
from purger.core.domain import Keeper, Marked, Photo, Plan
from purger.core.journal import Journal, default_file
from purger.core.ledger import Ledger, lock_file
from purger.core.purge import purge
from purger.core.xdgtrash import XdgTrasher
xdgfolders._mounts = lambda: frozenset([os.environb[b"HOME"]])
files = sorted(Path(sys.argv[1]).iterdir())
def item(f): return Marked(Photo.from_stat(f, f.lstat()), hashlib.sha256(f.read_bytes()).digest())
plan = Plan(tuple(item(f) for f in files))
for step in purge(plan, XdgTrasher(), default_file()): print(step.done, flush=True)
"""


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")
@pytest.mark.parametrize("moved", [1, 37, 199])
def test_killed_in_the_middle_nothing_is_lost(own_home: Path, moved: int) -> None:
    folder = own_home / "photos"
    folder.mkdir()
    contents = {b"photo %d" % i for i in range(200)}
    for i, content in enumerate(sorted(contents)):
        (folder / f"{i:03}.jpg").write_bytes(content)
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, cwd=Path.cwd()
    ) as child:
        assert child.stdout is not None
        while int(child.stdout.readline()) < moved:
            pass
        child.kill()
    gone = list((Path(os.environ["XDG_DATA_HOME"]) / "Trash" / "files").iterdir())
    left = [path.read_bytes() for path in (*folder.iterdir(), *gone)]
    assert sorted(left) == sorted(contents)
    assert len(gone) >= moved
    for path in gone:
        assert (path.parent.parent / "info" / f"{path.name}.trashinfo").stat().st_size


# -- what a look can meet ------------------------------------------------------------------------


def test_a_put_back_that_did_nothing_is_told(folder: Path, tmp_path: Path) -> None:
    class Idle(FakeTrasher):
        def trash(self, path: Path) -> Path:
            edit(path)
            return super().trash(path)

        def restore(self, location: Path, path: Path) -> None:
            """Say that it is back, and leave it."""

    trasher = Idle(tmp_path / "trash")
    (failure,) = run(purge(Plan((marked(folder / "1.jpg"),)), trasher, default_file())).failed
    where = trasher.folder / "0001-1.jpg"
    assert failure.reason == (
        f"It changed while it was moved. “1.jpg” went to the trash as “{where}” and is not back in "
        "its place."
    )


def with_companion(folder: Path) -> Marked:
    (folder / "1.xmp").write_bytes(b"sidecar")
    return replace(marked(folder / "1.jpg"), companions=(photo_of(folder / "1.xmp"),))


def test_a_companion_that_cannot_be_read_keeps_its_photo_here(
    folder: Path, trasher: FakeTrasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = with_companion(folder)
    real = os.open

    def closed(path: Path, *rest: int) -> int:
        if str(path).endswith(".xmp"):
            raise PermissionError(13, "Permission denied")
        return real(path, *rest)

    monkeypatch.setattr(os, "open", closed)
    (failure,) = run(purge(Plan((item,)), trasher, default_file())).failed
    assert failure.reason == ("“1.xmp”, which goes with it: It cannot be read: Permission denied.")
    assert not trasher.calls


def test_a_companion_that_changes_while_it_is_read_keeps_its_photo_here(
    folder: Path, trasher: FakeTrasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = with_companion(folder)
    monkeypatch.setattr("purger.core.purge.sha256", lambda _photo: b"")
    (failure,) = run(purge(Plan((item,)), trasher, default_file())).failed
    assert failure.reason == "“1.xmp”, which goes with it: It changed since it was shown."


@pytest.mark.parametrize(
    ("change", "is_it"),
    [
        (lambda _path: None, True), (edit, False), (Path.unlink, None), (link, False),
        (replace_file, True), (lambda path: os.utime(path, ns=(1, 1)), False),
    ],
)  # fmt: skip
def test_without_a_hash_size_and_time_tell_a_file(
    folder: Path,
    change: Callable[[Path], None],
    is_it: bool | None,  # noqa: FBT001
) -> None:
    photo = photo_of(folder / "1.jpg")
    change(folder / "1.jpg")
    if is_it is None:
        with pytest.raises(FileNotFoundError):
            identity.is_it(photo, folder / "1.jpg", None)
    else:
        assert identity.is_it(photo, folder / "1.jpg", None) is is_it


def test_a_file_that_kept_its_number_size_and_time_is_not_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, digest = photo_of(folder / "1.jpg"), digest_of(folder / "1.jpg")
    monkeypatch.setattr(identity, "sha256", lambda _photo: pytest.fail("it was read"))
    (folder / "1.jpg").rename(folder / "moved.jpg")
    assert identity.is_it(photo, folder / "moved.jpg", digest)


@pytest.mark.parametrize("change", [lambda _path: None, edit_in_secret])
def test_where_files_have_no_numbers_their_bytes_tell_what_lies_in_the_trash(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    for name in ("0.jpg", "1.jpg", "2.jpg"):  # one size, one time, no number
        os.utime(folder / name, ns=(1, 1))
    real = Photo.from_stat
    monkeypatch.setattr(Photo, "from_stat", lambda path, found: replace(real(path, found), inode=0))

    def move(path: Path) -> Path:
        change(path)
        return path.rename(tmp_path / f"moved-{path.name}")

    plan = Plan(tuple(marked(folder / f"{i}.jpg", folder / "0.jpg") for i in (1, 2)))
    outcome = run(purge(plan, lying(move), default_file()))
    if change is edit_in_secret:
        assert all("It changed while it was moved." in f.reason for f in outcome.failed)
        assert (folder / "1.jpg").read_bytes() == b"1 otohp"
    else:
        assert names(outcome) == ["1.jpg", "2.jpg"]


def test_a_keeper_is_read_once_and_again_after_any_change(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = []
    real = identity.sha256

    def counted(photo: Photo) -> bytes:
        reads.append(photo.path.name)
        return real(photo)

    monkeypatch.setattr(identity, "sha256", counted)
    photo, digest = photo_of(folder / "1.jpg"), digest_of(folder / "1.jpg")
    verified = identity.Verified()
    assert verified.has_bytes(photo, digest)
    assert verified.has_bytes(photo, digest)
    assert not verified.has_bytes(photo, b"other")
    assert reads == ["1.jpg"]
    (folder / "1.jpg").chmod(0o600)
    assert verified.has_bytes(photo, digest)
    assert reads == ["1.jpg"] * 2
    edit_in_secret(folder / "1.jpg")
    assert not verified.has_bytes(photo, digest)
    (folder / "1.jpg").unlink()
    assert not verified.has_bytes(photo, digest)
    assert not verified.has_bytes(replace(photo, path=folder / "a\0.jpg"), digest)
    assert verified.stamp(replace(photo, path=folder / "a\0.jpg")) is None


def test_a_keeper_of_many_photos_is_read_once_in_a_purge(
    folder: Path, trasher: FakeTrasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = []
    real = identity.sha256
    monkeypatch.setattr(
        identity, "sha256", lambda photo: reads.append(photo.path.name) or real(photo)
    )
    plan = Plan(tuple(marked(folder / f"{i}.jpg", folder / "0.jpg") for i in range(1, 4)))
    assert len(run(purge(plan, trasher, default_file())).trashed) == 3
    assert sorted(reads) == ["0.jpg", "1.jpg", "2.jpg", "3.jpg"]


def test_a_link_to_the_file_itself_is_not_followed(folder: Path) -> None:
    photo = photo_of(folder / "1.jpg")
    link(folder / "1.jpg")
    with pytest.raises(OSError, match="symbolic links"):
        identity.sha256(photo)


@pytest.mark.promise(Promise.KEEPS_ONE)
def test_a_keeper_whose_bytes_changed_in_secret_is_none(folder: Path, trasher: FakeTrasher) -> None:
    plan = Plan((marked(folder / "1.jpg", folder / "0.jpg"),))
    edit_in_secret(folder / "0.jpg")
    (failure,) = run(purge(plan, trasher, default_file())).failed
    assert "No photo of its group" in failure.reason
    assert not trasher.calls
