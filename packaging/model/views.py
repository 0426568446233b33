"""Two views of one photo, as a camera, an editor or a messenger would have made them.

Each pair of views tells one of four stories, drawn at random:

- burst: the camera moves a little, things before it move, the light hardly changes;
- bracket: the camera stands still and the exposure does not;
- focus: the camera stands still, other parts of the picture are sharp;
- copy: a crop, a frame, text over it, grey, other colours, few pixels, strong JPEG.

All of it runs on whole batches, on any device. Mirrored photos are no duplicates here: a pair is
mirrored together or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

BURST, BRACKET, FOCUS, COPY = range(4)
SHARES = (0.38, 0.24, 0.13, 0.25)
# luminance table of JPEG (ITU-T T.81, table K.1)
_QUANTISATION = (
    (16, 11, 10, 16, 24, 40, 51, 61),
    (12, 12, 14, 19, 26, 58, 60, 55),
    (14, 13, 16, 24, 40, 57, 69, 56),
    (14, 17, 22, 29, 51, 87, 80, 62),
    (18, 22, 37, 56, 68, 109, 103, 77),
    (24, 35, 55, 64, 81, 104, 113, 92),
    (49, 64, 78, 87, 103, 121, 120, 101),
    (72, 92, 95, 98, 112, 100, 103, 99),
)


class Dice:
    """Random numbers for a batch of n, on one device, from one generator."""

    def __init__(self, n: int, generator: torch.Generator) -> None:
        self.n = n
        self.generator = generator
        self.device = generator.device

    def uniform(self, low: float, high: float, *shape: int) -> Tensor:
        """n×shape numbers in [low, high)."""
        drawn = torch.rand(self.n, *shape, generator=self.generator, device=self.device)
        return drawn * (high - low) + low

    def chance(self, share: float | Tensor) -> Tensor:
        """As many flags as the batch is large, each true with the given probability."""
        return torch.rand(self.n, generator=self.generator, device=self.device) < share

    def normal(self, *shape: int) -> Tensor:
        """n×shape numbers, standard normal."""
        return torch.randn(self.n, *shape, generator=self.generator, device=self.device)


@dataclass
class Framing:
    """Where a view looks: centre, half width, shape and turn, in -1..1 of the photo."""

    x: Tensor
    y: Tensor
    scale: Tensor
    stretch: Tensor
    angle: Tensor
    mirrored: Tensor


def two_views(
    first: Tensor, second: Tensor, side: int, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Views of each photo (n×3×H×W, 0..1): two of n×3×side×side, 0..1.

    `second` is `first` again, or a real re-shot of the same scene.
    """
    dice = Dice(len(first), generator)
    shares = torch.tensor(SHARES, device=dice.device)
    story = torch.multinomial(shares, dice.n, replacement=True, generator=generator)
    base = _base(dice)
    donor = torch.randperm(dice.n, generator=generator, device=dice.device)
    path = _path(dice, story)
    exposure = _exposures(dice, story)
    sharp = _sharp_parts(dice, story, side)
    views = []
    for k, photos in enumerate((first, second)):
        framing = _moved(dice, base, story)
        view = _look(dice, photos, framing, story, side)
        view = _pass_by(view, photos[donor], path, k)
        view = _blur(dice, view, sharp[k], story)
        view = _develop(dice, view, exposure[k], story)
        view = _cover(dice, view, story)
        views.append(_compress(dice, view, story))
    return views[0], views[1]


def _base(dice: Dice) -> Framing:
    scale = dice.uniform(0.62, 1.0)
    return Framing(
        (1 - scale) * dice.uniform(-1, 1),
        (1 - scale) * dice.uniform(-1, 1),
        scale,
        dice.uniform(-0.2, 0.2),
        dice.uniform(-0.03, 0.03),
        dice.chance(0.5),
    )


