import { AppError } from '#shared/errors.ts';
import { writeFileAtomically } from './atomic-file.ts';

export type FhirFile = {
  readonly path: string;
  /** Resources as the text Medicare sent. */
  readonly resources: Iterable<string>;
  /** Called now and then with the number of resources written so far. */
  readonly onResources?: (written: number) => void;
  readonly signal?: AbortSignal | undefined;
};

/** A dozen resources of the usual 20 KB: few system calls, flat memory. */
const charactersPerBlock = 256 * 1024;

type Frame = { readonly before: string; readonly between: string; readonly after: string; readonly oneLine: boolean };

/** FHIR R4, Bundle.type: a `collection` is a set of resources and no more; a `searchset` would have to name its search. */
const bundle: Frame = {
  before: '{"resourceType":"Bundle","type":"collection","entry":[\n{"resource":',
  between: '},\n{"resource":',
  after: '}\n]}\n',
  oneLine: false,
};
const lines: Frame = { before: '', between: '\n', after: '\n', oneLine: true };

/**
 * Writes the resources as received: a Bundle of type `collection`, or one resource a line where the path ends in `.ndjson`. In a Bundle each
 * resource stands byte for byte as Medicare sent it. NDJSON allows no line break inside a resource; JSON has them only between its tokens
 * (RFC 8259, sections 2 and 7), so there they become spaces and nothing else changes: numbers keep their digits.
 *
 * @returns the number of resources written
 * @throws AppError `export/nothing-to-export` where there is none (no file is made); else as {@link writeFileAtomically}
 */
export async function writeFhir(file: FhirFile): Promise<number> {
  const frame = file.path.toLowerCase().endsWith('.ndjson') ? lines : bundle;
  return writeFileAtomically(
    file.path,
    async (write) => {
      let written = 0;
      let block = frame.before;
      for (const resource of file.resources) {
        block += (written === 0 ? '' : frame.between) + (frame.oneLine ? onOneLine(resource) : resource);
        written += 1;
        if (block.length < charactersPerBlock) continue;
        await write(block);
        block = '';
        file.onResources?.(written);
      }
      if (written === 0) throw new AppError('export/nothing-to-export');
      await write(block + frame.after);
      file.onResources?.(written);
      return written;
    },
    file.signal,
  );
}

function onOneLine(resource: string): string {
  return resource.replaceAll(/[\r\n]+/g, ' ').trim();
}
