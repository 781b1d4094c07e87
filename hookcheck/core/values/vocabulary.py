"""Lists of words as they are written down in this package."""


def words(listed: str) -> frozenset[str]:
    """The words of *listed*, separated by spaces."""
    return frozenset(listed.split())
