import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceBundle } from '#main/medicare/bundle-slices.ts';

describe('sliceBundle', () => {
  it('keeps the text of each resource to the byte', () => {
    const text =
      '{ "resourceType":"Bundle", "total": 2,\n "entry": [ {"fullUrl":"x","resource": {"a": 37.50, "s":"q\\"}]"} },\n' +
      '{"resource":{"b":[1,{"c":"\\\\"}]},"search":{"mode":"match"}} ], "link":[{"relation":"self"}] }';
    const sliced = sliceBundle(text);
    expect(sliced.resources).toEqual(['{"a": 37.50, "s":"q\\"}]"}', '{"b":[1,{"c":"\\\\"}]}']);
    expect(sliced.header).toEqual({ resourceType: 'Bundle', total: 2, entry: [], link: [{ relation: 'self' }] });
  });

  it('takes a Bundle without entries, with empty entries and with entries that hold no resource', () => {
    expect(sliceBundle('{"resourceType":"Bundle"}').resources).toEqual([]);
    expect(sliceBundle('{"entry":[]}').resources).toEqual([]);
    expect(sliceBundle('{"entry":[{"fullUrl":"a"},7,null]}').resources).toEqual([]);
    expect(sliceBundle('{"entry":null}').resources).toEqual([]);
  });

  it('refuses a text that was cut off at any place', () => {
    const whole = '{"resourceType":"Bundle","total":1,"entry":[{"resource":{"id":"a","n":[1,2,"x"]}}],"x":true}';
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => sliceBundle(whole.slice(0, length)), `cut at ${String(length)}`).toThrow(
        'medicare/incomplete-answer',
      );
    }
  });

  it('finds what JSON.parse finds, whatever the resources hold', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.constantFrom(0, 2), (resources, indent) => {
        const text = JSON.stringify(
          { total: resources.length, entry: resources.map((resource) => ({ resource })) },
          null,
          indent,
        );
        const parsed = JSON.parse(text) as { entry: { resource: unknown }[] };
        expect(sliceBundle(text).resources.map((raw) => JSON.parse(raw) as unknown)).toEqual(
          parsed.entry.map((entry) => entry.resource),
        );
      }),
    );
  });
});
