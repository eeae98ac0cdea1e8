import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import type { PageFault } from './faults.ts';
import { sendFhir, sendHtml, sendJson } from './responses.ts';

type Page = Readonly<{
  json: () => string;
  empty: () => string;
  shifted: () => string;
  duplicated: () => string;
  newTime: () => string;
  patientId: string;
}>;

const statusBodies = {
  429: { detail: 'Request was throttled. Expected available in 1 second.' },
  500: { error: 'Server Error (500)' },
  502: { detail: 'A failure occurred contacting the upstream server' },
  503: { detail: 'Service temporarily unavailable, try again later.' },
  504: null,
} as const;

/** An id no practice person has. */
export const foreignPatientId = '-99999999999999';

/** Sends a page of claims the wrong way. */
export async function sendFaultyPage(
  request: IncomingMessage,
  response: ServerResponse,
  fault: Exclude<PageFault, { kind: 'tokenExpired' }>,
  page: Page,
): Promise<void> {
  switch (fault.kind) {
    case 'status':
      return sendStatus(response, fault.status, fault.retryAfterSeconds);
    case 'html':
      return sendHtml(response, 200, '<!doctype html><title>Maintenance</title><p>We will be back soon.</p>');
    case 'truncated': {
      const json = page.json();
      return sendFhir(request, response, json.slice(0, json.length / 2));
    }
    case 'truncatedGzip':
      return sendHalfOfGzip(response, page.json());
    case 'shifted':
      return sendFhir(request, response, page.shifted());
    case 'duplicated':
      return sendFhir(request, response, page.duplicated());
    case 'newTime':
      return sendFhir(request, response, page.newTime());
    case 'reset':
      return sendHalfAndCut(response, page.json());
    case 'emptyBundle':
      return sendFhir(request, response, page.empty());
    case 'foreignPatient':
      return sendFhir(
        request,
        response,
        page.json().replace(`Patient/${page.patientId}`, `Patient/${foreignPatientId}`),
      );
    case 'slow':
      await delay(fault.ms);
      return sendFhir(request, response, page.json());
  }
}

function sendStatus(response: ServerResponse, status: keyof typeof statusBodies, retryAfterSeconds?: number): void {
  const headers: Record<string, string> = {};
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds);
  const body = statusBodies[status];
  // A gateway's own page: no JSON.
  if (body === null) return sendHtml(response, status, '<html><body><h1>504 Gateway Time-out</h1></body></html>');
  return sendJson(response, status, body, headers);
}

/** As a proxy does that gave up: the status and headers are right, and the packed body ends in the middle. */
function sendHalfOfGzip(response: ServerResponse, json: string): void {
  const packed = gzipSync(json);
  response.writeHead(200, { 'content-type': 'application/fhir+json', 'content-encoding': 'gzip' });
  response.end(packed.subarray(0, packed.length / 2));
}

function sendHalfAndCut(response: ServerResponse, json: string): void {
  const body = Buffer.from(json);
  response.writeHead(200, { 'content-type': 'application/fhir+json', 'content-length': String(body.length) });
  response.write(body.subarray(0, body.length / 2), () => response.socket?.resetAndDestroy());
}
