import { expect, it } from 'vitest';
import { generateSample } from '#main/samples/generate.ts';
import { asOf, claimsOf, kindOf } from './claim-reader.ts';
import { missingFrom, realSamples, shapeOf } from './shapes.ts';

it('x', () => {
  const real = realSamples('v2');
  const eobs = real.filter((r) => r.resource['resourceType'] === 'ExplanationOfBenefit');
  const made = [...claimsOf({ key: 'mary', claims: 3000 }), ...claimsOf({ key: 'mary', claims: 600, asOf: '2016-06-01' }), ...claimsOf({ key: 'james', claims: 200 })];
  for (const kind of ['CARRIER', 'DME', 'HHA', 'HOSPICE', 'INPATIENT', 'OUTPATIENT', 'PDE', 'SNF']) {
    const all = shapeOf(eobs.filter((r) => kindOf(r.resource) === kind).map((r) => r.resource));
    const golden = shapeOf(eobs.filter((r) => kindOf(r.resource) === kind && r.file.startsWith('bfd-')).map((r) => r.resource));
    const mine = shapeOf(made.filter((c) => kindOf(c) === kind));
    console.log(kind, 'STRANGE', missingFrom(all, mine).join('\n   '), '\nMISSING\n   ' + missingFrom(mine, golden).join('\n   '));
  }
  for (const type of ['Patient', 'Coverage']) {
    const all = shapeOf(real.filter((r) => r.resource['resourceType'] === type).map((r) => r.resource));
    const mine = shapeOf(['mary', 'james'].flatMap((key) => { const s = generateSample({ key: key as 'mary', asOf }); return type === 'Patient' ? [s.patient] : [...s.coverage]; }));
    console.log(type, 'STRANGE', missingFrom(all, mine).join('\n   '), '\nMISSING\n   ' + missingFrom(mine, all).join('\n   '));
  }
  expect(1).toBe(1);
});
