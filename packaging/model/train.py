"""Train the embedding network.

    python packaging/model/train.py DATA --out network.pt [--start FIRST.onnx] [--steps 4800]

DATA is what `prepare.py` wrote. The loss has three parts:

- instance discrimination (InfoNCE over two views, with a queue of past embeddings as further
  negatives: van den Oord et al., arXiv 1807.03748; Wang et al., arXiv 1912.06798);
- a differential-entropy regulariser that pushes each embedding away from its nearest one, so that
  one threshold means the same everywhere (KoLeo; SSCD, Pizzi et al., arXiv 2202.10261);
- distillation: a linear map of the embedding points where the teacher's centred feature points, and
  photos are alike in the embedding in the order in which the teacher finds them alike (relational:
  Park et al., arXiv 1904.05068), so that clusters keep their meaning.

Real re-shots (photos of one place that the teacher finds all but equal) serve as second views.
Photos that the teacher finds too much alike to be called different are no negatives. A run that was
stopped goes on from its checkpoint; the same seed gives the same run on the same machine.
"""

from __future__ import annotations

import argparse
import csv
import math
import time
from dataclasses import dataclass
from pathlib import Path

import network
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from views import two_views

STAGES = ((0.70, 96), (0.96, 128), (1.0, 160))  # until which share of the steps, side in pixels
ALIKE = 0.75  # cosine of centred teacher features above which two photos are no negatives
RESHOT = 0.85  # and above which two photos of one shelf show the same spot
MOST_ALIKE = 16
QUEUE = 8192
TEMPERATURE = 0.05
ENTROPY_WEIGHT = 1.5
TEACHER_WEIGHT = 4.0
RELATION_WEIGHT = 1.5
RELATION_TEMPERATURE = 0.1
AVERAGE = 0.995


@dataclass
class Data:
    """Photos (n×160×160×3 uint8), what the teacher says (n×1280 unit), and who resembles whom."""

    photos: np.ndarray
    teacher: Tensor
    rows: np.ndarray
    alike: Tensor
    reshots: dict[int, list[int]]


def read(folder: Path) -> Data:
    """Everything but the held-out photos."""
    photos = np.load(folder / "photos.npy", mmap_mode="r")
    teacher = centred(np.load(folder / "teacher.npy"))
    rows = np.flatnonzero(~np.load(folder / "held_out.npy"))
    with (folder / "pool.csv").open(encoding="utf-8") as stream:
        listed = list(csv.DictReader(stream))
    source = np.array([row["source"] for row in listed])
    place = np.array([row["original"].rsplit("/", 1)[0] for row in listed])
    alike = torch.full((len(photos), MOST_ALIKE), -1, dtype=torch.int64)
    reshots: dict[int, list[int]] = {}
    for i in rows:
        cosine = (teacher @ teacher[i]).numpy()
        cosine[i] = -1
        # clothes on one floor are different clothes, however alike: they stay negatives
        near = np.flatnonzero((cosine > ALIKE) & (source != "clothing"))
        near = near[np.argsort(-cosine[near])][:MOST_ALIKE]
        if source[i] != "clothing":
            alike[i, : len(near)] = torch.from_numpy(near)
        spot = near[(cosine[near] > RESHOT) & (place[near] == place[i])]
        spot = spot[np.isin(spot, rows)]
        if source[i] == "grocery" and len(spot):
            reshots[int(i)] = [int(j) for j in spot]
    return Data(photos, teacher, rows, alike, reshots)


def centred(features: np.ndarray) -> Tensor:
    """Features without their mean, scaled to unit spread and unit length: n×1280 float32."""
    wide = features.astype(np.float32)
    wide = (wide - wide.mean(0)) / (wide.std(0) + 0.1)
    return functional.normalize(torch.from_numpy(wide))


class Queue:
    """The last embeddings, and whose they are."""

    def __init__(self, dim: int, device: torch.device) -> None:
        self.vectors = torch.zeros(QUEUE, dim, device=device)
        self.owners = torch.full((QUEUE,), -2, device=device)
        self.place = 0

    def push(self, vectors: Tensor, owners: Tensor) -> None:
        """Overwrite the oldest."""
        places = (torch.arange(len(vectors), device=vectors.device) + self.place) % QUEUE
        self.vectors[places] = vectors
        self.owners[places] = owners
        self.place = (self.place + len(vectors)) % QUEUE


