/** Pull requests at GitHub and hosts with its API: finds one, and keeps one comment on it up to date. */
import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { z } from 'zod';
import { answerText } from '../../../words/hosts/answers.ts';
import { Deadline } from '../deadline.ts';
import { guardedFetch, nextPage, refusal } from '../guarded-fetch.ts';

export interface PullRequestsOptions {
  /** `owner/name` */
  readonly repository: string;
  /** The address of the API, such as `https://api.github.com`. */
  readonly api: string;
  /** Sent to that address only, and never part of a message. */
  readonly token: string;
  /** How long the run waits for the host in total, in milliseconds. Default: one minute. */
  readonly patience?: number;
}

/** Invisible start of our comment, by which it is found again. */
const MARK = '<!-- content-audit -->';

/** How many characters a comment may have, as GitHub's error for a longer one says. */
const LONGEST = 65_536;

const pulls = z.array(z.object({ number: z.int().min(1), head: z.object({ sha: z.string() }) }));
const comment = z.object({
  id: z.int().min(1),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
});

const Client = Octokit.plugin(paginateRest);

export class PullRequests {
  readonly #api: string;
  readonly #octokit: InstanceType<typeof Client>;
  readonly #at: { readonly owner: string; readonly repo: string };

  constructor({ repository, api, token, patience }: PullRequestsOptions) {
    this.#api = api;
    const [owner = '', repo = ''] = repository.split('/');
    this.#at = { owner, repo };
    const deadline = new Deadline(patience);
    this.#octokit = new Client({
      auth: token,
      baseUrl: api,
      request: {
        fetch: async (address: string, init: RequestInit) => {
          const response = await guardedFetch({ api, deadline }, address, init);
          if (response.status >= 300 && response.status < 400) throw refusal(response.status);
          return response;
        },
      },
    });
  }

  /**
   * The number of the open pull request of a branch; nothing without one, or when its branch has moved on to another
   * commit, which has its own run.
   *
   * @param head `owner:branch`
   * @param commit The id of the commit that the branch is at.
   */
  async find(head: string, commit: string): Promise<number | undefined> {
    const request = { ...this.#at, state: 'open', head, per_page: 100 } as const;
    const { data } = await this.#octokit.request('GET /repos/{owner}/{repo}/pulls', request);
    return pulls.parse(data).find(({ head: { sha } }) => sha === commit)?.number;
  }

  /**
   * Writes a comment, or changes the existing one, so there is never more than one.
   *
   * @param author The account of the token. Only its own comment is changed.
   * @param text Markdown.
   */
  async comment(number: number, author: string, text: string): Promise<'created' | 'changed' | 'unchanged'> {
    const body = `${MARK}\n${text}`;
    if (body.length > LONGEST) throw new Error(answerText.commentTooLong(body.length, LONGEST));
    const known = await this.#own(number, author);
    if (known?.body === body) return 'unchanged';
    if (known) {
      const change = { ...this.#at, comment_id: known.id, body };
      await this.#octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', change);
      return 'changed';
    }
    const fresh = { ...this.#at, issue_number: number, body };
    await this.#octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', fresh);
    return 'created';
  }

  async #own(number: number, author: string): Promise<{ id: number; body: string } | undefined> {
    const request = { ...this.#at, issue_number: number, per_page: 100 };
    const pages = this.#octokit.paginate.iterator('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', request);
    const read = new Set<string>();
    for await (const { data, headers } of pages) {
      for (const { id, body, user } of z.array(comment).parse(data)) {
        if (user?.login === author && body?.startsWith(MARK)) return { id, body };
      }
      nextPage(headers.link, data, this.#api, read);
    }
    return undefined;
  }
}
