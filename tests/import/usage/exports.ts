/** Exports as the tools write them: their own headings, lines above them, totals, separators and dates. */

/** Pages and screens, as a CSV of a report. Paths without the site; the total at the end has no path. */
export const ga4 = `# ----------------------------------------
# Pages and screens: Page path and screen class
# Account: Example
# Property: Example website
# ----------------------------------------
#
# All Users
# Start date: 20261001
# End date: 20261031
Page path and screen class,Views,Active users,Views per active user,Average engagement time per active user,Event count,Key events,Total revenue
/,5210,3100,1.68,21.4,18000,12,0
/payback-guide,1204,800,1.505,64.2,4100,9,0
/payback-guide/,96,80,1.2,58,300,0,0
/Payback-Guide/?utm_source=newsletter,40,38,1.05,30,120,0,0
/careers,310,250,1.24,12,900,0,0
,6860,4268,1.6,30,23420,21,0,Grand total
`;

/** The same for a part of a month. */
export const ga4Part = ga4
  .replace('20261001', '20261101')
  .replace('20261031', '20261115')
  .replace('guide,1204,', 'guide,7,')
  .replaceAll('guide/,96,', 'guide/,1,')
  .replace('newsletter,40,', 'newsletter,1,');

/** Performance on search results, the file Pages.csv: no dates at all. */
export const searchConsole = `Top pages,Clicks,Impressions,CTR,Position
https://www.example.com/,"2,310","41,002",5.63%,8.1
https://www.example.com/payback-guide,"1,020","12,480",8.17%,4.32
https://example.com/payback-guide,8,90,8.89%,6
`;

/** Website pages, by month. */
export const hubspotPages = `"Date","Page Title","Page URL","Page Views","Submissions","Submission rate","New contacts"
"2026-09-01","The payback guide","https://www.example.com/payback-guide?utm_medium=email","880","12","1.36%","4"
"2026-10-01","The payback guide","https://www.example.com/payback-guide","910","9","0.99%","3"
"2026-10-01","Blog","https://www.example.com/blog","1,100","0","0%","0"
`;

/** Marketing emails: the title names the piece, and the day of the send its month. */
export const hubspotEmails = `Email Name,Email ID,Subject,"Send Date (Your time zone)",Sent,Delivered,Opened,Clicked,Open rate
The payback guide,184,How soon does it pay back?,"Oct 6, 2026 09:30",420,415,"1,130",31,36.1%
The payback guide,191,Once more: payback,"Oct 27, 2026 09:30",--,--,12,2,--
Season's greetings,120,Happy holidays,"Oct 1, 2026 08:00","12,000",11900,4000,10,33%
`;

/** Content performance of a sales enablement tool. The period is in words, and the owner of content is a person. */
export const highspot = `Content Performance Report
Date Range: Oct 1, 2026 - Oct 31, 2026

Item Name,Item ID,Spot,Content Owner,Views,Downloads,Pitches,External Views,Influenced Opportunities,Won Opportunities
The payback guide,5f1c,Sales,Kim Roe,64,12,18,11,4,1
Old price list,77aa,Sales,Kim Roe,3,0,2,1,0,0
Total,,,,67,12,20,12,4,1
`;

/** The same from another one, as a German spreadsheet writes it. */
export const seismic = `Content Name;Teamsite;Content Profile;Views;LiveSend Links;LiveSend Views
The payback guide;Sales;Default;1.204;1 018;n/a
Gesamt;;;1.204;1 018;
`;

/** A team's own spreadsheet. */
export const sheet = `URL;Sessions;Score;Month
https://www.example.com/payback-guide;1'340;88;Oct 2026
https://www.example.com/payback-guide;1.5K;90;Sep 2026
https://www.example.com/payback-guide;30;90;later
`;
