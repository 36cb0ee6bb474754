import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser of this machine that can show a workbench.
 *
 * @throws {Error} that says what to install
 */
export function findBrowser() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = [process.env['CHROMIUM'], ...onPath, ...elsewhere].find((file) => file && fs.existsSync(file));
  if (found) return found;
  throw new Error(
    'No Chromium, Chrome or Edge was found, and these tests drive a real workbench in one. Install it (on Debian and ' +
      "Ubuntu: 'apt-get install chromium'), or set the environment variable CHROMIUM to the program's path.",
  );
}

/** Starts the browser without a window. It can reach this machine only: every other name fails to resolve. */
export function launchBrowser() {
  return chromium.launch({
    executablePath: findBrowser(),
    headless: true,
    // Chromium's sandbox does not work for root, as in a container.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
    ],
  });
}
