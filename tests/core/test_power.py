"""How much of the machine a scan may take."""

from __future__ import annotations

from types import SimpleNamespace

import psutil
import pytest

from purger.core import power


def battery(monkeypatch: pytest.MonkeyPatch, *, plugged: bool | None) -> None:
    found = None if plugged is None else SimpleNamespace(power_plugged=plugged)
    monkeypatch.setattr(psutil, "sensors_battery", lambda: found, raising=False)


def test_on_battery_and_on_wish_half_of_the_cores_are_left_to_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    battery(monkeypatch, plugged=True)
    whole = power.cores()
    half = max(1, whole // 2)
    assert power.cores(is_quiet=True) == half
    battery(monkeypatch, plugged=False)
    assert power.cores() == half


def test_a_machine_without_a_battery_is_not_on_battery(monkeypatch: pytest.MonkeyPatch) -> None:
    battery(monkeypatch, plugged=None)
    assert not power.is_on_battery()
    monkeypatch.delattr(psutil, "sensors_battery")
    assert not power.is_on_battery()


@pytest.mark.parametrize("error", [OSError("no such device"), ValueError("invalid literal")])
def test_a_sensor_that_fails_is_no_battery(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def broken() -> None:
        raise error

    monkeypatch.setattr(psutil, "sensors_battery", broken, raising=False)
    assert not power.is_on_battery()
