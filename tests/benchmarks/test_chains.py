from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

import numpy as np

from purger.core.domain import Group, Tier
from tests.benchmarks import chains, common, scenes
from tests.paint import FakeEmbedder, catalog, findings, pairs


def together(*rows):
    n = len(rows)
    return Group(rows, (1.0,) * n, (Tier.NEAR,) * n, Tier.NEAR, "larger", "alike")


def test_frames_of_the_pan_share_all_but_a_step():
    frames = [np.asarray(image, int) for _, image, _ in scenes.video(33, 1)]
    moved = np.abs(frames[1][:, : -scenes.STEP] - frames[0][:, scenes.STEP :])
    assert moved.mean() < 5
    assert np.abs(frames[0] - frames[32]).mean() > 15


def test_sunsets_and_texts_are_all_different_and_the_same_for_a_seed():
    for maker in (scenes.sunsets, scenes.texts, scenes.blanks):
        once = [image.tobytes() for _, image, _ in maker(6, 3)]
        assert len(set(once)) == 6
        assert once == [image.tobytes() for _, image, _ in maker(6, 3)]


def test_timed_frames_carry_their_times(tmp_path):
    for shot in islice(scenes.video(3, 1, timed=True), 3):
        scenes.save(shot, tmp_path)
    taken = [t.taken for t in common.look(tmp_path, FakeEmbedder()).catalog.traits]
    assert np.allclose(np.diff(taken), 0.2, atol=0.011)


def test_the_weakest_pair_of_a_chain_is_zero():
    of = catalog(3)
    found = findings(of, pairs([(0, 1, 0.9), (1, 2, 0.85)]))
    assert chains.weakest_pair(found, [together(0, 1)]) == np.float32(0.9)
    assert chains.weakest_pair(found, [together(0, 1, 2)]) == 0.0
    assert chains.weakest_pair(found, []) == 1.0


def test_byte_copies_are_no_weak_pair():
    found = findings(catalog(2, digests=[5, 5]))
    assert chains.weakest_pair(found, [together(0, 1)]) == 1.0


def test_an_outcome_counts_sizes_and_spans():
    of = catalog(6)
    # frames lie in the folder in the opposite order
    photos = tuple(
        replace(photo, path=Path(f"/x/frame_{5 - i:04}.jpg")) for i, photo in enumerate(of.photos)
    )
    found = findings(replace(of, photos=photos), pairs([(0, 1, 0.9), (2, 5, 0.95), (1, 4, 0.4)]))
    outcome, _ = chains.judge("x", found, 0.8)
    assert (outcome.groups, outcome.largest, outcome.grouped) == (2, 2, 4)
    assert (outcome.pairs, outcome.span, outcome.sizes) == (2, 3, {2: 2})


def test_it_runs_on_a_few_photos(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(chains, "look", partial(common.look, embedder=FakeEmbedder()))
    file = tmp_path / "c.json"
    chains.main(["--frames", "3", "--sunsets", "2", "--texts", "2", "--blanks", "3",
                 "--json", str(file)])  # fmt: skip
    libraries = {one["name"]: one for one in json.loads(file.read_text("utf-8"))["libraries"]}
    assert [libraries[name]["photos"] for name in ("video", "timed", "blanks")] == [3, 3, 3]
    assert "groups by size" in capsys.readouterr().out