def losses(z: Tensor, owners: Tensor, alike: Tensor, queue: Queue) -> tuple[Tensor, Tensor]:
    """InfoNCE and the entropy regulariser of 2n embeddings; z[i] and z[i + n] are two views.

    `owners` (n) are photo numbers, `alike` (n×k) those that are no negatives of each.
    """
    n = len(owners)
    both, close = owners.repeat(2), alike.repeat(2, 1)
    others = torch.cat([both, queue.owners])
    unfit = (others[None] == both[:, None]) | (others[None] == -2)
    for column in range(close.shape[1]):
        unfit |= others[None] == close[:, column, None]
    cosine = torch.cat([z @ z.T, z @ queue.vectors.T], 1)
    partner = torch.arange(2 * n, device=z.device).roll(n)
    positive = cosine.gather(1, partner[:, None])
    negative = cosine.masked_fill(unfit, -1e4)
    logits = torch.cat([positive, negative], 1) / TEMPERATURE
    contrast = functional.cross_entropy(logits, torch.zeros_like(partner))
    nearest = negative.max(1).values.clamp(-1, 1 - 1e-4)
    entropy = -0.5 * torch.log(2 - 2 * nearest).mean()
    return contrast, entropy


def relation(z: Tensor, lesson: Tensor) -> Tensor:
    """How far the likenesses among 2n embeddings are from those among the teacher's features.

    Kullback-Leibler divergence of the distributions over the other photos of the batch.
    """
    n = len(z) // 2
    own = torch.eye(2 * n, dtype=torch.bool, device=z.device)
    own |= own.roll(n, 0)
    wanted = (lesson @ lesson.T / RELATION_TEMPERATURE).masked_fill(own, -1e4)
    given = (z @ z.T / RELATION_TEMPERATURE).masked_fill(own, -1e4)
    return functional.kl_div(
        given.log_softmax(1), wanted.log_softmax(1), log_target=True, reduction="batchmean"
    )


def prefers_bfloat16(device: torch.device) -> bool:
    """Whether half-width numbers are native here; emulated they are slower than float32."""
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported()
    checks = ("_is_amx_tile_supported", "_is_avx512_bf16_supported")
    return any(getattr(torch.cpu, check, bool)() for check in checks)


def side_at(share: float) -> int:
    return next(side for until, side in STAGES if share < until or until == 1.0)


