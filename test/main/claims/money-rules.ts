import type { ApiVersion, ClaimKind } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { added, first, oneOf, positive } from './money-source.ts';
import type { ClaimSource, LineSource, MoneySource } from './money-source.ts';

/** What each amount of a claim and of a line must be by claims-data.md, 1.4 and 1.5. What is not named here must be `notReported`. */
export type MoneyRules = {
  readonly claim: Readonly<Record<string, (claim: ClaimSource) => Amount>>;
  readonly line: Readonly<Record<string, (line: LineSource) => Amount>>;
};

export function moneyRules(apiVersion: ApiVersion, kind: ClaimKind, isRequest: boolean): MoneyRules {
  if (isRequest && apiVersion === 'v3') return { claim: {}, line: {} };
  return apiVersion === 'v2' ? v2Rules[kind] : v3Rules(kind);
}

const code =
  (...codes: readonly string[]) =>
  (source: MoneySource): Amount =>
    oneOf(source, ...codes);

const payment =
  (name: string) =>
  ({ payment: cents }: ClaimSource): Amount =>
    cents === null ? notReported : reported(cents, name);

/** The sum of an amount over the lines that are no totals. */
const ofLines = ({ lines }: ClaimSource, amount: (line: LineSource) => Amount): Amount =>
  added(...lines.filter(({ isTotal }) => !isTotal).map(amount));

/** Deductible and coinsurance of an allowed line; where they cannot be right, what is left of the approved amount (1.5, the guard). */
function share(
  line: LineSource,
  names: Readonly<Record<'approved' | 'paid' | 'deductible' | 'coinsurance' | 'prior', string>>,
): Amount {
  if (line.isDenied) return notReported;
  const [approved, paid, prior] = [oneOf(line, names.approved), oneOf(line, names.paid), oneOf(line, names.prior)];
  const own = added(oneOf(line, names.deductible), oneOf(line, names.coinsurance));
  if (own.cents === null || approved.cents === null || paid.cents === null) return own;
  if (paid.cents + own.cents <= approved.cents + 2) return own;
  const codes = [approved, paid, prior].flatMap((amount) => amount.code ?? []);
  return calculated(Math.max(0, approved.cents - paid.cents - (prior.cents ?? 0)), codes.join('+'));
}

/** Of a carrier or DME line: the share of the line as it counts for the claim. */
const isDoubtful = (line: LineSource, names: Parameters<typeof share>[1]): boolean => {
  const own = added(oneOf(line, names.deductible), oneOf(line, names.coinsurance)).cents;
  const [approved, paid] = [line.at(names.approved), line.at(names.paid)];
  return own !== null && approved !== null && paid !== null && paid + own > approved + 2;
};

const v2Names = {
  approved: 'line_alowd_chrg_amt',
  paid: 'line_nch_pmt_amt',
  deductible: 'line_bene_ptb_ddctbl_amt',
  coinsurance: 'line_coinsrnc_amt',
  prior: 'line_bene_prmry_pyr_pd_amt',
};
const v2Share = (claim: ClaimSource): Amount => added(...claim.lines.map((line) => share(line, v2Names)));
const v2Paid = (claim: ClaimSource): Amount =>
  first(payment('clm_pmt_amt')(claim), added(...claim.lines.map(code(v2Names.paid))));

