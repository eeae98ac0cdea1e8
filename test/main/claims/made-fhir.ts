/** Small hand-written Blue Button resources. Every name, number and amount in them is invented. */

const variables = 'https://bluebutton.cms.gov/resources/variables/';
const codesystem = 'https://bluebutton.cms.gov/resources/codesystem/';
const v3System = 'https://bluebutton.cms.gov/fhir/CodeSystem/';

export type Json = Record<string, unknown>;

/** A v2 variable as coding: its address is system and code holder. */
export function variable(name: string, code: string, display?: string): Json {
  return { system: variables + name, code, ...(display === undefined ? {} : { display }) };
}

export function extension(name: string, code: string): Json {
  return { url: variables + name, valueCoding: variable(name, code) };
}

/** A v2 money entry of a line: generic code first, as Blue Button sends it. */
export function adjudicated(name: string, value: unknown, generic = 'submitted'): Json {
  return {
    category: { coding: [{ code: generic }, { system: `${codesystem}adjudication`, code: variables + name }] },
    amount: { value },
  };
}

export function balance(name: string, value: unknown): Json {
  return {
    type: { coding: [{ system: `${codesystem}benefit-balance`, code: variables + name }] },
    usedMoney: { value },
  };
}

export function days(name: string, value: unknown): Json {
  return {
    type: { coding: [{ system: `${codesystem}benefit-balance`, code: variables + name }] },
    usedUnsignedInt: value,
  };
}

/** A v2 supporting information, by variable. */
export function info(name: string, parts: Json): Json {
  return {
    category: { coding: [{ code: 'info' }, { system: `${codesystem}information`, code: variables + name }] },
    ...parts,
  };
}

/** A v2 claim of a kind, with `parts` in place of or beside the header. */
export function v2Claim(eobType: string, parts: Json = {}): Json {
  return {
    resourceType: 'ExplanationOfBenefit',
    id: `${eobType.toLowerCase()}--5550001`,
    meta: {
      lastUpdated: '2026-02-03T04:05:06.789-05:00',
      profile: ['http://example.org/StructureDefinition/wrong-family'],
    },
    identifier: [
      { system: `${variables}clm_id`, value: '-5550001' },
      { system: 'https://bluebutton.cms.gov/resources/identifier/claim-group', value: '-777' },
    ],
    status: 'active',
    type: { coding: [{ system: `${codesystem}eob-type`, code: eobType }] },
    use: 'claim',
    patient: { reference: 'Patient/-42' },
    billablePeriod: { start: '2026-05-27', end: '2026-05-28' },
    created: '2026-11-01T00:00:00-05:00',
    outcome: 'complete',
    ...parts,
  };
}

/** A v2 carrier or DME line with the five amounts that matter. */
export function professionalLine(
  amounts: {
    billed?: number;
    approved?: number;
    paid?: number;
    deductible?: number;
    coinsurance?: number;
    other?: number;
  },
  parts: Json = {},
): Json {
  const named: readonly (readonly [string, number | undefined, string])[] = [
    ['line_sbmtd_chrg_amt', amounts.billed, 'submitted'],
    ['line_alowd_chrg_amt', amounts.approved, 'eligible'],
    ['line_nch_pmt_amt', amounts.paid, 'benefit'],
    ['line_bene_ptb_ddctbl_amt', amounts.deductible, 'deductible'],
    ['line_coinsrnc_amt', amounts.coinsurance, 'coinsurance'],
    ['line_bene_prmry_pyr_pd_amt', amounts.other, 'priorpayerpaid'],
  ];
  return {
    sequence: 1,
    productOrService: { coding: [{ system: `${codesystem}hcpcs`, code: '99213' }] },
    servicedPeriod: { start: '2026-05-27', end: '2026-05-27' },
    adjudication: named.flatMap(([name, value, generic]) =>
      value === undefined ? [] : [adjudicated(name, value, generic)],
    ),
    ...parts,
  };
}

/** A v2 institutional line of a revenue centre. */
export function revenueLine(code: string, amounts: Readonly<Record<string, number>>, parts: Json = {}): Json {
  return {
    sequence: 1,
    revenue: { coding: [variable('rev_cntr', code)] },
    adjudication: Object.entries(amounts).map(([name, value]) => adjudicated(name, value)),
    ...parts,
  };
}

/** A v3 money entry, of a claim's `total` or `adjudication` or of a line. */
export function v3Money(code: string, value: unknown): Json {
  return {
    category: { coding: [{ code: 'generic' }, { system: `${v3System}Adjudication`, code }] },
    amount: { value },
  };
}

export function v3Info(name: string, parts: Json): Json {
  return {
    category: { coding: [{ system: `${v3System}Supporting-Information`, code: name }, { code: 'info' }] },
    ...parts,
  };
}

export function v3Code(system: string, code: string): Json {
  return { coding: [{ system: v3System + system, code }] };
}

export function v3Extension(name: string, code: string): Json {
  return {
    url: `https://bluebutton.cms.gov/fhir/StructureDefinition/${name}`,
    valueCoding: { system: v3System + name, code },
  };
}

/** A v3 claim by its number in CLM-TYPE-CD. */
export function v3Claim(typeCode: string, parts: Json = {}): Json {
  return {
    resourceType: 'ExplanationOfBenefit',
    id: '5550002',
    meta: {
      lastUpdated: '2026-02-03T04:05:06.000+00:00',
      tag: [{ system: `${v3System}Final-Action`, code: 'FinalAction' }],
    },
    status: 'active',
    outcome: 'complete',
    type: { coding: [{ system: `${v3System}CLM-TYPE-CD`, code: typeCode }] },
    patient: { reference: 'Patient/43' },
    billablePeriod: { start: '2026-03-01', end: '2026-03-02' },
    ...parts,
  };
}