class Trainer:
    """One run: network, averaged network, optimiser, queue; can be written and read back."""

    def __init__(
        self, options: argparse.Namespace, data: Data, shape: network.Shape | None = None
    ) -> None:
        self.options, self.data = options, data
        self.device = torch.device(options.device)
        torch.manual_seed(options.seed)
        self.rng = np.random.default_rng(options.seed)
        self.generator = torch.Generator(self.device).manual_seed(options.seed)
        self.network = network.ResNet(shape)
        self.step = 0
        if options.start and not options.out.exists():
            some = self.pictures(self.rng.choice(data.rows, 192, replace=False)).cpu()
            network.start_from_onnx(
                self.network, options.start, functional.interpolate(some, size=(96, 96))
            )
        self.network.to(self.device, memory_format=torch.channels_last)
        dim = self.network.shape.dim
        self.teacher_head = nn.Linear(dim, data.teacher.shape[1]).to(self.device)
        self.queue = Queue(dim, self.device)
        self.average = {k: v.clone() for k, v in self.network.state_dict().items()}
        plain = [p for p in self.parameters() if p.ndim > 1]
        scales = [p for p in self.parameters() if p.ndim <= 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": plain, "weight_decay": 0.03}, {"params": scales, "weight_decay": 0.0}]
        )
        self.order = np.empty(0, np.int64)
        if options.out.exists():
            self.resume()

    def parameters(self) -> list[nn.Parameter]:
        return [*self.network.parameters(), *self.teacher_head.parameters()]

    def pictures(self, rows: np.ndarray) -> Tensor:
        order = np.argsort(rows)  # the file is read front to back
        block = np.empty((len(rows), *self.data.photos.shape[1:]), np.uint8)
        for i in order:
            block[i] = self.data.photos[rows[i]]
        return torch.from_numpy(block).to(self.device).permute(0, 3, 1, 2).float().div_(255)

    def draw(self) -> np.ndarray:
        """The next photos; each comes once before one comes again."""
        batch = self.options.batch
        if len(self.order) < batch:
            self.order = self.rng.permutation(self.data.rows)
        rows, self.order = self.order[:batch], self.order[batch:]
        return rows

    def partners(self, rows: np.ndarray) -> np.ndarray:
        return np.array(
            [
                self.rng.choice(self.data.reshots[int(row)])
                if int(row) in self.data.reshots and self.rng.random() < 0.6
                else row
                for row in rows
            ]
        )

    def run(self) -> None:
        options = self.options
        forward = torch.compile(self.outputs) if options.compile else self.outputs
        half = prefers_bfloat16(self.device)
        began, first = time.monotonic(), self.step
        seen: list[tuple[float, ...]] = []
        self.network.train()
        while self.step < options.steps:
            share = self.step / options.steps
            rate = options.rate * min(1.0, (self.step + 1) / 150)
            rate *= 0.5 * (1 + math.cos(math.pi * share)) * 0.98 + 0.02
            for group in self.optimiser.param_groups:
                group["lr"] = rate
            rows = self.draw()
            photos, partners = self.pictures(rows), self.partners(rows)
            shots = photos if (partners == rows).all() else self.pictures(partners)
            with torch.no_grad():
                views = torch.cat(two_views(photos, shots, side_at(share), self.generator))
            views = views.contiguous(memory_format=torch.channels_last)
            with torch.autocast(self.device.type, torch.bfloat16, enabled=half):
                z, taught = forward(views)
            owners = torch.from_numpy(rows).to(self.device)
            contrast, entropy = losses(z, owners, self.data.alike[rows].to(self.device), self.queue)
            lesson = self.data.teacher[rows].to(self.device).repeat(2, 1)
            distance = 1 - (taught * lesson).sum(1).mean()
            likeness = relation(z, lesson)
            loss = contrast + ENTROPY_WEIGHT * entropy
            loss = loss + TEACHER_WEIGHT * distance + RELATION_WEIGHT * likeness
            self.optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(self.parameters(), 5.0)
            self.optimiser.step()
            self.queue.push(z.detach()[: len(rows)], owners)
            self.step += 1
            self.follow()
            seen.append((contrast.item(), entropy.item(), distance.item(), likeness.item()))
            if self.step % 50 == 0:
                means = np.mean(seen, axis=0)
                seen.clear()
                pace = (time.monotonic() - began) / (self.step - first)
                print(
                    f"step {self.step}/{options.steps} side {views.shape[-1]} "
                    f"contrast {means[0]:.3f} entropy {means[1]:.3f} teacher {means[2]:.3f} "
                    f"relation {means[3]:.3f} "
                    f"{pace:.2f} s/step, {(options.steps - self.step) * pace / 60:.0f} min left",
                    flush=True,
                )
            if self.step % 250 == 0 or self.step == options.steps:
                self.write()

    def outputs(self, views: Tensor) -> tuple[Tensor, Tensor]:
        raw = self.network.fc(self.network.features(views))
        return functional.normalize(raw), functional.normalize(self.teacher_head(raw).float())

    @torch.no_grad()
    def follow(self) -> None:
        """Move the averaged network a step towards the trained one."""
        keep = min(AVERAGE, self.step / (self.step + 20))
        for name, value in self.network.state_dict().items():
            if value.dtype.is_floating_point:
                self.average[name].lerp_(value, 1 - keep)
            else:
                self.average[name].copy_(value)

    def write(self) -> None:
        network.save(
            self.options.out,
            self.network,
            average=self.average,
            teacher_head=self.teacher_head.state_dict(),
            optimiser=self.optimiser.state_dict(),
            queue=(self.queue.vectors, self.queue.owners, self.queue.place),
            order=torch.from_numpy(self.order),
            step=self.step,
            generator=self.generator.get_state(),
            numpy=self.rng.bit_generator.state,
        )

    def resume(self) -> None:
        trained, kept = network.load(self.options.out)
        self.network.load_state_dict(trained.state_dict())
        self.average = {k: v.to(self.device) for k, v in kept["average"].items()}
        self.teacher_head.load_state_dict(kept["teacher_head"])
        self.optimiser.load_state_dict(kept["optimiser"])
        vectors, owners, self.queue.place = kept["queue"]
        self.queue.vectors, self.queue.owners = vectors.to(self.device), owners.to(self.device)
        self.order, self.step = kept["order"].numpy(), kept["step"]
        self.generator.set_state(kept["generator"])
        self.rng.bit_generator.state = kept["numpy"]
        print(f"going on from step {self.step}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="folder that prepare.py wrote")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint, resumed if it exists")
    parser.add_argument("--start", type=Path, help="exported network to start from")
    parser.add_argument("--steps", type=int, default=4800)
    parser.add_argument("--batch", type=int, default=128, help="pairs in a step")
    parser.add_argument("--rate", type=float, default=1.5e-3, help="highest learning rate")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=0, help="0: all cores")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument(
        "--compile", action="store_true", help="torch.compile; needs a C++ compiler"
    )
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    data = read(options.data)
    print(f"{len(data.rows)} photos, {len(data.reshots)} with real re-shots", flush=True)
    Trainer(options, data).run()


if __name__ == "__main__":
    main()
