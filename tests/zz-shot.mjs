import { launchBrowser } from '/tmp/wt/meetings/tests/browser.ts';
import { createServer } from 'node:http';
import { readFileSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
const dist = '/tmp/wt/meetings/dist';
const types = {'.html':'text/html','.css':'text/css','.js':'text/javascript','.json':'application/json','.svg':'image/svg+xml'};
const server = createServer((q,r)=>{ let p=path.join(dist,decodeURIComponent(new URL(q.url,'http://x').pathname)); if(existsSync(p)&&statSync(p).isDirectory())p=path.join(p,'index.html'); if(!existsSync(p)){r.writeHead(404);return r.end();} r.writeHead(200,{'content-type':types[path.extname(p)]??'application/octet-stream'}); r.end(readFileSync(p)); }).listen(0);
const base=`http://localhost:${server.address().port}`;
const browser = await launchBrowser();
for (const spec of process.argv.slice(2)) {
  const [url, name, w='1280', scheme='light', full='full'] = spec.split(',');
  const ctx = await browser.newContext({viewport:{width:+w,height:900}, colorScheme: scheme});
  const page = await ctx.newPage(); await page.goto(base+url);
  console.log(name, await page.evaluate(()=>[document.documentElement.scrollHeight, document.documentElement.scrollWidth]));
  await page.screenshot({path:`/tmp/shot-${name}.png`, fullPage: full==='full'});
  await ctx.close();
}
await browser.close(); server.close();
