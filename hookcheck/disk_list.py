"""A list of any length in the memory of a short one: after the first entries, the rest lies on the disk."""

import pickle
import tempfile
from array import array
from collections.abc import Sequence
from typing import IO, TypeVar, overload

T = TypeVar("T")


class DiskList(Sequence[T]):
    """A sequence that grows on the disk; going through it holds one entry at a time."""

    def __init__(self, most_in_memory: int) -> None:
        self._most = most_in_memory
        self._first: list[T] = []
        self._file: IO[bytes] | None = None
        self._starts = array("Q")
        self._end = 0

    def append(self, entry: T) -> None:
        """Keep one more."""
        if len(self._first) < self._most:
            self._first.append(entry)
            return
        if self._file is None:
            # In a folder of the system, without a name: nothing is left behind, even by a run that is killed.
            self._file = tempfile.TemporaryFile()  # noqa: SIM115
        self._starts.append(self._end)
        self._file.seek(self._end)
        self._end += self._file.write(pickle.dumps(entry, pickle.HIGHEST_PROTOCOL))

    def close(self) -> None:
        """Give the room on the disk back."""
        if self._file:
            self._file.close()

    def __len__(self) -> int:
        return len(self._first) + len(self._starts)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        if number < len(self._first):
            return self._first[number]
        assert self._file
        self._file.seek(self._starts[number - len(self._first)])
        entry: T = pickle.load(self._file)
        return entry
