import { createHash } from 'node:crypto';

// Large letters in the colours the person has chosen. Allowed by its hash alone.
const style =
  ':root{color-scheme:light dark}body{font:1.5rem/1.5 system-ui,sans-serif;max-width:32em;margin:3rem auto;padding:0 1rem}';
const styleHash = createHash('sha256').update(style).digest('base64');

const words = {
  en: {
    title: 'ClaimKeep',
    heading: 'Your answer has arrived',
    text: 'You can close this window and go back to ClaimKeep.',
  },
  es: {
    title: 'ClaimKeep',
    heading: 'Su respuesta llegó',
    text: 'Puede cerrar esta ventana y volver a ClaimKeep.',
  },
} as const;

/** The page the browser shows after the redirect: the same for yes and no, with nothing of the request in it. */
export function replyPage(language: 'en' | 'es'): string {
  const { title, heading, text } = words[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
<h1>${heading}</h1>
<p>${text}</p>
</html>
`;
}

/** No script, no picture, no connection; the address is neither kept nor passed on. */
export const replyHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  connection: 'close',
} as const;
