import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataPaths, erasureMark, namesIn, personFile } from './paths.ts';

const personId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Copies of one person that are kept beside the data, the newest last, as file names. */
export function copiesIn(folder: string): readonly string[] {
  return namesIn(folder).filter((name) => /^\d{4}-\d\d-\d\dT[\d-]+Z\.claimkeep$/.test(name));
}

/** People whose file is lost, without having been deleted here, and of whom a copy is kept that can take its place. */
export function orphanedCopies(folder: string): readonly string[] {
  const { copies } = dataPaths(folder);
  return namesIn(copies).filter(
    (id) =>
      personId.test(id) &&
      !existsSync(personFile(folder, id)) &&
      !existsSync(erasureMark(folder, id)) &&
      copiesIn(join(copies, id)).length > 0,
  );
}
