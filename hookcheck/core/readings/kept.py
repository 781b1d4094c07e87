"""What is worked out for a value when it is first asked for, and kept with it."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class kept(Generic[T]):
    """As `functools.cached_property`, without the lock which that takes until Python 3.12."""

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self.__doc__ = work_out.__doc__
        self._work_out = work_out

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type) -> T:
        # Found there, it is not asked for here again.
        value = instance.__dict__[self._name] = self._work_out(instance)
        return value
