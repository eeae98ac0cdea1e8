/** Medicare's own paths (v2, with the closing slash). */
export const paths = {
  authorize: '/v2/o/authorize/',
  token: '/v2/o/token/',
  revoke: '/v2/o/revoke/',
  userinfo: '/v2/connect/userinfo',
  fhir: '/v2/fhir/',
  /** Of v3 there is the insurance card alone. */
  insuranceCard: '/v3/fhir/Patient/$generate-insurance-card',
  /** Our pages between sign-in and redirect. */
  interaction: '/practice/interaction/',
} as const;

export const practiceClients = {
  confidential: { clientId: 'practice-client', secret: 'practice-secret' },
  public: { clientId: 'practice-public' },
} as const;
