// The time that the HTML of one message takes, over every kind of message: the bar is 20 ms for 95 of 100, once MJML is loaded and warm.
// Run it on a quiet machine after `npm run compile`: `node test/bench/mjml.mjs`. `DIST` names another folder of compiled modules.
// It ends with 1 where two runs give other bytes, or where a kind of message is missing; the times are for a person to judge.
import { load, missing, notices, theme } from './every-notice.mjs';

const { toHtml } = await load('render/email/to-html.js');
const bar = 20;
const rounds = 6;

const from = performance.now();
const first = await toHtml(notices[0], theme);
const cold = performance.now() - from;
const pages = new Map([[notices[0], first]]);
const times = [];
const differ = [];
for (let round = 0; round < rounds; round += 1) {
	for (const notice of notices) {
		const start = performance.now();
		const page = await toHtml(notice, theme);
		// The first round warms the program up.
		if (round > 0) times.push(performance.now() - start);
		if ((pages.get(notice) ?? page) !== page) differ.push(notice.fileName);
		pages.set(notice, page);
	}
}
times.sort((one, other) => one - other);
const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);
const kinds = new Set(notices.map(({ kind }) => kind)).size;
const bytes = [...pages.values()].map((page) => Buffer.byteLength(page));
console.log(`${kinds} kinds of message, ${notices.length} messages, ${times.length} pages made once warm`);
console.log(`the first, with its program to load: ${cold.toFixed(0)} ms`);
console.log(`each: ${at(0.5)} ms for half of them, ${at(0.95)} ms for 95 of 100, ${at(1)} ms at most; ${Math.max(...bytes)} bytes at most`);
console.log(differ.length === 0 ? 'the same bytes each time' : `other bytes in another run: ${differ.join(', ')}`);
if (missing.length > 0) console.log(`no example makes: ${missing.join(', ')}`);
if (Number(at(0.95)) >= bar) console.log(`slower than the bar of ${bar} ms`);
process.exit(differ.length === 0 && missing.length === 0 ? 0 : 1);
