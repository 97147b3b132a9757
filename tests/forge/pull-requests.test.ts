import { expect, it } from 'vitest';
import { PullRequests } from '../../src/forge/hosts/github/pull-requests.ts';
import { type GithubEmulator, githubEmulator } from './github-emulator.ts';

const client = ({ url, tokens }: GithubEmulator) =>
  new PullRequests({ repository: 'acme/content', api: url, token: tokens.bot });

it('finds the open pull request of a branch, and only at the commit that the branch is at', async () => {
  const host = await githubEmulator();
  const { number, commit } = host.pull;
  expect(await client(host).find('acme:change', commit)).toBe(number);
  expect(await client(host).find('acme:change', 'f'.repeat(40))).toBe(undefined);
  expect(await client(host).find('somebody:change', commit)).toBe(undefined);
  expect(await client(host).find('acme:other', commit)).toBe(undefined);
});

it('writes one comment and changes it, however many others there are and whatever they begin with', async () => {
  const host = await githubEmulator();
  const { number } = host.pull;
  await host.comment(host.tokens.other, '<!-- content-audit -->\nWritten by somebody else.');
  for (let count = 0; count < 105; count += 1) await host.comment(host.tokens.bot, `Comment ${count}.`);
  const requests = client(host);
  expect(await requests.comment(number, 'acme', 'First.\n')).toBe('created');
  expect(await requests.comment(number, 'acme', 'First.\n')).toBe('unchanged');
  expect(await requests.comment(number, 'acme', 'Second.\n')).toBe('changed');
  expect(await requests.find('acme:change', host.pull.commit)).toBe(number);
  const marked = (await host.comments()).filter(({ body }) => body.startsWith('<!--'));
  expect(marked.map(({ body, user }) => `${user.login}: ${body}`)).toEqual([
    'somebody: <!-- content-audit -->\nWritten by somebody else.',
    'acme: <!-- content-audit -->\nSecond.\n',
  ]);
});

it('refuses what the host would refuse, before asking', async () => {
  const host = await githubEmulator();
  const text = 'x'.repeat(70_000);
  await expect(client(host).comment(host.pull.number, 'acme', text)).rejects.toThrow('at most 65536');
  expect(await host.comments()).toEqual([]);
});

it('a refusal of the host does not show the token', async () => {
  const host = await githubEmulator();
  const stranger = new PullRequests({ repository: 'acme/nothing', api: host.url, token: host.tokens.bot });
  const error = await stranger.comment(1, 'acme', 'x').catch((reason: Error) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).not.toContain(host.tokens.bot);
});
