import type { AreaTexts } from '../error-text.ts';
import { keptSafe } from './kept-safe.ts';

/** English texts of failures of sign-in. */
export const authTexts: AreaTexts<'auth'> = {
  'auth/denied': {
    what: 'You chose not to share your claims.',
    meaning: `{Source} sent us nothing. ${keptSafe}`,
    next: 'If you change your mind, connect again.',
  },
  'auth/cancelled': {
    what: 'Sign-in was stopped.',
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Connect again whenever you want to.',
  },
  'auth/timed-out': {
    what: 'No answer came back from your browser.',
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Look at what your browser shows, and at the list of Medicare’s pages here. Then connect again.',
  },
  'auth/no-claims-data': {
    what: '{Source} has no claims to share for this account yet.',
    meaning: `This can happen in the first months after joining Medicare. ${keptSafe}`,
    next: 'Try again in a few weeks, or call 1-800-MEDICARE (1-800-633-4227).',
  },
  'auth/code-expired': {
    what: 'The sign-in took too long to finish.',
    meaning: `{Source}'s one-time code was no longer good. ${keptSafe}`,
    next: 'Connect again, and sign in once more.',
  },
  'auth/wrong-client': {
    what: '{Source} does not know this client id or secret.',
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Check the client id and the secret letter by letter, then connect again.',
  },
  'auth/app-refused': {
    what: '{Source} does not accept this program right now.',
    meaning: `This is about the program, not about you. ${keptSafe}`,
    next: 'Try again tomorrow. If it stays like this, connect again, or ask whoever gave you the client id.',
  },
  'auth/server-down': {
    what: "{Source}'s sign-in could not be reached.",
    meaning: `It may be closed for a short time, or this computer is offline. ${keptSafe}`,
    next: 'Check that you are on the internet, and try again later.',
  },
  'auth/server-error': {
    what: "{Source}'s sign-in gave an answer that makes no sense.",
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Try again in an hour.',
  },
  'auth/bad-callback': {
    what: 'Something other than {source} tried to answer the sign-in.',
    meaning: 'We ignored it. Nothing was shared.',
    next: 'Close other programs, then connect again.',
  },
  'auth/already-running': {
    what: 'A sign-in is already open.',
    meaning: 'Only one can run at a time.',
    next: 'Finish it in your browser, or cancel it here first.',
  },
  'auth/port-in-use': {
    what: 'Some other program is at the address that the sign-in needs (port {port}).',
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Close the other program, or choose another port in the connection settings.',
  },
  'auth/browser-not-opened': {
    what: 'Your web browser could not be opened.',
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Set a default browser on this computer, then connect again.',
  },
  'auth/reconnect-needed': {
    what: '{Source} asks you to sign in again.',
    meaning: `This is normal and happens from time to time. ${keptSafe}`,
    next: 'Press Reconnect.',
  },
  'auth/bad-configuration': {
    what: 'A connection setting is not right: {field}.',
    meaning: 'We did not contact anyone.',
    next: 'Correct it, then connect again.',
  },
  'auth/discovery-failed': {
    what: 'The address {host} did not tell how to sign in.',
    meaning: 'Nothing was shared.',
    next: 'Check the address with your health plan, or type all four addresses yourself.',
  },
  'auth/no-pkce': {
    what: 'This server does not offer a safe way to sign in.',
    meaning: 'Nothing was shared. Without this protection (PKCE) someone else could use your sign-in.',
    next: 'Ask your health plan when it will support PKCE.',
  },
  'auth/not-identified': {
    what: 'You signed in, but {source} could not tell us whose account it is.',
    meaning: `We kept nothing of this sign-in and gave the permission back. ${keptSafe}`,
    next: 'Connect again in an hour.',
  },
  'auth/scope-refused': {
    what: '{Source} does not give what we asked for (the scope).',
    meaning: `You were in your browser, but nothing was shared. ${keptSafe}`,
    next: 'Ask whoever gave you the client id for the right scope. Enter it under “More settings”, then connect again.',
  },
  'auth/no-fhir-address': {
    what: 'The address {host} tells how to sign in, but not where the claims are.',
    meaning: 'Nothing was shared.',
    next: 'Ask your health plan for its FHIR address, and enter that one.',
  },
};
