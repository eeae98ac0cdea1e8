/** Where a service was given: CMS's two-digit code, with long sentences of the length Medicare sends but in our own words. */
export const places = {
  '10': 'Telehealth at home. The person is in their own home, or in another private home, and meets the professional by video or by telephone instead of in the same room.',
  '11': 'Office. A room or building that is not a hospital, nursing facility, public health clinic or care home, where a health professional regularly examines people, finds out what is wrong with them, and treats them without their staying overnight.',
  '12': 'Home. A private house or apartment, other than a hospital or other facility, in which the person lives and is cared for.',
  '21': 'Inpatient hospital. A place, not only for mental illness, that offers mainly diagnosis, treatment (by operation or otherwise) and rehabilitation, by doctors or under their direction, to people who have been admitted to it.',
  '22': 'Outpatient hospital on campus. The part of a hospital, on its main grounds, that offers diagnosis, treatment and rehabilitation to people who are ill or injured but do not need to be admitted.',
  '23': 'Emergency room of a hospital. The part of a hospital in which sudden illness or injury is looked at and treated at any hour of the day.',
  '24': 'Ambulatory surgical center. A place of its own, other than a doctor’s office, in which operations are done for people who go home the same day.',
  '31': 'Skilled nursing facility. A place that mainly gives skilled nursing care and the services around it, on the spot, to people who need care but not that of a hospital.',
  '41': 'Ambulance on land. A vehicle made, fitted out and staffed for saving lives and carrying the sick or injured.',
  '65': 'Dialysis center. A place that is not a hospital, where people whose kidneys have failed have their blood cleaned, and where they and their helpers are taught how it is done.',
  '81': 'Independent laboratory. A laboratory that is certified to carry out tests and does not belong to a hospital or a doctor’s office.',
} as const;

export type PlaceCode = keyof typeof places;
