/** What most failures mean for the person's data: nothing. */
export const keptSafe = 'What you have on this computer is still here.';
