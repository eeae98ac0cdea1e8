import type { ApiVersion, CareTeamMember, CareTeamRole, Coded, Provider } from '#shared/domain/claim.ts';
import { codedOf, codingsOf, hasSystem } from './fhir/coding.ts';
import { integerOf, integersOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { providerOf } from './provider.ts';
import { speakingOrder } from './words/readable-name.ts';

/** Role codes of CARIN and FHIR; v2 says `performing` where v3 says `rendering`. */
const roles: ReadonlyMap<string, CareTeamRole> = new Map([
  ['performing', 'performing'],
  ['rendering', 'performing'],
  ['primary', 'billing'],
  ['referring', 'referring'],
  ['attending', 'attending'],
  ['operating', 'operating'],
  ['otheroperating', 'otherOperating'],
  ['prescribing', 'prescribing'],
  ['supervising', 'supervising'],
  ['supervisor', 'supervising'],
  ['assist', 'assisting'],
]);

/** The members as the claim lists them, for look-up by sequence: they repeat people and have entries that name nobody. */
export type CareTeam = readonly CareTeamMember[];

/** v3 writes people as `Stark, Tony` here, and the same person as a provider in speaking order. */
export function readCareTeam(resource: Fields, apiVersion: ApiVersion): CareTeam {
  return listOf(resource['careTeam']).map((entry, index) => ({
    sequence: integerOf(entry['sequence']) ?? index + 1,
    role: roleOf(entry['role']),
    ...memberOf(providerOf(resource, entry['provider']), apiVersion),
    specialty: specialtyOf(entry['qualification']),
  }));
}

function memberOf(provider: Provider, apiVersion: ApiVersion): Provider {
  return apiVersion === 'v3' && provider.name !== null ? { ...provider, name: speakingOrder(provider.name) } : provider;
}

/** The team to show: everybody once per role, and only who can be named by something (claims-data.md, 0.11). */
export function distinctMembers(team: CareTeam): readonly CareTeamMember[] {
  const seen = new Set<string>();
  return team.filter((member) => {
    if (!isNamed(member)) return false;
    const { role, name, npi } = member;
    const key = `${role} ${npi ?? ''} ${name ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The first member with the role. */
export function memberInRole(team: CareTeam, role: CareTeamRole): CareTeamMember | null {
  return team.find((member) => member.role === role) ?? null;
}

/** Who performed a line, by the sequences it lists; sequences may dangle and are no indexes (claims-data.md, 0.10). */
export function performerOf(team: CareTeam, item: Fields): Pick<CareTeamMember, 'name' | 'npi' | 'specialty'> | null {
  const sequences = integersOf(item['careTeamSequence']);
  if (sequences.length === 0) return null;
  const listed = team.filter((member) => sequences.includes(member.sequence) && isNamed(member));
  const performer = memberInRole(listed, 'performing') ?? listed[0];
  return performer === undefined ? null : { name: performer.name, npi: performer.npi, specialty: performer.specialty };
}

/** Members with an unknown number and nothing else say nothing (claims-data.md, 0.11). */
function isNamed({ name, npi, specialty }: CareTeamMember): boolean {
  return name !== null || npi !== null || specialty !== null;
}

function roleOf(role: unknown): CareTeamRole {
  for (const coding of codingsOf(role)) {
    const known = roles.get(textOf(coding['code']) ?? '');
    if (known !== undefined) return known;
  }
  return 'other';
}

/** Medicare's own specialty where it has a name, else the taxonomy's, else whichever code there is. */
function specialtyOf(qualification: unknown): Coded | null {
  const codings = listOf(qualification).flatMap(codingsOf);
  const own = codings.filter(
    (coding) => hasSystem(coding, '/prvdr_spclty') || hasSystem(coding, '/CLM-PRVDR-SPCLTY-CD'),
  );
  const coded = [...own, ...codings].map(codedOf).filter((coding) => coding !== null);
  return coded.find(({ display }) => display !== null) ?? coded[0] ?? null;
}
