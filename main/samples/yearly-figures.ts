/** What Medicare's cost sharing was in a year, in cents. */
export type YearlyFigures = {
  readonly partBDeductible: number;
  /** Part A hospital deductible; a skilled-nursing day from 21 on costs one eighth of it (42 CFR 409.85). */
  readonly partADeductible: number;
  readonly partDDeductible: number;
  /** Up to 2024: gross drug cost at which the coverage gap begins. Null since 2025, when the gap was abolished. */
  readonly initialCoverageLimit: number | null;
  /** Out-of-pocket cost at which the person pays little (to 2023) or nothing (since 2024) more. */
  readonly outOfPocketThreshold: number;
  /** What Extra Help asks at the counter. */
  readonly extraHelpCopay: { readonly generic: number; readonly brand: number };
};

/** As published by CMS each autumn: B, A, D deductible, coverage limit, out-of-pocket threshold, Extra Help copays. */
const published: Readonly<Record<number, readonly [number, number, number, number | null, number, number, number]>> = {
  2015: [147_00, 1260_00, 320_00, 2960_00, 4700_00, 265, 660],
  2016: [166_00, 1288_00, 360_00, 3310_00, 4850_00, 295, 740],
  2017: [183_00, 1316_00, 400_00, 3700_00, 4950_00, 330, 825],
  2018: [183_00, 1340_00, 405_00, 3750_00, 5000_00, 335, 835],
  2019: [185_00, 1364_00, 415_00, 3820_00, 5100_00, 340, 850],
  2020: [198_00, 1408_00, 435_00, 4020_00, 6350_00, 360, 895],
  2021: [203_00, 1484_00, 445_00, 4130_00, 6550_00, 370, 920],
  2022: [233_00, 1556_00, 480_00, 4430_00, 7050_00, 395, 985],
  2023: [226_00, 1600_00, 505_00, 4660_00, 7400_00, 415, 1035],
  2024: [240_00, 1632_00, 545_00, 5030_00, 8000_00, 450, 1120],
  2025: [257_00, 1676_00, 590_00, null, 2000_00, 490, 1215],
  2026: [283_00, 1736_00, 615_00, null, 2100_00, 510, 1265],
};

const years = Object.keys(published).map(Number);
const firstYear = Math.min(...years);
const lastYear = Math.max(...years);

/** The figures of a year; a year before or after the published ones has those of the nearest. */
export function figuresOf(year: number): YearlyFigures {
  const row = published[Math.min(lastYear, Math.max(firstYear, year))];
  if (row === undefined) throw new RangeError(`no figures for ${year}`);
  const [
    partBDeductible,
    partADeductible,
    partDDeductible,
    initialCoverageLimit,
    outOfPocketThreshold,
    generic,
    brand,
  ] = row;
  return {
    partBDeductible,
    partADeductible,
    partDDeductible,
    initialCoverageLimit,
    outOfPocketThreshold,
    extraHelpCopay: { generic, brand },
  };
}
