import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { below } from '../forge/repository.ts';
import { agreement, ask, edit, lineOf, signAll, signedRepository } from './signed-repository.ts';

describe('a change of the agreement', () => {
  it('shows the old and new number of a signed promise, and which signatures no longer cover it', async () => {
    const repo = signedRepository();
    edit(repo, 'agreement/commitments.yaml', ['value: 240', 'value: 900']);
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe('Changes 1 signed promise: “We bring enough leads.”. Coverage 50%.');
    expect(text).toContain(
      'Commitments\n  - Changed since signed “We bring enough leads.” commitment/leads: value 240 → 900; no longer covered by the signatures of sales and marketing\n',
    );
    expect(await ask(repo, 'md')).toContain(
      '#### Commitments\n\n- Changed since signed “We bring enough leads.” `commitment/leads`: value 240 → 900; no longer covered by the signatures of sales and marketing\n',
    );
    expect(JSON.parse(await ask(repo, 'json')).agreement).toMatchObject([
      {
        ...{ kind: 'commitment', verb: 'changed', id: 'leads', key: 'commitment/leads' },
        fields: [{ field: 'value', before: '240', after: '900' }],
        changedSinceSigned: ['sales', 'marketing'],
        signatures: [
          { team: 'sales', effect: 'uncovered', before: { state: 'signed' }, after: { state: 'changed' } },
          { team: 'marketing', effect: 'uncovered' },
        ],
      },
    ]);
  });

  it('shows every kind of record with its text before and after', async () => {
    const repo = signedRepository();
    edit(repo, 'agreement/terms/mql.mdx', ['Has asked', 'Has called'], ['Text.', 'Words.']);
    edit(repo, 'agreement/commitments.yaml', ['value: 240', 'value: 900'], ['value: 6', 'value: 8']);
    edit(
      repo,
      'agreement/handoffs.yaml',
      ['name: Sales', 'name: Sales team'],
      ['All criteria are met.', 'Most criteria are met.'],
      ['again: 90', 'again: 120'],
    );
    edit(repo, 'agreement/goals.yaml', ['target: 60', 'target: 80']);
    edit(repo, 'agreement/numbers.yaml', ['2400000', '3000000'], ['value: 25', 'value: 40']);
    edit(repo, 'agreement/losses.yaml', ['count: 3', 'count: 9']);
    edit(repo, 'agreement/systems.yaml', ['lead status', 'deal value']);
    edit(repo, 'agreement/claims.yaml', ['in a year', 'in a month']);
    edit(repo, 'agreement/meetings/2026-11-09.mdx', ['Count together', 'Count alone']);
    edit(repo, 'agreement/assessments/2026-10.yaml', ['[1, 2, 3, 2, 0]', '[0, 2, 3, 2, 1]']);
    edit(repo, 'products.yaml', ['marketing: hold', 'marketing: stop'], ['sales: works', 'sales: fails']);
    const text = await ask(repo);
    const signed = 'no longer covered by the signatures of sales and marketing';
    const lines: Readonly<Record<string, readonly string[]>> = {
      'term/mql': ['criteria “Has a plant, Has asked” → “Has a plant, Has called”', 'body Text. → Words.', signed],
      'commitment/leads': ['value 240 → 900', signed],
      'commitment/calls': ['Changed “We call soon.”', 'within.value 6 → 8'],
      'role/sales': ['name Sales → “Sales team”'],
      'handoff/over': ['trigger “All criteria are met.” → “Most criteria are met.”', signed],
      rejections: ['reasons.no-budget.again 90 → 120', signed],
      'goal/more': ['target 60 → 80', signed],
      numbers: ['revenueGoal.value 2400000 → 3000000; conversions.mql/customer.rate.value 25 → 40', signed],
      'loss/2026-q3': ['deals.1.count 3 → 9', signed],
      'system/crm': ['truthFor “lead status” → “deal value”', signed],
      'claim/payback': ['wording “It pays back in a year.” → “It pays back in a month.”', signed],
      'meeting/2026-11-09': ['decisions.1.what “Count together” → “Count alone”'],
      'assessment/2026-10': ['answers.same-number.sales “1, 2, 3, 2, 0” → “0, 2, 3, 2, 1”'],
      planner: ['focus.2026-Q4.marketing hold → stop', 'offers.1.verdict.sales works → fails'],
    };
    for (const [name, parts] of Object.entries(lines)) {
      for (const part of parts) expect(lineOf(text, name), name).toContain(part);
    }
    expect(text.split('\n')[0]).toBe(
      'Changes 9 signed records: promise “We bring enough leads.” and 8 more; changes 4 records: promise “We call soon.” and 3 more. Coverage 50%.',
    );
    const report = JSON.parse(await ask(repo, 'json'));
    for (const name of Object.keys(lines).slice(0, -1)) {
      expect(report.agreement).toContainEqual(expect.objectContaining({ key: name, verb: 'changed' }));
    }
  });

  it('shows added and removed records, and the signatures that were removed with them', async () => {
    const repo = signedRepository();
    const claim = '- id: fast\n  wording: It is fast.\n  status: unverified\n  owner: content-team\n';
    repo.write({ 'content/agreement/claims.yaml': claim, 'content/agreement/systems.yaml': null });
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe(
      'Removes 2 signed records: system “CRM” and 1 more; adds 1 claim: “It is fast.”. Coverage 50%.',
    );
    expect(lineOf(text, 'system/crm')).toBe(
      '  - Removed “CRM” system/crm: was signed by sales (sales-north on 2026-11-02); was signed by marketing (content-team on 2026-11-02)',
    );
    expect(lineOf(text, 'claim/payback')).toContain('Removed “It pays back in a year.”');
    expect(lineOf(text, 'claim/fast')).toBe('  - New “It is fast.” claim/fast');
  });

  it('shows signatures that are added, withdrawn and renewed', async () => {
    const repo = signedRepository();
    signAll(repo, 'sales', ['commitment/calls']);
    const file = 'agreement/systems.yaml';
    const text = readFileSync(path.join(repo.folder, 'content', file), 'utf8');
    edit(repo, file, [/ *marketing: (\{.*\}|\n(?: {6}.*\n)*)/.exec(text)?.[0] ?? 'marketing', '']);
    edit(repo, 'agreement/commitments.yaml', ['value: 240', 'value: 250']);
    signAll(repo, 'sales', ['commitment/leads'], '2026-11-16');
    const said = await ask(repo);
    expect(said.split('\n')[0]).toBe(
      'Changes 1 signed promise: “We bring enough leads.”; withdraws 1 signature; adds 1 signature; changes 1 signature. Coverage 50%.',
    );
    expect(lineOf(said, 'commitment/calls')).toContain(
      'Signed “We call soon.” commitment/calls: signed by sales (sales-north on 2026-11-02)',
    );
    expect(lineOf(said, 'system/crm')).toContain(
      'Signature withdrawn “CRM” system/crm: signature of marketing withdrawn (content-team on 2026-11-02)',
    );
    expect(lineOf(said, 'commitment/leads')).toContain(
      'value 240 → 250; no longer covered by the signature of marketing; signature of sales sales-north on 2026-11-02 → sales-north on 2026-11-16',
    );
  });

  it('keeps a signature valid when it does not cover the changed field', async () => {
    const repo = signedRepository();
    edit(repo, 'agreement/goals.yaml', ['value: 50', 'value: 52']);
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe('Changes 1 goal: “60 leads by the end of the year.”. Coverage 50%.');
    expect(lineOf(text, 'goal/more')).toBe(
      '  - Changed “60 leads by the end of the year.” goal/more: readings.2026-06-30.value 50 → 52',
    );
  });

  it('shows a record with a new id as renamed', async () => {
    const repo = signedRepository();
    edit(repo, 'agreement/commitments.yaml', ['id: leads', 'id: lead-count']);
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe('Changes 1 promise: “We bring enough leads.”. Coverage 50%.');
    expect(lineOf(text, 'commitment/lead-count')).toBe(
      '  - Renamed “We bring enough leads.” commitment/lead-count, previously leads',
    );
  });
});

