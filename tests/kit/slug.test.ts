import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '../../src/kit/slug.ts';
import { ID_PATTERN } from '../../src/schema/text.ts';

describe('slug', () => {
  it.each([
    ['Łódź plant', 'lodz-plant'],
    ['Ølmuseet', 'olmuseet'],
    ['Über Größe', 'ueber-groesse'],
    ['Привет мир', 'privet-mir'],
    ['Οδηγός αγοράς', 'odigos-agoras'],
    ['What’s new & who’s next?', 'whats-new-whos-next'],
    ['Crème brûlée', 'creme-brulee'],
    ['内容監査の手引き', ''],
    ['—', ''],
  ])('writes "%s" as "%s"', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('is the same for composed and decomposed letters', () => {
    const text = 'Über Größe, Łódź, Й';
    expect(slug(text.normalize('NFD'))).toBe(slug(text.normalize('NFC')));
  });

  it('cuts a long text between words, and a long word if necessary', () => {
    expect(slug('one two three', 9)).toBe('one-two');
    expect(slug('one two three', 7)).toBe('one-two');
    expect(slug('a wordwithoutend', 9)).toBe('a-wordwit');
  });

  it('is always an id or empty, and leaves an id unchanged', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 90 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 80 }), (any, length) => {
        const id = slug(any, length);
        if (id !== '') expect(id).toMatch(ID_PATTERN);
        expect(id.length).toBeLessThanOrEqual(length);
        expect(slug(id, length)).toBe(id);
      }),
    );
  });
});
