import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A disk of its own in memory. */
export type SmallDisk = { readonly folder: string; readonly makeReadOnly: () => void };

/** Mounts a disk of so many MB (and, where said, for so many files), gone after the test; null, with the reason printed, where this machine does not allow it. */
export function smallDisk(megabytes: number, files?: number): SmallDisk | null {
  const options = `size=${String(megabytes)}m${files === undefined ? '' : `,nr_inodes=${String(files)}`}`;
  const folder = mkdtempSync(join(tmpdir(), 'claimkeep-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    console.log(
      `skipped: no small disk can be mounted here (${error instanceof Error ? error.message.trim() : 'unknown'})`,
    );
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    makeReadOnly: () => {
      execFileSync('mount', ['-o', 'remount,ro', folder]);
    },
  };
}
