import { expect, it } from 'vitest';
import { PullRequests } from '../../src/forge/hosts/github/pull-requests.ts';
import { type GithubEmulator, githubEmulator } from './github-emulator.ts';

const client = ({ url, tokens }: GithubEmulator) =>
  new PullRequests({ repository: 'acme/content', api: url, token: tokens.bot });

it('finds the open pull request of a branch, only at the newest commit of the branch', async () => {
  const host = await githubEmulator();
  const { number, commit } = host.pull;
  expect(await client(host).find('acme:change', commit)).toBe(number);
  expect(await client(host).find('acme:change', 'f'.repeat(40))).toBe(undefined);
  expect(await client(host).find('other:change', commit)).toBe(undefined);
  expect(await client(host).find('acme:other', commit)).toBe(undefined);
});

it('writes one comment and changes it, even among many others with the same mark', async () => {
  const host = await githubEmulator();
  const { number } = host.pull;
  await host.comment(host.tokens.other, '<!-- content-audit -->\nWritten by another account.');
  for (let count = 0; count < 105; count += 1) await host.comment(host.tokens.bot, `Comment ${count}.`);
  const requests = client(host);
  expect(await requests.comment(number, 'acme', 'First.\n')).toBe('created');
  expect(await requests.comment(number, 'acme', 'First.\n')).toBe('unchanged');
  expect(await requests.comment(number, 'acme', 'Second.\n')).toBe('changed');
  expect(await requests.find('acme:change', host.pull.commit)).toBe(number);
  const marked = (await host.comments()).filter(({ body }) => body.startsWith('<!--'));
  expect(marked.map(({ body, user }) => `${user.login}: ${body}`)).toEqual([
    'other: <!-- content-audit -->\nWritten by another account.',
    'acme: <!-- content-audit -->\nSecond.\n',
  ]);
});

it('refuses a comment that is too long without sending it', async () => {
  const host = await githubEmulator();
  const text = 'x'.repeat(70_000);
  await expect(client(host).comment(host.pull.number, 'acme', text)).rejects.toThrow('the limit is 65,536');
  expect(await host.comments()).toEqual([]);
});

it('shows no token when the host refuses', async () => {
  const host = await githubEmulator();
  const stranger = new PullRequests({ repository: 'acme/nothing', api: host.url, token: host.tokens.bot });
  const error = await stranger.comment(1, 'acme', 'x').catch((reason: Error) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).not.toContain(host.tokens.bot);
});
