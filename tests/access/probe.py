"""Asks the accessibility bus what a screen reader would: run by the system's Python, which has gi.

`probe.py tree` prints a JSON line for each thing of purger that is in sight: depth, role, name,
description, states. `probe.py listen` prints what is announced, and which names change.
"""

from __future__ import annotations

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

APPLICATION = "purger"
MOST = 60
PATIENCE = 300.0
HEARD_MS = 2000
STATES = {
    name: getattr(Atspi.StateType, name)
    for name in ("FOCUSED", "FOCUSABLE", "CHECKED", "SELECTED", "SENSITIVE", "SHOWING")
}


def application():
    """The program, once it is on the bus."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(number)
            if found is not None and found.get_name() == APPLICATION and found.get_child_count():
                return found
        time.sleep(0.1)
    raise SystemExit("purger is not on the accessibility bus")


def walk(one, depth=0):
    """All that is in sight."""
    states = one.get_state_set()
    if depth > 1 and not states.contains(Atspi.StateType.SHOWING):
        return
    yield {
        "depth": depth,
        "role": one.get_role_name(),
        "name": one.get_name(),
        "description": one.get_description(),
        "states": sorted(n.lower() for n, state in STATES.items() if states.contains(state)),
    }
    for number in range(min(one.get_child_count(), MOST)):
        child = one.get_child_at_index(number)
        if child is not None:
            yield from walk(child, depth + 1)


def listen():
    """Print events until the pipe closes."""

    def on_event(event):
        name = event.source.get_name() if event.source is not None else ""
        line = {"type": event.type, "name": name, "data": str(event.any_data or "")}
        print(json.dumps(line), flush=True)

    listener = Atspi.EventListener.new(on_event)
    for kind in ("object:announcement", "object:property-change:accessible-name"):
        listener.register(kind)
    # the program hears from the bus that somebody listens; before that it keeps silent
    GLib.timeout_add(HEARD_MS, lambda: print("listening", flush=True))
    GLib.MainLoop().run()


if __name__ == "__main__":
    if sys.argv[1] == "listen":
        listen()
    else:
        for line in walk(application()):
            print(json.dumps(line))
