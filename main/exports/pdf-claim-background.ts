import type { ClaimDetail, Coded } from '#shared/domain/claim.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { changeSection, versionSection } from './pdf-claim-versions.ts';
import { factList } from './pdf-page.ts';
import { dateText, providerText } from './printed-text.ts';
import type { ExportWords } from './words/shape.ts';

/** What is known of a claim beside its services and amounts; a section only where there is something to say. */
export function backgroundSections(claim: ClaimDetail, words: ExportWords): Markup[] {
  return [
    stay(claim, words),
    drug(claim, words),
    diagnoses(claim, words),
    procedures(claim, words),
    careTeam(claim, words),
    versionSection(claim, words),
    changeSection(claim, words),
  ].filter((section) => section !== null);
}

function stay({ stay: of, drgTitle }: ClaimDetail, words: ExportWords): Markup | null {
  if (of === null) return null;
  const { stayFact } = words.claim;
  return factSection(words.claim.stay, [
    [stayFact.admitted, dateOrNull(of.admitted, words)],
    [stayFact.discharged, dateOrNull(of.discharged, words)],
    [stayFact.dischargeStatus, codedText(of.dischargeStatus)],
    [stayFact.drg, of.drg === null ? null : `${of.drg}: ${drgTitle ?? words.claim.noName}`],
    [stayFact.coveredDays, of.coveredDays],
    [stayFact.coinsuranceDays, of.coinsuranceDays],
    [stayFact.lifetimeReserveDays, of.lifetimeReserveDays],
    [stayFact.visits, of.visits],
  ]);
}

function drug({ drug: of }: ClaimDetail, words: ExportWords): Markup | null {
  if (of === null) return null;
  const { drugFact } = words.claim;
  return factSection(words.claim.drug, [
    [drugFact.name, of.name ?? (of.ndc === null ? null : words.claim.noName)],
    [drugFact.ndc, of.ndc],
    [drugFact.quantity, of.quantity],
    [drugFact.daysSupply, of.daysSupply],
    [drugFact.fillNumber, of.fillNumber],
    [drugFact.prescriptionNumber, of.prescriptionNumber],
    [drugFact.brandOrGeneric, of.brandOrGeneric === null ? null : words.claim.brandOrGeneric[of.brandOrGeneric]],
  ]);
}

function diagnoses(claim: ClaimDetail, words: ExportWords): Markup | null {
  const { code, description, role, diagnoses: title, diagnosisCaption, diagnosisRoles } = words.claim;
  return tableSection(
    title,
    diagnosisCaption,
    [
      [code, 'code'],
      [description, ''],
      [role, 'role'],
    ],
    claim.diagnoses.map((one) => [one.code, one.display ?? words.claim.noName, diagnosisRoles[one.role]]),
  );
}

function procedures(claim: ClaimDetail, words: ExportWords): Markup | null {
  const { code, description, procedures: title, procedureCaption } = words.claim;
  return tableSection(
    title,
    procedureCaption,
    [
      [code, 'code'],
      [description, ''],
      [words.list.date, 'role'],
    ],
    claim.procedures.map((one) => [
      one.code,
      one.display ?? words.claim.noName,
      dateOrNull(one.date, words) ?? words.notInData,
    ]),
  );
}

function careTeam(claim: ClaimDetail, words: ExportWords): Markup | null {
  const { role, name, specialty, careTeam: title, careTeamCaption, careRoles } = words.claim;
  return tableSection(
    title,
    careTeamCaption,
    [
      [role, 'role'],
      [name, ''],
      [specialty, ''],
    ],
    claim.careTeam.map((one) => [
      careRoles[one.role],
      providerText(one, words),
      codedText(one.specialty) ?? words.notInData,
    ]),
  );
}

function factSection(title: string, facts: readonly (readonly [string, string | number | null])[]): Markup | null {
  const known = facts.flatMap(([term, value]) => (value === null ? [] : [[term, String(value)] as const]));
  return known.length === 0 ? null : markup`<section><h2>${title}</h2>${factList(known)}</section>`;
}

/** Columns are pairs of head and CSS class; the first cell of a row is its header. */
function tableSection(
  title: string,
  caption: string,
  columns: readonly (readonly [string, string])[],
  rows: readonly (readonly string[])[],
): Markup | null {
  if (rows.length === 0) return null;
  const heads = columns.map(([head, className]) => markup`<th scope="col" class="${className}">${head}</th>`);
  const body = rows.map(
    ([first = '', ...rest]) =>
      markup`<tr><th scope="row"><bdi>${first}</bdi></th>${rest.map((cell) => markup`<td><bdi>${cell}</bdi></td>`)}</tr>
`,
  );
  return markup`<section><h2>${title}</h2>
<table><caption>${caption}</caption><thead><tr>${heads}</tr></thead>
<tbody>
${body}</tbody></table></section>`;
}

function codedText(coded: Coded | null): string | null {
  if (coded === null) return null;
  return coded.display === null ? coded.code : `${coded.display} (${coded.code})`;
}

function dateOrNull(date: string | null, words: ExportWords): string | null {
  return date === null ? null : dateText(date, words);
}
