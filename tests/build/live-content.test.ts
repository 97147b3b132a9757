/** A server follows the content folder. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { followContent } from '../../src/build/live-content.ts';
import { openContent } from '../../src/build/open-content.ts';
import type { SiteContent } from '../../src/site/frame/site-content.ts';
import { contentFolder, TODAY } from '../content-folder.ts';

/** Follows a small folder. */
async function follow(during = (_stages: string) => {}) {
  const directory = contentFolder();
  const stages = path.join(directory, 'stages.yaml');
  let output = '';
  const log = (text: string) => {
    output += text;
  };
  const source = { directory, today: TODAY, log };
  const live = await followContent(source, async () => {
    const content = openContent(source);
    during(stages);
    // As Git does when it is asked for the history.
    await pause(100);
    return content;
  });
  onTestFinished(() => live.stop());
  const read: SiteContent[] = [];
  live.follow((content) => void read.push(content));
  return { directory, stages, live, read, output: () => output };
}

const rename = (file: string, from: RegExp, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
const firstStage = ({ audit }: SiteContent) => audit?.model.stages[0]?.name;

it('notices what is saved while the content is read for the first time', async () => {
  const { live } = await follow((stages) => rename(stages, /name: .*/, 'name: Saved early'));
  expect(firstStage(live.now())).not.toBe('Saved early');
  await expect.poll(() => firstStage(live.now())).toBe('Saved early');
});

it('reports no error that passes, as while Git writes many files', async () => {
  const { stages, read, output } = await follow();
  const good = readFileSync(stages, 'utf8');
  writeFileSync(stages, '');
  await pause(50);
  writeFileSync(stages, good.replace(/name: .*/, 'name: Written'));
  await expect.poll(() => read.map(firstStage)).toContain('Written');
  expect(read.flatMap(({ findings }) => findings)).toEqual([]);
  expect(output()).toBe('');
});

it('says once that the server must start again for a setting that it reads only at its start', async () => {
  const { directory, read, output } = await follow();
  const site = path.join(directory, 'site.yaml');
  const text = readFileSync(site, 'utf8');
  const save = async (more: string) => {
    const before = read.length;
    writeFileSync(site, text + more);
    await expect.poll(() => read.length).toBeGreaterThan(before);
  };
  const times = () => output().split('start it again').length - 1;
  const editor = 'repository: https://github.com/example/content\neditor: sveltia\n';
  await save(editor);
  expect(times()).toBe(1);
  await save(`${editor}# A note.\n`);
  expect(times()).toBe(1);
  await save('');
  expect(times()).toBe(1);
  await save('address: https://audit.example.com/team/\n');
  expect(times()).toBe(2);
});
