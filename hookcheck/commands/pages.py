"""`--html`: a page for each video as soon as it has been checked, and one for all at the end."""

from pathlib import Path
from typing import TYPE_CHECKING

from hookcheck.commands.terminal import tell
from hookcheck.errors import MediaError
from hookcheck.settings import PageSettings

if TYPE_CHECKING:
    from hookcheck.core.result import ScanResult, VideoResult
    from hookcheck.page_frames import FrameKeeper
    from hookcheck.pages import PagePlaces
    from hookcheck.reports.to_html import PageLink


class PageWriter:
    """Writes the pages of a run, and remembers what the folder's page has to link."""

    def __init__(self, places: "PagePlaces", settings: PageSettings, language: str) -> None:
        self._places = places
        self._settings = settings
        self._language = language
        self._links: dict[str, PageLink] = {}

    def keeper(self) -> "FrameKeeper":
        """What takes the pictures while one video is checked."""
        from hookcheck.page_frames import FrameKeeper

        return FrameKeeper(self._settings)

    def write(self, video: "VideoResult", keeper: "FrameKeeper | None" = None) -> None:
        """Write the page of one video."""
        from hookcheck.page_frames import pictures_of
        from hookcheck.pages import write_video_page

        try:
            frames = pictures_of(video, keeper, self._settings)
        except MediaError as error:
            tell(f"The page of {video.path} has no pictures: {error.message}", label="Warning")
            frames = ()
        link = write_video_page(video, frames, self._places, self._settings, language=self._language)
        self._links[video.path] = link

    def finish(self, scan: "ScanResult") -> None:
        """Write the page of the whole run."""
        from hookcheck.pages import write_folder_page

        write_folder_page(scan, self._links, self._places, language=self._language)


def page_writer(
    place: Path | None, settings: PageSettings, *, only_one: bool, language: str
) -> PageWriter | None:
    """What writes the pages to *place*; None when no pages are asked for."""
    if place is None:
        return None
    from hookcheck.pages import page_places

    return PageWriter(page_places(place, only_one=only_one), settings, language)
