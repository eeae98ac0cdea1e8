/**
 * Stored with every claim. Raise it by one whenever mapping the same resource gives another `Claim` or another text for search than before:
 * a rule of money, date, status, kind or topic, a field read from another place, a drug name written differently. Claims stored under a lower
 * number are then mapped anew from their raw resource. Words made when a claim is shown (titles, sentences) are not stored and need no raise,
 * but for those that `searchTextOf` puts into the text for search.
 */
export const mappingVersion = 6;
