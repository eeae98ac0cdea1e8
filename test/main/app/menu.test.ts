import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate, type MenuCommand, type MenuSetting } from '#main/app/menu.ts';

const setting: MenuSetting = { platform: 'linux', isPackaged: true, language: 'en', onCommand: () => undefined };

function allItems(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);
}
const roles = (change: Partial<MenuSetting>): (string | undefined)[] =>
  allItems(menuTemplate({ ...setting, ...change })).map(({ role }) => role);

test('a packaged app can neither be reloaded nor inspected', () => {
  for (const platform of ['linux', 'win32', 'darwin']) {
    expect(roles({ platform })).not.toContain('toggleDevTools');
    expect(roles({ platform })).not.toContain('reload');
    expect(roles({ platform })).not.toContain('forceReload');
    expect(roles({ platform })).not.toContain('viewMenu');
  }
  expect(roles({ isPackaged: false })).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
});

test('editing and text size are there on every system', () => {
  for (const platform of ['linux', 'win32', 'darwin']) {
    const wanted = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'quit'];
    expect(roles({ platform })).toEqual(expect.arrayContaining(wanted));
  }
});

test('macOS has its own first menu', () => {
  expect(menuTemplate({ ...setting, platform: 'darwin' })[0]?.label).toBe('ClaimKeep');
  expect(menuTemplate(setting)[0]?.label).toBe('File');
});

test('help and about reach the page', () => {
  const commands: MenuCommand[] = [];
  for (const platform of ['linux', 'darwin']) {
    const items = allItems(menuTemplate({ ...setting, platform, onCommand: (command) => commands.push(command) }));
    for (const id of ['help', 'about']) {
      const click: unknown = items.find((item) => item.id === id)?.click;
      if (typeof click === 'function') click();
    }
  }
  expect(commands).toEqual(['help', 'about', 'help', 'about']);
});

test('Spanish has no English label', () => {
  const shown = (language: 'en' | 'es'): string[] =>
    allItems(menuTemplate({ ...setting, language })).flatMap(({ label }) => (label === undefined ? [] : [label]));
  expect(shown('es').filter((label) => shown('en').includes(label))).toEqual([]);
  expect(shown('es')).toHaveLength(shown('en').length);
});
