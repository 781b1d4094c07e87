"""`--html`: a page for each video as soon as it has been checked, and one for all at the end."""

from pathlib import Path
from typing import TYPE_CHECKING

from hookcheck.commands.terminal import tell
from hookcheck.settings import PageSettings

if TYPE_CHECKING:
    from hookcheck.core.result import ScanResult, VideoResult
    from hookcheck.pages import PagePlaces
    from hookcheck.reports.folder_page import PageLink
    from hookcheck.reports.frame_image import FrameImage


class PageWriter:
    """Writes the pages of a run, and remembers what the folder's page has to link."""

    def __init__(self, places: "PagePlaces", settings: PageSettings, language: str) -> None:
        self._places = places
        self._settings = settings
        self._language = language
        self._links: dict[str, PageLink] = {}

    def write(self, video: "VideoResult", pictures: "tuple[FrameImage, ...]", no_pictures: str = "") -> None:
        """Write the page of one video; *no_pictures* says why it has none."""
        from hookcheck.pages import write_video_page

        if no_pictures:
            tell(f"The page of {video.path} has no pictures: {no_pictures}", label="Warning")
        link = write_video_page(video, pictures, self._places, self._settings, language=self._language)
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
