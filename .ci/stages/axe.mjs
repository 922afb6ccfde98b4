// axe-core in Chromium on every web page and message that the build made, on the pages of what is due and of where messages stand, and on the report of
// what to mend, in light and in dark. The web page of each document as narrow as WCAG asks for, and in the colours that a reader chose for the machine too.
// A mail program wraps a message in its own page, so the two rules on page landmarks are about that page, not about ours.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe, startChromium } from './chromium.mjs';
import { made } from './files.mjs';
import { statusPages } from './status-pages.mjs';
import { check, finish } from './tally.mjs';

const messageRules = { 'landmark-one-main': { enabled: false }, region: { enabled: false } };

const browser = await startChromium('axe-core');
const folder = mkdtempSync(join(tmpdir(), 'plainplan-pages-'));
const duePage = join(folder, 'due.html');
execFileSync(process.execPath, ['dist/cli/main.js', 'due', 'content', '--today', '2026-12-16', '--page', duePage]);
// The cases hold every kind of mistake, so the program ends with 1. The second report tells what has changed since the first.
const reportPage = join(folder, 'report.html');
for (const paths of [['test/cases'], ['content', 'test/cases']]) {
	spawnSync(process.execPath, ['dist/cli/main.js', 'check', ...paths, '--quiet', '--report', reportPage]);
}
const ownPages = [duePage, reportPage, ...(await statusPages(folder))];
/** The twins of the PDFs: 320 CSS pixels wide (WCAG 2.2, 1.4.10). */
const pdfs = new Set(made('.pdf'));
const isTwin = (file) => pdfs.has(file.replace(/\.html$/, '.pdf')) && !/easy-read|messages/.test(file);
const narrow = (file) => file === reportPage || isTwin(file);
const schemes = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, 'forced colours': { forcedColors: 'active' } };

for (const file of [...made('.html'), ...ownPages]) {
	for (const [scheme, look] of Object.entries(schemes)) {
		if (scheme === 'forced colours' && !isTwin(file)) continue;
		const page = await browser.newPage({ ...look, viewport: { width: narrow(file) ? 320 : 390, height: 800 } });
		const asked = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(pathToFileURL(resolve(file)).href);
		await page.evaluate(axe);
		const result = await page.evaluate(
			(rules) => globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules }),
			ownPages.includes(file) || isTwin(file) ? {} : messageRules,
		);
		const faults = result.violations.map((violation) => `${violation.id}: ${violation.help} (${violation.nodes[0]?.html ?? ''})`);
		const outside = asked.filter((url) => !url.startsWith('file:'));
		const wide = await page.evaluate(() => document.documentElement.scrollWidth > globalThis.innerWidth);
		check(
			`${scheme} ${file} (${result.passes.length} rules passed)`,
			[...faults, ...outside.map((url) => `asks the network for ${url}`), ...(wide ? ['wider than a phone'] : [])].join('\n'),
		);
		if (isTwin(file) && scheme === 'light') await checkPrinted(page, file);
		await page.close();
	}
}
await browser.close();
finish('axe-core');

/** A page on paper: A4 by its own style, its heads and rows whole, and nothing that is for a screen alone. */
async function checkPrinted(page, file) {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	const faults = await page.evaluate(() => {
		const look = (selector, name) => [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one)[name]);
		return [
			...(look('tr', 'breakInside').some((value) => value !== 'avoid') ? ['a row may be cut'] : []),
			...(look('h2', 'breakAfter').some((value) => value !== 'avoid') ? ['a heading may stand alone at the end of a page'] : []),
			...(look('.skip, .versions', 'display').some((value) => value !== 'none') ? ['links for the screen are printed'] : []),
			...(getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)' ? [] : ['a dark page is printed']),
		];
	});
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
	if (Math.round(Number(width)) !== 595 || Math.round(Number(height)) !== 842) faults.push(`the paper is ${width} by ${height}`);
	check(`printed ${file}`, faults.join('\n'));
}
