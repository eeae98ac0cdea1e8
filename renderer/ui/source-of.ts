import type { ConnectionSummary } from '#shared/domain/person.ts';

/** Whose server a connection is at, for texts: `{source, select, plan {…} other {…}}`. */
export function sourceOf(environment: ConnectionSummary['environment'] | undefined): 'plan' | 'medicare' {
  return environment === 'custom' ? 'plan' : 'medicare';
}