describe('values before and after', () => {
  const promise = (statement: string) => ({
    'agreement/commitments.yaml': `${agreement['agreement/commitments.yaml']}`.replace(
      'We bring enough leads.',
      JSON.stringify(statement),
    ),
  });

  it('never let the content become a mention, a link, HTML, a table, a heading or a command', async () => {
    const repo = signedRepository();
    const hostile =
      '@team closes #12 <img src=x> [a](javascript:1) `y` | ``z`` | https://x.example/ “; value 240 → 240” \n# Title\n::error::x\n- item ##[error]';
    repo.write(below('content', promise(hostile)));
    const line =
      (await ask(repo, 'md'))
        .split('\n')
        .filter((each) => each.includes('team closes'))
        .at(-1) ?? '';
    expect(line).toContain(
      'statement “We bring enough leads.” → “@\u200bteam closes \\#\u200b12 \\<img src=x\\> \\[a\\](javascript:1)',
    );
    expect(line).toContain('https:\u200b//x.example/ "; value 240 → 240" \\# Title ::error::x');
    expect(line.replaceAll('`commitment/leads`', '')).not.toMatch(/(?<!\\)[<[\]|&$!`]|@(?!\u200b)/);
    expect(await ask(repo)).not.toMatch(/^\s*(?:::|#|-\s+item)|##\[/m);
  });

  it('are cut when long, but never to the same text', async () => {
    const start = 'We bring leads that fit. '.repeat(12);
    const repo = signedRepository(promise(`${start}At least 240.`));
    repo.write(below('content', promise(`${start}At least 900.`)));
    const line = lineOf(await ask(repo), 'commitment/leads');
    expect(line).toMatch(/statement “….*At least 240\.” → “….*At least 900\.”/);
    expect(line.length).toBeLessThan(700);
  });

  it('hide personal data, even if nothing else differs', async () => {
    const repo = signedRepository(promise('Call +49 211 1234567 or write to a.person@example.com.'));
    repo.write(below('content', promise('Call +49 211 7654321 or write to b.person@example.com.')));
    for (const format of ['text', 'md', 'json'] as const) {
      expect(await ask(repo, format)).not.toMatch(/\d{7}|[ab]\.person/);
    }
    const line = lineOf(await ask(repo), 'commitment/leads');
    expect(line).toContain('statement differs only in spaces, quotes, hidden characters or personal data');
  });
});
