/** What pieces are suggested because of shared words: golden examples, the sample and two generated libraries. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { type Audit, audit, type Gap } from '../../src/audit/audit.ts';
import { wordsOf } from '../../src/audit/text-words.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { publish } from '../../src/publish/publish.ts';
import { sampleContent } from '../sample/sample.ts';
import { buildModel, persona, piece, serves, TODAY } from './build-model.ts';

/** The words because of which a piece is suggested for a gap. */
function sharedWords({ action }: Gap): readonly string[] {
  const shown = action.verb === 'check' ? action.otherwise : action;
  if (shown.verb === 'map' && shown.to.code === 'check' && 'words' in shown.to.check) return shown.to.check.words;
  return (shown.verb === 'update' || shown.verb === 'adapt') && 'words' in shown.for ? shown.for.words : [];
}

function auditOf(directory: string): Audit {
  const { model } = readContent({ directory, today: TODAY });
  if (!model) throw new Error('The content is in order.');
  return audit(publish(model), TODAY);
}

function generated(seed: string, pieces: number): Audit {
  const directory = path.join(mkdtempSync(path.join(tmpdir(), 'likeness-')), 'content');
  generate({ pieces, seed, directory, today: TODAY });
  return auditOf(directory);
}

describe.each([
  ['the sample', () => auditOf(sampleContent)],
  ['a generated library of 200 pieces', () => generated('likeness', 200)],
  ['a generated library of 1,000 pieces', () => generated('another', 1000)],
])('in %s', (_, load) => {
  const { gaps, pieces } = load();
  const suggested = gaps.map(sharedWords).filter((words) => words.length > 0);

  it('every suggested piece shares at least two words that few pieces have', () => {
    const unretired = [...pieces.values()].map(({ piece: each }) => each).filter(({ status }) => status !== 'retired');
    const most = Math.min(20, Math.max(3, unretired.length / 50));
    for (const words of suggested) {
      expect(new Set(words).size).toBeGreaterThanOrEqual(2);
      for (const word of words) {
        const holds = unretired.filter(({ summary = '', title, whenToUse = '' }) =>
          wordsOf(`${title} ${summary} ${whenToUse}`).includes(word),
        );
        expect(holds.length, word).toBeLessThanOrEqual(most);
      }
    }
  });

  it('no piece is suggested because of everyday words', () => {
    for (const words of suggested) {
      for (const word of ['next', 'ourselves', 'start', 'morning']) expect(words).not.toContain(word);
    }
  });
});

describe('a question', () => {
  const suggestedFor = (ask: string, title: string) => {
    const cfo = persona('cfo', { questions: [{ id: 'q', stage: 'decision', ask }], formats: { decision: 0 } });
    const personas = [cfo, persona('it', { formats: { decision: 0 } })];
    const other = piece('other', { title, serves: [serves('it/decision')] });
    return audit(buildModel({ personas, pieces: [other] }), TODAY).gaps.map(({ action }) => action.verb);
  };

  it.each([
    ['We are ready for the next line. Can we do it ourselves?', 'Connect the next machine, all by ourselves'],
    ['What happens next, and who does it for you yourselves?', 'Next steps: do it yourselves'],
    ['Was kommt als nächstes, und wer macht es selbst?', 'Nächstes Mal selbst machen'],
    ['Is the escrow safe?', 'Escrow in plain words'],
  ])('"%s" does not suggest "%s"', (ask, title) => {
    expect(suggestedFor(ask, title)).toEqual(['create']);
  });

  it.each([
    ['Is there an escrow agreement?', 'The escrow agreement explained'],
    ['Why do we carry so much inventory and still deliver late?', 'Less inventory, and a gear maker delivers on time'],
  ])('"%s" suggests "%s"', (ask, title) => {
    expect(suggestedFor(ask, title)).toEqual(['adapt']);
  });
});
