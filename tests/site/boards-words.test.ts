/** The words for a request's clock, and how a task is taken, worked out by hand. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit } from '../../src/audit/audit.ts';
import { requestClocks } from '../../src/audit/clock.ts';
import { requestFigures } from '../../src/audit/request-figures.ts';
import { ownersOf } from '../../src/audit/tasks/owners.ts';
import { tasksOf } from '../../src/audit/tasks/tasks.ts';
import { pieceSchema } from '../../src/schema/piece.ts';
import { ideaFile, namedOwners, takeOnOf } from '../../src/site/tasks/take-on.ts';
import { plainText } from '../../src/words/parts.ts';
import { clockWord } from '../../src/words/requests/clock.ts';
import { ownerText } from '../../src/words/tasks/page.ts';
import { buildModel, persona, piece, request, serves, TODAY } from '../audit/build-model.ts';

type Records = NonNullable<Parameters<typeof buildModel>[0]>;

// November 16, 2026 is a Monday. A decision is due after 2 business days, a small delivery after 3 more.
describe('the clock of a request', () => {
  const words = (requestedOn: string, triage: Parameters<typeof request>[2]) => {
    const model = buildModel({ requests: [request('asked', { requestedOn }, triage)] });
    return requestClocks({ model, today: TODAY }).map((clock) => clockWord(clock, TODAY, model.site).word);
  };

  test.each([
    ['2026-11-13', 'Due in 1 business day'],
    ['2026-11-12', 'Due today'],
    ['2026-11-11', '1 business day late'],
    ['2026-11-06', '4 business days late'],
  ])('of an undecided request from %s says: %s', (requestedOn, word) => {
    expect(words(requestedOn, {})).toEqual([word]);
  });

  test('says when an accepted request is due, and that it has no due date where none is known', () => {
    expect(words('2026-11-02', { status: 'accepted', effort: 'S', decidedOn: '2026-11-13' })).toEqual([
      'Due in 2 business days',
    ]);
    expect(words('2026-11-02', { status: 'accepted', decidedOn: '2026-11-13' })).toEqual(['No due date']);
  });

  test('says how long a request has been waiting for details, where that is known', () => {
    expect(words('2026-11-02', { status: 'needs-info', decidedOn: '2026-11-12' })).toEqual([
      'Waiting 2 business days for details',
    ]);
    expect(words('2026-11-02', { status: 'needs-info' })).toEqual(['Waiting for details']);
  });
});

describe('taking a task', () => {
  const site = { repository: 'https://github.com/example/content' };
  const questions = [
    { id: 'contract', stage: 'decision', ask: 'What does the "contract" cost: all in?' },
    { id: 'escrow', stage: 'decision', ask: 'Is there an escrow?' },
  ];
  const cfo = persona('cfo', { questions, formats: { decision: 0 } });
  const taken = (records: Records) => {
    const { gaps, model } = audit(buildModel({ site, personas: [cfo], ...records }), TODAY);
    return tasksOf(gaps).map((task) => ({ task, ...takeOnOf(task, model), file: ideaFile(task, model) }));
  };

  test('has no links where the repository is not known', () => {
    const found = taken({ site: {} });
    expect(found.length).toBeGreaterThan(0);
    for (const { idea, piece: edit, request: asked } of found)
      expect([idea, edit, asked]).toEqual([undefined, undefined, undefined]);
  });

  test('of a piece to create is an idea that says whose it is, who it is for and what it answers', () => {
    const [first] = taken({});
    expect(first?.file?.path).toBe('content/pieces/blog-for-cfo-decision.mdx');
    const data = parse(/^---\n(.*)---\n$/s.exec(first?.file?.text ?? '')?.[1] ?? '');
    expect(pieceSchema.parse(data)).toMatchObject({
      title: 'What does the "contract" cost: all in?',
      format: 'blog',
      status: 'idea',
      owner: 'team',
      serves: [{ persona: 'cfo', stage: 'decision', fit: 'primary', answers: ['contract', 'escrow'] }],
    });
    expect(new URL(first?.idea ?? '').searchParams.get('value')).toBe(first?.file?.text);
    expect(first).toMatchObject({ piece: undefined, request: undefined });
  });

  test('gives the idea an id that no piece has', () => {
    const other = piece('blog-for-cfo-decision', { status: 'retired' });
    expect(taken({ pieces: [other] })[0]?.file?.path).toBe('content/pieces/blog-for-cfo-decision-2.mdx');
  });

  test('of a piece or idea that exists leads to its form', () => {
    const idea = piece('started', { status: 'idea', serves: [serves('cfo/decision', ['contract', 'escrow'])] });
    const [first] = taken({ pieces: [idea] });
    expect(first).toMatchObject({
      piece: '/contribute/piece/?id=started',
      idea: undefined,
    });
  });

  test('adds no request, no points and no gap: the gap is the same, with an owner', () => {
    const asked = request('asked', { persona: 'cfo', stage: 'decision', question: 'contract', votes: 2 });
    const figures = (pieces: Records['pieces']) => {
      const { coverage, gaps, model } = audit(buildModel({ personas: [cfo], requests: [asked], pieces }), TODAY);
      const demand = gaps.map(({ id, priority, requests }) => [id, priority, requests.map((each) => each.id)]);
      return {
        coverage,
        demand,
        requests: model.requests.length,
        late: requestFigures(requestClocks({ model, today: TODAY })).late,
      };
    };
    const idea = piece('started', { status: 'idea', serves: [serves('cfo/decision', ['contract', 'escrow'])] });
    expect(figures([idea])).toEqual(figures([]));
    // Persona 2 × stage 2 × question 2, then 3 for the request and 2 for its votes.
    expect(figures([idea]).demand).toEqual([
      ['question/cfo/contract', 13, ['asked']],
      ['question/cfo/escrow', 8, []],
    ]);
  });

  test('of a request leads to the decision about it, and never to a new issue', () => {
    const found = taken({ requests: [request('asked', { kind: 'adopt' })] });
    const links = found.flatMap(({ idea, piece: edit, request: asked }) => [idea, edit, asked].filter(Boolean));
    expect(links).toContain('/contribute/triage/?id=asked');
    expect(links.join(' ')).not.toContain('/issues/');
  });

  test('sends the host no personal data', () => {
    const title = 'Ask jo.doe@example.com or +49 151 23456789';
    const requests = [request('asked', { title, persona: 'cfo', stage: 'decision' })];
    const links = taken({ requests }).flatMap(({ idea, piece: edit, request: asked }) => [idea, edit, asked]);
    expect(links.join(' ')).toContain('?id=asked');
    expect(links.join(' ')).not.toMatch(/jo\.doe|23456789/);
  });
});

describe('the owner of a gap', () => {
  const shown = (records: Records) => {
    const { gaps, model } = audit(buildModel({ site: { policy: { formatsPerStage: 0 } }, ...records }), TODAY);
    return gaps.map((gap) =>
      namedOwners(ownersOf([gap]), model).map(({ about, person }) => plainText(ownerText(about, { person }))),
    );
  };

  test('is that of the idea that would close it, with its status', () => {
    const questions = [{ id: 'contract', stage: 'decision', ask: 'What does it cost?' }];
    const idea = piece('started', { status: 'idea', serves: [serves('cfo/decision', ['contract'])] });
    const personas = [persona('cfo', { questions })];
    expect(shown({ personas, pieces: [idea] })).toEqual([['Content team, idea']]);
    expect(shown({ personas })).toEqual([[]]);
  });

  test('is the one named in the triage of its request', () => {
    const asked = request('asked', { title: 'A price list', kind: 'adopt' }, { owner: 'team' });
    expect(shown({ requests: [asked] })).toEqual([['Content team, request “A price list”']]);
  });

  test('is that of the piece to act on', () => {
    expect(shown({ pieces: [piece('handout')] })).toEqual([['Content team']]);
  });
});
