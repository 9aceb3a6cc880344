"""What do packed bytes say? Unpacked as a stream, so that a small file cannot fill the memory.

Where the packing is damaged, all that could be unpacked comes first, and then a DamagedError. A
zstd stream is walked block by block (RFC 8878, section 3.1.1): a block unpacks to 128 KiB at most,
and whoever knows where the last one is sees that it is missing.
"""

import gzip
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

import zstandard

from tha.intake.line_runs import BLOCK, DamagedError

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_SKIPPED = range(0x184D2A50, 0x184D2A60)
"""Magic numbers of zstd frames that say nothing."""
_RLE = 1
"""The type of a block that is one byte, many times."""


def blocks_of(stream: BinaryIO, name: str) -> tuple[Iterator[bytes], bool]:
    """The unpacked bytes of `stream` in blocks, and whether they had to be unpacked.

    It is packed as its name ends, or as its first bytes say. The blocks raise DamagedError.
    """
    head = stream.read(len(_ZSTD))
    kind = next((one for one in _KINDS if head and _is_packed(one, head, name)), None)
    if kind is None:
        return _joined(lambda: stream.read(BLOCK), head), False
    return _gathered(_KINDS[kind](_Ahead(head, stream))), True


def _is_packed(kind: str, head: bytes, name: str) -> bool:
    magic = {".gz": _GZIP, ".zst": _ZSTD}[kind]
    return head.startswith(magic) or name.lower().endswith(kind)


def _joined(read: Callable[[], bytes], head: bytes) -> Iterator[bytes]:
    """What `read` gives, `head` before it."""
    while block := head + read():
        yield block
        head = b""


class _Ahead:
    """A stream of which the head has been read already."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = head
        self._stream = stream

    def read(self, size: int) -> bytes:
        """`size` bytes; fewer at the end only, or after the head."""
        if not self._head:
            return self._stream.read(size)
        found, self._head = self._head[:size], self._head[size:]
        return found

    def exactly(self, size: int) -> bytes:
        """`size` bytes. Raises DamagedError when there are fewer."""
        found = self.read(size)
        while len(found) < size and (more := self.read(size - len(found))):
            found += more
        if len(found) < size:
            raise DamagedError
        return found


def _gathered(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces in blocks; before an error what came until then."""
    block = bytearray()
    try:
        for piece in pieces:
            block += piece
            if len(block) >= BLOCK:
                yield bytes(block)
                block.clear()
    except (DamagedError, OSError):
        yield bytes(block)
        raise
    yield bytes(block)


def _gunzipped(stream: _Ahead) -> Iterator[bytes]:
    with gzip.GzipFile(fileobj=stream) as packed:  # type: ignore[call-overload]  # only read is used
        while True:
            try:
                piece = packed.read1(BLOCK)
            except (gzip.BadGzipFile, EOFError, zlib.error) as error:
                raise DamagedError from error
            if not piece:
                return
            yield piece


def _unzstd(stream: _Ahead) -> Iterator[bytes]:
    unpacker = zstandard.ZstdDecompressor()
    while magic := stream.read(1):
        magic += stream.exactly(3)
        if int.from_bytes(magic, "little") in _SKIPPED:
            for size in _sizes(int.from_bytes(stream.exactly(4), "little")):
                stream.exactly(size)
            continue
        frame = unpacker.decompressobj()
        for part in _parts(magic, stream):
            try:
                yield frame.decompress(part)
            except zstandard.ZstdError as error:
                raise DamagedError from error


def _sizes(size: int) -> Iterator[int]:
    """`size` in steps that may be held."""
    while size > 0:
        yield min(size, BLOCK)
        size -= BLOCK


def _parts(magic: bytes, stream: _Ahead) -> Iterator[bytes]:
    """The head of a zstd frame, each of its blocks, and its checksum."""
    if magic != _ZSTD:
        raise DamagedError
    descriptor = stream.exactly(1)
    bits = descriptor[0]
    is_single = bits >> 5 & 1
    size = (not is_single) + (0, 1, 2, 4)[bits & 3] + (is_single, 2, 4, 8)[bits >> 6]
    yield magic + descriptor + stream.exactly(size)
    is_last = False
    while not is_last:
        head = stream.exactly(3)
        number = int.from_bytes(head, "little")
        is_last = bool(number & 1)
        yield head + stream.exactly(1 if number >> 1 & 3 == _RLE else number >> 3)
    if bits >> 2 & 1:
        yield stream.exactly(4)


_KINDS: dict[str, Callable[[_Ahead], Iterator[bytes]]] = {".gz": _gunzipped, ".zst": _unzstd}
