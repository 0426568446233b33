"""The house rules that a linter cannot see: no Qt in core even indirectly, no import cycle."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import purger

ROOT = Path(purger.__file__).parent


def modules() -> dict[str, Path]:
    found = {}
    for path in ROOT.rglob("*.py"):
        parts = path.relative_to(ROOT.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports_of(path: Path, known: dict[str, Path]) -> set[str]:
    """The modules of purger that `path` imports, those inside functions included."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    # `from package import module` names the package as well; only the module is meant
    found = {name for name in names if name in known}
    return {n for n in found if not any(other.startswith(f"{n}.") for other in found)}


def test_there_is_no_import_cycle() -> None:
    known = modules()
    graph = {name: imports_of(path, known) - {name} for name, path in known.items()}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name not in done:
            for other in graph[name]:
                visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_core_names_nothing_of_the_window() -> None:
    known = modules()
    for name, path in known.items():
        if name.startswith("purger.core"):
            assert not any(i.startswith("purger.ui") for i in imports_of(path, known)), name


def test_no_stage_imports_another_stage() -> None:
    stages = {"scan", "decode", "embed", "cluster", "neighbours", "group", "purge", "review"}
    known = modules()
    for stage in stages:
        path = known.get(f"purger.core.{stage}")
        if path is not None:
            others = {f"purger.core.{other}" for other in stages - {stage}}
            assert not imports_of(path, known) & others, stage


def loaded(code: str) -> set[str]:
    script = f"import sys; {code}; print('\\n'.join(sys.modules))"
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT.parent
    )
    return set(result.stdout.split())


def test_core_and_engine_never_load_qt() -> None:
    names = [name for name in modules() if name.startswith("purger.core")] + ["purger.engine"]
    code = "import importlib; [importlib.import_module(n) for n in " + repr(names) + "]"
    assert not [name for name in loaded(code) if name.startswith("PySide6")]


def test_the_window_loads_no_heavy_library() -> None:
    heavy = {"sklearn", "onnxruntime", "PIL", "scipy", "pi_heif", "matplotlib"}
    assert not heavy & loaded("import purger.ui.app")


def test_what_is_seldom_wanted_is_not_loaded_before_the_window_is_there() -> None:
    names = (
        "about", "goal_dialog", "help_window", "help_page", "kept_dialog",
        "keys_tab", "mark_many", "rules_dialog", "settings_dialog", "similar_dialog",
    )  # fmt: skip
    later = {f"purger.ui.{name}" for name in names}
    later |= {"purger.core.page_html", "purger.core.purge_page"}
    assert later < set(modules())  # none was renamed
    assert not later & loaded("import purger.ui.app")


def test_help_is_quick_because_nothing_heavy_is_loaded() -> None:
    heavy = {"sklearn", "onnxruntime", "PIL", "scipy", "pi_heif", "numpy", "PySide6", "matplotlib"}
    assert not heavy & loaded("import purger.cli")
