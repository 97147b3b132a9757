import { error, warning } from '../rule.ts';

/** The rules about what both teams sign. */
export const agreementRules = [
  error('agreement/public-site', {
    title: 'Agreement on a public site',
    why: 'Everybody could read what the teams promise each other, why deals were lost, and the goals in money.',
    fix: 'Set `public: false` in site.yaml, or keep agreement/ in another repository. To publish it all the same: `severities: { agreement/public-site: warning }`.',
  }),
  error('agreement/impossible-date', {
    title: 'Agreement with dates that cannot be',
    why: 'What has not happened yet would be counted, and a time that ends before it begins holds nothing.',
    fix: 'Write the day on which it really happened.',
  }),
  error('agreement/wrong-team', {
    title: 'Signed by somebody of another team',
    why: 'The other team would believe that this one has agreed.',
    fix: 'Let somebody of the team sign: `npx content-audit sign <kind/id> --team <team> --by <person>`.',
  }),
  warning('agreement/unstamped', {
    title: 'Signature without a stamp',
    why: 'Nobody could tell whether what was signed has changed since, so the signature does not count.',
    fix: 'Sign it again with `npx content-audit sign <kind/id> --team <team> --by <person>`, which writes the stamp.',
  }),
  warning('agreement/changed', {
    title: 'Changed since it was signed',
    why: 'The signature is under something else, and whoever signed may not know.',
    fix: 'Read it and sign again: `npx content-audit sign <kind/id> --team <team> --by <person>`.',
  }),
  warning('agreement/overdue', {
    title: 'Agreement that nobody has looked at for too long',
    why: 'Both teams signed it once. Nobody knows whether they still mean it.',
    fix: 'Read it together; then sign again, or set `reviewed` to today.',
  }),
  warning('commitment/no-lead-stage', {
    title: 'Promise that does not say which leads',
    why: 'Each team then counts its own leads, and both are right.',
    fix: 'Add `leadStage:` with a term of agreement/terms.',
  }),
  warning('commitment/contradiction', {
    title: 'Two promises that cannot both hold',
    why: 'Whoever keeps the one breaks the other, and both teams can point at a file.',
    fix: 'Keep one of the two; or say in each for which leads it holds, with `source:`.',
  }),
  warning('commitment/one-sided', {
    title: 'Promises of one team only',
    why: 'An agreement in which one side promises nothing is an order.',
    fix: 'Ask the other team what it promises, and add it to commitments.yaml.',
  }),
  warning('handoff/empty-seat', {
    title: 'Role that nobody fills',
    why: 'A lead that goes to an empty seat lies there.',
    fix: 'Name somebody under `person:`, or take the role out of the hand-offs.',
  }),
  warning('handoff/unusable-piece', {
    title: 'Something to send that must not be sent',
    why: 'A lead that comes back would get what is retired, stale or expired.',
    fix: 'Name a piece that is usable under `send:`.',
  }),
  warning('system/two-truths', {
    title: 'Fact with two sources of truth',
    why: 'Two reports will differ, and each team will believe its own.',
    fix: 'Leave it under `truthFor:` in one system and move it to `copies:` in the other.',
  }),
  warning('system/no-truth', {
    title: 'Fact without a source of truth',
    why: 'It is held in copies only: where they differ, nobody can say which is right.',
    fix: 'Name it under `truthFor:` of the system in which it is kept right.',
  }),
] as const;
