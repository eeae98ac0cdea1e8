import type { ServiceTopic } from '#shared/domain/service-topic.ts';

/** BETOS groups (CMS, public), longest prefix first. */
const betosPrefixes: readonly (readonly [string, ServiceTopic])[] = [
  ['M1', 'officeVisit'],
  ['M2', 'hospitalVisit'],
  ['M3', 'emergencyVisit'],
  ['M4A', 'homeVisit'],
  ['M4B', 'nursingFacilityVisit'],
  ['M5B', 'mentalHealth'],
  ['M5C', 'eyeCare'],
  ['M5', 'officeVisit'],
  ['M6', 'consultation'],
  ['P0', 'anesthesia'],
  ['P5', 'minorProcedure'],
  ['P6', 'minorProcedure'],
  ['P7', 'cancerTreatment'],
  ['P8', 'minorProcedure'],
  ['P9', 'dialysis'],
  ['P', 'surgery'],
  ['I', 'imaging'],
  ['T1', 'labTest'],
  ['T2', 'diagnosticTest'],
  ['D1A', 'medicalSupplies'],
  ['D1C', 'oxygen'],
  ['D1D', 'wheelchair'],
  ['D1F', 'bracesAndProsthetics'],
  ['D1G', 'injectedDrug'],
  ['D1', 'medicalEquipment'],
  ['O1A', 'ambulance'],
  ['O1B', 'therapy'],
  ['O1C', 'medicalSupplies'],
  ['O1D', 'cancerTreatment'],
  ['O1E', 'injectedDrug'],
  ['O1F', 'diagnosticTest'],
  ['O1G', 'vaccine'],
];

/** CMS type of service. 1 and 9 (medical care of any kind) say nothing. */
const serviceTypes: ReadonlyMap<string, ServiceTopic> = new Map([
  ['2', 'surgery'],
  ['3', 'consultation'],
  ['4', 'imaging'],
  ['5', 'labTest'],
  ['6', 'cancerTreatment'],
  ['7', 'anesthesia'],
  ['8', 'surgery'],
  ['A', 'medicalEquipment'],
  ['B', 'imaging'],
  ['C', 'imaging'],
  ['D', 'ambulance'],
  ['E', 'medicalSupplies'],
  ['F', 'surgery'],
  ['G', 'injectedDrug'],
  ['J', 'bracesAndProsthetics'],
  ['K', 'diagnosticTest'],
  ['L', 'dialysis'],
  ['M', 'dialysis'],
  ['P', 'medicalEquipment'],
  ['Q', 'eyeCare'],
  ['R', 'medicalEquipment'],
  ['S', 'medicalSupplies'],
  ['T', 'mentalHealth'],
  ['U', 'therapy'],
  ['V', 'vaccine'],
  ['W', 'therapy'],
  ['Y', 'consultation'],
  ['Z', 'consultation'],
]);

/** Families of revenue centres (the first three of four digits), grouped by us; the hospital association's texts are not used. */
const revenueFamilies: readonly (readonly [from: number, to: number, topic: ServiceTopic])[] = [
  [10, 21, 'roomAndBoard'],
  [25, 26, 'pharmacy'],
  [27, 27, 'medicalSupplies'],
  [28, 28, 'cancerTreatment'],
  [29, 29, 'medicalEquipment'],
  [30, 31, 'labTest'],
  [32, 32, 'imaging'],
  [33, 33, 'cancerTreatment'],
  [34, 35, 'imaging'],
  [36, 36, 'surgery'],
  [37, 37, 'anesthesia'],
  [40, 40, 'imaging'],
  [41, 44, 'therapy'],
  [45, 45, 'emergencyVisit'],
  [46, 48, 'diagnosticTest'],
  [49, 49, 'surgery'],
  [51, 52, 'officeVisit'],
  [54, 54, 'ambulance'],
  [55, 59, 'homeHealth'],
  [60, 60, 'oxygen'],
  [61, 61, 'imaging'],
  [62, 62, 'medicalSupplies'],
  [63, 63, 'pharmacy'],
  [64, 64, 'homeHealth'],
  [65, 66, 'hospiceCare'],
  [70, 71, 'surgery'],
  [73, 74, 'diagnosticTest'],
  [75, 75, 'minorProcedure'],
  [76, 76, 'hospitalVisit'],
  [77, 77, 'vaccine'],
  [78, 78, 'telehealthVisit'],
  [79, 79, 'minorProcedure'],
  [80, 80, 'dialysis'],
  [82, 85, 'dialysis'],
  [86, 86, 'diagnosticTest'],
  [88, 88, 'dialysis'],
  [90, 91, 'mentalHealth'],
  [92, 92, 'diagnosticTest'],
  [94, 95, 'therapy'],
  [96, 98, 'hospitalVisit'],
  [100, 100, 'roomAndBoard'],
];

export function topicByBetos(code: string): ServiceTopic | null {
  return betosPrefixes.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
}

export function topicByServiceType(code: string): ServiceTopic | null {
  return serviceTypes.get(code) ?? null;
}

/** @param family the four digits of a revenue centre */
export function topicByRevenue(family: string): ServiceTopic | null {
  const number = Number(family.slice(0, 3));
  return revenueFamilies.find(([from, to]) => number >= from && number <= to)?.[2] ?? null;
}
