// Times what a reader does on a folder's page, in milliseconds until it is painted: the medians of five turns.
// Usage: node folder_speed.mjs PAGE CHROMIUM
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [, , file, executablePath] = process.argv;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
await page.goto(pathToFileURL(file).href);
const taken = await page.evaluate(async () => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const time = async (act) => {
    const taken = [];
    for (let turn = 0; turn < 5; turn++) {
      const from = performance.now();
      act(turn);
      await painted();
      taken.push(performance.now() - from);
    }
    return Math.round(taken.sort((a, b) => a - b)[2]);
  };
  const search = document.getElementById("search");
  return {
    sort: await time(() => document.querySelector("[data-sort=score]").click()),
    filter: await time(() => document.querySelector("[data-outcome=EARLY].chip").click()),
    search: await time((turn) => {
      search.value = ["0", "09", "099", "0996", ""][turn];
      search.dispatchEvent(new Event("input"));
    }),
  };
});
console.log(Object.entries(taken).map(([act, ms]) => `${act}: ${ms} ms`).join(", "));
await browser.close();
