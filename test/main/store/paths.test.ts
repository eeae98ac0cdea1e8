import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDataFolders } from '#main/store/paths.ts';
import { temporaryFolder } from '#test/support/temporary-services.ts';

test('a data folder that cannot be made is refused in words', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, 'in the way');
  expect(() => createDataFolders(join(file, 'data'))).toThrow('store/read-only');
});
