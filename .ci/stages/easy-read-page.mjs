// The easy-read web page and the sheet for checking pictures, in Chromium: at every level of reading, light and dark, from a phone at
// 400 % zoom to a desk. axe-core, the accessibility tree, the keyboard, no script, no network, and reading aloud with a voice of ours.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe, startChromium } from './chromium.mjs';
import { check, finish } from './tally.mjs';

const program = process.env['PROGRAM'] ?? 'dist/cli/main.js';
const levels = ['A photo', 'B picture left', 'C key-word symbols', 'D full symbols', 'E text only'];
const views = [
	{ colorScheme: 'light', viewport: { width: 1000, height: 800 } },
	{ colorScheme: 'dark', viewport: { width: 390, height: 844 } },
	{ colorScheme: 'light', viewport: { width: 320, height: 256 } },
];

const folder = mkdtempSync(join(tmpdir(), 'plainplan-easy-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const source = readFileSync('content/plans/one-plan-amira.md', 'utf8');
const pages = levels.map((level) => {
	const place = join(folder, level[0]);
	mkdirSync(place);
	copyFileSync('content/project.yml', join(place, 'project.yml'));
	const plan = join(place, 'plan.md');
	writeFileSync(plan, source.replace('---\n', `---\nreader-level: ${level}\n`));
	check(`builds at level ${level}`, built(plan, join(place, 'out')));
	const named = (kind) => join(place, 'out', `MF-1022-one-plan-${kind}.html`);
	return { level: level[0], easyRead: named('easy-read'), proof: named('picture-proof') };
});

/**
 * Builds a plan as its writer does: where a word needs a choice, the first text to paste goes behind the picture of its line.
 * What is wrong after that, or ''.
 */
function built(plan, to) {
	const typed = [program, 'build', plan, '--output', 'easy-read-page,picture-proof', '--to', to, '--json'];
	for (let turn = 0; ; turn += 1) {
		const { stdout, stderr } = spawnSync(process.execPath, typed, { encoding: 'utf8' });
		const errors = stdout.startsWith('{') ? (JSON.parse(stdout).findings ?? []).filter(({ level }) => level === 'error') : [];
		const asks = errors.filter(({ ruleId, mend }) => ruleId === 'easy/picture' && /:pic\[.*?\]\{as=/.test(mend));
		if (asks.length === 0 || turn === 3) return existsSync(to) ? '' : stdout + stderr;
		const lines = readFileSync(plan, 'utf8').split('\n');
		for (const { mend, span } of asks) {
			const [paste] = /:pic\[[^\]]*\]\{as="[^"]*"\}/.exec(mend) ?? [''];
			const at = span.start.line - 1;
			lines[at] = lines[at].replace(/^- (?::pic\[[^\]]*\](?:\{[^}]*\})? )*/, (start) => `${start}${paste} `);
		}
		writeFileSync(plan, lines.join('\n'));
	}
}

const browser = await startChromium('easy-read-page');

/** A speech synthesis that says nothing and keeps what it was asked to say; the test ends each line. Voices can come late. */
function fakeSpeech(voices) {
	const speech = Object.assign(new EventTarget(), {
		spoken: [],
		cancelled: 0,
		voices,
		getVoices: () => speech.voices,
		speak: (line) => speech.spoken.push(line),
		cancel: () => {
			speech.cancelled += 1;
		},
	});
	Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
	globalThis.SpeechSynthesisUtterance = class {
		constructor(text) {
			this.text = text;
		}
	};
}
const british = { name: 'Here', lang: 'en-GB', localService: true };
const american = { name: 'There', lang: 'en-US', localService: true };
const remote = { name: 'Far', lang: 'en-GB', localService: false };
const welsh = { name: 'Cymraeg', lang: 'cy-GB', localService: true };