const v2Professional: MoneyRules = {
  claim: {
    billed: (claim) =>
      first(oneOf(claim, 'nch_carr_clm_sbmtd_chrg_amt'), added(...claim.lines.map(code('line_sbmtd_chrg_amt')))),
    approved: (claim) => {
      const own = oneOf(claim, 'nch_carr_clm_alowd_amt');
      const lines = added(...claim.lines.map(code(v2Names.approved)));
      const [ownCents, lineCents] = [own.cents, lines.cents];
      if (ownCents === null || lineCents === null) return first(own, lines);
      const held = (v2Paid(claim).cents ?? 0) + (v2Share(claim).cents ?? 0);
      return (ownCents === 0 && lineCents > 0) || ownCents < held ? lines : own;
    },
    paid: v2Paid,
    yourShare: v2Share,
    paidToProvider: code('nch_clm_prvdr_pmt_amt'),
    paidToYou: code('nch_clm_bene_pmt_amt'),
    deductible: code('carr_clm_cash_ddctbl_apld_amt'),
    coinsurance: ({ lines }) =>
      lines.some((line) => isDoubtful(line, v2Names))
        ? notReported
        : added(...lines.filter(({ isDenied }) => !isDenied).map(code(v2Names.coinsurance))),
    otherInsurerPaid: (claim) =>
      first(oneOf(claim, 'clm_tot_chrg_amt'), added(...claim.lines.map(code(v2Names.prior)))),
  },
  line: {
    billed: code('line_sbmtd_chrg_amt'),
    approved: code(v2Names.approved),
    paid: code(v2Names.paid),
    deductible: code(v2Names.deductible),
    coinsurance: code(v2Names.coinsurance),
    yourShare: (line) => share(line, v2Names),
    paidToProvider: code('line_prvdr_pmt_amt', 'rev_cntr_prvdr_pmt_amt'),
    paidToYou: code('line_bene_pmt_amt'),
    otherInsurerPaid: code(v2Names.prior),
    purchasePrice: code('line_dme_prchs_price_amt', 'line_bene_pmt_amt!paidtoprovider'),
  },
};

/** An institution's charge: the total, an old capture's total without a code, the line 0001, the other lines. */
function v2Charge(claim: ClaimSource): Amount {
  const uncoded = claim.uncodedTotal;
  const whole = claim.lines.filter(({ isWholeCharge }) => isWholeCharge).map(code('rev_cntr_tot_chrg_amt'));
  return first(
    oneOf(claim, 'clm_tot_chrg_amt'),
    uncoded === null ? notReported : reported(uncoded, 'clm_tot_chrg_amt'),
    whole[0] ?? notReported,
    ofLines(claim, code('rev_cntr_tot_chrg_amt')),
  );
}

const v2Revenue: MoneyRules['line'] = {
  billed: code('rev_cntr_tot_chrg_amt'),
  paid: code('rev_cntr_pmt_amt_amt'),
  yourShare: code('rev_cntr_ptnt_rspnsblty_pmt'),
  deductible: code('rev_cntr_cash_ddctbl_amt'),
  coinsurance: code('rev_cntr_coinsrnc_wge_adjstd_c'),
  notCovered: code('rev_cntr_ncvrd_chrg_amt'),
  paidToProvider: code('rev_cntr_prvdr_pmt_amt'),
  paidToYou: code('rev_cntr_bene_pmt_amt'),
  bloodDeductible: code('rev_cntr_blood_ddctbl_amt'),
  reducedCoinsurance: code('rev_cntr_rdcd_coinsrnc_amt'),
  otherInsurerPaid: code('rev_cntr_1st_msp_pd_amt'),
  secondInsurerPaid: code('rev_cntr_2nd_msp_pd_amt'),
  rate: code('rev_cntr_rate_amt'),
};

const v2Stay: MoneyRules = {
  claim: {
    billed: v2Charge,
    paid: payment('clm_pmt_amt'),
    yourShare: (claim) =>
      first(
        added(
          oneOf(claim, 'nch_bene_ip_ddctbl_amt'),
          oneOf(claim, 'nch_bene_pta_coinsrnc_lblty_amt'),
          oneOf(claim, 'nch_bene_blood_ddctbl_lblty_am'),
        ),
        oneOf(claim, 'nch_ip_tot_ddctn_amt'),
      ),
    deductible: code('nch_bene_ip_ddctbl_amt'),
    coinsurance: code('nch_bene_pta_coinsrnc_lblty_amt'),
    bloodDeductible: code('nch_bene_blood_ddctbl_lblty_am'),
    notCovered: code('nch_ip_ncvrd_chrg_amt'),
    perDiem: code('clm_pass_thru_per_diem_amt'),
    professionalComponent: code('nch_profnl_cmpnt_chrg_amt'),
    otherInsurerPaid: code('prpayamt'),
  },
  line: v2Revenue,
};

