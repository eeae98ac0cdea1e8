import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { v3Claim, v3Code, v3Extension, v3Info, v3Money } from './made-fhir.ts';
import type { Json } from './made-fhir.ts';

const cpt = 'http://www.ama-assn.org/go/cpt';
const level2 = 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';

function line(money: Readonly<Record<string, number>>, parts: Json = {}): Json {
  return { sequence: 1, adjudication: Object.entries(money).map(([code, value]) => v3Money(code, value)), ...parts };
}

describe('a professional v3 claim', () => {
  const claim = mapClaim(
    v3Claim('71', {
      contained: [
        {
          id: 'p',
          name: [{ family: 'Marsh', given: ['Elena'] }],
          identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '9000000020' }],
        },
      ],
      provider: { reference: '#p' },
      payment: { amount: { value: 80 } },
      total: [
        v3Money('CLM_SBMT_CHRG_AMT', 200.0000001),
        v3Money('CLM_ALOWD_CHRG_AMT', 100),
        v3Money('CLM_MDCR_DDCTBL_AMT', 5),
      ],
      adjudication: [v3Money('CLM_MDCR_PRFNL_PRMRY_PYR_AMT', 7)],
      supportingInfo: [
        v3Info('CLM_MDCR_PRFNL_PRVDR_ASGNMT_SW', { code: v3Code('X', 'N') }),
        v3Info('CLM_NCH_WKLY_PROC_DT', { timingDate: '2026-04-01' }),
      ],
      item: [
        line(
          {
            CLM_LINE_SBMT_CHRG_AMT: 150,
            CLM_LINE_ALOWD_CHRG_AMT: 90,
            CLM_LINE_CVRD_PD_AMT: 72,
            CLM_LINE_MDCR_DDCTBL_AMT: 0,
            CLM_LINE_MDCR_COINSRNC_AMT: 18,
          },
          {
            productOrService: {
              coding: [
                { system: level2, code: 'G0463' },
                { system: cpt, code: '99213' },
              ],
            },
            modifier: [
              {
                coding: [
                  { system: level2, code: 'A2' },
                  { system: level2, code: 'A2' },
                  { system: cpt, code: '25' },
                ],
              },
            ],
            extension: [v3Extension('CLM-PRCSG-IND-CD', 'A'), v3Extension('CLM-FED-TYPE-SRVC-CD', '1')],
            locationCodeableConcept: {
              coding: [{ system: 'https://www.cms.gov/x/Place_of_Service_Code_Set', code: '11' }],
            },
            servicedDate: '2026-03-01',
          },
        ),
        line(
          { CLM_LINE_SBMT_CHRG_AMT: 50, CLM_LINE_MDCR_DDCTBL_AMT: 9 },
          { extension: [v3Extension('CLM-PRCSG-IND-CD', 'N')] },
        ),
      ],
    }),
  );
  test('reads the four amounts, without its denied line', () => {
    expect(claim.amounts).toEqual({
      billed: reported(20000, 'CLM_SBMT_CHRG_AMT'),
      approved: reported(10000, 'CLM_ALOWD_CHRG_AMT'),
      paid: reported(8000, 'CLM_PMT_AMT'),
      yourShare: calculated(1800, 'CLM_LINE_MDCR_DDCTBL_AMT+CLM_LINE_MDCR_COINSRNC_AMT'),
    });
    expect(claim.money.otherInsurerPaid).toEqual(reported(700, 'CLM_MDCR_PRFNL_PRMRY_PYR_AMT'));
  });
  test('reads provider, codes and flags', () => {
    expect(claim).toMatchObject({
      provider: { name: 'Elena Marsh', npi: '9000000020' },
      assignmentAccepted: false,
      processedOn: '2026-04-01',
    });
    expect(claim.lines[0]).toMatchObject({
      hcpcs: '99213',
      modifiers: ['A2', '25'],
      placeOfService: { code: '11' },
      serviceType: { code: '1' },
      denied: false,
    });
    expect(claim.lines[1]).toMatchObject({ denied: true, amounts: { yourShare: notReported } });
  });
  test('without any line share, the claim’s deductible and coinsurance count', () => {
    const { amounts } = mapClaim(
      v3Claim('71', { total: [v3Money('CLM_MDCR_DDCTBL_AMT', 5), v3Money('CLM_MDCR_COINSRNC_AMT', 6)] }),
    );
    expect(amounts.yourShare).toEqual(calculated(1100, 'CLM_MDCR_DDCTBL_AMT+CLM_MDCR_COINSRNC_AMT'));
  });
});