def _by_story(story: Tensor, burst: float, bracket: float, focus: float, copy: float) -> Tensor:
    return torch.tensor((burst, bracket, focus, copy), device=story.device)[story]


def _moved(dice: Dice, base: Framing, story: Tensor) -> Framing:
    """One view's own framing: a nudge for every story, a crop or a frame for copies."""
    nudge = _by_story(story, 0.17, 0.02, 0.03, 0.02) * base.scale
    zoom = _by_story(story, 0.13, 0.01, 0.04, 0.01)
    turn = _by_story(story, 0.07, 0.008, 0.01, 0.01)
    still = dice.chance(0.25)
    nudge, zoom, turn = (torch.where(still, amount * 0.2, amount) for amount in (nudge, zoom, turn))
    x, y = base.x + nudge * dice.uniform(-1, 1), base.y + nudge * dice.uniform(-1, 1)
    scale = base.scale * torch.exp(zoom * dice.uniform(-1, 1))
    is_copy = story == COPY
    cropped = is_copy & dice.chance(0.45)
    share = dice.uniform(0.55, 0.95)
    x = x + torch.where(cropped, scale * (1 - share) * dice.uniform(-1, 1), 0)
    y = y + torch.where(cropped, scale * (1 - share) * dice.uniform(-1, 1), 0)
    scale = torch.where(cropped, scale * share, scale)
    stretch = torch.where(cropped, dice.uniform(-0.25, 0.25), 0) + base.stretch
    angle = base.angle + turn * dice.uniform(-1, 1)
    angle = angle + torch.where(is_copy & dice.chance(0.12), dice.uniform(-0.25, 0.25), 0)
    return Framing(x, y, scale, stretch, angle, base.mirrored)


def _look(dice: Dice, photos: Tensor, framing: Framing, story: Tensor, side: int) -> Tensor:
    sine, cosine = torch.sin(framing.angle), torch.cos(framing.angle)
    wide = framing.scale * torch.exp(framing.stretch / 2)
    high = framing.scale * torch.exp(-framing.stretch / 2)
    sign = torch.where(framing.mirrored, -1.0, 1.0)
    matrix = torch.stack(
        [
            torch.stack([sign * wide * cosine, -high * sine, framing.x], 1),
            torch.stack([sign * wide * sine, high * cosine, framing.y], 1),
        ],
        1,
    )
    grid = functional.affine_grid(matrix, [dice.n, 3, side, side], align_corners=False)
    # parallax and rolling shutter: near things shift otherwise than far ones
    bend = (
        dice.normal(2, 4, 4) * (_by_story(story, 0.035, 0.002, 0.006, 0.004))[:, None, None, None]
    )
    bend = functional.interpolate(bend, size=(side, side), mode="bilinear", align_corners=True)
    grid = grid + bend.permute(0, 2, 3, 1)
    view = functional.grid_sample(
        photos, grid, mode="bilinear", padding_mode="reflection", align_corners=False
    )
    return _framed(dice, view, story)


def _framed(dice: Dice, view: Tensor, story: Tensor) -> Tensor:
    """Some copies are screenshots or postcards: the picture is smaller and has a border."""
    chosen = ((story == COPY) & dice.chance(0.15)).nonzero().flatten()
    if not len(chosen):
        return view
    dice = Dice(len(chosen), dice.generator)
    inner = torch.stack([dice.uniform(0.7, 1.0), dice.uniform(0.7, 1.0)], 1)
    inner = torch.where(dice.chance(0.5)[:, None], inner, inner.flip(1).clamp(min=0.97))
    matrix = torch.diag_embed(torch.cat([1 / inner, torch.ones_like(inner[:, :1])], 1))[:, :2]
    size = [len(chosen), *view.shape[1:]]
    grid = functional.affine_grid(matrix, size, align_corners=False)
    small = functional.grid_sample(view[chosen], grid, align_corners=False)
    outside = (grid.abs() > 1).any(3)[:, None]
    paper = torch.where(
        dice.chance(0.7)[:, None], dice.uniform(0, 1, 1).round(), dice.uniform(0, 1, 3)
    )
    view = view.clone()
    view[chosen] = torch.where(outside, paper[:, :, None, None], small)
    return view


