import { basename } from 'node:path';
import { httpGet } from '#main/medicare/http-get.ts';
import type { HttpGet } from '#main/medicare/http-get.ts';
import type { Writer } from '#main/writer/writer.ts';
import type { ActivityKind, RequestPurpose } from '#shared/domain/activity.ts';
import { isAppError } from '#shared/errors.ts';
import type { RecordActivity } from './activity-service.ts';

/** The result of something that failed: our code, or nothing that could name a path or an address. */
export function resultOf(error: unknown): string {
  return isAppError(error) ? error.code : 'internal';
}

/** What a request about tokens is for, by its form (RFC 6749, 4.1.3 and 6; RFC 7009, 2.1). */
export function tokenPurpose({ body }: RequestInit): RequestPurpose {
  const form = new URLSearchParams(body instanceof URLSearchParams ? body : typeof body === 'string' ? body : '');
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return 'signIn';
    case 'refresh_token':
      return 'refresh';
    default:
      return form.has('token') ? 'revoke' : 'token';
  }
}

/** `fetch` that notes each request by its host, never by its address: that can carry a code. */
export function recordedFetch(
  record: RecordActivity,
  purposeOf: RequestPurpose | ((init: RequestInit) => RequestPurpose),
  personId: string | null,
): (url: string, init: RequestInit) => Promise<Response> {
  return async (url, init) => {
    const { host } = new URL(url);
    const purpose = typeof purposeOf === 'string' ? purposeOf : purposeOf(init);
    try {
      const response = await fetch(url, init);
      record({ kind: 'request', personId, host, purpose, result: String(response.status) });
      return response;
    } catch (error) {
      record({ kind: 'request', personId, host, purpose, result: 'unreachable' });
      throw error;
    }
  };
}

const purposes: Readonly<{ [resourceType: string]: RequestPurpose }> = {
  Patient: 'patient',
  Coverage: 'coverage',
  ExplanationOfBenefit: 'claims',
};

/** GET that notes each request. */
export function recordedGet(record: RecordActivity, personId: string | null): HttpGet {
  return async (url, options) => {
    const purpose = purposes[url.pathname.split('/').at(-1) ?? ''] ?? null;
    const entry = { kind: 'request', personId, host: url.host, ...(purpose !== null && { purpose }) } as const;
    try {
      const answer = await httpGet(url, options);
      record({ ...entry, result: String(answer.status) });
      return answer;
    } catch (error) {
      record({ ...entry, result: options.signal.aborted ? 'stopped' : 'unreachable' });
      throw error;
    }
  };
}

/** Jobs of the writing thread that belong in the log. */
const recordedJobs: Readonly<{ [job: string]: ActivityKind }> = {
  export: 'export',
  backup: 'backup',
  commitRestore: 'restore',
  importFiles: 'import',
  addCodeTable: 'tables',
};

/** The writing thread with exports, backups and the like noted. */
export function recordedWriter(writer: Writer, record: RecordActivity): Writer {
  const call: Writer['call'] = (job, input, options) => {
    const kind = recordedJobs[job];
    const done = writer.call(job, input, options);
    if (kind !== undefined) {
      const entry = { kind, personId: personIdIn(input) };
      done.then(
        () => record({ ...entry, result: 'ok' }),
        (error: unknown) => record({ ...entry, result: resultOf(error) }),
      );
    }
    return done;
  };
  return { ...writer, call };
}

function personIdIn(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null;
  if ('personId' in input && typeof input.personId === 'string') return input.personId;
  // A backup of one person is about that person; one of several is about nobody in particular.
  if ('people' in input && Array.isArray(input.people) && input.people.length === 1) {
    return (input.people as readonly { readonly id: string }[])[0]?.id ?? null;
  }
  if (!('person' in input)) return null;
  const { person } = input as { readonly person: { readonly file: string } };
  return basename(person.file, '.claimkeep');
}
