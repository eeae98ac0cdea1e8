import { request as requestPlain } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { gunzip } from 'node:zlib';

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
/** The same before unpacking: claims pack to less than a tenth. */
const longestPacked = 16 * 1024 * 1024;
/** Above this, Node gives a piece memory of its own, which can be handed over. */
const leastChunk = 64 * 1024;

/** The answer goes on beyond {@link longestAnswer} or {@link longestPacked}. */
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
  const longest = isPacked ? longestPacked : longestAnswer;
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of message as AsyncIterable<Uint8Array>) {
      size += piece.byteLength;
      if (size > longest) throw new AnswerTooLong();
      pieces.push(piece);
    }
  } catch (error) {
    message.destroy();
    signal.throwIfAborted();
    throw error;
  }
  const bytes = joined(pieces, size);
  return isPacked ? unpacked(bytes) : bytes;
}

/** Memory of its own, and not a part of Node's pool: it is handed over to the writing thread. */
function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}

/**
 * In one piece of the length that the last four bytes name (RFC 1952 2.3.1), so that it is handed over as it is. What is copied or left
 * behind here counts as memory that V8 wants back: unpacking in pieces of 256 KB made it stop this thread every 350 ms to look for it.
 */
function unpacked(packed: Uint8Array): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  gunzip(packed, { chunkSize: chunkFor(packed), maxOutputLength: longestAnswer }, (error, bytes) => {
    if (error === null) resolve(bytes);
    else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') reject(new AnswerTooLong());
    else reject(new BrokenGzip('', { cause: error }));
  });
  return promise;
}

/** No text of zlib unpacks to more than this many times its size (https://zlib.net/zlib_tech.html), whatever a server says. */
const mostUnpacked = 1032;

/** A byte more than is named, which tells zlib that it is at the end. */
function chunkFor(packed: Uint8Array): number {
  if (packed.length < 18) return leastChunk;
  const named = new DataView(packed.buffer, packed.byteOffset + packed.length - 4, 4).getUint32(0, true);
  return Math.max(leastChunk, Math.min(named, packed.length * mostUnpacked, longestAnswer) + 1);
}
