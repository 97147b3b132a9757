/** What the finder makes of what a rep types about a buyer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FinderChoices, nearest, questionMeant, understand } from '../../../src/site/finding/understand.ts';

const choices: FinderChoices = {
  persona: [
    { id: 'finance-lead', names: ['Finance lead', 'CFO', 'head of finance'] },
    { id: 'it-lead', names: ['IT lead', 'CIO'] },
    { id: 'plant-manager', names: ['Plant manager', 'COO', 'Betriebsleiter'] },
  ],
  stage: [
    { id: 'evaluation', names: ['Evaluation', 'shortlist', 'pilot'] },
    { id: 'decision', names: ['Decision', 'quote', 'purchase'] },
  ],
  product: [
    { id: 'planner', names: ['Vindhalm Planner'] },
    { id: 'monitor', names: ['Vindhalm Monitor'] },
  ],
  language: [{ id: 'de', names: ['German'] }],
};
const asked = [
  {
    id: 'payback',
    persona: 'finance-lead',
    stage: 'evaluation',
    ask: 'How soon does it pay back in a plant like ours?',
  },
  {
    id: 'vendor-risk',
    persona: 'finance-lead',
    stage: 'decision',
    ask: 'What if you go out of business in five years?',
  },
  { id: 'other-offer', persona: 'finance-lead', stage: 'decision', ask: 'That is more than the other offer.' },
  { id: 'exit', persona: 'it-lead', stage: 'decision', ask: 'How do we get our data out?' },
];
const synonyms = [['too expensive', 'other offer', 'zu teuer']];
const read = (typed: string) => understand(typed, { choices, asked, synonyms });

describe('a rep types who they are talking to, and the finder', () => {
  it.each([
    ['CFO', { persona: 'finance-lead' }],
    ['cfo has the quote', { persona: 'finance-lead', stage: 'decision' }],
    ['the head of finance, decision', { persona: 'finance-lead', stage: 'decision' }],
    ['Betriebsleiter pilot', { persona: 'plant-manager', stage: 'evaluation' }],
    ['finance purchase', { persona: 'finance-lead', stage: 'decision' }],
    ['COO quote planner german', { persona: 'plant-manager', stage: 'decision', product: 'planner', language: 'de' }],
    ['fianance lead at decison', { persona: 'finance-lead', stage: 'decision' }],
  ])('reads “%s”', (typed, found) => {
    const { unknown, ...rest } = read(typed);
    expect(rest).toEqual(found);
    expect(unknown).toEqual([]);
  });

  it('takes a question by its text, with the stage at which it is asked', () => {
    expect(read('cfo payback')).toMatchObject({ persona: 'finance-lead', stage: 'evaluation', question: 'payback' });
    expect(read('what if you go out of business')).toMatchObject({
      persona: 'finance-lead',
      stage: 'decision',
      question: 'vendor-risk',
    });
  });

  it('takes a question by words that mean the same', () => {
    expect(read('CFO zu teuer')).toMatchObject({ stage: 'decision', question: 'other-offer' });
  });

  it('never takes a question of another stage or persona than the one named', () => {
    expect(read('cfo decision payback')).toMatchObject({
      persona: 'finance-lead',
      stage: 'decision',
      unknown: ['payback'],
    });
    expect(read('plant manager payback').question).toBeUndefined();
  });

  it('does not guess: it names the words that it does not know', () => {
    expect(read('wizard')).toEqual({ unknown: ['wizard'] });
    expect(read('lead')).toEqual({ unknown: ['lead'] });
    expect(read('')).toEqual({ unknown: [] });
  });

  it('only ever chooses what exists', () => {
    const words = fc.constantFrom(
      'cfo',
      'it',
      'lead',
      'quote',
      'pilot',
      'data',
      'years',
      'zu',
      'teuer',
      'x',
      '—',
      'Ünïcode',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (typed) => {
        const { persona, stage, question } = read(typed.join(' '));
        const found = asked.find(({ id }) => id === question);
        if (question === undefined) return;
        expect([found?.persona, found?.stage]).toEqual([persona, stage]);
      }),
    );
  });
});

describe('a link to the finder', () => {
  const questions = asked.filter(({ persona, stage }) => persona === 'finance-lead' && stage === 'decision');

  it('may name a question by id, by its text, or by most of its words', () => {
    expect(questionMeant('vendor-risk', questions, [])).toBe('vendor-risk');
    expect(questionMeant('That is more than the other offer', questions, [])).toBe('other-offer');
    expect(questionMeant('go out of business', questions, [])).toBe('vendor-risk');
    expect(questionMeant('price of tea', questions, [])).toBeUndefined();
  });

  it('with a misspelled value gets the nearest names first', () => {
    expect(nearest('decsion', choices.stage).map(({ id }) => id)).toEqual(['decision', 'evaluation']);
    expect(nearest('cof', choices.persona)[0]?.id).toBe('finance-lead');
  });
});
