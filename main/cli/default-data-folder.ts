import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder that the desktop app uses on this system (Electron's `userData` for the product name). */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const home = homedir();
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'ClaimKeep');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'ClaimKeep');
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'ClaimKeep');
}
