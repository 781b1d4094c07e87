"""The results of a run, however many: the first in memory, the rest in a file that goes with the process."""

import pickle
import tempfile
from array import array
from collections.abc import Sequence
from typing import overload

from hookcheck.core.result import Checked


class KeptResults(Sequence[Checked]):
    """A sequence that grows on the disk; going through it holds one result at a time."""

    def __init__(self, most_in_memory: int) -> None:
        self._most = most_in_memory
        self._first: list[Checked] = []
        # In a folder of the system, without a name: nothing is left behind, even by a run that is killed.
        self._file = tempfile.TemporaryFile()  # noqa: SIM115
        self._starts = array("Q")
        self._end = 0

    def append(self, video: Checked) -> None:
        """Keep one more."""
        if len(self._first) < self._most:
            self._first.append(video)
            return
        document = pickle.dumps(video, pickle.HIGHEST_PROTOCOL)
        self._starts.append(self._end)
        self._file.seek(self._end)
        self._end += self._file.write(document)

    def close(self) -> None:
        """Give the room on the disk back."""
        self._file.close()

    def __len__(self) -> int:
        return len(self._first) + len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Checked: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Checked]: ...
    def __getitem__(self, index: int | slice) -> Checked | Sequence[Checked]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        if number < len(self._first):
            return self._first[number]
        self._file.seek(self._starts[number - len(self._first)])
        video: Checked = pickle.load(self._file)
        return video
