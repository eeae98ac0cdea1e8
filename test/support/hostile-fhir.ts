import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { PracticePerson } from '#test/practice-medicare/people.ts';

export type Ask = {
  readonly type: string;
  readonly startIndex: number;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

/** Answers one request: a value is sent as JSON; undefined: the answer was already given. */
export type Answer = (ask: Ask) => unknown;

/** A FHIR server that answers as a test says; it looks at no token. Gives its base address and counts what it was asked. */
export async function hostileFhir(
  answers: Partial<Record<string, Answer>>,
): Promise<{ base: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const type = url.pathname.split('/').at(-1) ?? '';
    const startIndex = Number(url.searchParams.get('startIndex') ?? 0);
    asked.push(`${type} ${String(startIndex)}`);
    const body = (answers[type] ?? (() => ({ resourceType: 'Bundle', entry: [] })))({
      type,
      startIndex,
      request,
      response,
    });
    if (body === undefined) return;
    response.setHeader('content-type', 'application/fhir+json');
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v2/fhir/`, asked };
}

/** A page of claims as Medicare would send it, with `changes` put over the Bundle. */
export function claimsPage(
  person: PracticePerson,
  { startIndex, size = 50 }: { startIndex: number; size?: number },
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  const claims = [...person.claims()];
  const next = startIndex + size;
  const link = next < claims.length ? [{ relation: 'next', url: `http://x.invalid/?startIndex=${String(next)}` }] : [];
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: claims.length,
    meta: { lastUpdated: '2026-01-01T00:00:00+00:00' },
    link,
    entry: claims.slice(startIndex, next).map((resource) => ({ resource })),
    ...changes,
  };
}
