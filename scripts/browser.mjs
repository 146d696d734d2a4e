import { existsSync } from 'node:fs';
import { run } from './shared.mjs';

const knownPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const present = () => [process.env.CHROMIUM_PATH, ...knownPaths].find((path) => path && existsSync(path));

/** Debian's packages; without a Chinese font every character is a box. */
const install = async () => {
  const options = ['-o', 'DPkg::Lock::Timeout=300'];
  const settings = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  console.log('installing Chromium and a Chinese font (apt-get) …');
  await run('apt-get', [...options, 'update'], settings);
  await run(
    'apt-get',
    [...options, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    settings,
  );
};

/** The browser for the walks: a given one, a known one, or one installed now where we may. */
export const findBrowser = async () => {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH)) {
    console.error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, where nothing is.`);
  }
  if (!present() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await install();
  return present();
};
