import { crc32, deflateRawSync } from 'node:zlib';

/** A line of an ICD order file: number, code, billable or not, short title, long title, each at its place. */
export function icdLine(number: number, code: string, title: string, isBillable = true): string {
  const short = title.toUpperCase().slice(0, 60).padEnd(60);
  return `${String(number).padStart(5, '0')} ${code.padEnd(7)} ${isBillable ? 1 : 0} ${short} ${title}`;
}

/** A record of the HCPCS file: 320 places, of which the first 119 hold what is read. */
export function hcpcsRecord(
  code: string,
  sequence: number,
  kind: '3' | '4' | '7' | '8',
  long: string,
  short = '',
): string {
  return `${code.padStart(5)}${String(sequence).padStart(5, '0')}${kind}${long.padEnd(80)}${short.padEnd(28)}`.padEnd(
    320,
  );
}

/** A ZIP archive as the public sites send them. */
export function zipOf(files: Readonly<Record<string, string>>, { isStored = false } = {}): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text, 'utf8');
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const numbers = (start: number, size: number): Buffer => {
      const header = Buffer.alloc(size);
      header.writeUInt16LE(20, start);
      header.writeUInt16LE(isStored ? 0 : 8, start + 4);
      header.writeUInt32LE(crc32(bytes), start + 10);
      header.writeUInt32LE(packed.length, start + 14);
      header.writeUInt32LE(bytes.length, start + 18);
      header.writeUInt16LE(nameBytes.length, start + 22);
      return header;
    };
    const local = numbers(4, 30);
    local.writeUInt32LE(0x04034b50, 0);
    const entry = numbers(6, 46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(at, 42);
    locals.push(local, nameBytes, packed);
    entries.push(entry, nameBytes);
    at += local.length + nameBytes.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

export const icdTable = [
  icdLine(1, 'M17', 'Osteoarthritis of knee', false),
  icdLine(2, 'M1711', 'Unilateral primary osteoarthritis, right knee'),
  icdLine(3, 'I10', 'Essential (primary) hypertension'),
].join('\r\n');

export const hcpcsTable = [
  hcpcsRecord('   TC', 100, '7', 'Technical component'),
  hcpcsRecord('A0021', 200, '3', 'Ambulance service, outside state per mile,', 'Outside state ambulance'),
  hcpcsRecord('A0021', 300, '4', 'transport (medicaid only)'),
  hcpcsRecord('D0120', 400, '3', 'A text of the dentists'),
  hcpcsRecord('G0008', 500, '3', 'Administration of influenza virus vaccine', 'Admin influenza virus vac'),
].join('\n');

export const ndcTable = [
  'PRODUCTID\tPRODUCTNDC\tPRODUCTTYPENAME\tPROPRIETARYNAME\tPROPRIETARYNAMESUFFIX\tNONPROPRIETARYNAME\tDOSAGEFORMNAME\tSUBSTANCENAME',
  '0071-0155_x\t0071-0155\tHUMAN PRESCRIPTION DRUG\tLipitor\t\tatorvastatin calcium\tTABLET\tATORVASTATIN CALCIUM TRIHYDRATE',
  '12345-678_x\t12345-678\tHUMAN PRESCRIPTION DRUG\tMade Up\tXR\tmadeupine\tTABLET\t',
].join('\n');

export const drgTable = [
  'TABLE 5.-LIST OF MEDICARE SEVERITY DIAGNOSIS-RELATED GROUPS',
  'MS-DRG\tFY 2026 Final Post-Acute DRG\tTYPE\tMS-DRG Title\tWeights',
  '470\tYes\tSURG\tMAJOR HIP AND KNEE JOINT REPLACEMENT\t1.9',
  '64\tYes\tMED\t"INTRACRANIAL HEMORRHAGE, WITH MCC"\t2.0',
].join('\n');

export const nppesTable = [
  '"NPI","Entity Type Code","Provider Organization Name (Legal Business Name)","Provider Last Name (Legal Name)","Provider First Name","Provider Middle Name","Provider Credential Text"',
  '"1912345678","1","","QUARRINGTON","OPHELIA","","M.D."',
  '"1999999999","2","LAKE ""SUPPLY"", INC","","","",""',
  '"1888888888","1","","SOMEONE","ELSE","",""',
].join('\n');
