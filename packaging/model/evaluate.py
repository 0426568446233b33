"""Measure networks on photos that no training saw.

    python packaging/model/evaluate.py DATA NETWORK [NETWORK ...] [--json FILE]

DATA is what `prepare.py` wrote; a NETWORK is a checkpoint of `train.py` or an exported `.onnx` with
its card beside it. Two questions are asked of the held-out photos:

- duplicates: each photo is paired with one edited by Pillow (not by the code that made the training
  views), kind by kind: recall at the threshold that lets 10 and 100 wrong pairs through;
- clusters: KMeans with as many clusters as there are labels, beside the teacher's features: purity
  and adjusted mutual information (Vinh et al., JMLR 2010).
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

WRONG = (10, 100)
TOO_ALIKE = 0.7  # cosine of centred teacher features: such photos are not counted as different
LABELLED = ("imagenette224", "clothing", "caltech101")
Embed = Callable[[np.ndarray], np.ndarray]


def exposed(picture: Image.Image, dice: np.random.Generator) -> Image.Image:
    """1 to 2.5 EV over or under, clipped in linear light."""
    ev = dice.uniform(1.0, 2.5) * dice.choice([-1, 1])
    ramp = (np.arange(256) / 255) ** 2.4 * 2.0**ev
    table = np.round(255 * np.clip(ramp, 0, 1) ** (1 / 2.4)).astype(int).tolist()
    return picture.point(table * 3)


def burst(picture: Image.Image, dice: np.random.Generator) -> Image.Image:
    """Another standpoint: a perspective map that moves each corner by up to 9 %."""
    side = picture.width
    corners = np.array([[0, 0], [side, 0], [side, side], [0, side]], float)
    moved = corners * 0.86 + side * 0.07 + dice.uniform(-0.09, 0.09, (4, 2)) * side
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, moved, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    map_ = np.linalg.solve(np.array(rows), np.array(values))
    return picture.transform(
        picture.size, Image.Transform.PERSPECTIVE, map_.tolist(), Image.Resampling.BICUBIC
    )


def cropped(picture: Image.Image, dice: np.random.Generator) -> Image.Image:
    """60 to 90 % of each side, stretched back."""
    w, h = (picture.width * dice.uniform(0.6, 0.9, 2)).astype(int)
    x, y = int(dice.integers(0, picture.width - w)), int(dice.integers(0, picture.height - h))
    return picture.crop((x, y, x + w, y + h)).resize(picture.size, Image.Resampling.BICUBIC)


def sent(picture: Image.Image, dice: np.random.Generator) -> Image.Image:
    """Through a messenger: half the pixels, JPEG quality 15 to 40."""
    small = picture.resize((80, 80), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    small.save(stream, "JPEG", quality=int(dice.integers(15, 40)))
    return Image.open(stream).convert("RGB").resize(picture.size, Image.Resampling.BICUBIC)


def decorated(picture: Image.Image, dice: np.random.Generator) -> Image.Image:
    """A white border, a caption, and one time in three grey."""
    image = picture.convert("L").convert("RGB") if dice.random() < 1 / 3 else picture.copy()
    draw = ImageDraw.Draw(image)
    draw.text((10, int(dice.integers(10, 130))), "Greetings!", fill="white", font_size=28)
    edge = int(dice.integers(4, 16))
    frame = Image.new("RGB", image.size, "white")
    inner = (image.width - 2 * edge, image.height - 2 * edge)
    frame.paste(image.resize(inner, Image.Resampling.LANCZOS), (edge, edge))
    return frame


def refocused(picture: Image.Image, dice: np.random.Generator) -> Image.Image:
    """One half of the picture out of focus, a little more in frame."""
    soft = picture.filter(ImageFilter.GaussianBlur(dice.uniform(2, 5)))
    ramp = Image.linear_gradient("L").rotate(90 * int(dice.integers(0, 4)))
    mixed = Image.composite(picture, soft, ramp.resize(picture.size))
    edge = int(dice.integers(1, 5))
    box = (edge, edge, picture.width - edge, picture.height - edge)
    return mixed.crop(box).resize(picture.size, Image.Resampling.BICUBIC)


KINDS = {
    "exposure": exposed, "burst": burst, "crop": cropped, "sent": sent, "decorated": decorated,
    "focus": refocused,
}  # fmt: skip


def embedder(file: Path) -> Embed:
    """What turns n×160×160×3 uint8 into n×dim unit vectors."""
    if file.suffix == ".onnx":
        from purger.core.embed import load_model  # noqa: PLC0415

        loaded = load_model(str(file))
        side = (loaded.target.width, loaded.target.height)

        def by_onnx(photos: np.ndarray) -> np.ndarray:
            if side != photos.shape[2:0:-1]:
                resized = [
                    Image.fromarray(p).resize(side, Image.Resampling.BICUBIC) for p in photos
                ]
                photos = np.stack([np.asarray(p) for p in resized])
            return loaded.embed(photos)

        return by_onnx
    import network  # noqa: PLC0415
    import torch  # noqa: PLC0415

    trained, _ = network.load(file, "average")
    trained.eval()

    def by_torch(photos: np.ndarray) -> np.ndarray:
        with torch.inference_mode():
            pictures = torch.from_numpy(photos).permute(0, 3, 1, 2).float() / 255
            return trained(pictures).numpy()

    return by_torch


def embed_all(embed: Embed, photos: np.ndarray) -> np.ndarray:
    return np.concatenate([embed(photos[i : i + 32]) for i in range(0, len(photos), 32)])


def duplicates(embed: Embed, photos: np.ndarray, teacher: np.ndarray) -> dict[str, list[float]]:
    """Recall at each count of wrong pairs, by kind."""
    originals = embed_all(embed, photos)
    stranger = teacher @ teacher.T < TOO_ALIKE
    recalls: dict[str, list[float]] = {}
    for number, (kind, edit) in enumerate(KINDS.items()):
        dice = np.random.default_rng(number)
        edited = [np.asarray(edit(Image.fromarray(photo), dice)) for photo in photos]
        cosine = originals @ embed_all(embed, np.stack(edited)).T
        wrong = np.sort(cosine[stranger])[::-1]
        hits = np.diagonal(cosine)
        recalls[kind] = [float((hits > wrong[n]).mean()) for n in WRONG]
    recalls["mean"] = np.mean(list(recalls.values()), axis=0).tolist()
    return recalls


def clusters(vectors: np.ndarray, labels: np.ndarray) -> tuple[float, float]:
    """Purity and adjusted mutual information of KMeans with as many clusters as labels."""
    from sklearn.cluster import KMeans  # noqa: PLC0415
    from sklearn.metrics import adjusted_mutual_info_score  # noqa: PLC0415

    _, truth = np.unique(labels, return_inverse=True)
    found = KMeans(truth.max() + 1, n_init=3, random_state=0).fit_predict(vectors)
    table = np.zeros((found.max() + 1, truth.max() + 1))
    np.add.at(table, (found, truth), 1)
    return float(table.max(1).sum() / len(truth)), float(adjusted_mutual_info_score(truth, found))


def label(row: dict[str, str]) -> str:
    """The class of a photo in its own collection, "" where it has none."""
    if row["source"] not in LABELLED:
        return ""
    parts = row["original"].split("/")
    return f"{row['source']}/{parts[-2]}" if len(parts) > 1 else row["source"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="folder that prepare.py wrote")
    parser.add_argument("networks", type=Path, nargs="+")
    parser.add_argument("--photos", type=int, default=3000, help="at most so many held-out ones")
    parser.add_argument("--no-clusters", action="store_true")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--threads", type=int, default=0, help="0: all cores")
    options = parser.parse_args()
    if options.threads:
        import torch  # noqa: PLC0415

        torch.set_num_threads(options.threads)
    rows = np.flatnonzero(np.load(options.data / "held_out.npy"))[: options.photos]
    photos = np.load(options.data / "photos.npy", mmap_mode="r")[rows]
    wide = np.load(options.data / "teacher.npy").astype(np.float32)
    wide = (wide - wide.mean(0)) / (wide.std(0) + 0.1)
    teacher = (wide / np.linalg.norm(wide, axis=1, keepdims=True))[rows]
    with (options.data / "pool.csv").open(encoding="utf-8") as stream:
        listed = [label(row) for row in csv.DictReader(stream)]
    labels = np.array(listed)[rows]
    known = labels != ""
    figures: dict[str, object] = {"photos": len(rows)}
    if not options.no_clusters:
        figures["teacher clusters"] = clusters(teacher[known], labels[known])
        print(
            f"{'teacher':24} purity, AMI:",
            "  ".join(f"{v:.3f}" for v in figures["teacher clusters"]),
        )
    for file in options.networks:
        embed = embedder(file)
        recalls = duplicates(embed, photos, teacher)
        print(f"{file.stem:24} recall at {WRONG} wrong pairs, {len(rows)} held-out photos")
        for kind, values in recalls.items():
            print(f"   {kind:12}", "  ".join(f"{value:.3f}" for value in values))
        one: dict[str, object] = {"recall": recalls}
        if not options.no_clusters:
            one["clusters"] = clusters(embed_all(embed, photos)[known], labels[known])
            print("   purity, AMI:", "  ".join(f"{v:.3f}" for v in one["clusters"]), flush=True)
        figures[file.stem] = one
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