const v2HomeOrHospice: MoneyRules = {
  claim: {
    billed: v2Charge,
    paid: payment('clm_pmt_amt'),
    notCovered: (claim) => ofLines(claim, code('rev_cntr_ncvrd_chrg_amt')),
    otherInsurerPaid: code('prpayamt'),
  },
  line: v2Revenue,
};

const outpatientShare = (claim: ClaimSource): Amount =>
  added(
    oneOf(claim, 'nch_bene_ptb_ddctbl_amt'),
    oneOf(claim, 'nch_bene_ptb_coinsrnc_amt'),
    oneOf(claim, 'nch_bene_blood_ddctbl_lblty_am'),
  );

const v2Outpatient: MoneyRules = {
  claim: {
    billed: v2Charge,
    approved: (claim) => {
      const [paid, own] = [payment('clm_pmt_amt')(claim), outpatientShare(claim)];
      if (paid.cents === null || own.cents === null) return notReported;
      const together = added(paid, own, oneOf(claim, 'prpayamt'));
      const billed = v2Charge(claim).cents;
      return billed !== null && (together.cents ?? 0) > billed ? notReported : together;
    },
    paid: payment('clm_pmt_amt'),
    yourShare: (claim) => first(outpatientShare(claim), ofLines(claim, code('rev_cntr_ptnt_rspnsblty_pmt'))),
    paidToProvider: code('clm_op_prvdr_pmt_amt'),
    paidToYou: code('clm_op_bene_pmt_amt'),
    professionalComponent: code('nch_profnl_cmpnt_chrg_amt'),
    deductible: code('nch_bene_ptb_ddctbl_amt'),
    coinsurance: code('nch_bene_ptb_coinsrnc_amt'),
    bloodDeductible: code('nch_bene_blood_ddctbl_lblty_am'),
    notCovered: (claim) => ofLines(claim, code('rev_cntr_ncvrd_chrg_amt')),
    otherInsurerPaid: code('prpayamt'),
  },
  line: v2Revenue,
};

/** A prescription's money is on its first line. */
const fill =
  (amount: (line: LineSource) => Amount) =>
  ({ lines: [line] }: ClaimSource): Amount =>
    line === undefined ? notReported : amount(line);

/** What the plan paid inside and outside its basic benefit, added where both are there. */
const bothPaid = (basic: Amount, outside: Amount): Amount =>
  basic.cents !== null && positive(outside).cents !== null ? added(basic, outside) : first(basic, outside);

const v2Fill = {
  billed: code('tot_rx_cst_amt'),
  paid: (line: LineSource): Amount =>
    bothPaid(code('cvrd_d_plan_pd_amt')(line), code('cvrd_d_plan_pd_amt!noncovered', 'ncvrd_plan_pd_amt')(line)),
  yourShare: code('ptnt_pay_amt'),
};
/** The price less everybody's payment, where that is more than five cents. */
function rest([price, plan, person]: readonly [Amount, Amount, Amount], others: readonly Amount[]): Amount {
  if (price.cents === null || plan.cents === null || person.cents === null) return notReported;
  const payers = added(plan, person, ...others);
  const left = price.cents - (payers.cents ?? 0);
  return left > 5 ? calculated(left, `${price.code}+${payers.code ?? ''}`) : notReported;
}

const v2PartD: MoneyRules = {
  claim: {
    billed: fill(v2Fill.billed),
    paid: fill(v2Fill.paid),
    yourShare: fill(v2Fill.yourShare),
    extraHelp: fill(code('lics_amt')),
    manufacturerDiscount: fill(code('rptd_gap_dscnt_num')),
    otherHelp: fill((line) => added(oneOf(line, 'othr_troop_amt'), oneOf(line, 'plro_amt'))),
    otherHelpCounted: fill(code('othr_troop_amt')),
    otherHelpNotCounted: fill(code('plro_amt')),
    priceBelowLimit: fill(code('gdc_blw_oopt_amt')),
    priceAboveLimit: fill(code('gdc_abv_oopt_amt')),
    unexplained: fill((line) =>
      rest(
        [v2Fill.billed(line), v2Fill.paid(line), v2Fill.yourShare(line)],
        ['lics_amt', 'rptd_gap_dscnt_num', 'othr_troop_amt', 'plro_amt'].map((name) => oneOf(line, name)),
      ),
    ),
  },
  line: v2Fill,
};

