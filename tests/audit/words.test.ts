import { describe, expect, it } from 'vitest';
import { tellingWords } from '../../src/audit/text-words.ts';

describe('the telling words', () => {
  it.each([
    ['How is the price made, and what makes it go up?', ['price']],
    ['Which machines can be connected?', ['machine', 'connected']],
    ['Process, glass and gas', ['process', 'glass']],
    ['Costs cost', ['cost']],
    ['Wie viele Maschinen können angebunden werden?', ['maschinen', 'angebunden']],
    ['Amortisation für Geschäftsführer', ['amortisation', 'geschäftsführer']],
    ['Сколько стоит договор?', ['сколько', 'стоит', 'договор']],
    ['ISO 27001, 2026', []],
    ['Ask [email address removed] or [phone number removed] for a quote', ['quote']],
    ['', []],
  ])('of “%s” are %o', (text, words) => {
    expect([...tellingWords(text).keys()]).toEqual(words);
  });

  it('are shown as the text first writes them, in lower case', () => {
    expect([...tellingWords('Machines, machine and MACHINE')]).toEqual([['machine', 'machines']]);
  });
});
