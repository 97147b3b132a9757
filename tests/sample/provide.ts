/** Copies the sample once for a whole run of the tests. Vitest runs this in the process that starts the workers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { copySample } from './copy.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The content of the sample company, absolute. */
    sampleContent: string;
  }
}

export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-audit-sample-'));
  const content = path.join(folder, 'content');
  copySample(content);
  project.provide('sampleContent', content);
  return () => rmSync(folder, { recursive: true });
}
