import { newcomer, practicePassword, type PracticePerson } from './people.ts';

export type PageLanguage = 'en' | 'es';

const words = {
  en: {
    headline: 'Practice Medicare (not the real one)',
    signIn: 'Sign in',
    choose: 'Choose who you want to be',
    password: 'Password',
    passwordNote: 'Any password works here. Never type your real Medicare password.',
    wrongUser: 'This practice person does not exist. Choose one of the list.',
    consentTitle: 'Connect your Medicare claims',
    wants: 'wants to see your Medicare claims and coverage.',
    share: 'Personal information: name, address, date of birth, race, sex',
    until: 'ClaimKeep can ask Medicare for your data for 13 months, until',
    cancel: 'Cancel',
    connect: 'Connect',
    nothingTitle: 'We have no claims for you yet',
    nothing: 'If you are new to Medicare, it can take up to 6 months. Close this window and try again later.',
    errorTitle: 'This sign-in cannot go on',
  },
  es: {
    headline: 'Medicare de práctica (no es el verdadero)',
    signIn: 'Iniciar sesión',
    choose: 'Elija quién quiere ser',
    password: 'Contraseña',
    passwordNote: 'Aquí sirve cualquier contraseña. Nunca escriba su verdadera contraseña de Medicare.',
    wrongUser: 'Esta persona de práctica no existe. Elija una de la lista.',
    consentTitle: 'Conectar sus reclamaciones de Medicare',
    wants: 'quiere ver sus reclamaciones y su cobertura de Medicare.',
    share: 'Información personal: nombre, dirección, fecha de nacimiento, raza, sexo',
    until: 'ClaimKeep puede pedir sus datos a Medicare durante 13 meses, hasta el',
    cancel: 'Cancelar',
    connect: 'Conectar',
    nothingTitle: 'Todavía no tenemos reclamaciones suyas',
    nothing: 'Si es nuevo en Medicare, puede tardar hasta 6 meses. Cierre esta ventana y pruebe más tarde.',
    errorTitle: 'No se puede continuar',
  },
} as const;

/** The sign-in page: one radio button per practice person, a password that may be anything. */
export function signInPage(
  language: PageLanguage,
  action: string,
  people: readonly PracticePerson[],
  isWrongUser: boolean,
): string {
  const text = words[language];
  const choices = [...people, newcomer].map(
    ({ user, displayName }, index) =>
      `<p><label><input type="radio" name="user" value="${escapeHtml(user)}"${index === 0 ? ' checked' : ''}> ` +
      `<strong>${escapeHtml(user)}</strong> ${escapeHtml(displayName)}</label></p>`,
  );
  return page(
    language,
    text.signIn,
    `${isWrongUser ? `<p role="alert">${text.wrongUser}</p>` : ''}
<form method="post" action="${escapeHtml(action)}">
<fieldset><legend>${text.choose}</legend>${choices.join('\n')}</fieldset>
<p><label>${text.password}<br><input type="text" name="password" value="${practicePassword}" autocomplete="off"></label></p>
<p>${text.passwordNote}</p>
<p><button type="submit">${text.signIn}</button></p>
</form>`,
  );
}

/** The consent page in the manner of Medicare's, with the date the 13 months end. */
export function consentPage(language: PageLanguage, action: string, clientName: string, ends: number): string {
  const text = words[language];
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(ends);
  return page(
    language,
    text.consentTitle,
    `<p><strong>${escapeHtml(clientName)}</strong> ${text.wants}</p>
<form method="post" action="${escapeHtml(action)}">
<p><label><input type="checkbox" name="share" value="yes" checked> ${text.share}</label></p>
<p>${text.until} ${date}.</p>
<p><button type="submit" name="decision" value="cancel">${text.cancel}</button>
<button type="submit" name="decision" value="connect">${text.connect}</button></p>
</form>`,
  );
}

/**
 * Medicare's 404 page for people without claims: its script calls the redirect address in the background, without a `state`
 * (bluebutton-web-server, templates/bene_404.html).
 */
export function nothingFoundPage(language: PageLanguage, redirectUri: string): string {
  const text = words[language];
  const address = JSON.stringify(`${redirectUri}?error=not_found`).replaceAll('<', '\\u003c');
  return page(
    language,
    text.nothingTitle,
    `<p>${text.nothing}</p><script>fetch(${address}, { mode: 'no-cors' }).catch(() => {});</script>`,
  );
}

export function errorPage(details: string): string {
  return page('en', words.en.errorTitle, `<p>${escapeHtml(details)}</p>`);
}

function page(language: PageLanguage, title: string, main: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${words[language].headline}</title>
<style>
body { font: 20px/1.5 system-ui, sans-serif; max-width: 38em; margin: 0 auto; padding: 1em; color: #1b1b1b; background: #fff; }
header { border-bottom: 4px dashed #8a5a00; background: #fff3d6; padding: 0.5em 1em; font-weight: bold; }
input[type=text] { font: inherit; padding: 0.4em; width: 100%; max-width: 20em; }
input[type=radio], input[type=checkbox] { width: 1.3em; height: 1.3em; vertical-align: middle; }
button { font: inherit; padding: 0.6em 1.6em; min-height: 44px; margin-right: 0.5em; }
</style>
</head>
<body>
<header>${words[language].headline}</header>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}
