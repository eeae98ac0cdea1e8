import type { Coded } from './coding.ts';
import { bbCodeSystem, carin, coding, concept, terminology, variableCoding, variables } from './coding.ts';
import type { JsonObject } from './json.ts';

/** A piece of supporting information before it has its number. */
export type Information = JsonObject;

const infoType = (code: string, display: string): JsonObject => coding(`${carin}C4BBSupportingInfoType`, code, display);
const column = (name: string, label: string): JsonObject =>
  coding(`${bbCodeSystem}information`, variables + name, label);
const plainInfo = coding(`${terminology}claiminformationcategory`, 'info', 'Information');

function information(name: string, label: string): JsonObject {
  return concept(plainInfo, column(name, label));
}

/** Numbers the pieces from 1. */
export function supportingInfo(pieces: readonly Information[]): readonly JsonObject[] {
  return pieces.map((piece, index) => ({ sequence: index + 1, ...piece }));
}

/** A column whose value is a code; a null code leaves the coding empty, as Medicare sometimes does. */
export function codeInfo(name: string, label: string, [code, display]: readonly [string | null, string?]): Information {
  return { category: information(name, label), code: concept(coding(variables + name, code, display)) };
}

export function quantityInfo(name: string, label: string, value: number, unit: JsonObject = {}): Information {
  return { category: information(name, label), valueQuantity: { value, ...unit } };
}

export function periodInfo(name: string, label: string, start: string, end: string): Information {
  return { category: information(name, label), timingPeriod: { start, end } };
}

export function referenceInfo(name: string, label: string, reference: string): Information {
  return { category: information(name, label), valueReference: { reference } };
}

/** Despite its general name this is the date of the weekly processing. */
export function processedInfo(date: string): Information {
  const received = infoType('clmrecvddate', 'Claim Received Date');
  return {
    category: concept(received, column('nch_wkly_proc_dt', 'NCH Weekly Claim Processing Date')),
    timingDate: date,
  };
}

/** @param end null while the person is still cared for */
export function admissionPeriod(start: string, end: string | null): Information {
  const timingPeriod: JsonObject = end === null ? { start } : { start, end };
  return { category: concept(infoType('admissionperiod', 'Admission Period')), timingPeriod };
}

/** The last digit of the type of bill. */
export function typeOfBill(code: Coded): Information {
  return {
    category: concept(infoType('typeofbill', 'Type of Bill')),
    code: concept(variableCoding('clm_freq_cd', code)),
  };
}

export function dischargeStatus(code: Coded): Information {
  return {
    category: concept(infoType('discharge-status', 'Discharge Status')),
    code: concept(variableCoding('ptnt_dschrg_stus_cd', code)),
  };
}

/** Kind of admission, with our own words for it. */
export function admissionType([code, display]: Coded): Information {
  return {
    category: concept(
      infoType('admtype', 'Information'),
      column('clm_ip_admsn_type_cd', 'Claim Inpatient Admission Type Code'),
    ),
    code: concept(coding('https://www.nubc.org/CodeSystem/PriorityTypeOfAdmitOrVisit', code, display)),
  };
}

/** A piece of a pharmacy claim that has a category of its own: a number, or a code. */
export function pharmacyInfo(code: string, display: string, value: number | JsonObject): Information {
  const category = concept(infoType(code, display));
  return typeof value === 'number' ? { category, valueQuantity: { value } } : { category, code: concept(value) };
}

/** A coding without code where Medicare knows of no other insurer. */
export function primaryPayer(code: Coded | null): Information {
  return codeInfo('nch_prmry_pyr_cd', 'NCH Primary Payer Code (if not Medicare)', code ?? [null]);
}
