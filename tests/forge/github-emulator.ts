/** GitHub's API on this machine: a repository `acme/content`, and a branch of it with an open pull request. */
import { createEmulator } from 'emulate';
import { onTestFinished } from 'vitest';

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

export interface GithubEmulator {
  /** The address of its API. */
  readonly url: string;
  /** The tokens of two accounts that may write. */
  readonly tokens: { readonly bot: string; readonly other: string };
  /** The number of the pull request of `acme:change`, and the id of its newest commit. */
  readonly pull: { readonly number: number; readonly commit: string };
  /** Writes a comment on it. */
  comment(token: string, body: string): Promise<void>;
  /** All comments on it, the oldest first. */
  comments(): Promise<Comment[]>;
}

/** Starts it for one test. */
export async function githubEmulator(): Promise<GithubEmulator> {
  const tokens = { bot: 'token-of-the-bot', other: 'token-of-another' };
  const { url, close } = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      github: {
        users: [{ login: 'acme' }, { login: 'other' }],
        repos: [{ owner: 'acme', name: 'content', auto_init: true }],
      },
      tokens: {
        [tokens.bot]: { login: 'acme', scopes: ['repo'] },
        [tokens.other]: { login: 'other', scopes: ['repo'] },
      },
    },
  });
  onTestFinished(close);
  const call = async (path: string, token: string, body?: object) => {
    const answer = await fetch(`${url}/repos/acme/content/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const pull = await call('pulls', tokens.bot, { title: 'A change', head: 'change', base: 'main' });
  const place = `issues/${pull.number}/comments`;
  return {
    url,
    tokens,
    pull: { number: pull.number, commit: pull.head.sha },
    comment: async (token, body) => {
      await call(place, token, { body });
    },
    async comments() {
      const all: Comment[] = [];
      for (let page = 1, more: Comment[] = []; page === 1 || more.length === 100; page += 1) {
        more = await call(`${place}?per_page=100&page=${page}`, tokens.bot);
        all.push(...more);
      }
      return all;
    },
  };
}
