import type { ExternalLink } from '#shared/ipc/contract.ts';
import { AppError } from '#shared/errors.ts';

/** Hands an address to the system's browser (Electron's `shell.openExternal`). */
type OpenExternal = (address: string) => Promise<void>;

/** The page names a link; the address stands here. So no text of the page ever reaches the system's opener. */
const addresses: Readonly<Record<ExternalLink, string>> = {
  medicare: 'https://www.medicare.gov/',
  connectedApps: 'https://www.medicare.gov/my/connected-apps',
  seniorMedicarePatrol: 'https://www.smpresource.org/',
  ship: 'https://www.shiphelp.org/',
  developerSandbox: 'https://sandbox.bluebutton.cms.gov/',
};

/** @throws AppError auth/browser-not-opened */
export async function openExternalLink(link: ExternalLink, openExternal: OpenExternal): Promise<void> {
  await opened(addresses[link], openExternal);
}

/**
 * Opens the sign-in page in the system's browser. The system's opener starts programs for some addresses, so the address is checked here
 * once more: https (or http on this computer, for practice), and exactly the server the person chose.
 * @param allowedOrigin origin of the authorization endpoint, for example `https://api.bluebutton.cms.gov`
 * @throws AppError auth/bad-configuration (field authorizeUrl), auth/browser-not-opened
 */
export async function openSignInPage(text: string, allowedOrigin: string, openExternal: OpenExternal): Promise<void> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !isWebAddress(url) || url.origin !== allowedOrigin) {
    throw new AppError('auth/bad-configuration', { field: 'authorizeUrl' });
  }
  // The text the parser wrote, not the one that came in: then both sides read the same address.
  await opened(url.href, openExternal);
}

function isWebAddress(url: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.has(url.hostname));
}

const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);

async function opened(address: string, openExternal: OpenExternal): Promise<void> {
  try {
    await openExternal(address);
  } catch (cause) {
    throw new AppError('auth/browser-not-opened', {}, { cause });
  }
}
