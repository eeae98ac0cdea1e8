/**
 * Further files, less whole than the tables beside this one: what a person reads in them first by the rules of claims-data.md, written down by hand from the JSON and not from the program's
 * answers. Cents; `null` where the file has no such amount.
 */
export type Headline = {
  readonly file: string;
  readonly id?: string;
  readonly expected: {
    /** kind, status, from, to */
    readonly head: readonly (string | null)[];
    /** name, NPI */
    readonly provider: readonly (string | null)[];
    readonly billed: string;
    readonly approved: string;
    readonly paid: string;
    readonly yourShare: string;
    readonly lineCount: number;
    readonly firstLine: {
      readonly sequence: number;
      /** HCPCS, revenue centre, NDC, then modifiers */
      readonly codes: readonly (string | null)[];
      /** billed, approved, paid, share */
      readonly cents: readonly (number | null)[];
      /** denied, total line */
      readonly flags: readonly (boolean | null)[];
    };
    readonly diagnoses: readonly string[];
  };
};

const none = 'notReported';

export const headlines: readonly Headline[] = [
  {
    // Nobody with a ten-digit number or a name.
    file: 'sandbox-web-eob_read_carrier',
    expected: {
      head: ['carrier', 'final', '2015-12-01', '2015-12-01'],
      provider: [null, null],
      billed: '25000 reported nch_carr_clm_sbmtd_chrg_amt',
      approved: '6000 reported nch_carr_clm_alowd_amt',
      paid: '5000 reported clm_pmt_amt',
      yourShare: '1000 calculated line_bene_ptb_ddctbl_amt+line_coinsrnc_amt',
      lineCount: 1,
      firstLine: {
        sequence: 1,
        codes: ['77085', null, null],
        cents: [25000, 25000, 5000, 1000],
        flags: [false, false],
      },
      diagnoses: ['M81.0', '999.9999'],
    },
  },
  {
    // An old capture: ICD-9, a total without a code, the DRG as a diagnosis without a code.
    file: 'sandbox-web-eob_read_in_pt',
    expected: {
      head: ['inpatient', 'final', '2015-04-01', '2015-04-01'],
      provider: [null, '9999999999'],
      billed: '1000000 reported clm_tot_chrg_amt',
      approved: none,
      paid: '1000000 reported clm_pmt_amt',
      yourShare:
        '100000 calculated nch_bene_ip_ddctbl_amt+nch_bene_pta_coinsrnc_lblty_amt+nch_bene_blood_ddctbl_lblty_am',
      lineCount: 11,
      firstLine: { sequence: 1, codes: [null, '0111', null], cents: [400000, null, null, null], flags: [null, false] },
      diagnoses: ['493.92', '494.0', '493.22', '461.9', '799.02', '244.9', '401.9'],
    },
  },
  {
    // HCPCS among the modifiers.
    file: 'sandbox-web-eob_read_out_pt',
    expected: {
      head: ['outpatient', 'final', '2015-02-01', '2015-02-01'],
      provider: [null, '9999999999'],
      billed: '30000 reported clm_tot_chrg_amt',
      approved:
        '2000 calculated clm_pmt_amt+nch_bene_ptb_ddctbl_amt+nch_bene_ptb_coinsrnc_amt+nch_bene_blood_ddctbl_lblty_am+prpayamt',
      paid: '2000 reported clm_pmt_amt',
      yourShare: '0 calculated nch_bene_ptb_ddctbl_amt+nch_bene_ptb_coinsrnc_amt+nch_bene_blood_ddctbl_lblty_am',
      lineCount: 6,
      firstLine: { sequence: 1, codes: ['80048', '0301', null], cents: [6000, null, 0, 0], flags: [null, false] },
      diagnoses: ['401.9', '272.4'],
    },
  },
  {
    // No billablePeriod.
    file: 'sandbox-web-eob_search_pt_v2',
    id: 'pde--3269834580',
    expected: {
      head: ['partD', 'final', '2016-12-01', '2016-12-01'],
      provider: [null, null],
      billed: '1000 reported tot_rx_cst_amt',
      approved: none,
      paid: '0 reported cvrd_d_plan_pd_amt',
      yourShare: '0 reported ptnt_pay_amt',
      lineCount: 1,
      firstLine: { sequence: 1, codes: [null, null, '55111015810'], cents: [1000, null, 0, 0], flags: [null, false] },
      diagnoses: [],
    },
  },
  {
    // The only line was bundled (Z), so nobody says what its share is.
    file: 'bfd-ng-eobReadProfessionalClaimBillingOrg',
    expected: {
      head: ['carrier', 'final', '2022-10-18', '2022-10-25'],
      provider: ['Wednesday CBS Health Corporation', '1003488552'],
      billed: '8490915 reported CLM_SBMT_CHRG_AMT',
      approved: '3030 reported CLM_ALOWD_CHRG_AMT',
      paid: '44847181 reported CLM_PMT_AMT',
      yourShare: none,
      lineCount: 1,
      firstLine: {
        sequence: 1,
        codes: ['J2270', null, null, 'PC', '23'],
        cents: [35, 244, 268, null],
        flags: [true, false],
      },
      diagnoses: ['304.95', 'R46.5', 'V97.0'],
    },
  },
  {
    // Partial, so not final; 2.68 + 0.61 exceeds the approved 2.44 and leaves nothing.
    file: 'bfd-ng-eobReadProfessionalClaim',
    expected: {
      head: ['dme', 'pending', '2022-10-18', '2022-10-25'],
      provider: ['Harry Potter', '1093792350'],
      billed: '8490915 reported CLM_SBMT_CHRG_AMT',
      approved: '3030 reported CLM_ALOWD_CHRG_AMT',
      paid: '44847181 reported CLM_PMT_AMT',
      yourShare: '0 calculated CLM_LINE_ALOWD_CHRG_AMT+CLM_LINE_CVRD_PD_AMT',
      lineCount: 1,
      firstLine: {
        sequence: 1,
        codes: ['J2270', null, '00409189001', 'PC', '23'],
        cents: [35, 244, 268, 0],
        flags: [null, false],
      },
      diagnoses: ['W21.3'],
    },
  },
  {
    // A hospital bill about a member of a private plan; its provider is "unknown".
    file: 'bfd-ng-type64',
    expected: {
      head: ['inpatient', 'final', '2020-09-01', '2020-09-11'],
      provider: [null, null],
      billed: '1133530 reported CLM_SBMT_CHRG_AMT',
      approved: none,
      paid: '269019 reported CLM_PMT_AMT',
      yourShare: '39200 calculated CLM_MDCR_DDCTBL_AMT+CLM_MDCR_COINSRNC_AMT+CLM_BLOOD_LBLTY_AMT',
      lineCount: 3,
      firstLine: {
        sequence: 1,
        codes: ['99453', '0647', null, '28', 'US'],
        cents: [5, null, 299, 10],
        flags: [false, false],
      },
      diagnoses: ['E01.70', 'W21.3', 'Y93.1', 'V97.2', 'W21.3', 'E01.70'],
    },
  },
  {
    // Type of bill 938: a void, though its tag says FinalAction. The same diagnosis stands in it several times.
    file: 'bfd-ng-type20',
    expected: {
      head: ['snf', 'cancelled', '2019-09-23', '2019-09-30'],
      provider: [null, null],
      billed: '62267457 reported CLM_SBMT_CHRG_AMT',
      approved: none,
      paid: '25407203 reported CLM_PMT_AMT',
      yourShare: '5830 calculated CLM_MDCR_DDCTBL_AMT+CLM_MDCR_COINSRNC_AMT+CLM_BLOOD_LBLTY_AMT',
      lineCount: 9,
      firstLine: {
        sequence: 1,
        codes: ['99213', '0117', '00338011704', '23', 'PC', '22', 'US', '28'],
        cents: [293, null, 181, 281],
        flags: [false, false],
      },
      // prettier-ignore
      diagnoses: [
        'R46.5', 'H00.34', 'E11.69', 'R46.5', 'R46.1', 'Y93.1', 'W21.3', 'V97.2',
        'W59.22XA', 'E11.69', 'R46.5', 'Y93.1', 'V97.0', 'W30.3XXA', 'E11.69', 'E01.70',
      ],
    },
  },
  {
    // A deletion (type 3).
    file: 'bfd-ng-eobReadPharmacy',
    expected: {
      head: ['partD', 'cancelled', '2018-08-12', '2018-08-12'],
      provider: ['Indiana Garcia', '1548226988'],
      billed: '225682986 reported TOT_RX_CST_AMT',
      approved: none,
      paid: none,
      yourShare: '0 reported CLM_BENE_PMT_AMT',
      lineCount: 1,
      firstLine: {
        sequence: 1,
        codes: [null, null, '00338004904'],
        cents: [225682986, null, null, null],
        flags: [null, false],
      },
      diagnoses: [],
    },
  },
  {
    file: 'bfd-idr-ExplanationOfBenefit-PriorAuth',
    expected: {
      head: ['other', 'final', '2018-08-06', '2019-08-06'],
      provider: ['BITE AID PHARMACY', '1879134223'],
      billed: none,
      approved: none,
      paid: none,
      yourShare: none,
      lineCount: 3,
      firstLine: { sequence: 1, codes: ['G0299', null, null], cents: [null, null, null, null], flags: [null, false] },
      diagnoses: [],
    },
  },
];

/** A well-formed amount: a whole number of cents with a code, or nothing at all. */
export function isAmount(amount: {
  readonly cents: number | null;
  readonly origin: string;
  readonly code: string | null;
}): boolean {
  if (amount.origin === 'notReported') return amount.cents === null && amount.code === null;
  return Number.isSafeInteger(amount.cents) && amount.code !== null && /^[A-Za-z0-9_+]+$/.test(amount.code);
}
