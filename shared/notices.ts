/** CMS asks every application to show this sentence (Blue Button 2.0 terms of service). Verbatim, in every language. */
export const notEndorsed =
  'This product uses the Blue Button APIs but is not endorsed or certified by the Centers for Medicare & Medicaid Services or the U.S. Department of Health and Human Services.';
