import type { ServiceTopic } from '#shared/domain/service-topic.ts';

type Range = readonly [from: number, to: number, topic: ServiceTopic];

/**
 * What a procedure number is about. Our own coarse grouping of number ranges, written from the order of CMS's fee schedules and BETOS
 * families; no licensed description is in it. In order of the numbers; gaps have no topic.
 */
const numberRanges: readonly Range[] = [
  [100, 1999, 'anesthesia'],
  [10004, 17999, 'minorProcedure'],
  [18000, 20499, 'surgery'],
  [20500, 20611, 'minorProcedure'],
  [20612, 29799, 'surgery'],
  [29800, 36399, 'surgery'],
  [36400, 36416, 'labTest'],
  [36417, 42999, 'surgery'],
  [43191, 43273, 'minorProcedure'],
  [43274, 45299, 'surgery'],
  [45300, 45399, 'minorProcedure'],
  [45400, 46599, 'surgery'],
  [46600, 46615, 'minorProcedure'],
  [46700, 62319, 'surgery'],
  [62320, 62327, 'minorProcedure'],
  [62328, 64399, 'surgery'],
  [64400, 64530, 'minorProcedure'],
  [64531, 69208, 'surgery'],
  [69209, 69210, 'minorProcedure'],
  [69211, 69990, 'surgery'],
  [70010, 76999, 'imaging'],
  [77001, 77092, 'imaging'],
  [77261, 77799, 'cancerTreatment'],
  [78000, 79999, 'imaging'],
  [80047, 89398, 'labTest'],
  [90281, 90399, 'injectedDrug'],
  [90460, 90759, 'vaccine'],
  [90785, 90899, 'mentalHealth'],
  [90901, 90913, 'therapy'],
  [90935, 90999, 'dialysis'],
  [91010, 91299, 'diagnosticTest'],
  [91300, 91322, 'vaccine'],
  [92002, 92499, 'eyeCare'],
  [92502, 92506, 'diagnosticTest'],
  [92507, 92508, 'therapy'],
  [92511, 92525, 'diagnosticTest'],
  [92526, 92526, 'therapy'],
  [92531, 92700, 'diagnosticTest'],
  [92920, 92998, 'surgery'],
  [93000, 93789, 'diagnosticTest'],
  [93797, 93798, 'therapy'],
  [93880, 94621, 'diagnosticTest'],
  [94625, 94626, 'therapy'],
  [94640, 95251, 'diagnosticTest'],
  [95700, 96020, 'diagnosticTest'],
  [96105, 96171, 'mentalHealth'],
  [96360, 96379, 'injectedDrug'],
  [96401, 96549, 'cancerTreatment'],
  [96900, 96999, 'minorProcedure'],
  [97010, 97546, 'therapy'],
  [97597, 97610, 'minorProcedure'],
  [97750, 97799, 'therapy'],
  [97802, 97804, 'preventiveVisit'],
  [97810, 97814, 'therapy'],
  [98925, 98943, 'therapy'],
  [98966, 98981, 'telehealthVisit'],
  [99091, 99091, 'diagnosticTest'],
  [99202, 99215, 'officeVisit'],
  [99217, 99239, 'hospitalVisit'],
  [99241, 99255, 'consultation'],
  [99281, 99288, 'emergencyVisit'],
  [99291, 99292, 'hospitalVisit'],
  [99304, 99318, 'nursingFacilityVisit'],
  [99324, 99350, 'homeVisit'],
  [99354, 99360, 'officeVisit'],
  [99381, 99429, 'preventiveVisit'],
  [99421, 99452, 'telehealthVisit'],
  [99453, 99458, 'diagnosticTest'],
  [99483, 99498, 'officeVisit'],
  [99500, 99602, 'homeHealth'],
];

