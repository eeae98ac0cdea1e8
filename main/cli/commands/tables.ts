import type { CodeTableInfo } from '#shared/domain/code-table.ts';
import { codeTableKinds } from '#shared/domain/code-table.ts';
import { usage } from '../arguments.ts';
import type { Command } from '../context.ts';

const names: Readonly<Record<CodeTableInfo['kind'], string>> = {
  icd10cm: 'Diagnoses (ICD-10-CM)',
  icd10pcs: 'Procedures (ICD-10-PCS)',
  hcpcs: 'Services and supplies (HCPCS Level II)',
  ndc: 'Drugs (NDC directory)',
  msdrg: 'Hospital stays (MS-DRG)',
  nppes: 'Providers (NPPES)',
};

export const tables: Command = {
  usage: 'tables [add PATH... [--replace] or remove KIND]',
  summary: 'Official tables of names (CMS, FDA): list, add from the original files, remove',
  options: { replace: { type: 'boolean' } },
  words: [0, 50],
  run: async ({ args, services, unlock, print, progress, signal }) => {
    const [verb, ...rest] = args.words;
    await unlock();
    if (verb === undefined) return show(services.codeTables.list(), print);
    if (verb === 'add' && rest.length > 0) {
      return show(
        await services.codeTables.add(rest, {
          onProgress: progress,
          signal,
          isSmallerWanted: args.flag('replace'),
        }),
        print,
      );
    }
    const kind = codeTableKinds.find((known) => known === rest[0]);
    if (verb !== 'remove' || rest.length !== 1 || kind === undefined) {
      throw usage(`tables takes nothing, or: add PATH..., or: remove ${codeTableKinds.join('|')}`);
    }
    return show(await services.codeTables.remove(kind), print);
  },
};

function show(list: readonly CodeTableInfo[], print: (value: unknown, text: string) => void): void {
  const lines = list.map(({ kind, edition, count }) => {
    const of = edition === null ? '' : `, ${edition}`;
    return `${kind}  ${names[kind]}${of}: ${count.toLocaleString('en-US')} names`;
  });
  print(list, lines.length === 0 ? 'No official table was added yet.' : lines.join('\n'));
}
