"""The table of commands: whole, without contradictions, and told as it is."""

from __future__ import annotations

import json

import pytest

from purger import keys_command
from purger.cli import main
from purger.core.commands import COMMANDS, Place, at
from purger.core.keymap import PRESETS, Keymap
from purger.core.menus import BAR, CONTEXT, Menu, ways
from purger.core.settings import Settings, default_file, save


@pytest.mark.parametrize("preset", PRESETS)
def test_no_two_commands_of_one_place_share_a_key(preset: str) -> None:
    assert not Keymap(preset).clashes


@pytest.mark.parametrize("place", Place)
def test_every_command_of_a_place_is_in_a_menu_and_says_what_it_does(place: Place) -> None:
    for command in at(place):
        assert ways(command.name), command.name
        assert command.help.endswith("."), command.name
        assert command.title


def test_the_menus_hold_commands_that_are_known_and_each_once() -> None:
    def names(menu: Menu) -> list[str]:
        inner = [name for one in menu.entries if isinstance(one, Menu) for name in names(one)]
        return [one for one in menu.entries if isinstance(one, str)] + inner

    of_bar = [name for menu in BAR for name in names(menu)]
    assert len(of_bar) == len(set(of_bar))
    assert set(of_bar) <= set(COMMANDS)
    for entries in CONTEXT.values():
        assert {name for name in entries if name} <= set(COMMANDS)


def test_the_keys_of_culling_are_those_that_people_know() -> None:
    keys = {
        name: Keymap().of(name)[0]
        for name in (
            "mark", "unmark", "keep", "keep_only", "accept", "next_group", "previous_group",
            "open", "compare", "full", "purge", "undo", "keys", "settings",
        )
    }  # fmt: skip
    assert keys == {
        "mark": "X", "unmark": "U", "keep": "K", "keep_only": "Shift+K", "accept": "A",
        "next_group": "PgDown", "previous_group": "PgUp", "open": "Space", "compare": "C",
        "full": "Z", "purge": "Del", "undo": "Ctrl+Z", "keys": "?", "settings": "Ctrl+,",
    }  # fmt: skip


def test_one_hand_reaches_everything_that_culling_needs() -> None:
    left = set("QWERTASDFGZXCVB12345") | {"Space", "Esc", "Tab"}
    keymap = Keymap("left-hand")
    for name in (
        "left", "right", "up", "down", "previous_photo", "next_photo", "mark", "unmark", "keep",
        "keep_only", "accept", "next_group", "previous_group", "next_cluster", "previous_cluster",
        "open", "close_photo", "compare", "back", "full", "flicker", "purge", "undo", "redo",
        "split", "take_out", "keep_all",
    ):  # fmt: skip
        keys = {key.rsplit("+", 1)[-1] for key in keymap.all_of(name)}
        assert keys & left, name


# -- changing keys -------------------------------------------------------------------------------


def test_a_key_that_is_given_is_taken_from_whoever_had_it_there() -> None:
    keymap = Keymap().given("compare", "X")
    assert keymap.of("compare") == ("C", "X")
    assert keymap.of("mark") == ()
    assert keymap.of("map_mark") == ("X",)  # the map is another place
    assert keymap.named("X", Place.REVIEW) == "compare"
    assert keymap.named("X", Place.COMPARISON) is None
    assert not keymap.clashes


def test_a_command_of_everywhere_meets_all_others() -> None:
    rivals = {rival.name for rival in Keymap().rivals("history", "B")}
    assert rivals == {"bring_one"}
    assert {rival.name for rival in Keymap().rivals("bring_one", "Ctrl+H")} == {"history"}


def test_what_is_fixed_cannot_be_given_away() -> None:
    assert not Keymap().can_have("mark", "Left")
    assert not Keymap().can_have("left", "Left")
    with pytest.raises(ValueError, match="always means"):
        Keymap().given("mark", "Left")
    assert Keymap().can_have("left", "J")


def test_a_command_gets_its_usual_keys_again_and_others_lose_them() -> None:
    keymap = Keymap("left-hand").given("compare", "E").given("accept", "Y")
    assert keymap.of("accept") == ("Y",)
    again = keymap.usual_again("accept")
    assert again.of("accept") == ("E",)
    assert "E" not in again.of("compare")
    assert again.usual_again("compare") == Keymap("left-hand")


# -- the table -----------------------------------------------------------------------------------


def test_the_table_tells_every_command_with_keys_menus_and_spoken_name(
    capsys: pytest.CaptureFixture[str], own_home: object
) -> None:
    save(Settings().with_keymap(Keymap().given("mark", "Y")), default_file())
    assert main(["keys", "--json"]) == 0
    lines = {line["command"]: line for line in json.loads(capsys.readouterr().out)}
    assert lines.keys() == COMMANDS.keys()
    assert lines["mark"] == {
        "command": "mark",
        "keys": ["X", "Y"],
        "where": ["Review", "Large photo", "Comparison", "Find similar"],
        "menu": [
            "Mark", "right click: photo", "right click: large photo",
            "right click: photo of the comparison", "right click: similar photo",
        ],
        "name": "Mark for the Trash",
        "help": "Marks this photo for the trash.",
    }  # fmt: skip


def test_the_table_for_documents_has_a_row_for_each_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["keys", "--markdown", "--preset", "left-hand"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 2 + len(COMMANDS)
    assert all(row.count(" | ") == 5 for row in rows)
    assert (
        rows[2:] == keys_command.markdown(keys_command.table(Keymap("left-hand"))).splitlines()[2:]
    )
