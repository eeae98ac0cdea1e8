/**
 * What a person reads in CMS's sample files by the rules of claims-data.md, written down by hand from the JSON and not from the program's
 * answers. Cents; `null` where the file has no such amount.
 */
export type RealClaim = {
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

export const realClaims: readonly RealClaim[] = [
  {
    // Claim value 166.23 cannot hold 199.99 + 9.57, so the line's 47.84 counts.
    file: 'bfd-eobReadCarrier',
    expected: {
      head: ['carrier', 'final', '1999-10-27', '1999-10-27'],
      provider: ['Fake ORG Name', '1234567890'],
      billed: '24504 reported nch_carr_clm_sbmtd_chrg_amt',
      approved: '4784 calculated line_alowd_chrg_amt',
      paid: '19999 reported clm_pmt_amt',
      yourShare: '957 calculated line_bene_ptb_ddctbl_amt+line_coinsrnc_amt',
      lineCount: 1,
      firstLine: {
        sequence: 6,
        codes: ['92999', null, '000000000', 'LT'],
        cents: [7500, 4784, 3750, 957],
        flags: [false, false],
      },
      diagnoses: ['A02', 'A06', 'B04', 'B05', 'A52'],
    },
  },
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
    // 123.45 + 18 + 20.20 exceeds the approved 129.45; less the payment and 11 of another payer nothing is left.
    file: 'bfd-eobReadDme',
    expected: {
      head: ['dme', 'final', '2014-02-03', '2014-02-03'],
      provider: ['DR. DAVID SMITH MD', '1244444444'],
      billed: '175275 reported nch_carr_clm_sbmtd_chrg_amt',
      approved: '12945 calculated line_alowd_chrg_amt',
      paid: '77775 reported clm_pmt_amt',
      yourShare: '0 calculated line_alowd_chrg_amt+line_nch_pmt_amt+line_bene_prmry_pyr_pd_amt',
      lineCount: 1,
      firstLine: {
        sequence: 1,
        codes: ['345', null, '000000000', 'YY'],
        cents: [13045, 12945, 12345, 0],
        flags: [false, false],
      },
      diagnoses: ['B04', 'A37', 'A25'],
    },
  },
  {
    file: 'bfd-eobReadHha',
    expected: {
      head: ['hha', 'final', '2015-06-23', '2015-06-23'],
      provider: ['Fake ORG Name', '0000000000'],
      billed: '19999 reported clm_tot_chrg_amt',
      approved: none,
      paid: '18800 reported clm_pmt_amt',
      yourShare: none,
      lineCount: 1,
      firstLine: {
        sequence: 1,
        codes: ['2GGGG', '0023', null, 'KO'],
        cents: [2500, null, 2600, null],
        flags: [false, true],
      },
      diagnoses: ['530.81', 'B01', 'B05', 'B30'],
    },
  },
  {
    file: 'bfd-eobReadHospice',
    expected: {
      head: ['hospice', 'final', '2014-01-01', '2014-01-30'],
      provider: ['Fake ORG Name', '0000000000'],
      billed: '19999 reported clm_tot_chrg_amt',
      approved: none,
      paid: '13032 reported clm_pmt_amt',
      yourShare: none,
      lineCount: 1,
      firstLine: {
        sequence: 1,
        codes: ['A5C', '651', null, 'Q9999'],
        cents: [255500, null, 2600, null],
        flags: [false, false],
      },
      diagnoses: ['727.61', 'B30', 'B01', 'A52'],
    },
  },
  {
    file: 'bfd-eobReadInpatient',
    expected: {
      head: ['inpatient', 'final', '2016-01-15', '2016-01-27'],
      provider: ['Fake ORG Name', '0000000000'],
      billed: '8499937 reported clm_tot_chrg_amt',
      approved: none,
      paid: '769948 reported clm_pmt_amt',
      yourShare:
        '12300 calculated nch_bene_ip_ddctbl_amt+nch_bene_pta_coinsrnc_lblty_amt+nch_bene_blood_ddctbl_lblty_am',
      lineCount: 1,
      firstLine: {
        sequence: 1,
        codes: ['M55', '6767', null],
        cents: [8488888, null, null, null],
        flags: [null, false],
      },
      diagnoses: ['A37', 'A40', 'A52', 'A06', 'A15', 'B01', 'A01', 'A02'],
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
    // The only line is revenue centre 1 (0001), and its sequence is 25.
    file: 'bfd-eobReadOutpatient',
    expected: {
      head: ['outpatient', 'final', '2011-01-24', '2011-01-24'],
      provider: ['Fake ORG Name', '0000000000'],
      billed: '888885 reported clm_tot_chrg_amt',
      approved:
        '99784 calculated clm_pmt_amt+nch_bene_ptb_ddctbl_amt+nch_bene_ptb_coinsrnc_amt+nch_bene_blood_ddctbl_lblty_am+prpayamt',
      paid: '69311 reported clm_pmt_amt',
      yourShare: '29373 calculated nch_bene_ptb_ddctbl_amt+nch_bene_ptb_coinsrnc_amt+nch_bene_blood_ddctbl_lblty_am',
      lineCount: 1,
      firstLine: {
        sequence: 25,
        codes: ['M99', '1', '000000000', 'XX'],
        cents: [99985, null, 500000, 50000],
        flags: [false, false],
      },
      diagnoses: ['A40', 'A52', 'A06', 'A15', 'A37'],
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
    file: 'bfd-eobReadSnf',
    expected: {
      head: ['snf', 'final', '2013-12-01', '2013-12-18'],
      provider: ['Fake ORG Name', '0000000000'],
      billed: '555503 reported clm_tot_chrg_amt',
      approved: none,
      paid: '333333 reported clm_pmt_amt',
      yourShare:
        '12300 calculated nch_bene_ip_ddctbl_amt+nch_bene_pta_coinsrnc_lblty_amt+nch_bene_blood_ddctbl_lblty_am',
      lineCount: 1,
      firstLine: { sequence: 1, codes: ['MMM', '22', null], cents: [9500, null, null, null], flags: [null, true] },
      diagnoses: ['620.2', '373.6', 'V01.82', 'E928.1', '331.0'],
    },
  },
  {
    file: 'bfd-eobReadPde',
    expected: {
      head: ['partD', 'final', '2015-05-12', '2015-05-12'],
      provider: ['ADVANTAGE HOME HEALTH CARE, INC.', '1023011079'],
      billed: '55000 reported tot_rx_cst_amt',
      approved: none,
      paid: '12699 reported cvrd_d_plan_pd_amt',
      yourShare: '23585 reported ptnt_pay_amt',
      lineCount: 1,
      firstLine: {
        sequence: 1,
        codes: [null, null, '000000000'],
        cents: [55000, null, 12699, 23585],
        flags: [null, false],
      },
      diagnoses: [],
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
    // Line 1 was another insurer's turn (J), line 3 is a total: 3.50 of line 2 and 11,111.10 of line 4 remain.
    file: 'bfd-idr-ExplanationOfBenefit-Carrier',
    expected: {
      head: ['carrier', 'final', '2025-01-03', '2025-01-11'],
      provider: ['Tony Stark', '1942945159'],
      billed: '900155 reported CLM_SBMT_CHRG_AMT',
      approved: '1022 reported CLM_ALOWD_CHRG_AMT',
      paid: '350 reported CLM_PMT_AMT',
      yourShare: '1111460 calculated CLM_LINE_MDCR_DDCTBL_AMT+CLM_LINE_MDCR_COINSRNC_AMT',
      lineCount: 4,
      firstLine: {
        sequence: 1,
        codes: ['99213', '0636', null],
        cents: [5011, 919422, null, null],
        flags: [true, false],
      },
      diagnoses: ['M48.062', 'M48.062', 'M48.063', 'M47.817', 'E78.00'],
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
    // The pharmacy has a tax number and the name "N/A".
    file: 'bfd-idr-ExplanationOfBenefit-Pharmacy',
    expected: {
      head: ['partD', 'final', '2024-01-15', '2024-01-15'],
      provider: [null, null],
      billed: '4550 reported TOT_RX_CST_AMT',
      approved: none,
      paid: '4550 reported CLM_LINE_CVRD_PD_AMT',
      yourShare: '10000 reported CLM_BENE_PMT_AMT',
      lineCount: 1,
      firstLine: {
        sequence: 1,
        codes: [null, null, '00071015523'],
        cents: [4550, null, 4550, 1000],
        flags: [null, false],
      },
      diagnoses: [],
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
