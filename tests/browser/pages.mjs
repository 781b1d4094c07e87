// Opens the pages of a folder in a headless Chromium and reports what holds, one line of JSON for each check.
// Usage: node pages.mjs FOLDER CHROMIUM
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [, , folder, executablePath] = process.argv;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const address = (name) => pathToFileURL(`${folder}/${name}`).href;
const DESKTOP = { viewport: { width: 1200, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const VERDICTS = ["early", "late", "partial", "missed", "contradicted", "unknown", "hostile"];
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

/** Runs *look* on a page, and fails when the page complains, opens a dialog or asks for anything foreign. */
async function open(name, options, look, allowed = []) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const trouble = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) trouble.push(message.text());
  });
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("dialog", (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (![name, ...allowed].map(address).includes(url) && !url.startsWith("data:")) trouble.push(`request: ${url}`);
  });
  await page.goto(address(name));
  await look(page);
  await context.close();
  assert.deepEqual(trouble, []);
}

async function accessibilityProblems(page) {
  const found = await page.evaluate(`${axe}; axe.run(document, { resultTypes: ["violations"] })`);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)} (${nodes[0].failureSummary})`);
}

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const position = (page) => page.$eval("#position", (input) => Number(input.value));
const near = (value, wanted) => assert.ok(Math.abs(value - wanted) < 0.06, `${value} is not ${wanted}`);
const names = (page) => page.$$eval("#videos tr:not([hidden]) .file", (cells) => cells.map((c) => c.textContent.trim()));

const checks = {
  "every page opens without a complaint or a request": async () => {
    for (const name of [...VERDICTS, "bare", "index", "big"]) {
      for (const options of [DESKTOP, PHONE]) await open(`${name}.html`, options, async () => {});
    }
  },

  "hostile text stays text": async () => {
    for (const name of ["hostile.html", "index.html"]) {
      await open(name, DESKTOP, async (page) => {
        assert.equal(await page.$$eval("script", (all) => all.length), 1);
        assert.equal(await page.$$eval("[onerror], img[src=x]", (all) => all.length), 0);
        assert.ok((await page.innerText("body")).includes("<script>alert(1)</script>"));
      });
    }
  },

  "the policy stops a script that tries to call out": async () => {
    await open("early.html", DESKTOP, async (page) => {
      const outcome = await page.evaluate(async () => {
        const broken = [];
        document.addEventListener("securitypolicyviolation", (event) => broken.push(event.effectiveDirective));
        const script = document.createElement("script");
        script.textContent = "window.intruder = true";
        document.body.append(script);
        await new Promise((resolve) => setTimeout(resolve, 100));
        return { broken, intruder: window.intruder };
      });
      assert.deepEqual(outcome, { broken: ["script-src-elem"], intruder: undefined });
    }).catch((error) => {
      // The refusal itself is told on the console.
      assert.match(error.message, /Content Security Policy/);
    });
  },

  "no accessibility problem, light, dark or on a phone": async () => {
    const DARK = { ...DESKTOP, colorScheme: "dark" };
    for (const name of [...VERDICTS, "bare", "index"]) {
      for (const options of ["early", "contradicted", "index"].includes(name) ? [DESKTOP, DARK, PHONE] : [DESKTOP]) {
        await open(`${name}.html`, options, async (page) => {
          await page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
          assert.deepEqual(await accessibilityProblems(page), [], name);
        });
      }
    }
  },

  "dark and light follow the reader's system": async () => {
    const ground = {};
    for (const colorScheme of ["light", "dark"]) {
      await open("early.html", { ...DESKTOP, colorScheme }, async (page) => {
        ground[colorScheme] = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      });
    }
    assert.notEqual(ground.light, ground.dark);
  },

  "nothing sticks out on a phone": async () => {
    for (const name of [...VERDICTS, "bare", "index"]) {
      await open(`${name}.html`, PHONE, async (page) => assert.equal(await overflow(page), 0, name));
    }
  },

  "a page prints on two sheets at most": async () => {
    for (const name of VERDICTS.filter((name) => name !== "hostile")) {
      await open(`${name}.html`, DESKTOP, async (page) => {
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
        assert.ok(sheets <= 2, `${name} takes ${sheets}`);
      });
    }
  },

  "details are folded, and open by key": async () => {
    await open("early.html", DESKTOP, async (page) => {
      assert.equal(await page.$eval("details", (details) => details.open), false);
      await page.focus("summary");
      await page.keyboard.press("Enter");
      assert.ok(await page.getByText("9f86d081884c7d659a2feaa0c55ad015").isVisible());
    });
  },

  "times, words, thumbnails and the lanes lead to their moment": async () => {
    await open("early.html", DESKTOP, async (page) => {
      const frame = () => page.$eval("#stage use", (use) => use.getAttribute("href"));
      await page.locator(".concept .at").first().click();
      near(await position(page), 0.9);
      const first = await frame();
      await page.getByRole("button", { name: "clinic", exact: true }).click();
      near(await position(page), 8.9);
      assert.equal(await page.innerText(".spoken.now"), "clinic");
      assert.notEqual(await frame(), first);
      await page.locator(".thumb").last().click();
      near(await position(page), 4.2);
      const curve = page.locator(".lane").first();
      const { width } = await curve.boundingBox();
      await curve.click({ position: { x: width / 2, y: 20 } });
      near(await position(page), 7.5);
    });
  },

  "the position moves by key and is spoken": async () => {
    await open("early.html", DESKTOP, async (page) => {
      await page.focus("#position");
      await page.keyboard.press("Home");
      for (let press = 0; press < 10; press++) await page.keyboard.press("ArrowRight");
      near(await position(page), 0.5);
      assert.equal(await page.getAttribute("#position", "aria-valuetext"), "0.5 s");
    });
    await open("missed.html", DESKTOP, async (page) => {
      await page.focus("#position");
      await page.keyboard.press("End");
      assert.equal(await page.getAttribute("#position", "aria-valuetext"), "15,0 dtk");
    });
  },

  "the player goes where it is sent, and the page follows it": async () => {
    await open(
      "player.html",
      DESKTOP,
      async (page) => {
        await page.waitForFunction(() => document.querySelector("video").readyState > 0);
        await page.locator(".concept .at").nth(2).click();
        await page.waitForFunction(() => !document.querySelector("video").seeking);
        near(await page.$eval("video", (video) => video.currentTime), 17.8);
        await page.$eval("video", (video) => (video.currentTime = 4));
        await page.waitForFunction(() => Math.abs(Number(document.querySelector("#position").value) - 4) < 0.06);
      },
      ["clip.webm"],
    );
  },

  "frames stand in when the video has gone": async () => {
    const context = await browser.newContext(DESKTOP);
    const page = await context.newPage();
    await page.goto(address("moved.html"));
    await page.waitForSelector("#stage .still:not([hidden])");
    assert.equal(await page.isVisible("video"), false);
    await page.locator(".concept .at").first().click();
    near(await position(page), 7.2);
    await context.close();
  },

  "a folder sorts by any column, both ways": async () => {
    await open("index.html", DESKTOP, async (page) => {
      const scores = () => page.$$eval("#videos .score", (cells) => cells.map((cell) => cell.textContent));
      await page.getByRole("button", { name: "Score" }).click();
      assert.deepEqual(await scores(), ["0", "0", "41", "49", "99", "99", "–", "–"]);
      await page.getByRole("button", { name: "Score" }).press("Enter");
      assert.deepEqual(await scores(), ["99", "99", "49", "41", "0", "0", "–", "–"]);
      assert.equal(await page.$eval("th.score", (th) => th.getAttribute("aria-sort")), "descending");
      assert.equal((await page.$$("[aria-sort]")).length, 1);
      await page.getByRole("button", { name: "Video" }).click();
      assert.match((await names(page))[1], /broken/);
    });
  },

  "a folder filters by verdict and by words": async () => {
    await open("index.html", DESKTOP, async (page) => {
      await page.getByRole("button", { name: /^LATE/ }).click();
      await page.getByRole("button", { name: /^PARTIAL/ }).click();
      assert.equal((await names(page)).length, 2);
      assert.equal(await page.innerText("#shown"), "2 of 8 shown");
      await page.fill("#search", "TOO late");
      assert.deepEqual(await names(page), ["reels/vaccination-late.mp4"]);
      await page.fill("#search", "no such thing");
      assert.ok(await page.isVisible("#none"));
    });
  },

  "a folder links to the pages of its videos, and they back": async () => {
    const context = await browser.newContext(DESKTOP);
    const page = await context.newPage();
    await page.goto(address("index.html"));
    await page.getByRole("link", { name: "reels/vaccination-early.mp4" }).click();
    await page.waitForURL(/early\.html$/);
    await page.getByRole("link", { name: "All videos" }).click();
    await page.waitForURL(/index\.html$/);
    await context.close();
  },

  "of a thousand videos only those in view are laid out, and all can be found": async () => {
    await open("big.html", DESKTOP, async (page) => {
      const drawn = () =>
        page.$$eval("#videos tr", (rows) => rows.filter((row) => row.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length);
      assert.ok((await drawn()) < 100);
      await page.getByRole("button", { name: "Score" }).click();
      assert.ok((await drawn()) < 100);
      await page.fill("#search", "0996");
      assert.deepEqual(await names(page), ["0996.mp4"]);
    });
  },
};

for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(JSON.stringify({ name }));
  } catch (error) {
    console.log(JSON.stringify({ name, problem: error.stack }));
  }
}
await browser.close();
