import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { beforeAll, describe, expect, test } from 'vitest';
import { deepLinkScheme } from '#main/app/deep-link.ts';
import packageJson from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');

/** electron-builder's own reader and schema, which it does not export by name. */
type ConfigModule = {
  getConfig(folder: string, file: string | null, options: null): Promise<Configuration>;
  validateConfiguration(config: Configuration, logger: { add(): void; isEnabled: boolean }): Promise<void>;
};
const builderRequire = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const reader: ConfigModule = builderRequire('app-builder-lib/out/util/config/config');
const validate = (config: Configuration): Promise<void> =>
  reader.validateConfiguration(config, { add: () => undefined, isEnabled: false });

let config: Configuration;
beforeAll(async () => {
  config = await reader.getConfig(root, null, null);
});

test('every key is one that electron-builder knows, on all three systems', async () => {
  await validate(config);
  const misspelled = { hardenedRuntimee: true };
  await expect(validate({ ...config, mac: { ...config.mac, ...misspelled } })).rejects.toThrow();
});

test('all eight fuses are decided, each on the safe side', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

describe('names that must agree', () => {
  test('the link scheme of the installer is the one the app listens to, and its id', () => {
    expect(config.protocols).toMatchObject([{ schemes: [deepLinkScheme] }]);
    expect(config.appId).toBe(deepLinkScheme);
  });

  test('the desktop file has the name that Electron tells the desktop', () => {
    expect(packageJson.desktopName).toBe(`${config.appId}.desktop`);
    expect(config.linux?.syncDesktopName).toBe(true);
  });
});

test('the installers of three systems', () => {
  expect(config.win?.target).toBe('nsis');
  expect(config.linux?.target).toEqual(['AppImage', 'deb', 'rpm']);
  expect(config.mac?.target).toMatchObject([{ target: 'dmg' }, { target: 'zip' }]);
  expect(config.nsis).toMatchObject({ oneClick: false, perMachine: false, deleteAppDataOnUninstall: false });
});

test('a release can neither be made of the stand-in nor call an update server', () => {
  expect(config.electronDist).toBeUndefined();
  expect(config.publish).toBeNull();
});

test('nothing is compiled, and one native file lies outside the archive', () => {
  expect(config.npmRebuild).toBe(false);
  expect(config.asar).toEqual({ smartUnpack: false });
  expect(config.asarUnpack).toEqual(['node_modules/better-sqlite3/prebuilds/*.node']);
});

test('no system has a list of files of its own: of exclusions only, it would pack the sources', () => {
  for (const system of [config.win, config.mac, config.linux]) expect(system?.files).toBeUndefined();
});

describe('icons', () => {
  const resources = join(root, 'main/app/resources');
  const bytes = (name: string): Buffer => readFileSync(join(resources, name));
  /** Width and height from a PNG's header. */
  const pngSize = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

  test('lie where electron-builder looks', () => {
    expect(config.directories?.buildResources).toBe('main/app/resources');
    expect(pngSize(bytes('icon.png'))).toEqual([512, 512]);
  });

  test.each([16, 32, 48, 64, 128, 256, 512])('%i pixels for Linux', (size) => {
    expect(existsSync(join(resources, `icons/${size}x${size}.png`))).toBe(true);
    expect(pngSize(bytes(`icons/${size}x${size}.png`))).toEqual([size, size]);
  });

  test('Windows: up to 256 pixels, each entry points to its picture', () => {
    const ico = bytes('icon.ico');
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const picture = ico.subarray(ico.readUInt32LE(6 + index * 16 + 12));
      expect(pngSize(picture)[0] % 256).toBe(ico[6 + index * 16]);
      return pngSize(picture)[0];
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  test('macOS: up to 1024 pixels, the lengths add up', () => {
    const icns = bytes('icon.icns');
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const sizes: number[] = [];
    let at = 8;
    for (; at < icns.length; at += icns.readUInt32BE(at + 4)) sizes.push(pngSize(icns.subarray(at + 8))[0]);
    expect(at).toBe(icns.length);
    expect(sizes).toContain(1024);
  });
});
