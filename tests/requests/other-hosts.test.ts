import { describe, expect, test } from 'vitest';
import { formBody, hostContent, pull, push, requestFiles, TOKEN, triage } from './host-content.ts';
import { hostServers, type Stored, servedHosts, stored } from './host-servers.ts';
import { loopback } from './loopback-server.ts';

describe.each(servedHosts)('%s', (name) => {
  const server = hostServers[name];

  async function start(issues: Stored[]) {
    const host = await server.start(issues);
    const content = hostContent(name);
    const api = host.url + server.api;
    return { host, content, pull: () => pull(content, name, api), push: () => push(content, name, api) };
  }

  test('takes a request from the issue to its confirmation', async () => {
    const body = formBody(hostContent(name), {
      kind: 'Make something new',
      persona: 'Buyer',
      stage: 'Decision',
      words: 'Numbers.',
    });
    const issue = stored(4, { title: 'Payback', body, votes: 2 });
    const at = await start([issue]);
    expect((await at.pull()).text).toContain('+ 4-payback.yaml');
    expect(requestFiles(at.content)).toEqual({
      '4-payback.yaml': `ask:\n  kind: new\n  title: Payback\n  words: Numbers.\n  persona: buyer\n  stage: decision\n  votes: 2\n  requestedOn: 2026-11-16\n  issue: { number: 4, url: ${server.issues}/4 }\n\ntriage:\n  status: new\n`,
    });
    expect((await at.pull()).text).toContain('nothing changed');

    triage(at.content, '4-payback.yaml', 'status: new', 'status: accepted\n  due: 2026-12-01');
    await at.push();
    expect(issue.comments.map(({ body: text }) => text.split('\n')[0])).toEqual([
      '**Accepted.** We will deliver it by **December 1, 2026**.',
    ]);
    triage(
      at.content,
      '4-payback.yaml',
      'status: accepted\n  due: 2026-12-01',
      'status: delivered\n  piece: payback-guide',
    );
    await at.push();
    expect(issue.open).toBe(true);
    triage(at.content, '4-payback.yaml', 'status: delivered', 'status: confirmed');
    await at.push();
    expect(issue.open).toBe(false);
    expect(issue.comments).toHaveLength(3);
    expect((await at.push()).text).toContain('no comments posted');
    expect((await at.pull()).text).toContain('nothing changed');

    issue.open = true;
    expect((await at.push()).text).toContain('no comments posted');
    expect(issue.open).toBe(true);
  });

  test('reads 250 issues on several pages, with their votes', async () => {
    const at = await start(
      Array.from({ length: 250 }, (_, index) => stored(index + 1, { votes: index === 200 ? 60 : 0 })),
    );
    expect((await at.pull()).text).toContain('250 issues read, 250 requests changed.');
    expect(requestFiles(at.content)['201-wish-201.yaml']).toContain('votes: 60\n');
    expect((await at.pull()).text).toContain('250 issues read, nothing changed.');
  });

  test('handles a busy host, bad answers and deleted issues', async () => {
    const issues = [stored(1), stored(2)];
    const inner = await server.start(issues);
    let failures: ((send: (status: number, headers?: Record<string, string>) => void) => void)[] = [];
    const outer = await loopback(({ path }) => (response) => {
      const failure = failures.shift();
      if (failure) {
        failure((status, headers = {}) => {
          response.writeHead(status, { 'content-type': 'application/json', ...headers });
          response.end('{}');
        });
        return;
      }
      const headers = { 'private-token': TOKEN, authorization: `token ${TOKEN}` };
      void fetch(inner.url + path.replace('marketing/content', server.repository), { headers }).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(await answer.text());
      });
    });
    const content = hostContent(name);
    const api = outer.url + server.api;

    failures = [(send) => send(429, { 'retry-after': '1' }), (send) => send(500), (send) => send(503)];
    expect((await pull(content, name, api)).text).toContain('2 requests changed');
    const before = requestFiles(content);

    failures = Array.from({ length: 4 }, () => (send) => send(500));
    await expect(pull(content, name, api)).rejects.toThrow('Server error (500)');
    failures = [(send) => send(302, { location: 'https://evil.example/' })];
    await expect(pull(content, name, api)).rejects.toThrow('redirected elsewhere (302)');
    failures = [(send) => send(401)];
    await expect(pull(content, name, api)).rejects.toThrow('rejected the token');
    expect(requestFiles(content)).toEqual(before);

    issues.pop();
    expect((await pull(content, name, api)).text).toContain('- 2-wish-2.yaml  its issue was deleted');
    issues.push(stored(3));
    await pull(content, name, api);
    (issues[1] ?? stored(3)).labels = [];
    expect((await pull(content, name, api)).text).toContain('- 3-wish-3.yaml  its issue no longer has the label');
  });

  test('sends nothing to a next page at another host', async () => {
    const other = await loopback(() => ({ json: [] }));
    const host = await loopback(() => ({ json: [], headers: { link: `<${other.url}/x?page=2>; rel="next"` } }));
    await expect(pull(hostContent(name), name, host.url + server.api)).rejects.toThrow('The redirect was not followed');
    expect(other.asked).toEqual([]);
  });
});

test('gitlab: a confidential issue is skipped, and its request removed if it already came in', async () => {
  const issues = [
    stored(1, { title: 'Secret merger', confidential: true }),
    stored(2, { title: 'Open' }),
    stored(3, { title: 'Moved', moved: true }),
  ];
  const host = await hostServers.gitlab.start(issues);
  const content = hostContent('gitlab');
  const api = `${host.url}/api/v4`;
  expect((await pull(content, 'gitlab', api)).text).toContain('Issue 1 is confidential and was skipped.');
  expect(Object.keys(requestFiles(content))).toEqual(['2-open.yaml']);
  (issues[1] ?? stored(2)).confidential = true;
  expect((await pull(content, 'gitlab', api)).text).toContain('- 2-open.yaml  its issue is confidential');
  expect(requestFiles(content)).toEqual({});
});

test('gitea: a list with fewer entries than its count is refused', async () => {
  const host = await loopback(() => ({ json: [], headers: { 'x-total-count': '3' } }));
  await expect(pull(hostContent('gitea'), 'gitea', `${host.url}/api/v1`)).rejects.toThrow('list is incomplete');
});