describe('an institutional v3 claim', () => {
  const money = (type: string, total: readonly Json[], adjudication: readonly Json[] = []) =>
    mapClaim(v3Claim(type, { total, adjudication })).amounts;

  test('an approved amount of 0 means "not applicable", and so does any other', () => {
    expect(money('60', [v3Money('CLM_ALOWD_CHRG_AMT', 0)]).approved).toEqual(notReported);
    expect(money('40', [v3Money('CLM_ALOWD_CHRG_AMT', 12)]).approved).toEqual(notReported);
    expect(money('71', [v3Money('CLM_ALOWD_CHRG_AMT', 0)]).approved).toEqual(notReported);
  });
  test('the share is deductible, coinsurance and blood', () => {
    expect(
      money(
        '60',
        [v3Money('CLM_MDCR_DDCTBL_AMT', 17.85), v3Money('CLM_MDCR_COINSRNC_AMT', 9.82)],
        [v3Money('CLM_BLOOD_LBLTY_AMT', 1)],
      ).yourShare,
    ).toEqual(calculated(2867, 'CLM_MDCR_DDCTBL_AMT+CLM_MDCR_COINSRNC_AMT+CLM_BLOOD_LBLTY_AMT'));
  });
  test('a share of 0 of home health and hospice is not in the data', () => {
    const zero = [v3Money('CLM_MDCR_DDCTBL_AMT', 0), v3Money('CLM_MDCR_COINSRNC_AMT', 0)];
    expect([money('10', zero).yourShare, money('50', zero).yourShare]).toEqual([notReported, notReported]);
    expect(money('60', zero).yourShare.cents).toBe(0);
  });
  test('a tier without money has none', () => {
    expect(Object.values(money('60', []))).toEqual([notReported, notReported, notReported, notReported]);
  });
  test('counts and amounts of older captures are in the benefit balance', () => {
    const financial = [
      {
        type: {
          coding: [
            { system: 'https://bluebutton.cms.gov/fhir/CodeSystem/Benefit-Balance', code: 'CLM_INSTNL_CVRD_DAY_CNT' },
          ],
        },
        usedUnsignedInt: 30,
      },
    ];
    expect(mapClaim(v3Claim('60', { benefitBalance: [{ financial }] })).stay?.coveredDays).toBe(30);
    const counted = {
      category: {
        coding: [
          { system: 'https://bluebutton.cms.gov/fhir/CodeSystem/Adjudication', code: 'CLM_MDCR_HHA_TOT_VISIT_CNT' },
        ],
      },
      value: 2,
    };
    expect(mapClaim(v3Claim('10', { adjudication: [counted] })).stay?.visits).toBe(2);
  });
});

test('a request for approval has decisions and no money', () => {
  const claim = mapClaim(
    v3Claim('', {
      use: 'preauthorization',
      billablePeriod: undefined,
      preAuthRefPeriod: [{ start: '2026-02-05', end: '2027-02-05' }],
      item: [
        {
          sequence: 1,
          productOrService: { coding: [{ system: level2, code: 'G0299' }] },
          extension: [v3Extension('PA-DECISION', 'N')],
        },
      ],
    }),
  );
  expect(claim).toMatchObject({
    kind: 'other',
    topic: 'priorAuthorization',
    serviceFrom: '2026-02-05',
    serviceTo: '2027-02-05',
    denied: null,
  });
  expect(claim.lines[0]).toMatchObject({ hcpcs: 'G0299', outcome: { code: 'N', display: null } });
});
