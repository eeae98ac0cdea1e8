/** Departments of a bill, in our own short words; Medicare sends longer ones that belong to others. */
export const revenueCenters = {
  '0001': 'Total charge',
  '0022': 'Skilled nursing payment group',
  '0023': 'Home health payment group',
  '0120': 'Room and board, two beds',
  '0250': 'Drugs',
  '0270': 'Supplies',
  '0300': 'Laboratory',
  '0320': 'X-ray',
  '0352': 'CT scan of the body',
  '0360': 'Operating room',
  '0370': 'Anesthesia',
  '0403': 'Breast screening',
  '0420': 'Physical therapy',
  '0421': 'Physical therapy visit',
  '0430': 'Occupational therapy',
  '0450': 'Emergency room',
  '0510': 'Clinic',
  '0551': 'Skilled nursing visit',
  '0571': 'Home health aide visit',
  '0636': 'Drugs named on the bill',
  '0651': 'Routine home care',
  '0730': 'Heart tracing',
  '0750': 'Stomach and bowel examination',
  '0821': 'Dialysis session',
} as const;

export type RevenueCode = keyof typeof revenueCenters;
