// Takes the picture of a video's page that the README shows: what is seen first, and the timeline.
// Usage: node screenshot.mjs PAGE PICTURE CHROMIUM
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [, , file, picture, executablePath] = process.argv;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1160, height: 900 } });
await page.goto(pathToFileURL(file).href);
await page.locator(".advice .at").first().click();
await page.mouse.move(0, 0);
await page.waitForFunction(() => {
  const video = document.querySelector("video");
  return video.readyState > 1 && !video.seeking;
});
// The player's own controls fade in over the picture.
await page.$eval("video", (video) => (video.controls = false));
const { y, height } = await page.locator(".over-time").boundingBox();
await page.setViewportSize({ width: 1160, height: Math.ceil(y + height + 20) });
await page.screenshot({ path: picture });
await browser.close();
