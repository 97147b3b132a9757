/** The words for a request's clock, and how a gap is claimed, worked out by hand. */
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { requestClocks } from '../../src/audit/clock.ts';
import { takeOnOf } from '../../src/site/gaps/take-on.ts';
import { clockWord } from '../../src/words/requests/clock.ts';
import { buildModel, request, TODAY } from '../audit/build-model.ts';

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

describe('a gap', () => {
  const claims = (records: Records) => {
    const audited = audit(buildModel(records), TODAY);
    return audited.gaps.map((gap) => takeOnOf(gap, audited.model));
  };
  const site = { repository: 'https://github.com/example/content' };

  test('cannot be claimed where the repository is not known', () => {
    const found = claims({});
    expect(found.length).toBeGreaterThan(0);
    for (const claim of found) expect(claim).toEqual({});
  });

  test('that comes from a request is claimed in its issue', () => {
    const url = 'https://github.com/example/content/issues/7';
    const found = claims({ site, requests: [request('asked', { issue: { number: 7, url } })] });
    expect(found.map((claim) => claim.request)).toContain(url);
    for (const claim of found) expect(claim.issue === undefined).toBe(claim.request !== undefined);
  });

  test('sends the host no personal data', () => {
    const title = 'Ask jo.doe@example.com or +49 151 23456789';
    const requests = [request('asked', { title, persona: 'cfo', stage: 'decision' })];
    const links = claims({ site, requests }).flatMap(({ file, issue }) => [file, issue?.href, issue?.copy]);
    expect(links.join(' ')).toContain('mail%20address%20removed');
    expect(links.join(' ')).not.toMatch(/jo\.doe|23456789/);
  });
});
