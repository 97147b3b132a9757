import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { escapeHtml } from '../../src/kit/escape-html.ts';

it('keeps every text unchanged in elements and in attributes with either quotes', () => {
  const text = fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", 'a', '&lt;', '/', ' '), minLength: 1 });
  fc.assert(
    fc.property(text, (any) => {
      const safe = escapeHtml(any);
      const { childNodes } = parseFragment(`<p title="${safe}" lang='${safe}'>${safe}</p>`);
      const [element] = childNodes;
      expect(childNodes).toHaveLength(1);
      expect(element).toMatchObject({
        attrs: [{ value: any }, { value: any }],
        childNodes: [{ nodeName: '#text', value: any }],
      });
    }),
  );
});
