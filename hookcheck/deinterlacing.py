"""Turns interlaced pictures, whose odd and even lines show different moments, into whole ones."""

from collections.abc import Iterator

import av
from av.filter import Graph
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from hookcheck.decoding import seconds


def progressive(
    timed_frames: Iterator[tuple[float, VideoFrame]], video: VideoStream
) -> Iterator[tuple[float, VideoFrame]]:
    """The same frames, each interlaced one joined from its two halves without combs."""
    graph: Graph | None = None
    for time_s, frame in timed_frames:
        if graph is None and frame.interlaced_frame:
            graph = _graph(video)
        if graph is None:
            yield time_s, frame
        else:
            graph.vpush(frame)
            yield from _pulled(graph)
    if graph is not None:
        graph.vpush(None)
        yield from _pulled(graph)


def _graph(video: VideoStream) -> Graph:
    graph = Graph()
    # One picture for each stored one, so that times stay; whole pictures pass untouched.
    graph.link_nodes(
        graph.add_buffer(template=video),
        graph.add("yadif", "mode=send_frame:deint=interlaced"),
        graph.add("buffersink"),
    ).configure()
    return graph


def _pulled(graph: Graph) -> Iterator[tuple[float, VideoFrame]]:
    while True:
        try:
            frame = graph.vpull()
        except (av.BlockingIOError, av.EOFError):
            return
        yield seconds(frame.pts or 0, frame.time_base), frame
