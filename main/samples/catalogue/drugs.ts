/** A medicine somebody takes. The product numbers (NDC, 11 digits) are invented: no labeler has 99xxx. */
export type Drug = {
  readonly ndc: string;
  /** As Medicare shows it: product name - substance. */
  readonly display: string;
  readonly brand: boolean;
  readonly daysSupply: 30 | 90;
  /** Tablets, or doses, for one supply. */
  readonly quantity: number;
  /** Price of one supply in cents. */
  readonly price: number;
  readonly byMail: boolean;
};

function drug(ndc: string, display: string, [daysSupply, quantity, price]: readonly [30 | 90, number, number]): Drug {
  const brand = price > 200_00;
  return { ndc, display, brand, daysSupply, quantity, price, byMail: daysSupply === 90 };
}

/** Mary's medicines; the first of them is dear enough to reach the yearly limit. */
export const maryDrugs: readonly Drug[] = [
  drug('99001021560', 'Apixaban - APIXABAN', [30, 60, 594_20]),
  drug('99014007790', 'Atorvastatin Calcium - ATORVASTATIN CALCIUM', [90, 90, 24_60]),
  drug('99014031190', 'Metoprolol Succinate - METOPROLOL SUCCINATE', [90, 90, 31_45]),
  drug('99022010490', 'Metformin Hydrochloride - METFORMIN HYDROCHLORIDE', [90, 180, 18_90]),
  drug('99030055290', 'Lisinopril - LISINOPRIL', [90, 90, 12_75]),
  drug('99030061890', 'Omeprazole - OMEPRAZOLE', [90, 90, 21_30]),
  drug('99041000704', 'Alendronate Sodium - ALENDRONATE SODIUM', [90, 12, 28_15]),
  drug('99041013430', 'Furosemide - FUROSEMIDE', [30, 30, 6_40]),
  drug('99058022190', 'Levothyroxine Sodium - LEVOTHYROXINE SODIUM', [90, 90, 33_80]),
  drug('99058030630', 'Gabapentin - GABAPENTIN', [30, 90, 14_95]),
];

export const jamesDrugs: readonly Drug[] = [
  drug('99062011190', 'Amlodipine Besylate - AMLODIPINE BESYLATE', [90, 90, 15_10]),
  drug('99062023430', 'Empagliflozin - EMPAGLIFLOZIN', [30, 30, 611_35]),
  drug('99014007790', 'Atorvastatin Calcium - ATORVASTATIN CALCIUM', [90, 90, 24_60]),
  drug('99070041990', 'Tamsulosin Hydrochloride - TAMSULOSIN HYDROCHLORIDE', [90, 90, 26_70]),
  drug('99070055760', 'Albuterol Sulfate - ALBUTEROL SULFATE', [30, 1, 38_25]),
  drug('99083010890', 'Losartan Potassium - LOSARTAN POTASSIUM', [90, 90, 17_85]),
  drug('99083022390', 'Allopurinol - ALLOPURINOL', [90, 90, 19_40]),
];
