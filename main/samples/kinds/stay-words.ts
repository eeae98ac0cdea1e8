/** How somebody came in, in our own words. */
export const admissionWords = {
  '1': 'Emergency - The person needed care at once because life or health was in danger.',
  '2': 'Urgent - The person needed care soon and got the first bed that was free.',
  '3': 'Planned - There was time to choose a day and a bed.',
} as const;

/** Where somebody went, in our own words. */
export const dischargeWords = {
  '01': 'Went home.',
  '03': 'Went to a skilled nursing facility.',
  '06': 'Went home with home health care.',
  '30': 'Still a patient.',
} as const;
