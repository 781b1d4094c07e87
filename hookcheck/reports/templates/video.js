"use strict";
(() => {
  const body = document.body.dataset;
  const end = Number(body.end);
  const margin = Number(body.margin);
  const lanes = document.getElementById("lanes");
  const playhead = document.getElementById("playhead");
  const position = document.getElementById("position");
  const video = document.querySelector("#stage video");
  const still = document.querySelector("#stage .still");
  const frames = [...document.querySelectorAll(".lane use")].map((use) => ({
    time: Number(use.parentNode.dataset.seek),
    href: use.getAttribute("href"),
  }));
  for (const use of document.querySelectorAll(".thumb use")) {
    frames.push({ time: Number(use.closest("[data-seek]").dataset.seek), href: use.getAttribute("href") });
  }
  const words = [...document.querySelectorAll("[data-until]")].map((word) => ({
    word,
    from: Number(word.dataset.seek),
    until: Number(word.dataset.until),
  }));

  const spoken = (time) =>
    body.seconds.replace("{number}", time.toFixed(1).replace(".", body.decimal));

  /** Moves everything that follows the time, the player apart. */
  function show(time) {
    const share = Math.min(Math.max(time / end, 0), 1);
    playhead.style.left = `${(margin + share * (1 - 2 * margin)) * 100}%`;
    position.value = String(time);
    position.setAttribute("aria-valuetext", spoken(time));
    for (const { word, from, until } of words) word.classList.toggle("now", from <= time && time < until);
    if (!still || still.hidden || !frames.length) return;
    const near = frames.reduce((a, b) => (Math.abs(b.time - time) < Math.abs(a.time - time) ? b : a));
    still.querySelector("use").setAttribute("href", near.href);
  }

  function seek(time) {
    if (video && !video.hidden && video.readyState > 0) video.currentTime = time;
    show(time);
  }

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-seek]");
    if (target) seek(Number(target.dataset.seek));
    else if (lanes.contains(event.target) && event.target !== position) {
      const place = lanes.getBoundingClientRect();
      const share = ((event.clientX - place.left) / place.width - margin) / (1 - 2 * margin);
      seek(Math.min(Math.max(share, 0), 1) * end);
    }
  });
  position.addEventListener("input", () => seek(Number(position.value)));
  if (video) {
    const absent = () => {
      video.hidden = true;
      if (still) still.hidden = false;
    };
    video.addEventListener("error", absent);
    if (video.error) absent();
    video.addEventListener("timeupdate", () => show(video.currentTime));
  }
  show(Number(position.value));
})();
