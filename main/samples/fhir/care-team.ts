import { carin, coding, concept, terminology, variables } from './coding.ts';
import type { Json, JsonObject } from './json.ts';
import { optional } from './json.ts';

const roles = {
  referring: coding(`${carin}C4BBClaimCareTeamRole`, 'referring', 'Referring'),
  performing: coding(`${carin}C4BBClaimCareTeamRole`, 'performing', 'Performing provider'),
  attending: coding(`${carin}C4BBClaimCareTeamRole`, 'attending', 'Attending'),
  operating: coding(`${carin}C4BBClaimCareTeamRole`, 'operating', 'Operating'),
  otheroperating: coding(`${carin}C4BBClaimCareTeamRole`, 'otheroperating', 'Other Operating'),
  prescribing: coding(`${carin}C4BBClaimCareTeamRole`, 'prescribing', 'Prescribing provider'),
  primary: coding(`${terminology}claimcareteamrole`, 'primary', 'Primary provider'),
} as const;

export type CareTeamMember = {
  readonly role: keyof typeof roles;
  readonly identifier: JsonObject;
  readonly display?: string | undefined;
  readonly extension?: readonly JsonObject[];
  readonly responsible?: boolean;
  /** Taxonomy code, with CMS's word for the specialty: the taxonomy's own text belongs to others. */
  readonly taxonomy?: readonly [code: string, display: string];
  readonly specialty?: readonly [code: string, display: string];
};

/** The care team, numbered from 1 in the given order. */
export function careTeam(members: readonly CareTeamMember[]): readonly JsonObject[] {
  return members.map((member, index) => ({
    ...optional('extension', member.extension),
    sequence: index + 1,
    provider: { identifier: member.identifier, ...optional('display', member.display) },
    ...optional('responsible', member.responsible),
    role: concept(roles[member.role]),
    ...optional('qualification', qualification(member)),
  }));
}

function qualification({ taxonomy, specialty }: CareTeamMember): Json | null {
  const codings = [
    ...(taxonomy === undefined ? [] : [coding('http://nucc.org/provider-taxonomy', taxonomy[0], taxonomy[1])]),
    ...(specialty === undefined ? [] : [coding(`${variables}prvdr_spclty`, specialty[0], specialty[1])]),
  ];
  return codings.length === 0 ? null : concept(...codings);
}
