import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody, withoutComments } from '../../src/forge/requests/issue-body.ts';
import { type FormField, NO_RESPONSE, offered } from '../../src/forge/requests/request-form.ts';
import { form } from './lists.ts';
import { renderAnswers } from './render-answers.ts';

/** What people type into a text field, including parts of the form itself. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    '### Persona',
    '### In their words',
    '### Asked from',
    '# Heading',
    '```',
    '~~~~ js',
    '- one',
    '1. two',
    '- [x] done',
    '> quoted',
    '<!-- hidden -->',
    '<!-- open',
    NO_RESPONSE,
    `**${NO_RESPONSE}**`,
    'Größe, Übersicht – „so“',
    'これは質問です',
    'هل هو آمن؟',
    '| a | b |',
    '---',
    '/label ~bug',
  ),
);
const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'));

/** A field of one line removes line ends from pasted text. */
const oneLine = line.map((written) => written.replace(/[\n\r]/g, ' '));

function answerTo(field: FormField): fc.Arbitrary<string> {
  if (field.control === 'choice') return fc.constantFrom('', ...offered(field).map(({ label }) => label));
  return field.control === 'text' ? text : oneLine;
}

const answers = fc.record(Object.fromEntries(form.map((field) => [field.id, answerTo(field)])));
const lineEnds = fc.constantFrom('\n', '\r\n');

/** The meaning of answers: trimmed, and without those that the host marks as not given. */
function meant(given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([id, answer]) => {
      const trimmed = answer.replace(/\r\n?/g, '\n').trim();
      return trimmed === '' || trimmed === NO_RESPONSE ? [] : [[id, trimmed]];
    }),
  );
}

test('every body that the form can make reads back exactly', () => {
  fc.assert(
    fc.property(answers, lineEnds, (given, end) => {
      const body = renderAnswers(form, given).replaceAll(/\r?\n/g, end);
      expect(parseBody(form, body)).toEqual({ answers: meant(given), rest: '', form: true });
    }),
    { numRuns: 1000 },
  );
});

test('a text written by hand loses nothing', () => {
  const word = fc.stringMatching(/^[a-zäß]{3,9}$/);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.constantFrom('### Persona', '### Stage', '')), { maxLength: 15 }),
      (lines) => {
        const parsed = parseBody(form, lines.join('\n'));
        const kept = `${Object.values(parsed.answers).join('\n')}\n${parsed.rest}`;
        for (const written of lines) if (!written.startsWith('#')) expect(kept).toContain(written);
      },
    ),
  );
});

describe('a body that was changed by hand', () => {
  const bodyWith = (words: string) =>
    renderAnswers(form, { kind: 'Make something new', persona: 'Finance lead', words });

  test('is read by the headings that are left', () => {
    const body = '### Stage\n\nAwareness\n\n### Persona\n- Finance lead\n\nreally for her boss\n';
    expect(parseBody(form, body)).toEqual({
      answers: { stage: 'Awareness', persona: 'Finance lead' },
      rest: 'really for her boss',
      form: true,
    });
  });

  test('keeps the text before the first heading', () => {
    const body = `PS: it is urgent.\n\n${bodyWith('They ask.')}`;
    expect(parseBody(form, body)).toMatchObject({
      answers: { persona: 'Finance lead', words: 'They ask.' },
      rest: 'PS: it is urgent.',
    });
  });

  test('that answers one field twice is not guessed at', () => {
    const body = '### Persona\n\nFinance lead\n\n### Stage\n\nAwareness\n\n### Persona\n\nWorks council\n';
    expect(parseBody(form, body)).toEqual({ answers: {}, rest: body.trim(), form: false, repeated: 'Persona' });
  });

  test('has no headings inside code', () => {
    const body = '### Persona\n\nFinance lead\n\n### In their words\n\n```\n### Persona\n```\n';
    expect(parseBody(form, body).answers).toEqual({ persona: 'Finance lead', words: '```\n### Persona\n```' });
  });

  test('without any heading is kept as it is', () => {
    expect(parseBody(form, 'Hi,\r\ndo we have this?\r\n')).toEqual({
      answers: {},
      rest: 'Hi,\ndo we have this?',
      form: false,
    });
    expect(parseBody(form, '')).toEqual({ answers: {}, rest: '', form: false });
  });
});

describe('HTML comments', () => {
  test.each([
    ['a <!-- b -->c', 'a c'],
    ['a <!-- b\nc --> d', 'a  d'],
    ['`<!-- code -->` <!-- x -->', '`<!-- code -->` '],
    ['```\n<!-- code -->\n```\n<!-- x -->y', '```\n<!-- code -->\n```\ny'],
    ['never <!-- closed', 'never <!-- closed'],
    ['none at all\n', 'none at all\n'],
  ])('are removed from %j, which leaves %j', (written, shown) => {
    expect(withoutComments(written)).toBe(shown);
  });

  test('that are opened many times take no longer to read', () => {
    const body = '<!-- '.repeat(200_000);
    expect(withoutComments(body)).toBe(body);
  });
});