def _path(dice: Dice, story: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Whether, where, how large and how far something moves through the picture."""
    passes = (story == BURST) & dice.chance(0.5)
    at = dice.uniform(-0.9, 0.9, 2)
    size = dice.uniform(0.15, 0.45, 2)
    step = dice.uniform(-0.4, 0.4, 2)
    return passes, at, size, step


def _pass_by(
    view: Tensor, strangers: Tensor, path: tuple[Tensor, Tensor, Tensor, Tensor], k: int
) -> Tensor:
    """Paste a soft-edged piece of another photo, further along in the second view."""
    passes, at, size, step = path
    chosen = passes.nonzero().flatten()
    if not len(chosen):
        return view
    at, size = at[chosen] + k * step[chosen], size[chosen]
    line = torch.linspace(-1, 1, view.shape[-1], device=view.device)
    dx = (line[None, None, :] - at[:, 0, None, None]) / size[:, 0, None, None]
    dy = (line[None, :, None] - at[:, 1, None, None]) / size[:, 1, None, None]
    mask = ((1.15 - (dx**2 + dy**2).sqrt()) / 0.15).clamp(0, 1)[:, None]
    # the piece shows the middle of the stranger, wherever it stands
    places = torch.stack([dx.expand_as(mask[:, 0]), dy.expand_as(mask[:, 0])], 3) * 0.6
    piece = functional.grid_sample(
        strangers[chosen], places, padding_mode="reflection", align_corners=False
    )
    view = view.clone()
    view[chosen] = torch.lerp(view[chosen], piece, mask)
    return view


def _sharp_parts(dice: Dice, story: Tensor, side: int) -> tuple[Tensor, Tensor]:
    """How sharp each place is, 0..1, in the two views."""
    field = functional.interpolate(
        dice.normal(1, 3, 3), size=(side, side), mode="bilinear", align_corners=True
    )
    near = torch.sigmoid(field * 4)
    everywhere = torch.ones_like(near)
    split = (story == FOCUS)[:, None, None, None]
    first = torch.where(split, near, everywhere)
    second = torch.where(split & dice.chance(0.7)[:, None, None, None], 1 - near, everywhere)
    return first, second


def _blur(dice: Dice, view: Tensor, sharp: Tensor, story: Tensor) -> Tensor:
    """Blur what is not sharp, and all of some pictures (shake, few pixels)."""
    side = view.shape[-1]
    less = int(torch.randint(2, 6, (1,), generator=dice.generator, device=dice.device))
    small = functional.interpolate(view, size=(max(8, side // less),) * 2, mode="area")
    soft = functional.interpolate(small, size=(side, side), mode="bilinear", align_corners=False)
    shaken = dice.chance(_by_story(story, 0.12, 0.04, 0.1, 0.25))
    kept = torch.where(shaken, dice.uniform(0, 0.6), 1.0)[:, None, None, None]
    return torch.lerp(soft, view, sharp * kept)


def _exposures(dice: Dice, story: Tensor) -> tuple[Tensor, Tensor]:
    """Exposure values of the two views; those of a bracket lie 0.5 to 4 EV apart."""
    apart = dice.uniform(0.5, 4.0)
    low = -apart * dice.uniform(0.2, 0.8)
    swapped = dice.chance(0.5)
    dark, bright = low, low + apart
    little = _by_story(story, 0.35, 0.0, 0.25, 0.4)
    is_bracket = story == BRACKET
    first = torch.where(is_bracket, torch.where(swapped, dark, bright), little * dice.normal())
    second = torch.where(is_bracket, torch.where(swapped, bright, dark), little * dice.normal())
    return first, second


def _develop(dice: Dice, view: Tensor, exposure: Tensor, story: Tensor) -> Tensor:
    """Expose in linear light, add the sensor's noise, clip, and develop again."""
    one = (slice(None), None, None, None)
    cast = torch.exp(dice.normal(3) * _by_story(story, 0.04, 0.05, 0.03, 0.12)[:, None])
    light = view.clamp(0, 1) ** 2.2 * (2**exposure)[one] * cast[:, :, None, None]
    noisy = dice.chance(_by_story(story, 0.35, 0.5, 0.35, 0.2))
    grain = torch.where(noisy, dice.uniform(0.0, 0.05), 0.0)
    view = light.clamp(1e-5, 1) ** (1 / 2.2)
    view = view + dice.normal(*view.shape[1:]) * grain[one]
    bend = _by_story(story, 0.08, 0.12, 0.05, 0.3)
    view = view.clamp(1e-4, 1) ** torch.exp(bend * dice.normal())[one]
    mean = view.mean((1, 2, 3), keepdim=True)
    contrast = torch.exp(_by_story(story, 0.08, 0.12, 0.05, 0.25) * dice.normal())[one]
    view = (view - mean) * contrast + mean + (0.04 * dice.normal())[one]
    grey = view.mean(1, keepdim=True)
    colourful = 1 + _by_story(story, 0.1, 0.12, 0.06, 0.35) * dice.normal()
    colourful = torch.where((story == COPY) & dice.chance(0.18), 0.0, colourful.clamp(0, 2))
    return (grey + (view - grey) * colourful[one]).clamp(0, 1)


def _cover(dice: Dice, view: Tensor, story: Tensor) -> Tensor:
    """A caption, a sticker or a finger over some pictures."""
    covered = dice.chance(_by_story(story, 0.04, 0.0, 0.0, 0.3)).nonzero().flatten()
    if not len(covered):
        return view
    dice = Dice(len(covered), dice.generator)
    line = torch.linspace(-1, 1, view.shape[-1], device=view.device)
    at, size = dice.uniform(-1, 1, 2), dice.uniform(0.08, 0.4, 2)
    inside = ((line[None, None, :] - at[:, 0, None, None]).abs() < size[:, 0, None, None]) & (
        (line[None, :, None] - at[:, 1, None, None]).abs() < size[:, 1, None, None]
    )
    letters = torch.sin(line[None, None, :] * dice.uniform(40, 120, 1, 1)) > 0
    is_text = dice.chance(0.4)[:, None, None]
    inside = (inside & (letters | ~is_text))[:, None]
    view = view.clone()
    view[covered] = torch.where(inside, dice.uniform(0, 1, 3)[:, :, None, None], view[covered])
    return view


def _compress(dice: Dice, view: Tensor, story: Tensor) -> Tensor:
    """Quantise 8×8 blocks as JPEG does, at qualities of about 10 to 60."""
    chosen = dice.chance(_by_story(story, 0.08, 0.05, 0.05, 0.35)).nonzero().flatten()
    if not len(chosen):
        return view
    dice = Dice(len(chosen), dice.generator)
    side = view.shape[-1] // 8
    steps = torch.arange(8, device=view.device)
    cosines = torch.cos((2 * steps[None, :] + 1) * steps[:, None] * torch.pi / 16) / 2
    cosines[0] /= 2**0.5
    table = torch.tensor(_QUANTISATION, device=view.device, dtype=view.dtype)
    table = table * dice.uniform(0.8, 5.0, 1, 1, 1, 1, 1)
    blocks = view[chosen].reshape(len(chosen), 3, side, 8, side, 8).transpose(3, 4) * 255 - 128
    kept = torch.round(cosines @ blocks @ cosines.T / table) * table
    blocks = (cosines.T @ kept @ cosines + 128) / 255
    view = view.clone()
    view[chosen] = blocks.transpose(3, 4).reshape(len(chosen), *view.shape[1:]).clamp(0, 1)
    return view
