import { createMedicareClient } from '#main/medicare/client.ts';
import { openForWriting } from '#main/store/database.ts';
import { downloadInto } from './download-into.ts';

/** A program of its own that downloads into the given file until it is done or killed; a line on standard output tells each page. */
const { STORE_FILE = '', STORE_KEY = '', FHIR_BASE = '' } = process.env;
const client = createMedicareClient({
  fhirBase: FHIR_BASE,
  tokens: { accessToken: async () => 'token', refreshAfter401: async () => 'token' },
});
await downloadInto(openForWriting(STORE_FILE, Buffer.from(STORE_KEY, 'hex')), client, () => process.stdout.write('.'));
