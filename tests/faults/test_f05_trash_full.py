"""F5, the volume of a trash full at 50 levels of bytes and inodes: a photo goes whole or stays."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.tally import Row, Tally
from tests.faults.test_f06_trash import NAMESPACE, WITHOUT_POWERS, namespaces

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not namespaces(), reason="no mount namespaces here"
)

SETUP = """
mount -t tmpfs none "$1"; cd "$1"
for pages in 1 2 3 4 5; do
  for inodes in 3 4 5 6 7 8 9 10 11 12; do
    volume=$pages-$inodes; mkdir $volume
    mount -t tmpfs -o size=$((pages * 4))k,nr_inodes=$inodes,mode=0777 none $volume
    printf PHOTO > $volume/a.jpg
  done
done
chmod 555 .
"""
CHILD = """
import json, os, sys
from pathlib import Path
from purger.core.domain import Photo
from purger.core.errors import NoTrashError
from purger.core.xdgtrash import XdgTrasher
told = {}
for volume in sorted(Path.cwd().iterdir()):
    path = volume / "a.jpg"
    photo = Photo.from_stat(path, path.lstat())
    try:
        location = XdgTrasher().trash(path)
        moved = not path.exists() and location.read_bytes() == b"PHOTO"
        record = location.parent.parent / "info" / "a.jpg.trashinfo"
        moved = moved and "Path=a.jpg" in record.read_text()
        XdgTrasher().restore(location, path)
        answer = "moved" if moved else "lost"
    except NoTrashError as error:
        answer = str(error)
    exact = photo.is_same_file(path.lstat()) and path.read_bytes() == b"PHOTO"
    left = [str(p) for p in volume.rglob("*") if p.is_file() and p != path]
    told[volume.name] = [answer, exact, left]
print(json.dumps(told))
"""


def test_a_photo_goes_whole_or_stays(tmp_path: Path, tally: Tally) -> None:
    script = f'{SETUP}\nexec {WITHOUT_POWERS} "$2" -c "$3"'
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(Path.cwd()), os.environ.get("PYTHONPATH", "")]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    result = subprocess.run(
        [*NAMESPACE, "sh", "-euc", script, "sh", str(tmp_path), sys.executable, CHILD],
        capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    answers = [answer for answer, _, _ in told.values()]
    exact = [is_exact for _, is_exact, _ in told.values()]
    tally.add(
        "F5 full volume of a trash", Row(50, lost=answers.count("lost"), inexact=exact.count(False))
    )
    assert len(told) == 50
    assert set(answers) == {"moved", "The volume of the trash is full."}
    assert answers.count("moved") > 15
    assert answers.count("The volume of the trash is full.") > 10
    assert not [left for _, _, left in told.values() if left]
