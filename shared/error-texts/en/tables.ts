import type { AreaTexts } from '../error-text.ts';

/** English texts of failures of official tables that the person adds. */
export const tablesTexts: AreaTexts<'tables'> = {
  'tables/not-recognized': {
    what: 'This file is not a table that we know.',
    meaning: 'Nothing was changed.',
    next: 'Choose the original file from CMS or FDA, as it was downloaded (a ZIP file is fine).',
  },
  'tables/cut-off': {
    what: 'This file is not whole.',
    meaning: 'Nothing was changed.',
    next: 'Download it again, then add it once more.',
  },
  'tables/much-smaller': {
    what: 'This table has far fewer names than the one that is here: {after} instead of {before}.',
    meaning: 'Nothing was changed. The file may not be whole.',
    next: 'Download it again. If it is meant to be so small, choose to replace the table.',
  },
  'tables/no-match': {
    what: 'No provider of your claims is in this file.',
    meaning: 'Nothing was changed. Only names of providers in your claims are kept.',
    next: 'Add the whole file from NPPES, after your claims are here.',
  },
};
