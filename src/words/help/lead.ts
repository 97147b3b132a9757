import { sentence } from '../parts.ts';
import { at, code, type Guide, part } from './guide.ts';

export const leadGuide: Guide = {
  title: 'Marketing or sales lead',
  lead: 'One list that both teams work from, and figures that both teams trust.',
  parts: [
    part(
      'What it takes',
      sentence`It costs nothing: the software is free (MIT license), and any host for plain files will do. An engineer sets it up once.`,
      sentence`People who add or approve content need an account at your Git host. Readers need none.`,
      sentence`Your content and your decisions are text files in a repository of yours. They stay readable without this software, and a spreadsheet of everything is always on the ${at('data page', '/data/')}.`,
      sentence`Everyone who can open the address of the site can read all of it, internal pieces included. Decide who that is before you publish.`,
    ),
    part(
      'The first week',
      sentence`Import your spreadsheet. The ${at('home page', '/')} then shows what you have for each buyer at each stage, and five steps to follow.`,
      sentence`With sales, write down what each buyer asks at each stage: see ${at('Personas', '/personas/')}. Ten questions are a good start.`,
      sentence`Give every piece an owner. The first reviews are spread over 90 days, so no one faces a wall of overdue content.`,
    ),
    part(
      'Every two weeks, together',
      sentence`Use ${at('the agenda', '/agreement/next-meeting/')}: it lists what changed, what is late, and which team is waiting for the other.`,
      sentence`Look at three figures on ${at('the home page', '/')}: coverage, freshness and late requests. Each links to ${at('how it is made', '/method/')}.`,
      sentence`Agree on the top three tasks under ${at('Gaps', '/gaps/')}, and name an owner for each.`,
    ),
    part(
      'Every quarter',
      sentence`Decide which pieces to merge or retire: see ${at('the candidates', '/candidates/')}.`,
      sentence`Sign what both teams agreed on, such as what an MQL is: see ${at('what waits for a signature', '/agreement/to-sign/')}.`,
      sentence`Compare what the teams believe with what the figures say: see ${at('Alignment', '/alignment/')}. The policy numbers, such as review intervals and response times, are in ${code('site.yaml')}.`,
    ),
  ],
};
