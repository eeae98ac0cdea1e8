import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { errorTexts } from '#shared/error-texts/en/all.ts';
import { errorTextsEs } from '#shared/error-texts/es/all.ts';
import { errorWords } from '#shared/error-words.ts';
import { en } from '#renderer/i18n/en.ts';
import { es } from '#renderer/i18n/es.ts';

const ids = Object.keys(en) as (keyof typeof en)[];

/** The names in braces and the tags of a text, however often and in whatever order. */
function argumentsOf(text: string): string[] {
  return [
    ...new Set([...text.matchAll(/\{(\w+)(?=[},])|<(\w+)>/g)].map(([, name, tag]) => name ?? `<${tag}>`)),
  ].toSorted();
}

describe('the Spanish texts', () => {
  it.each(ids)('%s is well-formed and takes what the English one takes', (id) => {
    const errors: unknown[] = [];
    const intl = createIntl({
      locale: 'es-US',
      messages: es,
      onError: (error) => errors.push(error),
      defaultRichTextElements: { b: (chunks) => chunks },
    });
    const names = [...en[id].matchAll(/\{(\w+)/g)].map(([, name]) => [name ?? '', 2]);
    expect(intl.formatMessage({ id }, Object.fromEntries(names))).not.toBe('');
    expect(errors).toEqual([]);
    expect(argumentsOf(es[id])).toEqual(argumentsOf(en[id]));
  });

  it('are Spanish: what reads the same in both languages is a name, a number or a known word', () => {
    const same = ids.filter((id) => en[id] === es[id] && /\p{L}{2}/u.test(en[id].replaceAll(/\{[^}]*\}/g, '')));
    expect(same).toMatchInlineSnapshot(`
      [
        "coverage.plan",
        "settings.letters",
        "settings.language.en",
        "settings.language.es",
        "word.medigap",
        "app.name",
        "window.title",
        "window.titleOf",
        "cms.notice",
        "answer.no",
        "provider.number",
        "connect.where.production",
        "connect.redirect.scheme.hint",
        "person.fileSize",
        "environment.production",
        "help.medicare",
        "about.version",
      ]
    `);
  });
});

describe('the Spanish texts of failures', () => {
  it.each(Object.keys(errorTexts) as (keyof typeof errorTexts)[])(
    '%s names the same details and is not English',
    (code) => {
      const [english, spanish] = [errorTexts[code], errorTextsEs[code]];
      for (const part of ['what', 'meaning', 'next'] as const) {
        // {Source} at the beginning of a sentence in one language can be {source} inside of it in the other.
        expect(argumentsOf(spanish[part].toLowerCase())).toEqual(argumentsOf(english[part].toLowerCase()));
        expect(spanish[part]).not.toBe(english[part]);
      }
    },
  );

  it.each(Object.keys(errorTexts) as (keyof typeof errorTexts)[])(
    "%s of another plan's server does not blame Medicare",
    (code) => {
      if (!/^(auth|medicare)\//.test(code)) return;
      for (const language of ['en', 'es'] as const) {
        const { what, meaning, next } = errorWords(code, { source: 'plan' }, language);
        expect([what, meaning, next].join(' ')).not.toMatch(/Medicare|\{/);
      }
    },
  );

  it('names the plan or Medicare, with a capital letter where a sentence begins', () => {
    expect(errorWords('auth/wrong-client', { source: 'plan' }).what).toMatch(/^Your health plan does not know/);
    expect(errorWords('auth/wrong-client').what).toMatch(/^Medicare does not know/);
    expect(errorWords('auth/server-down', { source: 'plan' }, 'es').what).toMatch(/de su plan de salud\.$/);
  });
});
