import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { PATIENCE } from './patience.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const carried = path.join(root, 'node_modules', '@sparticuz', 'chromium');

/** Nothing leaves the machine: no proxy, no name is resolved, only loopback addresses answer. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
];

let shared: Promise<Browser> | undefined;

/**
 * The browser of this process: started for the first test file that needs one, and ended with the process. Every test opens a
 * context of its own in it, and closes it.
 */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  return shared;
}

/**
 * Starts a headless Chromium for tests: the one that CHROME_PATH names, else one on PATH, else the browser that Windows
 * and most Macs have, else the one that npm installed (Linux on x64). The caller closes it.
 *
 * @throws When there is none; the message says how to get one.
 */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ args: flags, ...(await findBrowser()) });
  return browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
}

async function findBrowser(): Promise<LaunchOptions> {
  const named = process.env.CHROME_PATH || findOnPath(['chromium', 'chromium-browser', 'google-chrome']);
  if (named) return { executablePath: named };
  if (process.platform === 'darwin') return { channel: 'chrome' };
  if (process.platform === 'win32') return { channel: 'msedge' };
  if (process.platform === 'linux' && process.arch === 'x64') return await carriedBrowser();
  throw new Error('No browser for the tests: install Chromium or Google Chrome, or set CHROME_PATH to its program.');
}

function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser from @sparticuz/chromium, with the libraries and the font that a bare machine lacks. */
async function carriedBrowser(): Promise<LaunchOptions> {
  const folder = await unpack();
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

/**
 * Unpacks the carried browser once per checkout. Several test files may ask at the same time, so each unpacks into a
 * folder of its own and the first to finish gives it its name.
 */
async function unpack(): Promise<string> {
  const cache = path.join(root, '.cache');
  const { version } = JSON.parse(readFileSync(path.join(carried, 'package.json'), 'utf8'));
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(path.join(cache, 'unpacking-'));
  await inflateInto(draft);
  writeFileSync(path.join(draft, 'fonts.conf'), fontSettings);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function inflateInto(folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder; // The package unpacks into the temporary folder, under fixed names.
  try {
    const packed = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];
    await Promise.all(packed.map((file) => inflate(path.join(carried, 'bin', file))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The machine's own fonts where there are some, and the carried one in any case. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;
