import { careSettings, claimStatuses } from '#shared/domain/claim.ts';
import type { CareSetting, ClaimAmounts, ClaimFacts, ClaimKind, IsoDate } from '#shared/domain/claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { serviceTopics } from '#shared/domain/service-topic.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';

const whole: ClaimAmounts = {
  billed: reported(25000, 'b'),
  approved: reported(123456, 'a'),
  paid: reported(11368, 'p'),
  yourShare: calculated(2842, 's'),
};

/** Every gap in the money: one amount missing, the pairs that change the words, all missing, and money taken back. */
const moneys: readonly ClaimAmounts[] = [
  whole,
  { ...whole, billed: notReported },
  { ...whole, approved: notReported },
  { ...whole, paid: notReported },
  { ...whole, yourShare: notReported },
  { ...whole, approved: notReported, paid: notReported },
  { ...whole, approved: notReported, yourShare: notReported },
  { ...whole, paid: notReported, yourShare: notReported },
  { billed: notReported, approved: notReported, paid: notReported, yourShare: notReported },
  { ...whole, paid: reported(-1000, 'p'), approved: notReported },
  { ...whole, billed: reported(-250, 'b'), approved: notReported, yourShare: reported(-160, 's') },
  { ...whole, approved: reported(-160, 'a') },
];

const providerNames = ['DR. ELENA MARSH MD', 'LAKE HOSPITAL', null] as const;
const dates: readonly (readonly [IsoDate | null, IsoDate | null])[] = [
  ['2026-05-27', '2026-05-27'],
  ['2016-01-15', '2016-01-27'],
  ['2025-12-30', '2026-01-02'],
  [null, null],
];
const drugs = [
  { drugName: null, daysSupply: null },
  { drugName: 'Calmol', daysSupply: 1 },
  { drugName: 'Calmol', daysSupply: 30 },
] as const;

/** The topics whose words a kind uses; the other kinds have one thing to say. */
const topicsOf: Readonly<Record<ClaimKind, readonly ServiceTopic[]>> = {
  carrier: serviceTopics,
  outpatient: serviceTopics,
  other: serviceTopics,
  dme: ['medicalEquipment', 'wheelchair', 'oxygen', 'diabetesSupplies', 'bracesAndProsthetics', 'urinarySupplies'],
  hha: ['homeHealth'],
  hospice: ['hospiceCare'],
  inpatient: ['hospitalStay'],
  snf: ['nursingFacilityStay'],
  partD: ['prescription'],
};

/** Facts of a kind with every gap and state there are words for. */
export function* variantsOf(kind: ClaimKind): Generator<ClaimFacts> {
  for (const topic of topicsOf[kind]) {
    for (const parts of money()) {
      for (const name of providerNames) {
        for (const [serviceFrom, serviceTo] of dates) {
          for (const drug of kind === 'partD' ? drugs : drugs.slice(0, 1)) {
            yield {
              kind,
              topic,
              apiVersion: 'v2',
              provider: { name, npi: null },
              serviceFrom,
              serviceTo,
              setting: null,
              city: null,
              ...drug,
              ...parts,
            };
          }
        }
      }
    }
  }
}

/** Facts of a kind in every place there are words for. */
export function* placesOf(kind: ClaimKind): Generator<ClaimFacts> {
  const settings: readonly (CareSetting | null)[] = [null, ...careSettings];
  for (const topic of topicsOf[kind]) {
    for (const name of providerNames) {
      for (const setting of settings) {
        yield {
          kind,
          topic,
          setting,
          city: null,
          apiVersion: 'v2',
          status: 'final',
          denied: false,
          amounts: whole,
          provider: { name, npi: null },
          serviceFrom: '2026-05-27',
          serviceTo: null,
          ...drugs[2],
        };
      }
    }
  }
}

/** A claim that does not count tells no amounts: one is enough to see that. */
function* money(): Generator<Pick<ClaimFacts, 'status' | 'denied' | 'amounts'>> {
  for (const status of claimStatuses) {
    const isTold = status === 'final' || status === 'pending';
    for (const denied of isTold ? [false, true] : [false]) {
      for (const amounts of isTold ? moneys : moneys.slice(0, 1)) yield { status, denied, amounts };
    }
  }
}
