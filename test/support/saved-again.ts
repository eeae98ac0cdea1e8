import { gzipSync } from 'node:zlib';

/** A FHIR file under a name, as one program or another would have saved it. */
export type SavedFile = { readonly name: string; readonly bytes: Buffer };

type Saved = (text: string) => SavedFile;

const utf8 = (name: string, text: string): SavedFile => ({ name, bytes: Buffer.from(text) });
const parsed = (text: string): unknown => JSON.parse(text);
const spread = (text: string): string => JSON.stringify(parsed(text), null, 2);

/** The resources of a Bundle one a line, as bulk downloads have them; a single resource is one line. */
function lines(text: string): readonly string[] {
  const resource = parsed(text) as { resourceType?: string; type?: string; entry?: readonly { resource?: unknown }[] };
  // An insurance card is one thing, whose parts mean nothing alone.
  if (resource.resourceType !== 'Bundle' || resource.type === 'collection') return [JSON.stringify(resource)];
  const inside = (resource.entry ?? []).map((entry) => JSON.stringify(entry.resource));
  return inside.length === 0 ? [JSON.stringify(resource)] : inside;
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** Ways to save the same: each must be read as the file itself is. */
export const savedAgain: Readonly<Record<string, Saved>> = {
  'on one line': (text) => utf8('a.json', JSON.stringify(parsed(text))),
  'with the line ends of Windows': (text) => utf8('a.json', spread(text).replaceAll('\n', '\r\n')),
  'with a byte order mark': (text) => utf8('a.json', `\uFEFF${text}`),
  'in UTF-16': (text) => ({ name: 'a.json', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le') }),
  'in UTF-16 without a mark': (text) => ({ name: 'a.json', bytes: Buffer.from(text, 'utf16le') }),
  'in UTF-16, high byte first': (text) => ({ name: 'a.json', bytes: utf16be(`\uFEFF${text}`) }),
  'in a list': (text) => utf8('a.json', `[${text}]`),
  'in a Bundle': (text) =>
    utf8('a.json', `{"resourceType":"Bundle","type":"collection","entry":[{"resource":${text}}]}`),
  'in a list of Bundles': (text) =>
    utf8('a.json', `[{"entry":[{"fullUrl":"x","resource":${text}}],"type":"searchset","resourceType":"Bundle"}]`),
  'as NDJSON': (text) => utf8('a.ndjson', `${lines(text).join('\n')}\n`),
  'as NDJSON with empty lines, of Windows': (text) => utf8('A.NDJSON', `\uFEFF${lines(text).join('\r\n\r\n')}`),
  'as NDJSON in UTF-16': (text) => ({
    name: 'a.jsonl',
    bytes: Buffer.from(`\uFEFF${lines(text).join('\r\n')}`, 'utf16le'),
  }),
  packed: (text) => ({ name: 'a.json.gz', bytes: gzipSync(text) }),
  'packed, under a plain name': (text) => ({ name: 'a.json', bytes: gzipSync(text) }),
  'packed NDJSON': (text) => ({ name: 'a.ndjson.gz', bytes: gzipSync(lines(text).join('\n')) }),
};

/** Ways to spoil a file: each must be refused with a reason, and nothing of it kept. */
export const spoiled: Readonly<Record<string, Saved>> = {
  'ends early': (text) => utf8('a.json', text.slice(0, text.length * 0.1)),
  'ends in the middle': (text) => utf8('a.json', text.slice(0, text.length / 2)),
  'misses its last bracket': (text) => utf8('a.json', text.trimEnd().slice(0, -1)),
  'ends in the middle, in UTF-16': (text) => ({
    name: 'a.json',
    bytes: Buffer.from(text.slice(0, text.length / 2), 'utf16le'),
  }),
  'ends in the middle of its last line': (text) => {
    const all = lines(text).join('\n');
    return utf8('a.ndjson', all.slice(0, all.length - 20));
  },
  'is packed and ends early': (text) => {
    const packed = gzipSync(text);
    return { name: 'a.json.gz', bytes: packed.subarray(0, packed.length / 2) };
  },
  'is packed NDJSON and ends early': (text) => {
    const packed = gzipSync(lines(text).join('\n'));
    return { name: 'a.ndjson.gz', bytes: packed.subarray(0, packed.length - 10) };
  },
  'is packed and spoiled': (text) => {
    const packed = gzipSync(text);
    return {
      name: 'a.json.gz',
      bytes: Buffer.concat([packed.subarray(0, 20), Buffer.alloc(200, 0xee), packed.subarray(20)]),
    };
  },
  'is empty': () => utf8('a.json', ''),
  'is blank': () => utf8('a.json', '\n \n'),
  'is zeros': () => ({ name: 'a.json', bytes: Buffer.alloc(4096) }),
  'is a web page': (text) => utf8('a.json', `<!doctype html><pre>${text}</pre>`),
  'is an archive': (text) => ({
    name: 'a.json',
    bytes: Buffer.concat([Buffer.from('PK\u0003\u0004'), gzipSync(text)]),
  }),
};