/** Opens a file and runs `work` on it; what it asks of the network, and what the console says against it, are faults. */
async function onPage(name, file, { voices, ...options }, work) {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const faults = [];
	page.on('request', (request) => {
		if (!/^(file|data):/.test(request.url())) faults.push(`asks the network for ${request.url()}`);
	});
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	try {
		if (voices) await page.addInitScript(fakeSpeech, voices);
		await page.goto(pathToFileURL(file).href);
		await work(page, (fine, fault) => {
			if (!fine) faults.push(fault);
		});
	} catch (error) {
		faults.push(String(error.message));
	}
	check(name, faults.join('\n'));
	await context.close();
}

async function axeFaults(page) {
	await page.evaluate(axe);
	const { violations } = await page.evaluate(() =>
		globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
	);
	return violations.map((violation) => `${violation.id}: ${violation.help} (${violation.nodes[0]?.html ?? ''})`).join('\n');
}

const isWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > globalThis.innerWidth);
const setLetters = (page, size) =>
	page.evaluate((chosen) => {
		document.documentElement.style.fontSize = chosen;
	}, size);
const linesOf = (page) => page.$$eval('.line', (lines) => lines.map((line) => line.textContent.replace(/\s+/g, ' ').trim()));
const current = (page) => page.$eval('.row[aria-current]', (row) => [...document.querySelectorAll('.row')].indexOf(row));
const spoken = (page) => page.evaluate(() => globalThis.speechSynthesis.spoken.map(({ text }) => text));
const endLine = (page) => page.evaluate(() => globalThis.speechSynthesis.spoken.at(-1).onend());
const press = async (page, ...keys) => {
	for (const key of keys) await page.keyboard.press(key);
};

/** What a screen reader is given: each text, and each picture, in order. */
async function heard(page) {
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const texts = [];
	const read = (node) => {
		const role = node.role?.value;
		if (!node.ignored && role === 'StaticText') texts.push(node.name?.value ?? '');
		else if (!node.ignored && role === 'image') texts.push(`[picture: ${node.name?.value}]`);
		else for (const id of node.childIds ?? []) read(byId.get(id) ?? {});
	};
	read(nodes[0]);
	return texts;
}

for (const { level, easyRead, proof } of pages) {
	for (const view of views) {
		const { width } = view.viewport;
		const voices = [british];
		await onPage(`easy read ${level}, ${view.colorScheme}, ${width} px`, easyRead, { ...view, voices }, async (page, expect) => {
			expect(!(await isWide(page)), 'wider than the screen');
			const all = await axeFaults(page);
			expect(all === '', all);
			await setLetters(page, '200%');
			expect(!(await isWide(page)), 'wider than the screen with letters twice as large');
			await setLetters(page, '');
			await page.click('#one');
			await page.click('#next');
			expect(!(await isWide(page)), 'wider than the screen, one line at a time');
			const one = await axeFaults(page);
			expect(one === '', `one line at a time: ${one}`);
		});
		await onPage(`picture proof ${level}, ${view.colorScheme}, ${width} px`, proof, view, async (page, expect) => {
			await page.$$eval('details', (parts) => {
				for (const part of parts) part.open = true;
			});
			expect(!(await isWide(page)), 'wider than the screen');
			// The sheet is for the writer: AA, as the rest of the program's own pages.
			await page.evaluate(axe);
			const { violations } = await page.evaluate(() =>
				globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
			);
			expect(violations.length === 0, violations.map(({ id, nodes }) => `${id} (${nodes[0]?.html ?? ''})`).join('\n'));
		});
	}

	await onPage(`a screen reader is given each line of ${level} once and in order`, easyRead, {}, async (page, expect) => {
		const lines = await linesOf(page);
		const words = (await heard(page)).join(' ').replace(/\s+/g, ' ');
		const bare = (text) => text.replace(/\s+/g, '');
		let at = 0;
		for (const line of lines) {
			const place = bare(words).indexOf(bare(line), at);
			expect(place >= 0, `not heard, or not in its place: ${line}`);
			at = Math.max(at, place + bare(line).length);
		}
		const main = await page.$eval('#words', (place) => place.textContent.replace(/\s+/g, ''));
		const start = bare(words).indexOf(main);
		expect(start >= 0 && bare(words).indexOf(main, start + 1) < 0, 'the main part is not heard once, whole, without pictures between');
		expect(!words.includes('[picture'), 'a picture that repeats its words is heard');
	});

	await onPage(`${level} is whole without a script`, easyRead, { javaScriptEnabled: false }, async (page, expect) => {
		const shown = await page.locator('.line:visible').count();
		expect(shown === (await page.locator('.line').count()) && shown > 5, `only ${shown} lines are shown`);
		expect((await page.locator('button:visible').count()) === 0, 'a button that does nothing is shown');
	});
}

