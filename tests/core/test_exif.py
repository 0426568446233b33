"""What EXIF says of the moment, and what it says that cannot be."""

from __future__ import annotations

import pytest
from PIL import Image

from purger.core.exif import Shot, rating_of, shot_of

_TAKEN, _FRACTION, _TIME, _F_NUMBER, _ISO = 0x9003, 0x9291, 0x829A, 0x829D, 0x8827


def shot(**details: object) -> Shot:
    exif = Image.Exif()
    exif[0x0110] = "EOS R5"
    tags = {"taken": _TAKEN, "fraction": _FRACTION, "time": _TIME, "f": _F_NUMBER, "iso": _ISO}
    exif.get_ifd(0x8769).update({tags[name]: value for name, value in details.items()})
    return shot_of(exif)


@pytest.mark.parametrize(
    ("stamp", "fraction", "taken"),
    [
        ("9999:12:31 23:59:59", "999999999", None),
        ("0001:01:01 00:00:00", "", None),
        ("2201:01:01 00:00:00", "", None),
        ("2200:12:31 23:59:59", "9" * 400, 7289654399.999999),
        ("1826:06:01 12:00:00", "", -4531118400.0),
        ("1970:01:01 00:00:01", "25", 1.25),
        ("1970:01:01 00:00:01", "0004", 1.0004),
        ("1970:01:01 00:00:01", "²", 1.0),
        ("1970:01:01 00:00:01", "-5", 1.0),
    ],
)
def test_moments_are_those_of_photographs(stamp: str, fraction: str, taken: float | None) -> None:
    got = shot(taken=stamp, fraction=fraction)
    assert (got.camera, got.taken) == ("EOS R5", taken)


@pytest.mark.parametrize("number", [1e200, 1e-200, 1e308, 5e-324, 10**400])
@pytest.mark.parametrize("field", ["f", "time", "iso"])
def test_a_made_up_number_costs_no_other_fact(field: str, number: float) -> None:
    got = shot(
        **{"taken": "2023:07:01 12:00:05", "time": 0.01, "iso": 100, "f": 2.0, field: number}
    )
    assert (got.camera, got.taken) == ("EOS R5", 1688212805.0)


@pytest.mark.parametrize(
    ("recorded", "stars"),
    [(None, 0), (3, 3), (5, 5), (99, 5), (65535, 5), (-1, -1), ("4", 4), ("x", 0), ((2, 3), 2)],
)
def test_stars_are_those_that_the_file_records(recorded: object, stars: int) -> None:
    exif = Image.Exif()
    if recorded is not None:
        exif[0x4746] = recorded
    assert shot_of(exif).rating == stars


@pytest.mark.parametrize(
    ("xmp", "stars"),
    [
        (b'<rdf:Description xmp:CreatorTool="x" xmp:Rating="4"/>', 4),
        (b"<rdf:Description xmp:Rating = '2'/>", 2), (b"<xmp:Rating>-1</xmp:Rating>", -1),
        ("<xmp:Rating> 5 </xmp:Rating>", 5), (b"<xmp:Rating>3.0</xmp:Rating>", 3),
        (b'xmp:RatingPercent="75"', None), (b"<xmp:Rating/>", None), (b"", None), (None, None),
        (7, None), (b" " * (1 << 21) + b'xmp:Rating="4"', None),
    ],
)  # fmt: skip
def test_stars_of_xmp(xmp: object, stars: int | None) -> None:
    assert rating_of(xmp) == stars
