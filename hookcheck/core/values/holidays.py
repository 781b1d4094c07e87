"""Days of the calendar that have a name."""

_NAMES: dict[tuple[int, int], str] = {
    (1, 1): "new year's day | new years day | hari tahun baru",
    (14, 2): "valentine's day | valentines day | valentine's | hari valentine",
    (8, 3): "women's day | womens day | hari perempuan internasional",
    (21, 4): "hari kartini",
    (22, 4): "earth day | hari bumi",
    (1, 5): "hari buruh | may day | labour day",
    (2, 5): "hari pendidikan | hardiknas",
    (1, 6): "hari pancasila | hari lahir pancasila",
    (4, 7): "independence day",
    (17, 8): "hari kemerdekaan | hut kemerdekaan | hut ri | tujuh belas agustusan | tujuhbelasan | agustusan",
    (2, 10): "hari batik",
    (28, 10): "sumpah pemuda",
    (31, 10): "halloween | hallowe'en",
    (10, 11): "hari pahlawan",
    (11, 11): "remembrance day | singles day | armistice day",
    (1, 12): "world aids day | hari aids",
    (22, 12): "hari ibu",
    (24, 12): "christmas eve | malam natal",
    (25, 12): "christmas day | hari natal | on christmas | xmas day",
    (26, 12): "boxing day | st stephen's day",
    (
        31,
        12,
    ): "new year's eve | new years eve | malam tahun baru | last day of the year | "
    "end of the year | akhir tahun | tutup tahun | hari terakhir tahun ini",
}
HOLIDAYS: dict[tuple[int, int], tuple[tuple[str, ...], ...]] = {
    date: tuple(tuple(name.split()) for name in names.split(" | ")) for date, names in _NAMES.items()
}
"""By day and month, the words of each name."""
