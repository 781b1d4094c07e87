"use strict";
(() => {
  const table = document.getElementById("videos");
  if (!table) return;
  const shown = document.getElementById("shown");
  const none = document.getElementById("none");
  const search = document.getElementById("search");
  const chips = [...document.querySelectorAll(".chip")];
  const headings = [...document.querySelectorAll("[data-sort]")];
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const number = (text) => (text === "" ? null : Number(text));
  const rows = [...table.rows].map((row) => ({
    row,
    outcome: row.dataset.outcome,
    text: row.textContent.toLocaleLowerCase(),
    rank: Number(row.dataset.rank),
    time: number(row.dataset.time),
    score: number(row.dataset.score),
    muted: Number(row.querySelector(".muted").dataset.sortValue),
    name: row.querySelector(".file").textContent.trim(),
    finding: row.querySelector(".finding").textContent.trim(),
  }));
  const pressed = (chip) => chip.getAttribute("aria-pressed") === "true";
  let sort = { key: "rank", sign: 1 };

  /** Rows without a value come last, whichever way the rest is sorted. */
  function compare(a, b) {
    const [x, y] = [a[sort.key], b[sort.key]];
    if (x === y) return a.rank - b.rank;
    if (x === null || x === "") return 1;
    if (y === null || y === "") return -1;
    return sort.sign * (typeof x === "number" ? x - y : order.compare(x, y)) || a.rank - b.rank;
  }

  function show() {
    const wanted = new Set(chips.filter(pressed).map((chip) => chip.dataset.outcome));
    const terms = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, outcome, text } of rows) {
      const fits = (!wanted.size || wanted.has(outcome)) && terms.every((term) => text.includes(term));
      row.hidden = !fits;
      count += fits;
    }
    none.hidden = count > 0;
    shown.textContent = shown.dataset.template.replace("{shown}", count).replace("{total}", rows.length);
  }

  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(!pressed(chip)));
      show();
    });
  }
  search.addEventListener("input", show);
  for (const heading of headings) {
    heading.addEventListener("click", () => {
      const key = heading.dataset.sort;
      sort = { key, sign: key === sort.key ? -sort.sign : 1 };
      for (const other of headings) other.closest("th").removeAttribute("aria-sort");
      heading.closest("th").setAttribute("aria-sort", sort.sign > 0 ? "ascending" : "descending");
      rows.sort(compare);
      table.append(...rows.map(({ row }) => row));
    });
  }
  show();
})();
