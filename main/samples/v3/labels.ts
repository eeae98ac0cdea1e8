/**
 * What CMS calls the codes that the samples use, as today's server writes it beside them: the texts of CMS's published code systems, in its own
 * capitals. A code that is not here comes bare, as v3 sends those whose list has no text for them.
 */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'BENE-PTNT-STUS-CD': {
    '01': 'DISCHARGED TO HOME OR SELF CARE (ROUTINE DISCHARGE)',
    '03': 'DISCHARGED/TRANSFERRED TO SKILLED NURSING FACILITY (SNF) WITH MEDICARE CERTIFICATION',
    '06': 'DISCHARGED/TRANSFERRED TO HOME UNDER CARE OF ORGANIZED HOME HEALTH SERVICE ORGANIZATION',
    '30': 'STILL PATIENT',
  },
  'CLM-ADJSTMT-TYPE-CD': { '0': 'ORIGINAL', '2': 'REPLACEMENT' },
  'CLM-ADMSN-SRC-CD': {
    '1': 'NON-HEALTH CARE FACILITY POINT OF ORIGIN (NON-NEWBORN)/RESERVED FOR NATIONAL ASSIGNMENT (NEWBORN)',
    '2': "CLINIC OR PHYSICIAN'S OFFICE (NON-NEWBORN)/RESERVED FOR NATIONAL ASSIGNMENT (NEWBORN)",
    '4': 'TRANSFER FROM A HOSPITAL (DIFFERENT FACILITY) (NON-NEWBORN)/RESERVED FOR NATIONAL ASSIGNMENT (NEWBORN)',
  },
  'CLM-AUDT-TRL-STUS-CD': { FA: 'Accept' },
  'CLM-BRND-GNRC-CD': { B: 'Brand', G: 'Generic Null/Missing' },
  'CLM-CARR-PMT-DNL-CD': { '0': 'DENIED', '1': 'PHYSICIAN/SUPPLIER', '2': 'BENEFICIARY' },
  'CLM-CMPND-CD': { '1': 'Not a compound', '2': 'Compound' },
  'CLM-CTSTRPHC-CVRG-IND-CD': { A: 'Attachment point met on this event', C: 'Above attachment point' },
  'CLM-DISP-CD': { '01': 'DEBIT ACCEPTED' },
  'CLM-DRUG-CVRG-STUS-CD': { C: 'Covered' },
  'CLM-DSPNSNG-STUS-CD': { C: 'Completely filled', P: 'Partially filled' },
  'CLM-FI-ACTN-CD': { '1': 'Original debit action (always a 1 for all regular bills)' },
  'CLM-HHA-LUP-IND-CD': { L: 'Low utilization payment adjustment (LUPA) claim' },
  'CLM-HHA-RFRL-CD': {
    '1': 'PHYSICIAN REFERRAL - THE PATIENT WAS ADMITTED UPON THE RECOMMENDATION OF A PERSONAL PHYSICIAN.',
  },
  'CLM-LTC-DSPNSNG-MTHD-CD': {
    '05': 'Therapy change. Physician determined that a change in therapy was required – either the medication was used faster than expected, or a different dosage form is needed.',
  },
  'CLM-MDCR-INSTNL-MCO-PD-SW': { '0': 'No managed care organization (MCO) payment' },
  'CLM-MDCR-NPMT-RSN-CD': { P: 'PAYMENT REQUESTED' },
  'CLM-MDCR-PRFNL-PRVDR-ASGNMT-SW': { A: 'Assigned Claim', N: 'Non-assigned claim' },
  'CLM-NCH-PRMRY-PYR-CD': { D: 'AUTOMOBILE NO FAULT OR ANY LIABILITY INSURANCE' },
  'CLM-NRLN-RIC-CD': {
    M: 'Part B DMEPOS claim record (processed by DME Regional Carrier)',
    O: 'Part B physician/supplier claim record (processed by local carriers; can include DMEPOS services)',
    V: 'Part A institutional claim record (inpatient [IP], skilled nursing facility [SNF], hospice [HOS], or home health agency [HHA])',
    W: 'Part B institutional claim record (outpatient [HOP], HHA)',
  },
  'CLM-PHRMCY-SRVC-TYPE-CD': { '01': 'Community/retail pharmacy', '06': 'Mail order pharmacy' },
  'CLM-PHYSN-ASTNT-CD': { '0': 'N/A' },
  'CLM-PPS-IND-CD': { '2': 'PPS bill; claim contains PPS indicator' },
  'CLM-PRVDR-TYPE-CD': {
    '0': "CLINICS, GROUPS, ASSOCIATIONS, INTERVENTION, OR OTHER ENTITIES FOR WHICH THE CARRIER'S OWN ID NUMBER HAS BEEN ASSIGNED.",
  },
  'CLM-PTNT-RSDNC-CD': { '01': 'Home' },
  'CLM-QUERY-CD': { '3': 'FINAL BILL', '5': 'DEBIT ADJUSTMENT' },
  'CLM-SBMT-FRMT-CD': { B: 'BENEFICIARY SUBMITTED' },
};

export function v3Label(system: string, code: string): string | undefined {
  return labels[system]?.[code];
}
