/** Checks hosts' answers: an issue of any host gets one shape, and a bad entry is named. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { daysBetween } from '../../kit/calendar-date.ts';
import { webAddressProblem } from '../../schema/web-address.ts';
import { answerText } from '../../words/hosts/answers.ts';
import { type BadIssue, HostError, type HostIssue, type IssueList } from './issue.ts';

/** A moment as hosts write it, in milliseconds since 1970. */
export const moment = z.iso.datetime({ offset: true }).transform((text) => {
  const [, date = '', hour, minute, second = '0', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::([\d.]+))?(Z|[+-]\d\d:?\d\d)$/i.exec(text) ?? [];
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const day = daysBetween('1970-01-01', date) * 1440;
  return (day + Number(hour) * 60 + Number(minute) - offset) * 60_000 + Math.floor(Number(second) * 1000);
});

/** The number of an issue. */
export const issueNumber = z.int().min(1);

/** The address of an issue. It is not kept, but anything other than a web address means the answer cannot be trusted. */
export const issueAddress = z
  .string()
  .refine((text) => /^https?:\/\//i.test(text) && !webAddressProblem(sameHost(text)), {
    message: answerText.notAnAddress,
  });

/** Tests and closed networks run hosts on the machine itself, which is fine for an address that is not kept. */
function sameHost(address: string): string {
  return address.replace(/^(https?:\/\/)(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/])/i, '$1git.example.com');
}

/**
 * Checks a host's list of issues. A bad entry is named and does not affect the others.
 *
 * @param read What one entry must be. It answers nothing for what is not an issue, such as a pull request.
 * @throws {HostError} When the answer is not a list.
 */
export function readList(answer: unknown, read: z.ZodType<HostIssue | undefined>): IssueList {
  if (!Array.isArray(answer)) throw new HostError(answerText.notAList);
  const issues = new Map<number, HostIssue>();
  const bad: BadIssue[] = [];
  const [repeated, differing] = [new Set<number>(), new Set<number>()];
  for (const [index, entry] of answer.entries()) {
    const result = read.safeParse(entry);
    if (!result.success) bad.push({ ...nameOf(entry, index), problem: problemOf(result.error) });
    else if (result.data) {
      const { number } = result.data;
      const first = issues.get(number);
      if (!first) issues.set(number, result.data);
      // An issue that moves up while the pages are read is on two of them.
      else if (isDeepStrictEqual(first, result.data)) repeated.add(number);
      else differing.add(number);
    }
  }
  for (const number of differing) {
    issues.delete(number);
    bad.push({ name: answerText.issue(number), number, problem: answerText.differs });
  }
  const once = [...repeated].filter((number) => !differing.has(number));
  return { issues: [...issues.values()].sort((a, b) => a.number - b.number), bad, repeated: once };
}

function nameOf(entry: unknown, index: number): Pick<BadIssue, 'name' | 'number'> {
  const fields = Object(entry);
  const number: unknown = Reflect.get(fields, 'number') ?? Reflect.get(fields, 'iid');
  return typeof number === 'number'
    ? { name: answerText.issue(number), number }
    : { name: answerText.entry(index + 1) };
}

function problemOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => answerText.field(path.join('.'), message)).join('; ');
}
