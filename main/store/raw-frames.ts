import { AppError } from '#shared/errors.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { presentDictionary, presentDictionaryId } from './raw-dictionary.ts';
import { compressRaw, decompressRaw } from './raw.ts';
import { prepared, query } from './statements.ts';
import { dictionaryOf } from './stored-dictionary.ts';

/**
 * The exact texts of claims as they are stored: several in one zstd frame. Ten claims of 17 KB take 17 µs and 340 bytes each where a frame for
 * each takes 78 µs and 750 bytes, because the dictionary is digested once and a claim is much like the one before. To read one costs
 * 0.1 ms. A frame says itself which claims it holds, so that its texts are found where the list of places is damaged (salvage).
 */
export type StoredFrame = { readonly dictionary_id: number; readonly members: string; readonly raw: Buffer };

/** More make reading one claim slow and a damaged page dear, and save little. */
const mostMembers = 10;
/** A frame is closed once it holds so much, so that a claim of 450 lines is not unpacked with ten others. */
const enoughBytes = 256 * 1024;

export type FrameWriter = {
  /**
   * Takes the text of a claim that has a row. It is stored with the next {@link FrameWriter.flush}, or before.
   * @param isFirst the claim has no text yet
   */
  readonly add: (rid: number, text: string | Buffer, isFirst: boolean) => void;
  /** Stores what was taken: before any of it is read, and at the end. */
  readonly flush: () => void;
};

/** Writes texts as part of one transaction. The file has the present dictionary already. A frame that a text leaves empty goes. */
export function createFrameWriter(db: WritableDb): FrameWriter {
  // The texts of a frame are gathered here: a fresh buffer for each would cost 5 µs a claim.
  let scratch = Buffer.alloc(2 * enoughBytes);
  let waiting: { readonly rid: number; readonly length: number; readonly isFirst: boolean }[] = [];
  let size = 0;
  const flush = (): void => {
    if (waiting.length === 0) return;
    const members = JSON.stringify(waiting.map(({ rid, length }) => [rid, length]));
    const raw = compressRaw(scratch.subarray(0, size), presentDictionary());
    const frame = prepared<[number, string, Buffer]>(
      db,
      'insert into raw_frame (dictionary_id, members, raw) values (?, ?, ?)',
    ).run(presentDictionaryId, members, raw);
    const frameId = Number(frame.lastInsertRowid);
    for (const { rid, isFirst } of waiting) (isFirst ? place : placeAnew)(db, rid, frameId);
    waiting = [];
    size = 0;
  };
  const gather = (bytes: Buffer): void => {
    if (size + bytes.length > scratch.length) {
      const larger = Buffer.alloc(size + bytes.length + enoughBytes);
      scratch.copy(larger, 0, 0, size);
      scratch = larger;
    }
    bytes.copy(scratch, size);
    size += bytes.length;
  };
  return {
    add: (rid, text, isFirst) => {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      waiting.push({ rid, length: bytes.length, isFirst });
      gather(bytes);
      if (waiting.length >= mostMembers || size >= enoughBytes) flush();
    },
    flush,
  };
}

function place(db: WritableDb, rid: number, frameId: number): void {
  prepared<[number, number]>(db, 'insert into raw_resource (claim_rid, frame_id) values (?, ?)').run(rid, frameId);
}

function placeAnew(db: WritableDb, rid: number, frameId: number): void {
  const before = query<{ frame_id: number }>(
    db,
    'delete from raw_resource where claim_rid = ? returning frame_id',
  ).first(rid);
  place(db, rid, frameId);
  if (before === null) return;
  prepared<[number]>(
    db,
    `delete from raw_frame where id = ? and not exists (
      select 1 from json_each(members) as member join raw_resource on claim_rid = member.value ->> 0 where frame_id = raw_frame.id)`,
  ).run(before.frame_id);
}

/**
 * Reads the text of a claim by its row id, and keeps the frame it was in for the next one: for reading many claims in the order of their
 * rows. @throws AppError `store/damaged`, also when there is none
 */
export function createRawReader(db: ReadableDb): (rid: number, frameId?: number) => string {
  let atHand = 0;
  let texts: ReadonlyMap<number, Buffer> = new Map();
  return (rid, frameId = frameOf(db, rid)) => {
    if (frameId !== atHand) {
      const frame = query<StoredFrame>(db, 'select dictionary_id, members, raw from raw_frame where id = ?').first(
        frameId,
      );
      if (frame === null) throw new AppError('store/damaged');
      texts = textsOf(db, frame);
      atHand = frameId;
    }
    const text = texts.get(rid);
    if (text === undefined) throw new AppError('store/damaged');
    return text.toString('utf8');
  };
}

function frameOf(db: ReadableDb, rid: number): number {
  const found = query<{ frame_id: number }>(db, 'select frame_id from raw_resource where claim_rid = ?').first(rid);
  if (found === null) throw new AppError('store/damaged');
  return found.frame_id;
}

/** The claims of a frame in order: row id, and bytes of the text, null for all that follow. */
export function membersOf(members: string): readonly (readonly [rid: number, bytes: number | null])[] {
  return JSON.parse(members) as readonly (readonly [number, number | null])[];
}

/** The texts of a frame by the row ids of their claims. @throws AppError `store/damaged` */
export function textsOf(db: ReadableDb, { dictionary_id: id, members, raw }: StoredFrame): ReadonlyMap<number, Buffer> {
  const bytes = decompressRaw(raw, dictionaryOf(db, id));
  const texts = new Map<number, Buffer>();
  let start = 0;
  for (const [rid, length] of membersOf(members)) {
    const end = length === null ? bytes.length : start + length;
    texts.set(rid, bytes.subarray(start, end));
    start = end;
  }
  // A text that is cut off, or one that nobody claims, is not what was stored.
  if (start !== bytes.length) throw new AppError('store/damaged');
  return texts;
}