const [, { easyRead, proof }] = pages;

await onPage('the keyboard goes from line to line and from part to part', easyRead, {}, async (page, expect) => {
	const rows = await page.locator('.row').count();
	await press(page, 'Tab');
	expect((await page.evaluate(() => document.activeElement.className)) === 'skip', 'the first stop is not the way to the words');
	await press(page, 'Enter', 'Tab');
	expect((await current(page)) === 0, 'the first line does not follow');
	await press(page, 'ArrowDown', 'ArrowDown');
	expect((await current(page)) === 2, 'arrow down does not go on');
	await press(page, 'ArrowUp');
	expect((await current(page)) === 1, 'arrow up does not go back');
	await press(page, 'PageDown');
	expect(
		await page.$eval('.row[aria-current]', (row) => row.closest('section').querySelector('.row') === row),
		'page down does not open a part',
	);
	await press(page, 'End', 'ArrowDown');
	expect((await current(page)) === rows - 1, 'end does not go to the last line');
	await press(page, 'Home');
	expect((await current(page)) === 0, 'home does not go to the first line');
	expect((await page.locator('.row[tabindex="0"]').count()) === 1, 'more than one line is a stop of the tab key');
	const seen = await page.evaluate(() => {
		const row = document.activeElement.getBoundingClientRect();
		return (
			document.activeElement.matches('.row') &&
			document.elementFromPoint(row.left + 20, row.top + 20)?.closest('.row') === document.activeElement
		);
	});
	expect(seen, 'the line with the focus is hidden by something');
});

await onPage('buttons go from line to line, and one line can stand alone', easyRead, {}, async (page, expect) => {
	expect((await page.locator('.tools button:visible').count()) === 3, 'buttons for reading aloud are shown without a voice');
	await page.click('#next');
	expect((await current(page)) === 1 && (await page.textContent('.where')) === `Line 2 of ${await page.locator('.row').count()}`, 'next');
	expect(await page.evaluate(() => document.activeElement.id === 'next'), 'a click takes the focus away from its button');
	await page.focus('#back');
	await press(page, 'ArrowRight', 'Enter');
	expect(await page.evaluate(() => document.activeElement.matches('.row')), 'next by keyboard does not lead to the line');
	await page.click('#one');
	expect((await page.locator('.row:visible').count()) === 1, 'more than one line is shown');
	expect((await page.getAttribute('#one', 'aria-pressed')) === 'true', 'the button does not say that it is on');
	for (let step = 0; step < 60; step += 1) await page.locator('#next').click({ force: true });
	expect((await page.locator('.row:visible').count()) === 1 && (await page.getAttribute('#next', 'aria-disabled')) === 'true', 'the end');
	await page.emulateMedia({ media: 'print' });
	expect((await page.locator('.row:visible').count()) > 5, 'paper shows one line only');
	await page.emulateMedia({ media: 'screen' });
	await page.click('#one');
	expect((await page.locator('.row:visible').count()) > 5, 'the other lines do not come back');
});

for (const [name, voices] of [
	['no voice', []],
	['a voice that sends words away', [remote]],
	['a voice of another language', [welsh]],
]) {
	await onPage(`with ${name}, nothing offers to read aloud`, easyRead, { voices }, async (page, expect) => {
		expect(!(await page.isVisible('#read-line')) && !(await page.isVisible('#stop')), 'a button is shown');
		await page.focus('.row');
		await press(page, 'Enter');
		expect((await spoken(page)).length === 0, 'something was read');
	});
}

