/**
 * States by the two-digit numbers of the Social Security Administration, with the further numbers some states got when theirs were used up
 * (CCW codebook, prvdr_state_cd). v2 has these where a line is priced or was done.
 */
const ssaStates = table(`
  01AL 02AK 03AZ 04AR 05CA 06CO 07CT 08DE 09DC 10FL 11GA 12HI 13ID 14IL
  15IN 16IA 17KS 18KY 19LA 20ME 21MD 22MA 23MI 24MN 25MS 26MO 27MT 28NE
  29NV 30NH 31NJ 32NM 33NY 34NC 35ND 36OH 37OK 38OR 39PA 40PR 41RI 42SC
  43SD 44TN 45TX 46UT 47VT 48VI 49VA 50WA 51WV 52WI 53WY 55CA 64AS 65GU
  66MP 67TX 68FL 69FL 70KS 71LA 72OH 73PA 74TX 80MD 97MP 98GU
`);

/** States by FIPS number (CMS's US-FIPS-STATE-CODES), which v3 has. */
const fipsStates = table(`
  01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL
  18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE
  32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD
  47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY 60AS 64FM 66GU 68MH 69MP
  70PW 72PR 78VI
`);

const postal = /^[A-Za-z]{2}$/;

/**
 * The two letters of a state, from its letters or its number; a number that no state has is kept as it came.
 * @param list whose numbers: the Social Security Administration's (v2) or FIPS (v3)
 */
export function stateOf(code: string | null, list: 'ssa' | 'fips'): string | null {
  if (code === null) return null;
  if (postal.test(code)) return code.toUpperCase();
  return (list === 'ssa' ? ssaStates : fipsStates).get(code.padStart(2, '0')) ?? code;
}

/** Rows of a number and two letters. */
function table(rows: string): ReadonlyMap<string, string> {
  const pairs = rows.trim().split(/\s+/);
  return new Map(pairs.map((pair) => [pair.slice(0, 2), pair.slice(2)]));
}
