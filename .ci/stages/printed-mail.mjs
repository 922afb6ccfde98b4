// Every email printed on A4 by Chromium: it starts on the first page, and of a draft the last day, the three rights and a phone number stand on that page.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startChromium } from './chromium.mjs';
import { made } from './files.mjs';
import { check, finish } from './tally.mjs';

/** What a tired parent looks for: the last day as a full date, a school, a meeting, a personal budget, a number to ring. */
const sought = {
	'the last day': /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} \w+ \d{4}\b/,
	'the right to ask for a school': /ask for a school/i,
	'the right to meet an officer': /ask to meet us/i,
	'the right to a personal budget': /personal budget/i,
	'a phone number': /\b0\d{4} \d{3} \d{3}\b/,
};

const browser = await startChromium('printed-mail');
const folder = mkdtempSync(join(tmpdir(), 'plainplan-print-'));
const mails = made('.html').filter((file) => /\bmessages\b/.test(file) && !file.endsWith('-messages.html'));

for (const [index, file] of mails.entries()) {
	const page = await browser.newPage();
	await page.goto(pathToFileURL(resolve(file)).href);
	const printed = join(folder, `${index}.pdf`);
	await page.pdf({ path: printed, format: 'A4' });
	await page.close();
	const first = execFileSync('pdftotext', ['-l', '1', printed, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
	const missing = /-draft-plan-\d+\.html$/.test(file) ? Object.entries(sought).filter(([, words]) => !words.test(first)) : [];
	const faults = [
		...(first.split(' ').length < 40 ? ['its first page is all but empty'] : []),
		...missing.map(([what]) => `its first page does not hold ${what}`),
	];
	check(`${file} printed`, faults.join('\n'));
}
check('a draft among them', mails.some((file) => /-draft-plan-\d+\.html$/.test(file)) ? '' : 'there is none');
await browser.close();
finish('printed-mail');
