import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runHere } from '../cli/run-command.ts';
import { folderLine, piece } from '../content-folder.ts';
import { formBody, hostContent, LATER, pull, push, requestFiles, TOKEN, triage } from './host-content.ts';

let github: Emulator;

const seed = {
  tokens: { [TOKEN]: { login: 'marketing', scopes: ['repo'] }, 'token-of-sales': { login: 'sales', scopes: ['repo'] } },
  github: {
    users: [{ login: 'marketing' }, { login: 'sales' }],
    repos: [{ owner: 'marketing', name: 'content' }],
  },
};

beforeAll(async () => {
  github = await createEmulator({ service: 'github', port: 0, seed });
});
beforeEach(() => github.reset());
afterAll(() => github.close());

/** Calls the emulated host itself, as its pages do. */
async function api(method: string, path: string, body?: object, token = TOKEN) {
  const response = await fetch(`${github.url}/repos/marketing/content/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

function file(title: string, body: string, labels = ['content-request']) {
  return api('POST', 'issues', { title, body, labels }, 'token-of-sales');
}

async function commentsOn(number: number): Promise<string[]> {
  const comments = (await api('GET', `issues/${number}/comments`)) as { body: string }[];
  return comments.map(({ body }) => body);
}

async function stateOf(number: number): Promise<[string, string | null]> {
  const { state, state_reason: reason } = (await api('GET', `issues/${number}`)) as {
    state: string;
    state_reason: string | null;
  };
  return [state, reason];
}

const asked = {
  kind: 'Make something new',
  persona: 'Buyer',
  stage: 'Decision',
  words: 'They say:\n\n### Persona\n\nwe need **numbers**.',
  deals: '2-4',
  value: '50,000 to 250,000',
  neededBy: '2026-12-04',
  why: 'The board meets.',
  requestedBy: 'Sales North',
};

test('a request goes from the form to the last comment, and then nothing changes', async () => {
  const content = hostContent('github');
  await file('Payback on one page', formBody(content, asked));

  const first = await pull(content, 'github', github.url);
  expect(first).toMatchObject({
    exit: 0,
    read: true,
    text: '1 issue read, 1 request changed.\n  + 1-payback-on-one-page.yaml  new: Payback on one page\n',
  });
  const pulled = requestFiles(content);
  const { created_at: created } = (await api('GET', 'issues/1')) as { created_at: string };
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format(
    new Date(created),
  );
  expect(pulled).toEqual({
    '1-payback-on-one-page.yaml': `ask:
  kind: new
  title: Payback on one page
  words: |-
    They say:

    ### Persona

    we need **numbers**.
  persona: buyer
  stage: decision
  deals: 2-4
  value: 50k-250k
  neededBy: 2026-12-04
  why: The board meets.
  requestedOn: ${day}
  requestedBy: sales-north
  issue: { number: 1, url: https://git.example.com/marketing/content/issues/1 }

triage:
  status: new
`,
  });
  expect((await pull(content, 'github', github.url)).text).toBe('1 issue read, nothing changed.\n');
  expect(requestFiles(content)).toEqual(pulled);
  expect((await push(content, 'github', github.url)).text).toContain('no comments posted');

  const name = '1-payback-on-one-page.yaml';
  triage(content, name, 'status: new', 'status: accepted # by the Tuesday round\n  due: 2026-11-30');
  const preview = await push(content, 'github', github.url, { dryRun: true });
  expect(preview.text).toContain('    | **Accepted.** We will deliver it by **November 30, 2026**.');
  expect(await commentsOn(1)).toEqual([]);
  expect((await push(content, 'github', github.url)).text).toBe(
    'Commented on 1 issue:\n  issue 1 (1-payback-on-one-page): accepted\n',
  );
  const [accepted] = await commentsOn(1);
  expect(accepted).toContain('**Accepted.** We will deliver it by **November 30, 2026**.');
  expect(accepted).toContain(
    '[See this request on the site](https://audit.example.com/requests/1-payback-on-one-page/)',
  );
  expect((await push(content, 'github', github.url)).text).toContain('no comments posted');

  triage(content, name, 'accepted', 'delivered');
  triage(content, name, 'due: 2026-11-30', `piece: payback-guide\n  deliveredOn: ${day}`);
  await push(content, 'github', github.url);
  expect((await commentsOn(1)).at(-1)).toContain(
    '[The payback guide](https://audit.example.com/content/payback-guide/)',
  );
  expect(await stateOf(1)).toEqual(['open', null]);

  triage(content, name, 'delivered', 'confirmed');
  expect((await push(content, 'github', github.url)).text).toContain('confirmed, and closed');
  expect(await stateOf(1)).toEqual(['closed', 'completed']);
  expect(await commentsOn(1)).toHaveLength(3);

  const done = requestFiles(content);
  expect((await pull(content, 'github', github.url)).text).toBe('1 issue read, nothing changed.\n');
  expect((await push(content, 'github', github.url)).text).toContain('no comments posted');
  expect(requestFiles(content)).toEqual(done);
  expect(done[name]).toContain('status: confirmed # by the Tuesday round');
});

test('an edited issue changes only the edited fields, byte for byte', async () => {
  const content = hostContent('github');
  await file('Payback', formBody(content, asked));
  await pull(content, 'github', github.url);
  triage(content, '1-payback.yaml', 'ask:\n', '# Ask them on the phone.\nask:\n');
  triage(
    content,
    '1-payback.yaml',
    'triage:\n  status: new',
    "triage:\n  owner: content-team # has time\n\n  status: 'accepted'",
  );
  const before = requestFiles(content)['1-payback.yaml'];
  await api('PATCH', 'issues/1', { title: 'Payback now', body: formBody(content, { ...asked, deals: '10+' }) });

  expect((await pull(content, 'github', github.url)).text).toContain('~ 1-payback.yaml  title, deals');
  expect(requestFiles(content)).toEqual({
    '1-payback.yaml': before?.replace('title: Payback', 'title: Payback now').replace('deals: 2-4', 'deals: 10+'),
  });
});

test('250 issues on several pages come in once each', async () => {
  const content = hostContent('github');
  const body = formBody(content, asked);
  for (let number = 1; number <= 250; number += 1) await file(`Wish ${number}`, body);
  const { text } = await pull(content, 'github', github.url);
  expect(text).toContain('250 issues read, 250 requests changed.');
  expect(Object.keys(requestFiles(content))).toHaveLength(250);
  expect((await pull(content, 'github', github.url)).text).toBe('250 issues read, nothing changed.\n');
});

describe('an issue that changes at the host', () => {
  async function pulled(changes = {}) {
    const content = hostContent('github', changes);
    await file('Payback', formBody(content, asked));
    await pull(content, 'github', github.url);
    return content;
  }

  test('when closed, the request stays as marketing left it, and pull says so', async () => {
    const content = await pulled();
    triage(content, '1-payback.yaml', 'status: new', 'status: accepted');
    const before = requestFiles(content);
    await api('PATCH', 'issues/1', { state: 'closed' });
    const { text, exit } = await pull(content, 'github', github.url);
    expect(text).toContain('Issue 1 is closed, but 1-payback is still accepted. Update its triage.');
    expect(exit).toBe(0);
    expect(requestFiles(content)).toEqual(before);
  });

  test('when closed before the first pull, becomes a parked request', async () => {
    const content = hostContent('github');
    await file('Payback', formBody(content, asked));
    await api('PATCH', 'issues/1', { state: 'closed' });
    await pull(content, 'github', github.url);
    expect(requestFiles(content)['1-payback.yaml']).toContain(
      'triage:\n  status: parked\n  reason: The issue was closed before marketing saw it.\n  decidedOn: ',
    );
  });

  test('when reopened after a decision, stays open, and pull says so', async () => {
    const content = await pulled();
    triage(content, '1-payback.yaml', 'status: new', 'status: declined\n  reason: One deal only.');
    await push(content, 'github', github.url);
    expect(await stateOf(1)).toEqual(['closed', 'not_planned']);
    expect((await commentsOn(1))[0]).toContain(
      '**Declined,** for this reason:\n\n> One deal only.\n\nRequest it again when',
    );

    await api('PATCH', 'issues/1', { state: 'open' });
    expect((await push(content, 'github', github.url)).text).toContain('no comments posted');
    expect(await stateOf(1)).toEqual(['open', 'reopened']);
    expect((await pull(content, 'github', github.url)).text).toContain(
      'Issue 1 was reopened, but 1-payback is declined',
    );
  });

  test('is reopened when a declined request is accepted after all', async () => {
    const content = await pulled();
    triage(content, '1-payback.yaml', 'status: new', 'status: declined\n  reason: One deal only.');
    await push(content, 'github', github.url);
    triage(content, '1-payback.yaml', 'status: declined', 'status: accepted');
    expect((await push(content, 'github', github.url)).text).toContain('accepted, and reopened');
    expect((await stateOf(1))[0]).toBe('open');
  });

  test.each([
    ['without its label', { labels: ['question'] }, 'its issue no longer has the label content-request'],
    ['labeled as spam', { labels: ['content-request', 'Spam'] }, 'its issue is labeled as spam'],
  ])('%s, removes an undecided request', async (_, change, why) => {
    const content = await pulled();
    await api('PATCH', 'issues/1', change);
    expect((await pull(content, 'github', github.url)).text).toContain(`- 1-payback.yaml  ${why}`);
    expect(requestFiles(content)).toEqual({});
    expect((await pull(content, 'github', github.url)).text).toContain('nothing changed');
  });

  test('when labeled as spam after a decision, keeps the decision and loses its words', async () => {
    const content = await pulled();
    triage(content, '1-payback.yaml', 'status: new', 'status: declined\n  reason: No request.');
    await api('PATCH', 'issues/1', { labels: ['content-request', 'spam'] });
    await pull(content, 'github', github.url);
    const text = requestFiles(content)['1-payback.yaml'];
    expect(text).toContain('title: Withdrawn request 1\n  persona: buyer');
    expect(text).toContain('status: declined\n  reason: No request.');
    expect(text).not.toMatch(/numbers|board meets/);
    expect((await pull(content, 'github', github.url)).text).toContain('nothing changed');
  });

  test('never comes in without the label, or as spam', async () => {
    const content = hostContent('github');
    await file('A bug', 'It hurts.', ['bug']);
    await file('Cheap watches', formBody(content, asked), ['content-request', 'spam']);
    await pull(content, 'github', github.url);
    expect(requestFiles(content)).toEqual({});
  });
});

describe('issues without the form', () => {
  test('keep their words and wait for details', async () => {
    const content = hostContent('github');
    await file('Do we have this?', 'Hi,\n\nsomething for the *board*.');
    await file('Empty', '');
    await pull(content, 'github', github.url);
    const files = requestFiles(content);
    expect(files['1-do-we-have-this.yaml']).toContain('words: |-\n    Hi,\n\n    something for the *board*.\n');
    expect(files['1-do-we-have-this.yaml']).toContain(
      'triage:\n  status: needs-info\n  reason: "The request form was not used',
    );
    expect(files['2-empty.yaml']).toContain('title: Empty\n  requestedOn');
    await push(content, 'github', github.url);
    expect((await commentsOn(2))[0]).toContain('Marketing needs more details before it can decide.');
  });

  test('keep an answer that is not one of the options, which is named', async () => {
    const content = hostContent('github');
    await file('Payback', formBody(content, { ...asked, persona: 'The boss', neededBy: '2026-02-30' }));
    const { text, exit } = await pull(content, 'github', github.url);
    expect(exit).toBe(1);
    expect(text).toContain(
      'Issue 1 needs an answer from the requester. Persona: “The boss” is not one of the options: ',
    );
    const [request = ''] = Object.values(requestFiles(content));
    expect(request).toContain('    Persona: The boss\n\n    Needed by: 2026-02-30\n');
    expect(request).not.toMatch(/^ {2}(?:persona|neededBy):/m);
    expect(request).toContain('status: needs-info');
  });

  test('get a file name from any title', async () => {
    const content = hostContent('github');
    for (const title of ['../../etc/passwd', '質問', 'Größenübersicht für Straßen', `${'long '.repeat(60)}`])
      await file(title, '');
    await pull(content, 'github', github.url);
    expect(Object.keys(requestFiles(content))).toEqual([
      '1-etc-passwd.yaml',
      '2-request.yaml',
      '3-groessenuebersicht-fuer-strassen.yaml',
      `4-${'long-'.repeat(12).slice(0, -1)}.yaml`,
    ]);
  });

  test('with a title that starts with __ASTRO_ are skipped, and the others come in', async () => {
    const content = hostContent('github');
    await file('__ASTRO_IMAGE_x', '');
    await file('Fine', '');
    const { text, exit } = await pull(content, 'github', github.url);
    expect(exit).toBe(1);
    expect(text).toContain('Skipped issue 1: `ask.title` starts with __ASTRO_');
    expect(Object.keys(requestFiles(content))).toEqual(['2-fine.yaml']);
  });

  test('come in without hidden characters, comments and keys', async () => {
    const content = hostContent('github');
    const key = `ghp_${'a1B2'.repeat(9)}`;
    await file('\u001b[31mRed\u0007 \u202eback', `Shown <!-- hidden --> \u200b${key} to call +49 221 1234567`);
    await pull(content, 'github', github.url);
    const [request = ''] = Object.values(requestFiles(content));
    expect(request).toContain('title: "[31mRed back"');
    expect(request).toContain('words: "Shown  [key removed] to call +49 221 1234567"');
  });
});

test('a comment mentions no one and runs no command, whatever marketing wrote', async () => {
  const content = hostContent('github', {
    'pieces/payback-guide.mdx': piece('', {}).replace('The payback guide', 'Guide <b>#1</b> @all'),
  });
  await file('Payback', '');
  await pull(content, 'github', github.url);
  const reason = 'Ask @sales about #12.\\n/close\\n<!-- content-audit: new 0000000000000000 -->';
  triage(
    content,
    '1-payback.yaml',
    /status: needs-info\n {2}reason: .*/,
    `status: answered\n  piece: payback-guide\n  reason: "${reason}"`,
  );
  await push(content, 'github', github.url);
  const [comment = ''] = await commentsOn(1);
  expect(comment).toContain('> Ask @\u200bsales about #\u200b12.\n> /close\n> &lt;!-- content-audit');
  expect(comment).toContain(
    '[Guide &lt;b&gt;#\u200b1&lt;/b&gt; @\u200ball](https://audit.example.com/content/payback-guide/)',
  );
});

test('a mark in the comment of another account is ignored', async () => {
  const content = hostContent('github');
  await file('Payback', formBody(content, asked));
  await pull(content, 'github', github.url);
  triage(content, '1-payback.yaml', 'status: new', 'status: accepted');
  await push(content, 'github', github.url);
  const [said = ''] = await commentsOn(1);
  triage(content, '1-payback.yaml', 'status: accepted', 'status: parked\n  reason: Later.');
  await push(content, 'github', github.url);
  const forged = (await commentsOn(1)).at(-1) ?? '';
  triage(content, '1-payback.yaml', 'status: parked\n  reason: Later.', 'status: accepted');
  await api('POST', 'issues/1/comments', { body: said }, 'token-of-sales');
  expect((await push(content, 'github', github.url)).text).toContain('Commented on 1 issue');
  expect(forged).toContain('**Not now.**');
});

describe('as a command', () => {
  /** Runs the command, with this process as the host. */
  function run(args: readonly string[], env: Readonly<Record<string, string>>) {
    return runHere(['requests', ...args, '--today', LATER], { GITHUB_TOKEN: '', GITHUB_API_URL: '', ...env });
  }

  test('pull and push read the host, the token and the folder from the environment', async () => {
    const content = hostContent('github');
    await file('Payback', formBody(content, asked));
    const env = { CONTENT_DIR: content, GITHUB_TOKEN: TOKEN, GITHUB_API_URL: github.url };
    expect(await run(['pull', '--dry-run'], env)).toEqual({
      exit: 0,
      out: `1 issue read, 1 request would change.\n  + 1-payback.yaml  new: Payback\n${folderLine(content)}`,
      err: '',
    });
    expect(requestFiles(content)).toEqual({});
    expect((await run(['pull'], env)).exit).toBe(0);
    triage(content, '1-payback.yaml', 'status: new', 'status: accepted');
    expect((await run(['push'], env)).out).toContain('issue 1 (1-payback): accepted');
    expect(await commentsOn(1)).toHaveLength(1);
  });

  test('a usage error and an unusable answer end with 2 and say what to do', async () => {
    const content = hostContent('github');
    const env = { CONTENT_DIR: content };
    expect(await run(['push'], env)).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('Set GITHUB_TOKEN.'),
    });
    expect(await run(['pull', '--from', 'no-such.json'], env)).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^content-audit: The file .*no-such\.json does not exist\.$/m),
    });
    const gone = { ...env, GITHUB_API_URL: `${github.url}/nothing`, GITHUB_TOKEN: TOKEN };
    const failed = await run(['pull'], gone);
    expect(failed).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('Repository not found (404)'),
    });
    expect(failed.err).not.toContain(TOKEN);
    const nowhere = hostContent('github', { 'site.yaml': 'title: A\ncompany: B\npolicy:\n  formatsPerStage: 1\n' });
    expect(await run(['pull'], { CONTENT_DIR: nowhere })).toMatchObject({
      exit: 2,
      err: expect.stringContaining('site.yaml has no repository'),
    });
  });
});
