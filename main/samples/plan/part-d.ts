import { figuresOf } from '../yearly-figures.ts';

/** How the price of one prescription was shared, cents. The parts add up to the price. */
export type FillMoney = {
  readonly price: number;
  readonly patient: number;
  readonly plan: number;
  readonly extraHelp: number;
  /** Manufacturer's discount in the coverage gap; none since 2025. */
  readonly gapDiscount: number;
  readonly belowThreshold: number;
  readonly aboveThreshold: number;
  /** `A`: the out-of-pocket threshold was met with this fill, `C`: it had been met before. */
  readonly phase: 'none' | 'A' | 'C';
};

export type DrugYear = { readonly year: number; gross: number; outOfPocket: number };

type Segment = {
  readonly room: number;
  readonly patientRate: number;
  readonly makerRate: number;
  readonly above: boolean;
};

/**
 * Shares one price by the standard Part D benefit of its year (42 CFR 423.104) and moves the year's counters on:
 * deductible, 25 %, gap until 2024, then 5 % (nothing since 2024) above the threshold. Since 2025 the plan's part includes
 * the manufacturer's discount, which Medicare's claims no longer name.
 */
export function shareFill(year: DrugYear, price: number, drug: { brand: boolean; extraHelp: boolean }): FillMoney {
  let left = price;
  let standard = 0;
  let gapDiscount = 0;
  let below = 0;
  let outOfPocket = year.outOfPocket;
  let gross = year.gross;
  while (left > 0) {
    const segment = segmentAt(year.year, gross, outOfPocket, drug);
    const cost = Math.min(left, segment.room);
    const patient = Math.round(cost * segment.patientRate);
    const maker = Math.round(cost * segment.makerRate);
    standard += patient;
    gapDiscount += maker;
    outOfPocket += patient + maker;
    gross += cost;
    left -= cost;
    if (!segment.above) below += cost;
  }
  year.gross = gross;
  year.outOfPocket = outOfPocket;
  const patient = drug.extraHelp ? Math.min(standard, copayOf(year.year, drug.brand, below)) : standard;
  const above = price - below;
  return {
    price,
    patient,
    plan: price - standard - gapDiscount,
    extraHelp: standard - patient,
    gapDiscount,
    belowThreshold: below,
    aboveThreshold: above,
    phase: above === 0 ? 'none' : below > 0 ? 'A' : 'C',
  };
}

function copayOf(year: number, brand: boolean, below: number): number {
  if (below === 0) return 0;
  const { generic, brand: dear } = figuresOf(year).extraHelpCopay;
  return brand ? dear : generic;
}

function segmentAt(
  year: number,
  gross: number,
  outOfPocket: number,
  { brand, extraHelp }: { brand: boolean; extraHelp: boolean },
): Segment {
  const { partDDeductible, initialCoverageLimit, outOfPocketThreshold } = figuresOf(year);
  const toThreshold = outOfPocketThreshold - outOfPocket;
  if (toThreshold <= 0) return { room: Infinity, patientRate: year >= 2024 ? 0 : 0.05, makerRate: 0, above: true };
  const inGap = initialCoverageLimit !== null && gross >= initialCoverageLimit;
  const makerRate = inGap && brand && !extraHelp ? 0.7 : 0;
  const patientRate = gross < partDDeductible ? 1 : 0.25;
  const nextLimit = gross < partDDeductible ? partDDeductible : inGap ? null : initialCoverageLimit;
  // Rounding up the cost would overshoot the threshold by cents; rounding down leaves at most a cent's worth for later.
  const untilThreshold = Math.max(1, Math.floor(toThreshold / (patientRate + makerRate)));
  return {
    room: nextLimit === null ? untilThreshold : Math.min(nextLimit - gross, untilThreshold),
    patientRate,
    makerRate,
    above: false,
  };
}
