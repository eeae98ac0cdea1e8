import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { state } from './state.ts';

export type SecondStart = { argv: string[]; cwd: string; additionalData: unknown };

/** Sends the message and exits 0, or 3 when nobody listens. Runs in a child, because Electron's answer is synchronous. */
const HAND_OVER = `
  const [path, message] = process.argv.slice(1);
  const socket = require('node:net').connect(path);
  socket.on('error', () => process.exit(3));
  socket.on('connect', () => socket.end(message));
  socket.on('close', () => process.exit(0));
  socket.resume();
`;

/** One running app per user data directory: a Unix socket named after it, as Chromium's ProcessSingleton is. */
export class SingleInstance {
  #server: Server | null = null;
  #path: string;

  constructor(userData: string) {
    const name = createHash('sha256').update(userData).digest('hex').slice(0, 16);
    this.#path = join(tmpdir(), `stand-in-${name}.sock`);
  }

  /** True when this process is the first; else the first one got the message. */
  acquire(message: SecondStart, onSecondStart: (message: SecondStart) => void): boolean {
    if (existsSync(this.#path)) {
      const args = ['-e', HAND_OVER, this.#path, JSON.stringify(message)];
      const child = spawnSync(state.node, args, { timeout: 5000, env: { ...process.env, NODE_OPTIONS: '' } });
      if (child.status === 0) return false;
      rmSync(this.#path, { force: true }); // left behind by a process that was killed
    }
    this.#server = createServer({ allowHalfOpen: true }, (socket) => {
      let text = '';
      socket.setEncoding('utf8').on('data', (data) => (text += String(data)));
      socket.on('error', () => {}); // the second process was killed while it spoke
      socket.on('end', () => {
        socket.end();
        onSecondStart(JSON.parse(text) as SecondStart);
      });
    });
    this.#server.listen(this.#path).unref();
    return true;
  }

  release(): void {
    if (!this.#server) return;
    this.#server.close();
    this.#server = null;
    rmSync(this.#path, { force: true });
  }
}
