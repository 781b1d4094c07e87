"""What an editor writes around a message: "tell people that", "Pesan utama:", hashtags."""

import re

from hookcheck.core.wording.words import fold

_VIEWERS = (
    r"(?:people|viewers|everyone|everybody|the public|(?:the|our|your) (?:audience|viewers|followers)"
    r"|(?:para )?(?:warga|masyarakat|penonton|pemirsa|audiens|publik|netizen|orang)(?: orang)?|semua orang)"
)
_THAT = r"(?: that| bahwa| kalau| kalo)"
_NOW_TELL = r"(?:please |tolong |mohon |we should |kita harus )?"
_LEADS = re.compile(
    r"\s*(?:"
    # "Key message:", "our main point is that", "pesan utama video ini adalah".
    r"(?:(?:the|our|my) )?(?:(?:key|main|core|central) )?(?:message|takeaway|point)(?: of (?:the|this) \w+)?"
    rf"(?: is{_THAT}|(?: is)?\s*[:–—-])"
    rf"|(?:inti )?(?:pesan|poin)(?:nya)?(?: utama| kunci| inti)?(?: (?:video|konten|reels) ini)?"
    rf"(?: (?:adalah|ialah|yaitu)(?:{_THAT})?|\s*[:–—-])"
    # "Tell people that", "sampaikan kepada warga bahwa", "let people know the pool is shut".
    rf"|{_NOW_TELL}(?:tell|inform|remind|show|teach|convince) {_VIEWERS}{_THAT}"
    rf"|{_NOW_TELL}(?:let {_VIEWERS} know|make sure {_VIEWERS} (?:know|understand|remember)){_THAT}?"
    rf"|{_NOW_TELL}(?:announce|explain|communicate|convey|point out|make (?:it )?clear|get across"
    rf"|raise awareness)(?: to {_VIEWERS})?{_THAT}"
    rf"|{_NOW_TELL}(?:sampaikan|informasikan|beritahukan|beri ?tahu(?:kan)?|kasih ?tahu|umumkan|ingatkan"
    rf"|jelaskan|tegaskan|kabarkan)(?: (?:ke|kepada|pada))?(?: {_VIEWERS})?{_THAT}"
    # "Remind people to test their alarm", "ajak warga memilah sampah".
    rf"|{_NOW_TELL}(?:remind|encourage|urge|persuade) {_VIEWERS} to"
    rf"|{_NOW_TELL}(?:ajak|imbau|dorong|ingatkan) {_VIEWERS}(?: (?:untuk|agar|supaya))?"
    # "We want viewers to know that", "people should know that", "kami ingin warga tahu bahwa".
    rf"|(?:we|i) (?:want|need|would like) {_VIEWERS} to (?:know|understand|remember|learn|hear|see){_THAT}"
    rf"|{_VIEWERS} (?:should|must|need to|have to) (?:know|understand|remember|learn){_THAT}"
    rf"|(?:kami|kita|saya) (?:ingin|mau) {_VIEWERS} (?:tahu|paham|ingat|mengerti){_THAT}"
    rf"|{_VIEWERS} (?:harus|perlu|wajib) (?:tahu|paham|ingat|mengerti){_THAT}"
    # "This video says that".
    rf"|(?:the|this|our) (?:video|reel|clip|film|post) (?:says|shows|explains|announces|should say|tells"
    rf"(?: {_VIEWERS})?){_THAT}"
    rf"|(?:video|konten|reels) ini (?:menyampaikan|menjelaskan|mengabarkan|memberi ?tahu|bilang)"
    rf"(?: {_VIEWERS})?{_THAT}"
    r")[\s:]+"
)
_TAGS_AT_END = re.compile(r"(\S+?)\s+((?:#\w+[\s.!]*)+)$")
_TAGGING = frozenset(
    (
        "hashtag", "tag", "tagar", "using", "use", "follow", "search", "with", "via", "under", "to", "at",
        "on", "in", "and", "or", "the", "our", "pakai", "gunakan", "mengusung", "tantangan", "dengan",
        "lewat", "melalui", "ikuti", "di", "ke", "dan", "atau",
    )
)  # fmt: skip
"""Words that a hashtag behind them goes with: post with #DimItDelhi."""


def without_frame(text: str) -> str:
    """*text* without a lead that only says that it is to be told, and without the hashtags behind it."""
    lead = _LEADS.match(fold(text)) if len(fold(text)) == len(text) else None
    stated = text[lead.end() :] if lead else text
    tags = _TAGS_AT_END.search(stated)
    if tags and fold(tags[1]) not in _TAGGING:
        stated = stated[: tags.start(2)]
    return stated.strip() or text
