/** Rules for every workflow, so that a change proposed by a stranger can do no harm. */
import { describe, expect, it } from 'vitest';
import { workflow, workflows } from './workflow-files.ts';

/** The keys that GitHub knows. Source: docs.github.com, "Workflow syntax for GitHub Actions". */
const KEYS = {
  workflow: ['name', 'run-name', 'on', 'permissions', 'env', 'defaults', 'concurrency', 'jobs'],
  job: [
    ...['name', 'permissions', 'needs', 'if', 'runs-on', 'environment', 'concurrency', 'outputs', 'env', 'defaults'],
    ...[
      'steps',
      'timeout-minutes',
      'strategy',
      'continue-on-error',
      'container',
      'services',
      'uses',
      'with',
      'secrets',
    ],
  ],
  step: [
    'id',
    'if',
    'name',
    'uses',
    'run',
    'working-directory',
    'shell',
    'with',
    'env',
    'continue-on-error',
    'timeout-minutes',
  ],
  permission: [
    ...['actions', 'attestations', 'checks', 'contents', 'deployments', 'discussions', 'id-token', 'issues', 'models'],
    ...['packages', 'pages', 'pull-requests', 'repository-projects', 'security-events', 'statuses'],
  ],
};

describe.each(workflows())('$file', ({ file: _file, text, jobs, permissions, concurrency, on, ...rest }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('uses only keys that GitHub knows', () => {
    expect(KEYS.workflow).toEqual(expect.arrayContaining(Object.keys(rest)));
    for (const job of Object.values(jobs)) {
      expect(KEYS.job).toEqual(expect.arrayContaining(Object.keys(job)));
      expect(KEYS.permission).toEqual(expect.arrayContaining(Object.keys(job.permissions)));
      for (const level of Object.values(job.permissions)) expect(['read', 'write', 'none']).toContain(level);
    }
    for (const step of steps) {
      expect(KEYS.step).toEqual(expect.arrayContaining(Object.keys(step)));
      expect([step.run, step.uses].filter(Boolean)).toHaveLength(1);
    }
  });

  it('has permissions only per job, a time limit, and a concurrency group', () => {
    expect(permissions).toEqual({});
    expect(concurrency.group).toEqual(expect.any(String));
    for (const job of Object.values(jobs)) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job['runs-on']).toMatch(/-\d/);
    }
  });

  it('pins actions to a commit, with the version in a comment', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, action]) => action);
    expect(uses).toHaveLength(steps.filter((step) => step.uses).length);
    for (const action of uses) expect(action).toMatch(/^[\w-]+(?:\/[\w-]+){1,2}@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('runs one command a step, which is a command of the product', () => {
    for (const { id, run } of steps) {
      // Only the product’s own tests need to know whether the content is the sample.
      if (run === undefined || id === 'sample') continue;
      expect(run).toMatch(
        /^(?:npm ci --ignore-scripts|npm test|npx content-audit ci (?:check|changes|comment|digest|publish|links|requests (?:pull|push|propose --patch "\$RUNNER_TEMP\/requests\.patch")))$/,
      );
    }
  });

  it('leaves no token behind, installs without scripts, and passes no event text to a shell', () => {
    for (const { uses = '', run = '', with: inputs } of steps) {
      if (uses.startsWith('actions/checkout@')) expect(inputs).toMatchObject({ 'persist-credentials': false });
      if (run.includes('npm ')) expect(run).toMatch(/npm ci --ignore-scripts|npm run|npm test/);
      expect(run).not.toContain('${{');
    }
  });

  it('never runs code from a change where secrets or write access are available', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(text).not.toMatch(/allow-unsafe/);
    if (!('workflow_run' in on)) return;
    for (const { uses = '', with: inputs } of steps) {
      if (!uses.startsWith('actions/checkout@')) continue;
      expect(inputs?.ref).toMatch(/^\$\{\{ github\.event\.repository\.default_branch \}\}$/);
      expect(inputs?.repository).toBe(undefined);
    }
    for (const { uses = '' } of steps) expect(uses).not.toContain('download-artifact');
  });
});

it('every action has one release in all workflows', () => {
  const releases = new Map<string, Set<string>>();
  for (const { text } of workflows()) {
    for (const [, action = '', release = ''] of text.matchAll(/uses: ([\w-]+\/[\w-]+)(?:\/[\w-]+)?@(.*)$/gm)) {
      releases.set(action, (releases.get(action) ?? new Set()).add(release));
    }
  }
  expect(releases.size).toBeGreaterThan(4);
  expect([...releases].filter(([, each]) => each.size > 1)).toEqual([]);
});

