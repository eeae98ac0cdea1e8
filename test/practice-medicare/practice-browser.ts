/** How the person acts: who they sign in as, what they share, whether they press Cancel. */
export type PracticeActions = Readonly<{
  user: string;
  /** Leaves the box "Personal information" checked; true if absent. */
  shareDemographics?: boolean;
  deny?: boolean;
  /** Gets the HTML of each page on the way. */
  onPage?: (html: string) => void;
}>;

const mostSteps = 20;

/**
 * Plays the person and the browser without a window: opens the address, keeps cookies, fills the sign-in and the consent page of
 * practice Medicare, follows every redirect by hand, and at last calls the redirect address on this computer.
 * @returns the redirect address with its query, which for a link scheme the caller must deliver itself
 * @throws Error when practice Medicare shows an error page instead
 */
export async function practiceBrowser(authorizationUrl: string, actions: PracticeActions): Promise<string> {
  const start = new URL(authorizationUrl);
  const cookies = new Map<string, string>();
  let next: { url: URL; form: URLSearchParams | null } = { url: start, form: null };
  for (let step = 0; step < mostSteps; step += 1) {
    if (next.url.origin !== start.origin) return comeBack(next.url);
    const response = await request(next.url, next.form, cookies);
    const text = await response.text();
    const location = response.headers.get('location');
    if (location === null) actions.onPage?.(text);
    if (location !== null) next = { url: new URL(location, next.url), form: null };
    else if (response.status === 404 && text.includes('?error=not_found')) return comeBack(backgroundCall(text));
    else if (response.status !== 200)
      throw new Error(`practice Medicare answered ${response.status}: ${wordsOf(text)}`);
    else next = { url: next.url, form: filledForm(text, actions) };
  }
  throw new Error('practice Medicare sent the browser in a circle');
}

async function request(url: URL, form: URLSearchParams | null, cookies: Map<string, string>): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(url, {
    method: form === null ? 'GET' : 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html', ...(cookie !== '' && { cookie }) },
    ...(form !== null && { body: form }),
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    if (value === '' || /expires=Thu, 01 Jan 1970/iu.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
  return response;
}

function filledForm(html: string, actions: PracticeActions): URLSearchParams {
  if (html.includes('name="password"')) return new URLSearchParams({ user: actions.user, password: 'practice' });
  if (!html.includes('name="decision"')) throw new Error('practice Medicare showed a page without a form');
  const form = new URLSearchParams({ decision: actions.deny === true ? 'cancel' : 'connect' });
  if (actions.shareDemographics ?? true) form.set('share', 'yes');
  return form;
}

/** The words of a page, for an error message. */
function wordsOf(html: string): string {
  const main = /<main>([\s\S]*)<\/main>/u.exec(html)?.[1] ?? html;
  return main
    .replace(/<[^>]*>|\s+/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim()
    .slice(0, 300);
}

function backgroundCall(html: string): URL {
  const literal = /fetch\(("[^"]+")/u.exec(html)?.[1];
  return new URL(String(JSON.parse(literal ?? '""')));
}

async function comeBack(redirect: URL): Promise<string> {
  if (redirect.protocol === 'http:') {
    const response = await fetch(redirect, { headers: { connection: 'close' } });
    await response.body?.cancel();
  }
  return redirect.href;
}
