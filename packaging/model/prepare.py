"""Unpack the training photos and run the teacher over them, once.

    python packaging/model/prepare.py POOL --teacher TEACHER.tflite --out DIR

POOL holds `pool.csv` (`file,shard,source,licence,original`) and `pool-<shard>.tar` of photos
160×160. DIR gets `photos.npy` (n×160×160×3 uint8 sRGB), `teacher.npy` (n×1280 float16: pooled
features of an ImageNet MobileNetV2), `held_out.npy` (n bool: never trained on) and a copy of
`pool.csv`.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import shutil
import tarfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

SIDE = 160
HELD_OUT = 12  # one photo in so many
TEACHER_TENSOR = 172


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pool", type=Path)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=4)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with (options.pool / "pool.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    photos = unpack(options.pool, rows)
    np.save(options.out / "photos.npy", photos)
    held_out = np.array([is_held_out(row["original"]) for row in rows])
    np.save(options.out / "held_out.npy", held_out)
    shutil.copyfile(options.pool / "pool.csv", options.out / "pool.csv")
    print(f"{len(photos)} photos, {held_out.sum()} held out")
    np.save(options.out / "teacher.npy", teach(photos, options.teacher, options.threads))


def is_held_out(original: str) -> bool:
    """Decided by the photo's own name, so that a grown pool moves nothing across."""
    return hashlib.sha256(original.encode()).digest()[0] % HELD_OUT == 0


def unpack(pool: Path, rows: list[dict[str, str]]) -> np.ndarray:
    """All photos in the order of the rows, n×160×160×3 uint8."""
    places = {row["file"]: i for i, row in enumerate(rows)}
    photos = np.zeros((len(rows), SIDE, SIDE, 3), np.uint8)
    missing = set(places)
    for shard in sorted({row["shard"] for row in rows}):
        with tarfile.open(pool / f"pool-{shard}.tar") as archive:
            for member in archive:
                name = Path(member.name).name
                content = archive.extractfile(member)
                if name in places and content is not None:
                    with Image.open(io.BytesIO(content.read())) as picture:
                        photos[places[name]] = np.asarray(picture.convert("RGB"))
                    missing.discard(name)
    if missing:
        raise SystemExit(f"{len(missing)} photos of pool.csv are in no archive")
    return photos


def teach(photos: np.ndarray, teacher: Path, threads: int) -> np.ndarray:
    """The teacher's pooled features, n×1280 float16, by `threads` interpreters side by side."""
    from ai_edge_litert.interpreter import Interpreter  # noqa: PLC0415 - slow to import

    features = np.zeros((len(photos), 1280), np.float16)

    def run(part: range) -> None:
        interpreter = Interpreter(
            str(teacher), num_threads=1, experimental_preserve_all_tensors=True
        )
        interpreter.allocate_tensors()
        entry = interpreter.get_input_details()[0]["index"]
        details = {tensor["index"]: tensor for tensor in interpreter.get_tensor_details()}
        scale, zero = details[TEACHER_TENSOR]["quantization"]
        for i in part:
            picture = Image.fromarray(photos[i]).resize((224, 224), Image.Resampling.BICUBIC)
            interpreter.set_tensor(entry, np.asarray(picture)[None])
            interpreter.invoke()
            raw = interpreter.get_tensor(TEACHER_TENSOR).reshape(-1).astype(np.float32)
            features[i] = (raw - zero) * scale

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(run, [range(i, len(photos), threads) for i in range(threads)]))
    return features


if __name__ == "__main__":
    main()
