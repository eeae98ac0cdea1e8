import { describe, expect, it } from 'vitest';
import { CallError, unwrap } from '#renderer/api/client.ts';

describe('unwrap', () => {
  it('gives the value of an answer, also when the value is null', async () => {
    await expect(unwrap(Promise.resolve({ ok: true, value: 7 }))).resolves.toBe(7);
    await expect(unwrap(Promise.resolve({ ok: true, value: null }))).resolves.toBeNull();
  });

  it('throws the code and the facts of a failure', async () => {
    const failed = unwrap(
      Promise.resolve({ ok: false, error: { code: 'auth/port-in-use', details: { port: 5555 } } } as const),
    );
    await expect(failed).rejects.toBeInstanceOf(CallError);
    await expect(failed).rejects.toMatchObject({ code: 'auth/port-in-use', details: { port: 5555 } });
  });

  it('makes a broken call an internal error and drops its text, which may hold a path or a name', async () => {
    const broken = unwrap(Promise.reject(new Error('/home/mary/secret')));
    await expect(broken).rejects.toMatchObject({ code: 'internal', message: 'internal' });
  });
});
