"""The table of the speed benchmark: which bars are met is read from what the others print."""

from __future__ import annotations

import pytest

from tests.benchmarks import speed

WARM = """\
4,000 files                                            seconds                  CPU seconds    peak
os.scandir and stat                           0.02 (0.02-0.02)   1.00 ×    0.01 (0.01-0.01)   1.00 ×    97 MB
warm scan, from the cache's rows              0.25 (0.25-0.25)  16.07 ×    0.23 (0.23-0.23)  15.80 ×   140 MB
warm scan, from its snapshot                  0.04 (0.04-0.05)   2.86 ×    0.05 (0.05-0.05)   3.54 ×   106 MB

1 % new, 1 % moved, 1 % edited of 4,000: 0.67 s, 0.88 s of CPU, 80 decoded of 80 new or edited; beside it a warm scan 0.04 s and decoding them alone 0.59 s (0.72 s of CPU)
"""  # noqa: E501 - as it is printed

EARLY = """\
first group after 3.6 s, of 16 of 4,000 photos; median 3.6 s

seen-1000: groups confirmed after a share of the scan
order        10%   100%   90 % at
likely       29%   100%      29%   (106 groups of 31% of the photos; looks took 8.9% of 8 s)
names         8%   100%      99%   (106 groups of 31% of the photos; looks took 11.7% of 6 s)
"""

GROWTH = """\
100000 photos done, 27.5 s
1000000 photos done, 244.0 s
photos     clusters      pairs   groups       catalog       cluster    neighbours
100000           92      64621     7515        0.00 s        8.86 s       16.22 s
peak                                          catalog       cluster    neighbours
100000                                         572 MB        680 MB        824 MB
1000000                                       1572 MB       2680 MB       4380 MB
exponent of growth from 100000 to 1000000: cluster 0.92, group, loosest 1.92, all 1.12
exponent of CPU time from 100000 to 1000000: cluster 0.92, group, loosest 1.92, all 1.21
100000 photos: 6242 of 6243 pairs at or above 0.05 found, 0.9998 (brute force from 2066 photos)
1000000 photos: 90 of 100 pairs at or above 0.8 found, 0.9000 (brute force from 2066 photos)
"""

REGROUP = """\

100,000 photos, 294,255 pairs
review.regroup                                       median       0.8 ms   max       5.7 ms
review.regroup and clusters_of                       median      50.4 ms   max      60.9 ms

1,000 photos, 499,500 pairs
review.regroup and clusters_of                       median       0.4 ms   max       0.9 ms
"""

REVIEW = """\
1,000,000 photos, 950 groups; made ready off the window's thread in 0.2 s
open the review                                                    94.2   |            48.1
peak memory 2,208 MB, the library's making included
"""


@pytest.mark.parametrize(
    ("name", "text", "met"),
    [
        ("warm", WARM, [True, True]),
        ("warm", WARM.replace("2.86 ×", "3.01 ×").replace("80 decoded", "81 decoded"), [False] * 2),
        ("early", EARLY, [True, True]),
        ("early", EARLY.replace("median 3", "median 5").replace("29%   (", "41%   ("), [False] * 2),
        ("growth", GROWTH, [None, True, True, False, True, False, True, False]),
        ("regroup", REGROUP, [False]),
        ("review", REVIEW, [True, True]),
    ],
)
def test_the_bars_are_read_from_what_is_printed(
    name: str, text: str, met: list[bool | None]
) -> None:
    rows = list(speed.figures(name, text))
    assert [row.is_met for row in rows] == met
    assert "?" not in "".join(map(str, rows))


@pytest.mark.parametrize("name", ["warm", "early", "growth", "regroup", "review"])
def test_a_benchmark_that_failed_meets_nothing(name: str) -> None:
    rows = list(speed.figures(name, "Traceback (most recent call last):"))
    assert rows
    assert {row.is_met for row in rows} == {None}
    assert all("?" in str(row) for row in rows)


def test_a_bar_that_is_not_met_stands_out() -> None:
    row = speed.Row("scan", "decode", "3 s", "2 s", "1.50 ×", "≤ 1.25 ×", is_met=False)
    assert str(row) == "| scan | decode | 3 s | 2 s | 1.50 × | ≤ 1.25 × | **no** |  |"
