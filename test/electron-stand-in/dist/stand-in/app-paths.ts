import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { state } from './state.ts';

const inHome = ['desktop', 'documents', 'downloads', 'music', 'pictures', 'videos'];

function appData(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support');
  return process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
}

/**
 * app.getPath for a name that was not set. userData and appName are what the app has now; throws for an unknown name.
 */
export function defaultPath(name: string, userDataSwitch: string, appName: string): string {
  const userData = userDataSwitch || join(appData(), appName);
  switch (name) {
    case 'home':
      return homedir();
    case 'appData':
      return appData();
    case 'userData':
    case 'sessionData':
      return userData;
    case 'temp':
      return tmpdir();
    case 'exe':
    case 'module':
      return state.executable;
    case 'logs':
      return join(userData, 'logs');
    case 'crashDumps':
      return join(userData, 'Crashpad');
    default:
      if (inHome.includes(name)) return join(homedir(), name.charAt(0).toUpperCase() + name.slice(1));
      throw new Error(`Failed to get '${name}' path`);
  }
}
