"""Make the sample clips: `python samples/make.py [NAME...]`.

Needs what hookcheck needs, flite and espeak-ng for the voices, and Debian's fonts-league-spartan, fonts-lato,
fonts-bebas-neue and fonts-noto-color-emoji.
"""

import sys
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from picture import HEIGHT_PX, WIDTH_PX, Sticker, Text, backdrop, draw_sticker, draw_text
from sound import RATE_HZ, Say, mix

FOLDER = Path(__file__).parent
FRAME_RATE_HZ = 30
MUSIC_UNDER_VOICE = 0.06
MUSIC_ALONE = 0.35


@dataclass(frozen=True)
class Clip:
    """A sample: what is shown and said, when."""

    name: str
    duration_s: float
    colours: tuple[str, ...]
    texts: tuple[Text, ...]
    stickers: tuple[Sticker, ...] = ()
    said: tuple[Say, ...] = ()
    music_level: float = MUSIC_UNDER_VOICE
    has_audio: bool = True


CLIPS = (
    Clip(
        "flu-shots",
        16,
        ("#0f4c5c", "#5f0f40", "#e36414", "#fb8b24"),
        (
            Text("winter, sorted", 0.0, 5.0, 0.2, "headline", 92, enter="pop"),
            Text("ask your pharmacist", 6.0, 15.5, 0.2, "caption", 50),
            Text("@riverside.health", 0.0, 16.0, 0.95, "handle", 30),
        ),
        (Sticker("💉", 0.36, 0.52, 330, -12), Sticker("🧣", 0.68, 0.66, 260, 10)),
        (
            Say(
                "Good morning everyone. Free flu shots start on the first of December, at every clinic.", 0.6
            ),
            Say("No appointment needed. Just walk in, and bring a friend.", 7.6),
        ),
    ),
    Clip(
        "vaksin-gratis",
        16,
        ("#0b3d2e", "#11998e", "#38ef7d", "#0b486b"),
        (
            Text("VAKSINASI\nGRATIS", 0.0, 15.5, 0.2, "headline", 124, enter="pop"),
            Text("mulai 1 Desember", 0.9, 15.5, 0.36, "card", 62, "#14121f", "slide"),
            Text("di semua puskesmas", 1.9, 15.5, 0.45, "label", 54, "#ffe45e", "slide"),
            Text("ajak keluarga ya!", 6.0, 15.5, 0.86, "caption", 50),
        ),
        (Sticker("🏥", 0.34, 0.66, 300, -6), Sticker("💚", 0.7, 0.7, 210, 12)),
        music_level=MUSIC_ALONE,
    ),
    Clip(
        "oat-latte",
        16,
        ("#3e2723", "#8d6e63", "#d7a86e", "#5d4037"),
        (
            Text("OAT\nLATTE", 0.6, 15.5, 0.2, "tall", 210, "#fff3e0", "pop"),
            Text("Corner Street Coffee", 0.0, 16.0, 0.94, "handle", 34),
            Text("see you there", 9.0, 15.5, 0.84, "caption", 54),
        ),
        (Sticker("☕", 0.5, 0.58, 400, -6), Sticker("🌾", 0.8, 0.74, 190, 14)),
        (Say("It is half price this weekend, in both of our shops.", 2.0),),
    ),
    Clip(
        "passport",
        16,
        ("#1a2a6c", "#b21f1f", "#fdbb2d", "#31186b"),
        (
            Text("things I wish\nI knew sooner", 0.0, 7.0, 0.2, "headline", 88),
            Text("part 3", 0.4, 7.0, 0.33, "label", 56, "#fdbb2d", "pop", 4.0),
            Text("you're welcome", 8.0, 15.5, 0.22, "caption", 60),
        ),
        (Sticker("🛂", 0.4, 0.55, 320, -8), Sticker("💻", 0.64, 0.72, 280, 8)),
        (
            Say("You can now renew your passport online, in ten minutes.", 1.5),
            Say("I did it on the bus this morning.", 7.0),
        ),
        music_level=0.0,
    ),
    Clip(
        "night-market",
        23,
        ("#10002b", "#3c096c", "#7b2cbf", "#ff6d00"),
        (
            Text("what a week", 0.0, 6.0, 0.2, "headline", 96, enter="pop"),
            Text("we painted, we cooked,\nwe carried a lot", 6.5, 15.0, 0.22, "caption", 56),
            Text("NIGHT MARKET", 17.0, 23.0, 0.2, "headline", 92, "#ffd60a", "pop"),
            Text("Friday, 6 pm", 17.8, 23.0, 0.31, "card", 70, "#14121f", "slide"),
        ),
        (Sticker("🏮", 0.25, 0.6, 260, -10), Sticker("🍜", 0.7, 0.56, 280, 8), Sticker("🎶", 0.5, 0.78, 200)),
        (
            Say("Hello everyone. What a week it has been.", 0.8),
            Say("I spent every evening in the kitchen with my friends, and nobody slept much.", 6.5),
            Say("The night market opens on Friday at six, down by the harbour.", 17.2),
        ),
    ),
    Clip(
        "street-closed",
        16,
        ("#432818", "#99582a", "#ffe6a7", "#bb9457"),
        (
            Text("rye bread,\nstep by step", 0.0, 8.0, 0.2, "headline", 92),
            Text("fold, wait, fold again", 8.4, 15.5, 0.2, "caption", 56),
        ),
        (Sticker("🍞", 0.45, 0.58, 380, -8), Sticker("🌾", 0.72, 0.76, 200, 14)),
        (
            Say("Good morning. Here is how we bake our rye bread, from the first mix to the oven.", 0.8),
            Say("The secret is to let it rest for a long time.", 8.0),
        ),
    ),
    Clip(
        "concert",
        16,
        ("#03071e", "#9d0208", "#e85d04", "#370617"),
        (
            Text("FREE CONCERT", 0.5, 15.5, 0.18, "headline", 92, "#ffba08", "pop"),
            Text("21 June", 1.4, 15.5, 0.3, "card", 92, "#14121f", "pop", -4.0),
            Text("City Park, 7 pm", 2.4, 15.5, 0.41, "label", 58, "#ffba08", "slide"),
            Text("bring a blanket", 7.0, 15.5, 0.88, "caption", 52),
        ),
        (Sticker("🎸", 0.4, 0.66, 340, -14), Sticker("🎤", 0.7, 0.7, 220, 16)),
        music_level=MUSIC_ALONE,
    ),
    Clip(
        "perpustakaan",
        16,
        ("#22223b", "#4a4e69", "#9a8c98", "#1d3557"),
        (
            Text("PERPUSTAKAAN\nKOTA", 0.0, 15.5, 0.2, "headline", 84, enter="pop"),
            Text("buka sampai\njam 9 malam", 1.2, 15.5, 0.36, "card", 72, "#14121f", "typed"),
            Text("sampai ketemu", 8.0, 15.5, 0.88, "caption", 52),
        ),
        (Sticker("📚", 0.4, 0.64, 340, -6), Sticker("🌙", 0.72, 0.58, 200, 14)),
        has_audio=False,
    ),
    Clip(
        "beach-cleanup",
        16,
        ("#023e8a", "#0096c7", "#90e0ef", "#ffb703"),
        (
            Text("BEACH\nCLEANUP", 0.5, 15.5, 0.2, "tall", 180, "#ffffff", "pop"),
            Text("the sea says thanks", 6.0, 15.5, 0.88, "caption", 52),
        ),
        (Sticker("🏖", 0.4, 0.56, 340, -6), Sticker("🧹", 0.72, 0.68, 240, 12)),
        (Say("Join us for the beach cleanup. Last year we had so much fun.", 1.0),),
    ),
    Clip(
        "tiket-kereta",
        16,
        ("#14213d", "#1d3557", "#e63946", "#457b9d"),
        (
            Text("kabar baik!", 0.0, 7.0, 0.2, "headline", 104, enter="pop"),
            Text("tag temanmu", 8.0, 15.5, 0.2, "caption", 56),
        ),
        (Sticker("🚆", 0.45, 0.58, 360, -6), Sticker("🎒", 0.74, 0.72, 220, 12)),
        (
            Say("Tiket kereta diskon dua puluh persen untuk semua pelajar.", 1.0, "id"),
            Say("Berlaku mulai hari ini.", 7.0, "id"),
        ),
    ),
    Clip(
        "kopi-senin",
        16,
        ("#2d1e2f", "#a56336", "#f6ae2d", "#86bbd8"),
        (
            Text(
                "Kopi susu cuma 10 ribu setiap hari Senin", 1.0, 6.0, 0.3, "headline", 118, "#ffe45e", "word"
            ),
            Text("lokasi di bio", 8.0, 15.5, 0.86, "caption", 52),
        ),
        (Sticker("🧋", 0.5, 0.6, 380, 6),),
        music_level=MUSIC_ALONE,
    ),
)


