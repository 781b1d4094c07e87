// Takes a picture of the top of a page. Usage: node screenshot.mjs PAGE PICTURE.png CHROMIUM
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [, , from, to, executablePath] = process.argv;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1180, height: 1240 }, colorScheme: "light" });
await page.goto(pathToFileURL(from).href);
// A player that is still loading would have its spinner in the picture.
await page.$$eval("video", (players) => players.forEach((player) => player.removeAttribute("controls")));
await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
await page.screenshot({ path: to });
await browser.close();
