from __future__ import annotations

import csv
import json
from functools import partial

from purger.core.domain import Group, Tier
from tests.benchmarks import common, grouped, quality
from tests.paint import FakeEmbedder, catalog, save, scene


def label(group="", scene="", kind="photo", level="strict"):
    return {"group": group, "scene": scene, "kind": kind, "level": level}


def together(*rows):
    n = len(rows)
    return Group(rows, (1.0,) * n, (Tier.NEAR,) * n, Tier.NEAR, "larger", "alike")


def test_labels_say_what_a_grouped_pair_means():
    strict, loose = label("g", "s"), label("g", "s", level="loose")
    assert grouped.meaning(strict, label("g", "s")) == "right"
    assert grouped.meaning(strict, loose) == "optional"
    assert grouped.meaning(strict, label("", "s")) == "ambiguous"
    assert grouped.meaning(strict, label("h", "t")) == "wrong"
    assert grouped.meaning(label(), label()) == "wrong"


def test_mistakes_are_sorted():
    room, other = label(scene="house_1"), label(scene="house_2")
    assert grouped.category(room, other) == "look-alike rooms of two houses"
    assert grouped.category(room, room) == "one house, another picture"
    dog = label(scene="db_dog", kind="same_subject")
    assert grouped.category(dog, dog) == "same object, another place"
    assert grouped.category(label(kind="video"), label()) == "unrelated (photo, video)"


def test_groups_are_judged_by_their_pairs():
    labels = [label("g", kind="video")] * 3 + [label(scene="x"), label(scene="x"), None]
    verdict = grouped.judge(labels, [together(0, 1, 3), together(4, 3), together(2, 5)])
    assert verdict.right == {"video": 1}
    assert verdict.positive == {"video": 3}
    assert [pair[:2] for pair in verdict.wrong] == [(0, 3), (1, 3)]
    assert [pair[:2] for pair in verdict.ambiguous] == [(3, 4)]
    assert (verdict.precision, verdict.recall) == (1 / 3, 1 / 3)


def test_groups_by_content_do_not_know_names():
    one, other = catalog(3, digests=[1, 2, 3]), catalog(3, digests=[3, 1, 2])
    before = grouped.by_content(one, [together(0, 1)])
    assert grouped.differences(before, grouped.by_content(other, [together(2, 1)])) == []
    unlike = grouped.differences(before, grouped.by_content(other, [together(0, 1)]))
    assert [line.partition(":")[0] for line in unlike] == ["only before", "only renamed"]


def test_a_shuffled_copy_has_the_same_contents_in_another_order(tmp_path):
    for i in range(30):
        path = tmp_path / "a" / f"{i:02}.jpg"
        path.parent.mkdir(exist_ok=True)
        path.write_text(str(i))
    renamed = grouped.shuffled_copy(tmp_path / "a", tmp_path / "b")
    copied = [path.read_text() for path in sorted((tmp_path / "b").rglob("*.jpg"))]
    assert sorted(copied, key=int) == [str(i) for i in range(30)]
    assert copied != sorted(copied, key=int)
    assert 3 <= renamed <= 15


def test_it_scores_a_labelled_folder(tmp_path, monkeypatch, capsys):
    photos = tmp_path / "photos"
    for i in range(3):
        save(scene(i), photos / f"{i}a.jpg", quality=90)
        save(scene(i), photos / f"{i}b.jpg", quality=60)
    with (photos / "truth.csv").open("w", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(("path", "group", "kind"))
        writer.writerows((f"{i}{x}.jpg", f"g{i}", "copy") for i in range(3) for x in "ab")
    monkeypatch.setattr(quality, "look", partial(common.look, embedder=FakeEmbedder()))
    file, picture = tmp_path / "q.json", tmp_path / "q.jpg"
    quality.main([str(photos), "--groups-only", "--renamed", "--json", str(file),
                  "--sheet", str(picture)])  # fmt: skip
    groups = json.loads(file.read_text("utf-8"))["groups"]
    assert (groups["groups"], groups["precision"], groups["recall"]) == (3, 1.0, 1.0)
    assert groups["renamed"] == []
    assert "groups identical" in capsys.readouterr().out
    assert picture.is_file()
