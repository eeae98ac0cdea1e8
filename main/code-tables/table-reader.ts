import type { CodeTableKind } from '#shared/domain/code-table.ts';
import type { CodeRow } from './code-row.ts';

/** Reads the lines of a table one after another; each may end a row. */
export type TableReader = {
  readonly kind: CodeTableKind;
  readonly line: (text: string) => CodeRow | null;
  /** The row that the end of the file ends. */
  readonly end: () => CodeRow | null;
  /**
   * Whether a file that ends here was cut off: after `last`, its last line that is not blank. A file as downloaded ends with a line break;
   * `isClosed` is false without one.
   */
  readonly isCutOff: (last: string, isClosed: boolean) => boolean;
  /** True when most lines end no row of their own: a name may take several. */
  readonly isMultiline?: boolean;
};
