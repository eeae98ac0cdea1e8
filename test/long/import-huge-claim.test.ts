import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import type { ClaimSummary } from '#shared/domain/claim.ts';
import { readyCli } from '#test/support/called-cli.ts';
import { temporaryFolder } from '#test/support/temporary-services.ts';

const claimStart =
  '{"resourceType":"ExplanationOfBenefit","id":"c-1","status":"active","patient":{"reference":"Patient/1"},' +
  '"type":{"coding":[{"system":"https://bluebutton.cms.gov/resources/codesystem/eob-type","code":"CARRIER"}]},' +
  '"billablePeriod":{"start":"2025-05-27","end":"2025-05-27"},"extension":[{"url":"x","valueString":"';

/** A claim with a text of so many megabytes. */
async function hugeClaim(megabytes: number): Promise<string> {
  const path = join(temporaryFolder(), 'claim.json');
  const out = createWriteStream(path);
  out.write(claimStart);
  const block = 'abcdefghij klmnopqrstuvwxyz01234'.repeat(32_768);
  for (let index = 0; index < megabytes; index += 1) if (!out.write(block)) await once(out, 'drain');
  out.end('"}]}');
  await finished(out);
  return path;
}

describe('a claim far larger than any', () => {
  it('of 100 MB is imported whole and can be shown, searched and checked', { timeout: 120_000 }, async () => {
    const called = await readyCli();
    expect(await called.json('import', await hugeClaim(100))).toMatchObject({ people: [{ added: 1, setAside: 0 }] });
    const [claim] = await called.json<ClaimSummary[]>('list');
    const { out } = await called.run('show', claim?.id ?? '', '--raw');
    expect(out.length).toBeGreaterThan(100 * 1024 * 1024);
    expect(await called.json('verify')).toMatchObject({ ok: true });
  });

  it('of 600 MB is too large, says so, and leaves nobody', { timeout: 120_000 }, async () => {
    const called = await readyCli();
    const { code, out } = await called.run('import', await hugeClaim(600), '--json');
    expect([code, JSON.parse(out)]).toMatchObject([1, { error: { code: 'import/too-large' } }]);
    expect(await called.json('people')).toEqual([]);
  });
});