/** The same for HCPCS Level II codes, by their letter. A narrower range stands before the wider one it is in. */
const letterRanges: Readonly<Record<string, readonly Range[]>> = {
  A: [
    [21, 999, 'ambulance'],
    [4224, 4226, 'diabetesSupplies'],
    [4230, 4259, 'diabetesSupplies'],
    [4310, 4360, 'urinarySupplies'],
    [4653, 4932, 'dialysis'],
    [4000, 4999, 'medicalSupplies'],
    [5102, 5114, 'urinarySupplies'],
    [5500, 5513, 'bracesAndProsthetics'],
    [5000, 6999, 'medicalSupplies'],
    [7000, 8999, 'medicalEquipment'],
    [9500, 9700, 'imaging'],
    [9000, 9999, 'medicalSupplies'],
  ],
  B: [[4000, 9999, 'medicalSupplies']],
  C: [
    [8900, 8937, 'imaging'],
    [1000, 2999, 'medicalSupplies'],
    [9000, 9399, 'injectedDrug'],
  ],
  E: [
    [424, 447, 'oxygen'],
    [1390, 1406, 'oxygen'],
    [607, 607, 'diabetesSupplies'],
    [2100, 2104, 'diabetesSupplies'],
    [950, 1298, 'wheelchair'],
    [2201, 2398, 'wheelchair'],
    [2601, 2633, 'wheelchair'],
    [1500, 1699, 'dialysis'],
    [1, 9999, 'medicalEquipment'],
  ],
  G: [
    [8, 10, 'vaccine'],
    [27, 27, 'labTest'],
    [101, 124, 'preventiveVisit'],
    [128, 128, 'homeHealth'],
    [130, 130, 'imaging'],
    [143, 148, 'labTest'],
    [151, 164, 'homeHealth'],
    [202, 235, 'imaging'],
    [237, 239, 'therapy'],
    [270, 271, 'preventiveVisit'],
    [279, 279, 'imaging'],
    [283, 283, 'therapy'],
    [296, 297, 'imaging'],
    [299, 300, 'homeHealth'],
    [306, 328, 'labTest'],
    [378, 379, 'hospitalVisit'],
    [380, 384, 'emergencyVisit'],
    [389, 389, 'imaging'],
    [402, 405, 'preventiveVisit'],
    [406, 408, 'telehealthVisit'],
    [422, 424, 'therapy'],
    [425, 427, 'telehealthVisit'],
    [432, 435, 'labTest'],
    [438, 447, 'preventiveVisit'],
    [459, 459, 'telehealthVisit'],
    [472, 483, 'labTest'],
    [493, 496, 'homeHealth'],
    [498, 498, 'cancerTreatment'],
    [499, 499, 'labTest'],
    [2010, 2012, 'telehealthVisit'],
    [2211, 2214, 'officeVisit'],
    [6001, 6017, 'cancerTreatment'],
  ],
  J: [
    [9000, 9999, 'cancerTreatment'],
    [1, 8999, 'injectedDrug'],
  ],
  K: [
    [1, 195, 'wheelchair'],
    [552, 554, 'diabetesSupplies'],
    [800, 899, 'wheelchair'],
    [1, 9999, 'medicalEquipment'],
  ],
  L: [[1, 9999, 'bracesAndProsthetics']],
  M: [
    [201, 201, 'vaccine'],
    [220, 250, 'injectedDrug'],
  ],
  P: [[2028, 9615, 'labTest']],
  Q: [
    [91, 91, 'preventiveVisit'],
    [138, 139, 'injectedDrug'],
    [2034, 2039, 'vaccine'],
    [4100, 4399, 'medicalSupplies'],
    [5001, 5010, 'hospiceCare'],
    [5101, 5199, 'injectedDrug'],
    [9950, 9969, 'imaging'],
  ],
  R: [[70, 76, 'imaging']],
  U: [[1, 5, 'labTest']],
  V: [
    [2020, 2799, 'eyeCare'],
    [5008, 5364, 'diagnosticTest'],
  ],
};

/** The topic of a HCPCS code (five characters), or null when its range says nothing. */
export function topicByHcpcs(code: string): ServiceTopic | null {
  if (code.length !== 5) return null;
  const number = Number(code);
  if (Number.isInteger(number)) return inRanges(numberRanges, number);
  const rest = Number(code.slice(1));
  if (Number.isInteger(rest)) return inRanges(letterRanges[code.charAt(0)] ?? [], rest);
  // Laboratory analyses have four digits and U, trial vaccines and tests four digits and another letter.
  return code.endsWith('U') && Number.isInteger(Number(code.slice(0, 4))) ? 'labTest' : null;
}

function inRanges(ranges: readonly Range[], number: number): ServiceTopic | null {
  for (const [from, to, topic] of ranges) {
    if (number >= from && number <= to) return topic;
  }
  return null;
}
