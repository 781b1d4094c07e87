"""Filling the templates of the pages.

A page is one file that needs nothing else: no network, no build step. Its policy lets no request leave it.
"""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from hookcheck.reports.escaping import file_name, one_line
from hookcheck.reports.frame_image import FrameImage
from hookcheck.reports.sentences import Sentences


def render(name: str, sentences: Sentences, *, media: str, **values: object) -> str:
    """The page that the template *name* makes of *values*; *media* is where a player may play from (CSP)."""
    style, script = _asset("page.css") + _asset(f"{name}.css"), _asset(f"{name}.js")
    policy = (
        f"default-src 'none'; img-src data:; media-src {media}; style-src {_hash(style)}; "
        f"script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    template = _environment().get_template(f"{name}.html")
    return template.render(
        s=sentences, style=Markup(style), script=Markup(script), policy=Markup(policy), **values
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("hookcheck.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Escaping makes markup harmless; this does the same to control and direction characters.
        finalize=lambda value: one_line(value) if type(value) is str else value,
    )
    environment.filters["file_name"] = lambda path: Markup.escape(file_name(path))
    return environment


@cache
def _asset(name: str) -> str:
    return (files("hookcheck.reports") / "templates" / name).read_text(encoding="utf-8")


@cache
def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def quoted(href: str) -> str:
    """A relative address as an attribute can hold it."""
    if not href:
        return ""
    # A file name may hold bytes that are not UTF-8; "./" keeps "a:b.mp4" from being taken for a scheme.
    return "./" + quote(href.encode("utf-8", "surrogateescape"))


def data_url(frame: FrameImage) -> Markup:
    """A picture as an address that holds it."""
    return Markup("data:image/jpeg;base64,") + base64.b64encode(frame.jpeg).decode()