await onPage('voices that come late are found, and the British one is taken', easyRead, { voices: [] }, async (page, expect) => {
	expect(!(await page.isVisible('#read-line')), 'shown too early');
	await page.evaluate(
		(late) => {
			globalThis.speechSynthesis.voices = late;
			globalThis.speechSynthesis.dispatchEvent(new Event('voiceschanged'));
		},
		[remote, american, british],
	);
	expect(await page.isVisible('#read-line'), 'not shown');
	await page.click('#read-line');
	const voice = await page.evaluate(() => globalThis.speechSynthesis.spoken[0].voice.name);
	expect(voice === 'Here', `the voice is ${voice}`);
});

for (const { level, easyRead: file } of pages) {
	await onPage(`a part of ${level} is read in order, line by line, and stops`, file, { voices: [american] }, async (page, expect) => {
		const part = page.locator('section.part').nth(1);
		const words = await part.locator('h2, .line').evaluateAll((lines) => lines.map((line) => line.textContent.replace(/\s+/g, ' ').trim()));
		await part.locator('.row').first().click();
		await page.click('#read-part');
		for (let line = 0; line < words.length; line += 1) {
			const [lit, ...more] = await page.$$eval('.spoken', (lines) => lines.map((one) => one.textContent.replace(/\s+/g, ' ').trim()));
			expect(lit === words[line] && more.length === 0, `line ${line + 1} is not the one that is lit: ${lit}`);
			await endLine(page);
		}
		expect(JSON.stringify(await spoken(page)) === JSON.stringify(words), `read: ${(await spoken(page)).join(' | ')}`);
		expect((await page.locator('.spoken').count()) === 0, 'a line is still lit');
		await page.click('#read-part');
		await page.click('#stop');
		const before = (await spoken(page)).length;
		await endLine(page);
		expect((await spoken(page)).length === before && (await page.locator('.spoken').count()) === 0, 'it goes on after stop');
	});
}

await onPage('reading is slower, faster, stopped by Escape and by leaving', easyRead, { voices: [british] }, async (page, expect) => {
	const rate = () => page.evaluate(() => globalThis.speechSynthesis.spoken.at(-1).rate);
	await page.click('#read-line');
	const usual = await rate();
	await page.click('#slower');
	expect((await rate()) < usual, 'slower');
	for (let step = 0; step < 9; step += 1) await page.locator('#faster').click({ force: true });
	expect((await rate()) > usual && (await page.getAttribute('#faster', 'aria-disabled')) === 'true', 'faster');
	await press(page, 'Escape');
	expect((await page.locator('.spoken').count()) === 0, 'Escape does not stop it');
	await page.click('#read-line');
	const before = await page.evaluate(() => globalThis.speechSynthesis.cancelled);
	await page.evaluate(() => globalThis.dispatchEvent(new Event('pagehide')));
	expect((await page.evaluate(() => globalThis.speechSynthesis.cancelled)) > before, 'it goes on after the page is left');
	expect(await page.evaluate(() => localStorage.length + document.cookie.length === 0), 'something is kept');
});

await onPage(
	'the proof sheet copies the text to paste, and shows it without a script',
	proof,
	{ permissions: ['clipboard-read', 'clipboard-write'] },
	async (page, expect) => {
		await page.$$eval('details', (parts) => {
			for (const part of parts) part.open = true;
		});
		const field = page.locator('.paste').first();
		await field.locator('button').click();
		await page.waitForFunction(() => document.querySelector('.paste button').textContent === 'Copied');
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied === (await field.locator('code').textContent()) && copied.startsWith(':pic['), `copied: ${copied}`);
		const listed = JSON.parse(await page.textContent('#pictures-used'));
		expect(
			listed.pictures.length > 5 && listed.pictures.every(({ set, id, licence }) => set && id && licence),
			'a picture without its licence',
		);
	},
);
await onPage('the proof sheet without a script', proof, { javaScriptEnabled: false }, async (page, expect) => {
	expect((await page.locator('button:visible').count()) === 0, 'a button that does nothing is shown');
	expect((await page.locator('.paste code').count()) > 5, 'no text to paste');
});

await browser.close();
finish('easy-read-page');
