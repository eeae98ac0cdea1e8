import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromiumVersion, findChromium } from './chromium.ts';
import { downloadElectron, electronVersion, executableIn, installedElectron } from './electron-binary.ts';

/** What runs the app: Electron, or the stand-in where Electron's binary cannot be had or could show nothing. */
export type Host = {
  kind: 'electron' | 'stand-in';
  executable: string;
  /** The distribution, for ELECTRON_OVERRIDE_DIST_PATH. */
  distPath?: string;
  /** Variables the executable needs beside those of the process. */
  env: Record<string, string>;
  /** One line for a person: which host it is and why. */
  description: string;
  /** The app's window can be seen. */
  showsWindows: boolean;
};

const standInDistribution = resolve(import.meta.dirname, '../electron-stand-in/dist');

/**
 * Chooses the host: a distribution named in ELECTRON_OVERRIDE_DIST_PATH, else Electron in node_modules, downloaded
 * when it is missing, else the stand-in. CLAIMKEEP_HOST=electron or stand-in decides itself. Throws when nothing is
 * left: Electron was demanded and cannot run, or there is no Chromium for the stand-in.
 */
export async function chooseHost(): Promise<Host> {
  const demanded = process.env['CLAIMKEEP_HOST'];
  if (demanded === 'stand-in') return standIn('CLAIMKEEP_HOST asks for it');
  const named = namedDistribution();
  if (named === standInDistribution) return standIn('ELECTRON_OVERRIDE_DIST_PATH names it');
  const executable = named
    ? executableIn(named)
    : (installedElectron() ?? (await downloadElectron(demanded === 'electron')));
  if (!executable || !existsSync(executable)) {
    if (demanded === 'electron') throw new Error("CLAIMKEEP_HOST=electron, but Electron's binary cannot be had.");
    return standIn("Electron's binary is not here");
  }
  if (!hasDisplay()) {
    const reason = 'there is no display, neither DISPLAY nor WAYLAND_DISPLAY is set; xvfb-run makes one';
    if (demanded === 'electron') throw new Error(`Electron cannot show its window: ${reason}.`);
    return standIn(reason);
  }
  const env: Record<string, string> = named ? { ELECTRON_OVERRIDE_DIST_PATH: named } : {};
  const description = `Host: Electron ${named ? `in ${named}` : electronVersion()}`;
  return { kind: 'electron', executable, ...(named ? { distPath: named } : {}), env, description, showsWindows: true };
}

function namedDistribution(): string | null {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  return named ? resolve(named) : null;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function standIn(reason: string): Promise<Host> {
  if (process.platform === 'win32')
    throw new Error(`No host for the app: ${reason}, and the stand-in is a shell script.`);
  const chromium = await findChromium();
  const version = await chromiumVersion(chromium);
  return {
    kind: 'stand-in',
    executable: join(standInDistribution, 'electron'),
    distPath: standInDistribution,
    env: {
      ELECTRON_OVERRIDE_DIST_PATH: standInDistribution,
      STANDIN_CHROMIUM: chromium.executable,
      CLAIMKEEP_NODE: process.execPath,
    },
    description: `Host: stand-in (${reason}): the same app in Chromium ${version}`,
    showsWindows: hasDisplay() && !chromium.headlessOnly,
  };
}