def write(clip: Clip) -> Path:
    """Draw, voice and encode *clip*."""
    path = FOLDER / f"{clip.name}.mp4"
    with av.open(str(path), "w", options={"movflags": "+faststart"}) as file:
        video = file.add_stream("libx264", rate=FRAME_RATE_HZ)
        video.width, video.height, video.pix_fmt = WIDTH_PX, HEIGHT_PX, "yuv420p"
        video.options = {"crf": "32", "preset": "slow", "threads": "1"}
        sound = (
            file.add_stream("aac", rate=RATE_HZ, layout="mono", bit_rate=64_000) if clip.has_audio else None
        )
        for number in range(round(clip.duration_s * FRAME_RATE_HZ)):
            time_s = number / FRAME_RATE_HZ
            image = backdrop(clip.colours, time_s)
            for sticker in clip.stickers:
                draw_sticker(image, sticker, time_s)
            for text in clip.texts:
                draw_text(image, text, time_s)
            frame = av.VideoFrame.from_ndarray(np.asarray(image), format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, FRAME_RATE_HZ)
            file.mux(video.encode(frame))
        if sound is not None:
            samples = mix(clip.duration_s, clip.said, clip.music_level)
            for first in range(0, len(samples), 1024):
                block = av.AudioFrame.from_ndarray(
                    samples[None, first : first + 1024], format="fltp", layout="mono"
                )
                block.sample_rate, block.pts, block.time_base = RATE_HZ, first, Fraction(1, RATE_HZ)
                file.mux(sound.encode(block))
            file.mux(sound.encode(None))
        file.mux(video.encode(None))
    return path


def main(names: list[str]) -> None:
    """Make the clips called *names*, or all of them."""
    known = {clip.name for clip in CLIPS}
    unknown = set(names) - known
    if unknown:
        sys.exit(f"No such sample: {', '.join(sorted(unknown))}. There are: {', '.join(sorted(known))}.")
    for clip in CLIPS:
        if not names or clip.name in names:
            path = write(clip)
            print(f"{path}  {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
