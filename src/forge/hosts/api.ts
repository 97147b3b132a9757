/** Requests to the API of a host, for what no client of the host is needed. */
import { answerText } from '../../words/hosts/answers.ts';
import { type Connection, nextPage, politeFetch, refusal } from './guarded-fetch.ts';
import { HostError } from './issue.ts';

export interface HostApi {
  /** @param path Below the address of the API, with every part encoded. */
  send(method: 'POST' | 'PUT' | 'PATCH', path: string, body: object): Promise<unknown>;
  read(path: string): Promise<unknown>;
  /** All entries of a list. */
  list(path: string, query: Readonly<Record<string, string>>): Promise<unknown[]>;
}

/** @param login The header that carries the token. */
export function hostApi(connection: Connection, login: Readonly<Record<string, string>>): HostApi {
  const root = `${connection.api.replace(/\/+$/, '')}/`;
  const ask = async (address: URL, init: RequestInit = {}, headers: Readonly<Record<string, string>> = {}) => {
    const all = { accept: 'application/json', ...login, ...headers };
    const response = await politeFetch(connection, address, { ...init, headers: all });
    if (!response.ok) throw refusal(response.status, response.headers.get('retry-after'));
    return { data: (await response.json()) as unknown, headers: response.headers };
  };
  return {
    async send(method, path, body) {
      const init = { method, body: JSON.stringify(body) };
      return (await ask(new URL(path, root), init, { 'content-type': 'application/json' })).data;
    },
    async read(path) {
      return (await ask(new URL(path, root))).data;
    },
    async list(path, query) {
      const found: unknown[] = [];
      const read = new Set<string>();
      const first = new URL(path, root);
      for (const [name, value] of Object.entries(query)) first.searchParams.set(name, value);
      for (let page: URL | undefined = first; page; ) {
        const { data, headers } = await ask(page);
        if (!Array.isArray(data)) throw new HostError(answerText.notAList);
        for (const entry of data) found.push(entry);
        page = nextPage(headers.get('link'), data, root, read);
      }
      return found;
    },
  };
}