const v2Rules: Readonly<Record<ClaimKind, MoneyRules>> = {
  carrier: v2Professional,
  dme: v2Professional,
  inpatient: v2Stay,
  snf: v2Stay,
  hha: v2HomeOrHospice,
  hospice: v2HomeOrHospice,
  outpatient: v2Outpatient,
  partD: v2PartD,
  other: { claim: { paid: payment('clm_pmt_amt') }, line: {} },
};

const v3Names = {
  approved: 'CLM_LINE_ALOWD_CHRG_AMT',
  paid: 'CLM_LINE_CVRD_PD_AMT',
  deductible: 'CLM_LINE_MDCR_DDCTBL_AMT',
  coinsurance: 'CLM_LINE_MDCR_COINSRNC_AMT',
  prior: 'CLM_BENE_PRMRY_PYR_PD_AMT',
};

const v3Details: MoneyRules['claim'] = {
  paidToProvider: code('CLM_PRVDR_PMT_AMT'),
  patientResponsibility: code('CLM_BENE_PMT_AMT'),
  perDiem: code('CLM_INSTNL_PER_DIEM_AMT'),
  professionalComponent: code('CLM_INSTNL_PRFNL_AMT'),
  paidToYou: code('CLM_BENE_PD_AMT', 'CLM_MDCR_INSTNL_BENE_PD_AMT'),
  deductible: code('CLM_MDCR_DDCTBL_AMT', 'CLM_MDCR_IP_BENE_DDCTBL_AMT'),
  coinsurance: code('CLM_MDCR_COINSRNC_AMT', 'CLM_BENE_PMT_COINSRNC_AMT'),
  bloodDeductible: code('CLM_BLOOD_LBLTY_AMT'),
  notCovered: code('CLM_NCVRD_CHRG_AMT'),
  otherInsurerPaid: code('CLM_MDCR_PRFNL_PRMRY_PYR_AMT', 'CLM_MDCR_INSTNL_PRMRY_PYR_AMT'),
};

const v3Own = (claim: ClaimSource): readonly Amount[] =>
  [v3Details['deductible'], v3Details['coinsurance']].map((amount) => amount?.(claim) ?? notReported);

const v3Split: MoneyRules['line'] = {
  paidToProvider: code('CLM_LINE_PRVDR_PMT_AMT'),
  paidToYou: code('CLM_LINE_BENE_PD_AMT'),
  bloodDeductible: code('CLM_LINE_BLOOD_DDCTBL_AMT'),
};

const v3Professional: MoneyRules = {
  claim: {
    ...v3Details,
    billed: (claim) => first(oneOf(claim, 'CLM_SBMT_CHRG_AMT'), ofLines(claim, code('CLM_LINE_SBMT_CHRG_AMT'))),
    approved: (claim) => {
      const [own, lines] = [oneOf(claim, 'CLM_ALOWD_CHRG_AMT'), ofLines(claim, code(v3Names.approved))];
      return own.cents === null ? lines : first(positive(own), positive(lines));
    },
    paid: (claim) => first(payment('CLM_PMT_AMT')(claim), ofLines(claim, code(v3Names.paid))),
    yourShare: (claim) => {
      const counted = claim.lines.filter(({ isDenied, isTotal }) => !isDenied && !isTotal);
      const isAllDenied = counted.length === 0 && claim.lines.some(({ isTotal }) => !isTotal);
      return first(
        added(...counted.map((line) => share(line, v3Names))),
        isAllDenied ? notReported : added(...v3Own(claim)),
      );
    },
  },
  line: {
    billed: code('CLM_LINE_SBMT_CHRG_AMT'),
    approved: code(v3Names.approved),
    paid: code(v3Names.paid),
    deductible: code(v3Names.deductible),
    coinsurance: code(v3Names.coinsurance),
    notCovered: code('CLM_LINE_NCVRD_CHRG_AMT'),
    ...v3Split,
    otherInsurerPaid: code(v3Names.prior),
    purchasePrice: code('CLM_LINE_PRFNL_DME_PRICE_AMT'),
    yourShare: (line) => share(line, v3Names),
  },
};

