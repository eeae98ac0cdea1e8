import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { escapeHtml, markup } from '#main/exports/markup.ts';

describe('escapeHtml', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`" onload='x`, '&quot; onload=&#39;x'],
    ['a & b &lt;', 'a &amp; b &amp;lt;'],
    ['a\u0000b\u001Bc\u0085d', 'abcd'],
    ['abc\u202Edef\u2066', 'abcdef'],
    ['half \uD800 pair', 'half  pair'],
    ['line\nbreak\ttab 😀 é', 'line\nbreak\ttab 😀 é'],
  ])('turns %j into %j', (text, html) => {
    expect(escapeHtml(text)).toBe(html);
  });

  it('makes of any text nothing but text, in an element and in an attribute', () => {
    const { document } = new Window();
    const hostile = fc.oneof(fc.string({ unit: 'grapheme-ascii' }), fc.stringMatching(/^[<>"'&=/! a-c]{0,20}$/));
    fc.assert(
      fc.property(hostile, (text) => {
        document.body.innerHTML = markup`<p title="${text}">${text}</p>`.html;
        const paragraph = document.body.firstElementChild;
        expect(document.querySelectorAll('*')).toHaveLength(4);
        expect(paragraph?.textContent).toBe(text);
        expect(paragraph?.getAttribute('title')).toBe(text);
      }),
    );
  });
});

describe('markup', () => {
  it('escapes every value but other markup, joins lists and leaves out null', () => {
    const items = ['<a>', '&'].map((text) => markup`<li>${text}</li>`);
    expect(markup`<ul class="${'"'}">${items}</ul>${null}${7}${markup`<b>${'<'}</b>`}`.html).toBe(
      '<ul class="&quot;"><li>&lt;a&gt;</li><li>&amp;</li></ul>7<b>&lt;</b>',
    );
  });
});
