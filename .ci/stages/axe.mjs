// axe-core in Chromium on every web page and message that the build made, on the pages of what is due and of where messages stand, and on the report of
// what to mend, in light and in dark.
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

for (const file of [...made('.html'), ...ownPages]) {
	for (const colorScheme of ['light', 'dark']) {
		const page = await browser.newPage({ colorScheme, viewport: { width: file === reportPage ? 320 : 390, height: 800 } });
		const asked = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(pathToFileURL(resolve(file)).href);
		await page.evaluate(axe);
		const result = await page.evaluate(
			(rules) => globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules }),
			ownPages.includes(file) ? {} : messageRules,
		);
		const faults = result.violations.map((violation) => `${violation.id}: ${violation.help} (${violation.nodes[0]?.html ?? ''})`);
		const outside = asked.filter((url) => !url.startsWith('file:'));
		const wide = await page.evaluate(() => document.documentElement.scrollWidth > globalThis.innerWidth);
		check(
			`${colorScheme} ${file} (${result.passes.length} rules passed)`,
			[...faults, ...outside.map((url) => `asks the network for ${url}`), ...(wide ? ['wider than a phone'] : [])].join('\n'),
		);
		await page.close();
	}
}
await browser.close();
finish('axe-core');
