import { chmod, mkdir, readFile, readdir, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from '#main/exports/atomic-file.ts';
import { AppError } from '#shared/errors.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

/** Names in the folder: a temporary file that was left behind would show here. */
const names = () => readdir(folder.path);

describe('writeFileAtomically', () => {
  it('writes text as UTF-8 and bytes in the order given, and returns what the writer returns', async () => {
    const result = await writeFileAtomically(folder.file('a.txt'), async (write) => {
      await write('Señora ');
      await write(new Uint8Array([0x21, 0x0a]));
      await write('\u{1F600}');
      return 3;
    });
    expect(result).toBe(3);
    expect(await readFile(folder.file('a.txt'), 'utf8')).toBe('Señora !\n\u{1F600}');
    expect(await names()).toEqual(['a.txt']);
  });

  it.skipIf(process.platform === 'win32')('lets only the owner read the file', async () => {
    await writeFileAtomically(folder.file('a.txt'), (write) => write('x'));
    expect((await stat(folder.file('a.txt'))).mode & 0o777).toBe(0o600);
  });

  it('replaces an existing file only at the end', async () => {
    await writeFile(folder.file('a.txt'), 'old');
    await writeFileAtomically(folder.file('a.txt'), async (write) => {
      await write('new');
      expect(await readFile(folder.file('a.txt'), 'utf8')).toBe('old');
      expect(await names()).toHaveLength(2);
    });
    expect(await readFile(folder.file('a.txt'), 'utf8')).toBe('new');
  });

  it('leaves the old file and no other when the writer fails half way', async () => {
    await writeFile(folder.file('a.txt'), 'old');
    const failure = new Error('row 7');
    const writing = writeFileAtomically(folder.file('a.txt'), async (write) => {
      await write('half');
      throw failure;
    });
    await expect(writing).rejects.toMatchObject({ code: 'export/failed', cause: failure });
    expect(await readFile(folder.file('a.txt'), 'utf8')).toBe('old');
    expect(await names()).toEqual(['a.txt']);
  });

  it('passes on an AppError of the writer', async () => {
    const writing = writeFileAtomically(folder.file('a.txt'), () =>
      Promise.reject(new AppError('export/nothing-to-export')),
    );
    await expect(writing).rejects.toMatchObject({ code: 'export/nothing-to-export' });
    expect(await names()).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'store/disk-full'],
    ['EDQUOT', 'store/disk-full'],
    ['EACCES', 'export/refused'],
    ['EPERM', 'export/refused'],
    ['EROFS', 'export/refused'],
    ['EIO', 'export/failed'],
  ])('says for %s: %s', async (errno, code) => {
    const writing = writeFileAtomically(folder.file('a.txt'), async (write) => {
      await write('half');
      throw Object.assign(new Error(errno), { code: errno });
    });
    await expect(writing).rejects.toMatchObject({ code });
    expect(await names()).toEqual([]);
  });

  it('refuses a folder before anything is produced', async () => {
    await mkdir(folder.file('a.pdf'));
    let produced = false;
    const writing = writeFileAtomically(folder.file('a.pdf'), async () => {
      produced = true;
    });
    await expect(writing).rejects.toMatchObject({ code: 'export/refused' });
    expect(produced).toBe(false);
    expect(await names()).toEqual(['a.pdf']);
  });

  it('fails clearly where the folder does not exist or is a file', async () => {
    await writeFile(folder.file('file'), 'x');
    for (const path of ['missing/a.csv', 'file/a.csv']) {
      const writing = writeFileAtomically(folder.file(path), (write) => write('x'));
      await expect(writing).rejects.toMatchObject({ code: 'export/failed' });
    }
    expect(await names()).toEqual(['file']);
  });

  const isRoot = process.getuid?.() === 0;
  if (isRoot)
    console.warn('Write-protected files and folders are not tested: the system administrator may write anywhere.');
  it.skipIf(isRoot || process.platform === 'win32')('refuses a write-protected file or folder', async () => {
    await writeFile(folder.file('a.txt'), 'old', { mode: 0o400 });
    await mkdir(folder.file('closed'), { mode: 0o500 });
    for (const path of ['a.txt', 'closed/a.txt']) {
      const writing = writeFileAtomically(folder.file(path), (write) => write('x'));
      await expect(writing).rejects.toMatchObject({ code: 'export/refused' });
    }
    expect(await readFile(folder.file('a.txt'), 'utf8')).toBe('old');
    await chmod(folder.file('closed'), 0o700);
  });

  it.skipIf(process.platform === 'win32')('follows a link instead of replacing it', async () => {
    await mkdir(folder.file('real'));
    await writeFile(folder.file('real/a.txt'), 'old');
    await symlink('real/a.txt', folder.file('link.txt'));
    await writeFileAtomically(folder.file('link.txt'), (write) => write('new'));
    expect(await readlink(folder.file('link.txt'))).toBe('real/a.txt');
    expect(await readFile(folder.file('real/a.txt'), 'utf8')).toBe('new');
  });

  it('stops at a cancel with its reason, and leaves the old file and no other', async () => {
    await writeFile(folder.file('a.txt'), 'old');
    const cancel = new AbortController();
    const chunks: string[] = [];
    const writing = writeFileAtomically(
      folder.file('a.txt'),
      async (write) => {
        for (const chunk of ['one', 'two', 'three']) {
          await write(chunk);
          chunks.push(chunk);
          cancel.abort();
        }
      },
      cancel.signal,
    );
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(chunks).toEqual(['one']);
    expect(await readFile(folder.file('a.txt'), 'utf8')).toBe('old');
    expect(await names()).toEqual(['a.txt']);
  });

  it('does not put the file in place when the cancel comes after the last chunk', async () => {
    const cancel = new AbortController();
    const writing = writeFileAtomically(
      folder.file('a.txt'),
      async (write) => {
        await write('all');
        cancel.abort();
      },
      cancel.signal,
    );
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(await names()).toEqual([]);
  });
});
