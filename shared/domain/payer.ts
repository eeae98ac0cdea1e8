/** Who decides about a person's claims and pays them: Medicare, or another health plan. */
export type Payer = 'medicare' | 'plan';
