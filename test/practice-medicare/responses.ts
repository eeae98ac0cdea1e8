import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

export function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

// The real server compresses from 1 KB on.
const smallestCompressed = 1024;

/** Sends a body of FHIR JSON, compressed when the request allows it. */
export function sendFhir(request: IncomingMessage, response: ServerResponse, json: string): void {
  const accepted = request.headers['accept-encoding'] ?? '';
  const plain = Buffer.from(json);
  const isCompressed = plain.length >= smallestCompressed && /\bgzip\b/u.test(accepted);
  const body = isCompressed ? gzipSync(plain, { level: 1 }) : plain;
  response.writeHead(200, {
    'content-type': 'application/fhir+json',
    'content-length': String(body.length),
    vary: 'Accept-Encoding',
    ...(isCompressed && { 'content-encoding': 'gzip' }),
  });
  response.end(body);
}
