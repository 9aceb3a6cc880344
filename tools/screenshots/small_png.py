"""How is what a browser shows written as a small PNG?

A screen has few colours, so 256 of them serve: each of the most frequent stays as it is, the others
become the nearest of those. The browser itself unpacks the picture; writing one is little.
"""

from base64 import b64decode, b64encode
from struct import pack
from zlib import compress, crc32

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Page

_COLOURS = 256
_COARSE = 0xF8F8F8
"""Colours that differ by less count as one, of which the most frequent is kept."""
_UNPACK = """async (packed) => {
  const picture = new Image();
  picture.src = "data:image/png;base64," + packed;
  await picture.decode();
  const { width, height } = picture;
  const drawn = new OffscreenCanvas(width, height).getContext("2d");
  drawn.drawImage(picture, 0, 0);
  const { data } = drawn.getImageData(0, 0, width, height);
  let text = "";
  for (let at = 0; at < data.length; at += 32768)
    text += String.fromCharCode(...data.subarray(at, at + 32768));
  return [width, height, btoa(text)];
}"""
Pixels = NDArray[np.uint32]


def small_png(page: Page, taken: bytes) -> bytes:
    """The picture `taken`, in at most 256 colours; `page` is an empty one of the browser."""
    width, height, text = page.evaluate(_UNPACK, b64encode(taken).decode())
    rgba = np.frombuffer(b64decode(text), np.uint8).reshape(height, width, 4).astype(np.uint32)
    pixels = rgba[..., 0] << 16 | rgba[..., 1] << 8 | rgba[..., 2]
    colours, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    palette = _frequent(colours, counts)
    nearest = _nearest(colours, palette)
    rows = nearest[places.reshape(height, width)].astype(np.uint8)
    return _written(rows, palette)


def _frequent(colours: Pixels, counts: NDArray[np.intp]) -> Pixels:
    """The most frequent colour of each of the most frequent coarse ones."""
    by_count = np.argsort(-counts, kind="stable")
    colours, counts = colours[by_count], counts[by_count]
    _, first, group = np.unique(colours & _COARSE, return_index=True, return_inverse=True)
    sums = np.bincount(group, weights=counts)
    palette: Pixels = colours[first[np.argsort(-sums, kind="stable")[:_COLOURS]]]
    return palette


def _nearest(colours: Pixels, palette: Pixels) -> NDArray[np.intp]:
    """The place in `palette` of what is nearest to each of `colours`."""
    near = _parts(palette)
    found = [((near - one) ** 2).sum(axis=1).argmin() for one in _parts(colours)]
    return np.array(found)


def _parts(colours: Pixels) -> NDArray[np.int64]:
    return np.stack([colours >> shift & 255 for shift in (16, 8, 0)], axis=1).astype(np.int64)


def _written(rows: NDArray[np.uint8], palette: Pixels) -> bytes:
    """As the PNG specification has it: palette of eight bits, rows without a filter."""
    height, width = rows.shape
    head = pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    plain = np.concatenate([np.zeros((height, 1), np.uint8), rows], axis=1).tobytes()
    colours = _parts(palette).astype(np.uint8).tobytes()
    parts = ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", compress(plain, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + name + data + pack(">I", crc32(name + data)) for name, data in parts
    )
