import type { Coded, Drug } from '#shared/domain/claim.ts';
import { extensionNumber } from './fhir/extension.ts';
import { identifierBySystem } from './fhir/identifier.ts';
import { fieldsOf, listOf, numberOf } from './fhir/json.ts';
import { infoCoding, infoNumber, infoText } from './fhir/supporting-info.ts';
import type { SupportingInfo } from './fhir/supporting-info.ts';
import type { LineFacts } from './line.ts';
import type { OpenedClaim } from './opened-claim.ts';
import { readableDrug } from './words/readable-drug.ts';

/** What was filled. Names of the two versions do not overlap, so one reading serves both (claims-data.md, 1.3). */
export function readDrug({ resource, info }: OpenedClaim, line: LineFacts | null): Drug {
  const item = listOf(resource['item'])[0];
  const quantity = fieldsOf(item?.['quantity']);
  const brand = infoCoding(info, 'brandgenericindicator', 'brandgenericcode', 'brnd_gnrc_cd')?.code;
  return {
    ndc: line?.ndc?.code ?? null,
    name: line?.ndc?.display == null ? null : readableDrug(line.ndc.display),
    // A compound of v3 has its amount only at its parts.
    quantity: numberOf(quantity?.['value']) ?? line?.drugQuantity?.value ?? null,
    daysSupply: infoNumber(info, 'dayssupply') ?? extensionNumber(quantity, 'days_suply_num'),
    fillNumber: infoNumber(info, 'refillnum') ?? extensionNumber(quantity, 'fill_num'),
    refillsAuthorized: infoNumber(info, 'refillsauthorized'),
    prescriptionNumber: identifierBySystem(resource, '/rx_srvc_rfrnc_num') ?? infoText(info, 'CLM_LINE_RX_NUM'),
    brandOrGeneric: brand === 'B' ? 'brand' : brand === 'G' ? 'generic' : null,
    dispenseAsWritten: infoCoding(info, 'daw_prod_slctn_cd', 'dawcode'),
    prescriptionOrigin: infoCoding(info, 'rxorigincode', 'rx_orgn_cd'),
    compound: compoundOf(info),
    dispensingStatus: infoCoding(info, 'dspnsng_stus_cd', 'CLM_DSPNSNG_STUS_CD'),
    coverageStatus: infoCoding(info, 'drug_cvrg_stus_cd', 'CLM_DRUG_CVRG_STUS_CD'),
    benefitPhase: infoCoding(info, 'ctstrphc_cvrg_cd', 'CLM_CTSTRPHC_CVRG_IND_CD'),
    residence: infoCoding(info, 'ptnt_rsdnc_cd', 'CLM_PTNT_RSDNC_CD'),
  };
}

/** v2 writes HL7's invoice types for the codes that v3 has. */
const compoundByInvoice: ReadonlyMap<string, string> = new Map([
  ['RXDINV', '1'],
  ['RXCINV', '2'],
]);

function compoundOf(info: SupportingInfo): Coded | null {
  const coded = infoCoding(info, 'compoundcode', 'cmpnd_cd');
  const code = coded === null ? undefined : compoundByInvoice.get(coded.code);
  return coded === null || code === undefined ? coded : { code, display: coded.display };
}
