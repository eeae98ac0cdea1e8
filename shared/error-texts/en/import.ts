import type { AreaTexts } from '../error-text.ts';

/** English texts of failures of files that are brought in. */
export const importTexts: AreaTexts<'import'> = {
  'import/nothing-found': {
    what: 'We found no claims in what you chose.',
    meaning: 'Nothing was changed.',
    next: 'Choose a FHIR file (.json or .ndjson) or a folder of them.',
  },
  'import/not-fhir': {
    what: 'This file does not hold Medicare claims.',
    meaning: 'We did not use it.',
    next: 'Choose a FHIR file (.json or .ndjson).',
  },
  'import/cut-off': {
    what: 'This file is not complete.',
    meaning: 'Its end is missing or it is damaged. We did not use it.',
    next: 'Copy or download the file again, then import it.',
  },
  'import/unreadable': {
    what: 'This file could not be read.',
    meaning: 'We did not use it.',
    next: 'Check that it still exists and that you may open it.',
  },
  'import/too-large': {
    what: 'This file is too large.',
    meaning: 'We did not use it.',
    next: 'Get your claims in smaller files, then import those.',
  },
  'import/wrong-person': {
    what: 'What you chose belongs to someone else.',
    meaning: 'We kept none of it, so that two people are never mixed.',
    next: 'Import it as a new person.',
  },
  'import/cancelled': {
    what: 'The import was stopped.',
    meaning: 'What was here before is kept. A new person that was not finished is not.',
    next: 'Import the same file again to go on. Nothing will be doubled.',
  },
};
