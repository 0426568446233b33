"""How a review is shown is written and read; what is odd in it does no harm."""

from __future__ import annotations

import pytest

from purger.core.filters import Filter
from purger.core.view import View


@pytest.mark.parametrize("view", [View(), View(is_all=True, order="time", filter=Filter(text="é"))])
def test_it_is_read_as_it_was_written(view: View) -> None:
    assert View.from_json(view.as_json()) == view


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"all": 1}', "nonsense", "null"])
def test_what_nobody_wrote_is_the_view_of_the_first_time(text: str) -> None:
    assert View.from_json(text) == View()


def test_an_order_that_there_is_not_is_the_first() -> None:
    text = View(order="odd").as_json()
    assert View.from_json(text) == View()
