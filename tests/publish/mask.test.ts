import { describe, expect, test } from 'vitest';
import { maskPersonal } from '../../src/publish/mask.ts';

describe('personal data', () => {
  test.each([
    ['Write to jo.doe@example.com today.', 'Write to [email address removed] today.'],
    ['jürgen@exämple.de', '[email address removed]'],
    ['jo (at) example.com', '[email address removed]'],
    ['<jo+deal@mail.example.co.uk>', '<[email address removed]>'],
    ['Ring +49 151 23456789, please', 'Ring [phone number removed], please'],
    ['Call 0151/234567-89.', 'Call [phone number removed].'],
    ['(089) 123 45 67', '[phone number removed]'],
    ['0044 20 7946 0000', '[phone number removed]'],
  ])('is masked in "%s"', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });
});

describe('a text without personal data', () => {
  test.each([
    'Below 30 people it does not pay back before 2028.',
    '50,000 to 250,000 EUR in 2026-2027',
    'Until 01.12.2026 or 2026-12-01',
    'Part 4711-0815 of order 12345678',
    'From 09:00 to 17:00, room 3.014',
    '2-4 deals, 5-9 next year (10+ later)',
    'Version 8.3.0.12 @ the booth',
  ])('stays the same: "%s"', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });
});

// A search that starts again at every letter would take minutes.
test.each(['a', 'a.', '0 ', '(', '+0', 'a@', '@a.', 'a-'])(
  'a long text of only "%s" is searched in one pass',
  (unit) => {
    const text = unit.repeat(100_000);
    expect(maskPersonal(text).length).toBeGreaterThan(0);
  },
);