describe('permissions', () => {
  const withoutComments = (file: string) => workflow(file).text.replaceAll(/^\s*#.*$/gm, '');
  const may = (file: string) => Object.values(workflow(file).jobs).map((job) => job.permissions);

  it('allow the workflow that runs a change only to read, without secrets', () => {
    expect(may('check.yml')).toEqual([{ contents: 'read' }]);
    expect(withoutComments('check.yml')).not.toMatch(/secrets|github\.token/i);
  });

  it('allow the workflow that tests the product only to read, without secrets', () => {
    expect(may('product.yml')).toEqual([{ contents: 'read' }]);
    expect(withoutComments('product.yml')).not.toMatch(/secrets|github\.token/i);
  });

  it('allow the comment workflow to comment', () => {
    expect(may('comment.yml')).toEqual([{ contents: 'read', 'pull-requests': 'write' }]);
  });

  it('separate the job that builds from the job that publishes', () => {
    const { build, publish } = workflow('publish.yml').jobs;
    expect(build?.permissions).toEqual({ contents: 'read' });
    expect(publish?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(publish?.needs).toBe('build');
    expect(publish?.steps.some(({ run, uses = '' }) => run !== undefined || uses.includes('checkout'))).toBe(false);
  });

  it('allow the link check only to read, without secrets, and a change never starts it', () => {
    expect(may('links.yml')).toEqual([{ contents: 'read' }]);
    expect(withoutComments('links.yml')).not.toMatch(/secrets|github\.token/i);
    expect(Object.keys(workflow('links.yml').on).sort()).toEqual(['schedule', 'workflow_dispatch']);
  });

  it('are exactly those that each job needs', () => {
    const rights = workflows().map(({ file, jobs }) => [
      file,
      Object.fromEntries(Object.entries(jobs).map(([name, { permissions }]) => [name, permissions])),
    ]);
    expect(Object.fromEntries(rights)).toEqual({
      'changes.yml': { propose: { contents: 'write', 'pull-requests': 'write' } },
      'check.yml': { check: { contents: 'read' } },
      'comment.yml': { comment: { contents: 'read', 'pull-requests': 'write' } },
      'digest.yml': { send: { contents: 'read', issues: 'write' } },
      'links.yml': { ask: { contents: 'read' } },
      'product.yml': { test: { contents: 'read' } },
      'publish.yml': { build: { contents: 'read' }, publish: { pages: 'write', 'id-token': 'write' } },
      'requests.yml': {
        pull: { contents: 'read', issues: 'read' },
        propose: { contents: 'write', 'pull-requests': 'write' },
        tell: { contents: 'read', issues: 'write' },
      },
    });
  });

  it('allow workflows that publish to restore only data from a cache', () => {
    for (const file of ['links.yml', 'publish.yml']) {
      const caches = Object.values(workflow(file).jobs).flatMap(({ steps }) =>
        steps.filter(({ uses = '' }) => uses.startsWith('actions/cache')),
      );
      expect(caches.length).toBeGreaterThan(0);
      for (const { with: inputs } of caches) expect(inputs).toMatchObject({ path: 'content/.links.json' });
    }
  });

  it('allow a package cache only without secrets or write access', () => {
    for (const file of ['changes.yml', 'comment.yml', 'digest.yml', 'links.yml', 'publish.yml', 'requests.yml']) {
      const node = Object.values(workflow(file).jobs).flatMap(({ steps }) =>
        steps.filter(({ uses = '' }) => uses.startsWith('actions/setup-node@')),
      );
      expect(node.length).toBeGreaterThan(0);
      for (const step of node) expect(step.with).toMatchObject({ 'package-manager-cache': false });
    }
  });
});

describe('triggers', () => {
  it('check every pull request with its whole history, then comment', () => {
    expect(workflow('check.yml').on).toMatchObject({ pull_request: null, push: { branches: ['main'] } });
    expect(workflow('comment.yml').on).toEqual({ workflow_run: { workflows: ['Check'], types: ['completed'] } });
    expect(workflow('check.yml').name).toBe('Check');
    for (const file of ['check.yml', 'comment.yml', 'publish.yml']) {
      const [first] = Object.values(workflow(file).jobs)[0]?.steps ?? [];
      expect(first?.with).toMatchObject({ 'fetch-depth': 0 });
    }
  });

  it('test the product on pull requests and on main, except for changes of content only', () => {
    const others = { 'paths-ignore': ['content/**'] };
    expect(workflow('product.yml').on).toEqual({ pull_request: others, push: { branches: ['main'], ...others } });
  });

  it('check links every night, before the site is published with the results', () => {
    const night = (file: string) => {
      const [{ cron = '' } = {}] = workflow(file).on.schedule as { cron?: string }[];
      const [minute, hour] = cron.split(' ').map(Number);
      return (hour ?? 0) * 60 + (minute ?? 0);
    };
    expect(night('links.yml')).toBeLessThan(night('publish.yml'));
    const restored = (file: string, job: string) => {
      const steps = workflow(file).jobs[job]?.steps ?? [];
      const at = steps.findIndex(({ uses = '' }) => uses.startsWith('actions/cache/restore@'));
      return { at, inputs: steps[at]?.with, runs: steps.findIndex(({ run = '' }) => /content-audit ci/.test(run)) };
    };
    const asked = restored('links.yml', 'ask');
    const built = restored('publish.yml', 'build');
    expect(built.inputs).toEqual(asked.inputs);
    for (const { at, runs } of [asked, built]) expect(at).toBeLessThan(runs);
    const [saved] = (workflow('links.yml').jobs.ask?.steps ?? []).slice(-1);
    expect(saved?.with).toMatchObject({ path: 'content/.links.json', key: asked.inputs?.key });
  });

  it('send the digest every Monday, once a variable turns it on, and no change starts it', () => {
    const { jobs, on } = workflow('digest.yml');
    expect(on).toEqual({ schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* 1$/) }], workflow_dispatch: null });
    expect(jobs.send?.if).toBe("vars.CONTENT_DIGEST == 'on'");
  });

  it('publish the site after every change and every night, one run at a time', () => {
    const { on, concurrency } = workflow('publish.yml');
    expect(on).toMatchObject({
      push: { branches: ['main'] },
      schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }],
    });
    expect(concurrency['cancel-in-progress']).toBe(false);
  });
});
