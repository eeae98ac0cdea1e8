import { request as requestPlain } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { createGunzip } from 'node:zlib';

/** An answer whose body was not read yet. */
export type HttpAnswer = {
  readonly status: number;
  readonly header: (name: string) => string | null;
  /** Reads and unpacks the body. @throws AnswerTooLong, BrokenGzip, and what the connection throws */
  readonly body: () => Promise<Uint8Array>;
  /** Gives the connection up. */
  readonly discard: () => void;
};

/** One GET. It follows no redirect and sends nothing but the given headers. Throws when the server cannot be reached. */
export type HttpGet = (
  url: URL,
  options: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal },
) => Promise<HttpAnswer>;

/**
 * The largest answer that is read, in bytes after unpacking. A page of 50 large claims is about 5 MB, of 50 that are larger than any seen
 * 100 MB; a hostile server could send without end.
 */
const longestAnswer = 128 * 1024 * 1024;
/** Large pieces, because each one is a turn of the main process's event loop: a page of 1.5 MB comes in six instead of ninety. */
const pieceSize = 256 * 1024;

/** The answer goes on beyond {@link longestAnswer}. */
export class AnswerTooLong extends Error {}
/** What was sent as gzip is not, or ends too early. */
export class BrokenGzip extends Error {}

/**
 * GET by Node's own client. The global `fetch` unpacks on the event loop in pieces of 16 KB, which took 3.5 times as long for the same page
 * (performance.md 6); here unpacking happens on Node's thread pool, and the bytes are handed on as they are, to be read on the writing thread.
 */
export const httpGet: HttpGet = (url, { headers, signal }) =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestSecure : requestPlain;
    const asked = send(url, { method: 'GET', headers: { ...headers, 'accept-encoding': 'gzip' }, signal });
    asked.once('response', (message) => {
      // Until the body is read nobody else listens, and an error that nobody hears ends the process.
      message.on('error', () => undefined);
      resolve(answerOf(message, signal));
    });
    asked.on('error', reject);
    asked.end();
  });

function answerOf(message: IncomingMessage, signal: AbortSignal): HttpAnswer {
  return {
    status: message.statusCode ?? 0,
    header: (name) => {
      const value = message.headers[name];
      return typeof value === 'string' ? value : null;
    },
    body: () => readBody(message, signal),
    discard: () => void message.destroy(),
  };
}

async function readBody(message: IncomingMessage, signal: AbortSignal): Promise<Uint8Array> {
  const isPacked = message.headers['content-encoding'] === 'gzip';
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = isPacked ? unpacked(message) : message;
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      size += piece.byteLength;
      if (size > longestAnswer) throw new AnswerTooLong();
      pieces.push(piece);
    }
  } catch (error) {
    message.destroy();
    signal.throwIfAborted();
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new BrokenGzip('', { cause: error });
    }
    throw error;
  }
  // Memory of its own, and not a part of Node's pool: it is handed over to the writing thread.
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}

function unpacked(message: IncomingMessage) {
  const gunzip = createGunzip({ chunkSize: pieceSize });
  // A connection that breaks must end the reading too: `pipe` alone would wait for ever.
  message.once('error', (error) => gunzip.destroy(error));
  message.once('aborted', () => gunzip.destroy(new Error('aborted')));
  return message.pipe(gunzip);
}