const v3Institutional: MoneyRules = {
  claim: {
    ...v3Details,
    billed: code('CLM_SBMT_CHRG_AMT'),
    paid: payment('CLM_PMT_AMT'),
    yourShare: (claim) => added(...v3Own(claim), oneOf(claim, 'CLM_BLOOD_LBLTY_AMT')),
  },
  line: {
    billed: code('CLM_LINE_SBMT_CHRG_AMT'),
    paid: code('CLM_LINE_CVRD_PD_AMT'),
    deductible: code('CLM_LINE_MDCR_DDCTBL_AMT'),
    coinsurance: code('CLM_LINE_INSTNL_ADJSTD_AMT', 'CLM_LINE_MDCR_COINSRNC_AMT'),
    notCovered: code('CLM_LINE_NCVRD_CHRG_AMT'),
    yourShare: code('CLM_LINE_BENE_PMT_AMT'),
    ...v3Split,
    reducedCoinsurance: code('CLM_LINE_INSTNL_RDCD_AMT'),
    otherInsurerPaid: code('CLM_LINE_INSTNL_MSP1_PD_AMT'),
    secondInsurerPaid: code('CLM_LINE_INSTNL_MSP2_PD_AMT'),
    rate: code('CLM_LINE_INSTNL_RATE_AMT'),
  },
};

/** Neither has a share in Medicare's files: a zero means "not applicable". */
const v3HomeOrHospice: MoneyRules = {
  ...v3Institutional,
  claim: {
    ...v3Institutional.claim,
    yourShare: (claim) => positive(v3Institutional.claim['yourShare']?.(claim) ?? notReported),
  },
};

const v3Fill = {
  billed: code('TOT_RX_CST_AMT'),
  paid: (line: LineSource): Amount => bothPaid(code('CLM_LINE_CVRD_PD_AMT')(line), code('CLM_LINE_NCVRD_PD_AMT')(line)),
  yourShare: code('CLM_LINE_BENE_PMT_AMT'),
};
const v3Price = (claim: ClaimSource): Amount => first(fill(v3Fill.billed)(claim), oneOf(claim, 'TOT_RX_CST_AMT'));
const v3Person = (claim: ClaimSource): Amount => first(oneOf(claim, 'CLM_BENE_PMT_AMT'), fill(v3Fill.yourShare)(claim));
const v3Counted = (claim: ClaimSource): Amount =>
  first(fill(code('CLM_LINE_OTHR_TP_PD_AMT'))(claim), oneOf(claim, 'CLM_OTHR_TP_PD_AMT'));
const v3PartD: MoneyRules = {
  claim: {
    billed: v3Price,
    paid: fill(v3Fill.paid),
    yourShare: v3Person,
    extraHelp: fill(code('CLM_LINE_LIS_AMT')),
    manufacturerDiscount: fill(code('CLM_LINE_RPTD_GAP_DSCNT_AMT')),
    otherHelp: (claim) => added(v3Counted(claim), fill(code('CLM_LINE_PLRO_AMT'))(claim)),
    otherHelpCounted: (claim) => v3Counted(claim),
    otherHelpNotCounted: fill(code('CLM_LINE_PLRO_AMT')),
    priceBelowLimit: fill(code('CLM_LINE_GRS_BLW_THRSHLD_AMT')),
    priceAboveLimit: fill(code('CLM_LINE_GRS_ABOVE_THRSHLD_AMT')),
    unexplained: (claim) =>
      rest(
        [v3Price(claim), fill(v3Fill.paid)(claim), v3Person(claim)],
        [
          fill(code('CLM_LINE_LIS_AMT'))(claim),
          fill(code('CLM_LINE_RPTD_GAP_DSCNT_AMT'))(claim),
          v3Counted(claim),
          fill(code('CLM_LINE_PLRO_AMT'))(claim),
        ],
      ),
  },
  line: v3Fill,
};

function v3Rules(kind: ClaimKind): MoneyRules {
  if (kind === 'partD') return v3PartD;
  if (kind === 'carrier' || kind === 'dme') return v3Professional;
  return kind === 'hha' || kind === 'hospice' ? v3HomeOrHospice : v3Institutional;
}
