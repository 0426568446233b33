"""The promises: each stands in the README, and each has tests that would catch its breach."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from purger.core.promises import Promise

TESTS = Path(__file__).parent


def kept_by() -> Counter[str]:
    """How many tests name each promise in `@pytest.mark.promise(Promise.X, ...)`."""
    found = Counter[str]()
    for file in TESTS.rglob("test_*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.promise":
                for argument in node.args:
                    owner, name = ast.unparse(argument).split(".")
                    assert owner == "Promise"
                    found[name] += 1
    return found


@pytest.mark.parametrize("promise", Promise, ids=lambda promise: promise.name)
def test_each_promise_has_tests(promise: Promise) -> None:
    assert kept_by()[promise.name] >= 2


def test_no_test_names_a_promise_that_was_never_made() -> None:
    assert set(kept_by()) <= {promise.name for promise in Promise}


def test_the_readme_makes_them_in_the_same_words() -> None:
    readme = (TESTS.parent / "README.md").read_text("utf-8")
    missing = [promise.name for promise in Promise if promise.sentence not in readme]
    assert not missing
