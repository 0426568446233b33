"""`purger model …`, the way a user types it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from purger import cli, model_commands
from purger.core import models, settings
from purger.core.embed import DEFAULT_MODEL
from purger.core.places import models_dir
from tests.onnx_files import classifier
from tests.paint import save, scene

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    def run(*words: object) -> tuple[int, str, str]:
        code = cli.main([str(word) for word in words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for seed in range(6):
        save(scene(seed), tmp_path / "photos" / f"{seed}.jpg")
    return tmp_path / "photos"


@pytest.fixture
def net(tmp_path: Path) -> Path:
    return classifier(tmp_path / "net.onnx")


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal("".join(f"{line}\n" for line in lines)))


def test_the_list_shows_what_is_here_and_what_can_be_had(say: Say) -> None:
    code, out, _ = say("model", "list")
    assert code == 0
    assert f"* {DEFAULT_MODEL}" in out
    assert "resnet50" in out
    assert "102.6 MB" in out
    raw = json.loads(say("model", "list", "--json")[1])
    assert raw["chosen"] == DEFAULT_MODEL
    assert {one["name"] for one in raw["catalogue"]} >= {"vgg16", "dinov2-small"}


def test_a_network_is_added_chosen_used_and_removed(say: Say, net: Path, photos: Path) -> None:
    code, out, _ = say("model", "add", net, "--yes", "--photos", photos)
    assert code == 0
    assert "“net” works: 192 numbers a photo" in out
    assert say("model", "use", "net")[0] == 0
    assert settings.load(settings.default_file()).model == "net"
    facts = json.loads(say("scan", photos, "--json")[1])
    assert facts["model"] == "net"
    assert json.loads(say("scan", photos, "--json", "--model", "default")[1])["model"] == (
        DEFAULT_MODEL
    )
    assert say("similar", photos / "0.jpg", photos)[0] == 0
    assert "“net” works" in say("model", "check", "--photos", photos)[1]
    assert "* net" in say("model", "list")[1]
    assert say("model", "remove", "net")[0] == 0
    assert settings.load(settings.default_file()).model is None
    assert list(models_dir().iterdir()) == []


def test_options_overrule_what_was_read(say: Say, net: Path, photos: Path) -> None:
    words = ("--name", "mine", "--mean", "0,0,0", "--std", "1,1,1", "--output", "scores")
    extra = ("--licence", "CC0", "--resize", "crop", "--size", "32x32", "--scale", "0.01")
    assert say("model", "add", net, "--yes", "--photos", photos, *words, *extra)[0] == 0
    card = models.installed()[1]
    assert (card.name, card.mean, card.std, card.scale) == ("mine", (0, 0, 0), (1, 1, 1), 0.01)
    assert (card.output_name, card.dim, card.licence) == ("scores", 10, "CC0")
    assert card.target.resize == "crop"


def test_a_card_of_ones_own_is_taken(say: Say, net: Path, photos: Path, tmp_path: Path) -> None:
    say("model", "add", net, "--yes", "--photos", photos)
    card = tmp_path / "card.json"
    card.write_text((models_dir() / "net.json").read_text())
    say("model", "remove", "net")
    words = ("--card", card, "--name", "again", "--yes", "--photos", photos)
    assert say("model", "add", net, *words)[0] == 0
    assert models.installed()[1].name == "again"


def test_the_wizard_asks_and_asks_again(
    say: Say, net: Path, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(
        monkeypatch, "../evil", "mine", "32", "32x32", "stretch", "pad", "", "0.5,0.5,0.5", "1,2",
        "0.2,0.2,0.2", "nothing", "", "MIT",
    )  # fmt: skip
    code, out, _ = say("model", "add", net, "--photos", photos)
    assert code == 0
    assert "A network's name is made of" in out
    assert "a size is WIDTHxHEIGHT" in out
    assert "squash, crop or pad" in out
    assert "three numbers" in out
    assert "no tensor called “nothing”" in out
    card = models.installed()[1]
    assert (card.name, card.target.resize, card.licence) == ("mine", "pad", "MIT")
    assert (card.mean, card.std) == ((0.5,) * 3, (0.2,) * 3)
    assert card.scale == pytest.approx(1 / 255, abs=0)


def test_nothing_is_downloaded_unless_agreed(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(models.download.requests, "get", never)
    answers(monkeypatch, "n")
    code, out, _ = say("model", "add", "resnet18")
    assert code == 0
    assert "46.8 MB from https://" in out
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    code, _, err = say("model", "add", "resnet18")
    assert code == 1
    assert "say --yes" in err
    assert not models_dir().exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("add", "no-such"), "neither a file nor in the catalogue"),
        (("add", "clip-vit-b-32"), "no pinned file"),
        (("use", "no-such"), "No network called “no-such” is here"),
        (("check", "no-such"), "model card “no-such” is missing"),
        (("remove", "no-such"), "No network called “no-such” was added"),
        (("check", "--photos", "/no-such"), "no-such"),
    ],
)
def test_wrong_words_are_a_sentence(say: Say, words: tuple[str, ...], sentence: str) -> None:
    code, _, err = say("model", *words)
    assert code == 3
    assert sentence in err
    assert "Traceback" not in err


def test_too_few_photos_are_a_sentence(say: Say, net: Path, tmp_path: Path) -> None:
    save(scene(1), tmp_path / "few" / "1.jpg")
    code, _, err = say("model", "add", net, "--yes", "--photos", tmp_path / "few")
    assert code == 3
    assert "fewer than 4 different photos" in err


@pytest.mark.model
def test_without_photos_painted_ones_are_used(say: Say) -> None:
    code, out, _ = say("model", "check", "default")
    assert code == 0
    assert f"“{DEFAULT_MODEL}” works: 256 numbers a photo" in out


def test_a_chosen_network_that_is_gone_is_a_sentence(say: Say, net: Path, photos: Path) -> None:
    say("model", "add", net, "--yes", "--photos", photos)
    say("model", "use", "net")
    for file in models_dir().iterdir():
        file.unlink()
    code, _, err = say("scan", photos)
    assert code == 3
    assert "model card “net” is missing" in err
    assert say("model", "use", "default")[0] == 0
    assert say("scan", photos)[0] == 0


def test_the_end_of_input_is_no_answer(
    say: Say, net: Path, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch)
    code, _, err = say("model", "add", net, "--photos", photos)
    assert (code, "Nothing was added." in err) == (3, True)
    answers(monkeypatch)
    assert say("model", "add", "resnet18")[0] == 0
    assert not models_dir().exists()


def test_options_that_the_catalogue_would_ignore_are_refused(say: Say) -> None:
    code, _, err = say("model", "add", "resnet50", "--yes", "--mean", "0,0,0")
    assert code == 3
    assert "--mean is for files of your own" in err


def test_an_odd_licence_is_shown_plainly(say: Say, net: Path, photos: Path) -> None:
    say("model", "add", net, "--yes", "--photos", photos, "--licence", "free\x1b[2J")
    assert "free[U+001B][2J" in say("model", "list")[1]
    assert json.loads(say("model", "list", "--json")[1])["here"][1]["licence"] == "free\x1b[2J"


def test_sizes_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert model_commands._size("224×160") == (224, 160)
    with pytest.raises(SystemExit):
        cli.main(["model", "add", "x.onnx", "--size", "big"])
    assert "WIDTHxHEIGHT" in capsys.readouterr().err
