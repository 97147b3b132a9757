import { cleanText } from './clean.ts';
import type { Ask } from './read-ask.ts';

/**
 * The triage that a new record starts with. After that it belongs to marketing. Feedback that something helped asks for
 * nothing, so it is confirmed from the start.
 */
export function firstTriage({ kind, piece }: Ask, unclear: readonly string[]): Record<string, unknown> {
  if (kind === 'helped') return { status: 'confirmed', piece };
  return unclear.length === 0
    ? { status: 'new' }
    : { status: 'needs-info', reason: cleanText(unclear.join('\n'), 1000) };
}
