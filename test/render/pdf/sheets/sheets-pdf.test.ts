import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../../pipeline/render/pdf/verify.ts';
import { typographicQuotes } from '../../../../pipeline/render/shared/typographic-quotes.ts';
import { home, planWith } from '../../../easyread/samples.ts';
import { photoOfAnn, type ReadSheets, samsDraft, sheetsOf } from '../../../easyread/sheets/sheets-of.ts';
import { fieldsOf, filledByViewer } from '../read-form.ts';
import { treeOf, wordsByPage } from '../tagged/read-pdf.ts';
import { drawnOn, madeSheets, smallestLetters } from './made-sheets.ts';

const grey = { width: 300, height: 400, channels: 3 as const, background: '#888888' };

const people = Array.from(
	{ length: 12 },
	(_, index) =>
		`  p${index}: Wilhelmina Featherstonehaugh-Cholmondeley the ${index + 1}th, special needs co-ordinator of Saint Bartholomew's Primary School and Nursery, by hand`,
).join('\n');

const outcomes = Array.from({ length: 9 }, (_, index) => {
	const words =
		index === 2
			? 'the long story about the old green train that goes by the sea to the big town where my friend lives with a dog'
			: 'a story';
	return [
		`:::outcome[Reading ${index}]{for="Reading"}\nRead ${words}.\n:::`,
		`:::easy-read[Part ${index}]\n- :pic[book] I will read ${words}.\n:::`,
	].join('\n\n');
}).join('\n\n');

const cases: Readonly<Record<string, ReadSheets>> = {
	'a draft with a meeting': samsDraft(
		'meeting: 3 December 2026, 2:15, Alder Lane Primary School library, 45 minutes\nmeeting-with: mum, teacher',
	),
	'a draft with many people who have long names': samsDraft('', (text) => text.replace('  dad:', `${people}\n  dad:`)),
	'a One Plan with nine outcomes': sheetsOf(planWith('- :pic[dog] I have a dog.', outcomes)),
	'a plan with almost nothing': sheetsOf(planWith('- :pic[dog] I have a dog.')),
};

const draft = samsDraft();
const made = await madeSheets(draft);
const words = await wordsByPage(made);
const pageOf = (title: string) => words.findIndex((page, index) => index > 0 && page.startsWith(title)) + 1;

describe.each(Object.entries(cases))('the sheets of %s', (_, read) => {
	it.each(['default', 'large-print', 'high-contrast'])(
		'keep PDF/UA in the theme %s, with no letter below 16 pt and a title on each page',
		async (theme) => {
			const bytes = await madeSheets(read, theme);
			expect(verifyPdf(bytes)).toEqual([]);
			expect(Math.min(...(await smallestLetters(bytes)))).toBeGreaterThanOrEqual(16);
			const titles = [...(read.sheets?.sheets ?? []).map(({ title }) => title), read.sheets?.adult.title ?? ''].map(typographicQuotes);
			const loose = (await wordsByPage(bytes)).slice(1).filter((page) => !titles.some((title) => page.startsWith(title)));
			expect(loose).toEqual([]);
		},
	);
});

describe('words that no line holds', () => {
	it('break and are all there', async () => {
		const read = sheetsOf(
			planWith(`- :pic[dog] ${'Grrr'.repeat(40)} is my dog.`, outcomes.replaceAll('a story', 'Llanfair'.repeat(12)))
				.replaceAll('Ned', 'Wolfeschlegelsteinhausenbergerdorff'.repeat(2))
				.replace('  mum: Ann', `  mum: ${'Nn'.repeat(60)}`)
				.replace('people:', `meeting: 1 December 2026, ${'Pwll'.repeat(40)}, 45 minutes\nmeeting-with: mum\npeople:`),
		);
		const bytes = await madeSheets(read);
		expect(verifyPdf(bytes)).toEqual([]);
		expect(Math.min(...(await smallestLetters(bytes)))).toBeGreaterThanOrEqual(16);
		const squeezed = (await wordsByPage(bytes)).join('').replace(/\s+/g, '');
		for (const long of ['Nn'.repeat(60), 'Pwll'.repeat(40), 'Wolfeschlegelsteinhausenbergerdorff'.repeat(2)])
			expect(squeezed).toContain(long);
	});
});

describe('boxes to tick', () => {
	it('measure 1 cm at least on both sides', async () => {
		const document = await PDFDocument.load(made);
		const boxes = document
			.getForm()
			.getFields()
			.filter((field) => field.constructor.name === 'PDFCheckBox')
			.flatMap((field) => field.acroField.getWidgets().map((widget) => widget.getRectangle()));
		expect(boxes.length).toBeGreaterThan(80);
		const centimetre = 72 / 2.54;
		expect(boxes.filter(({ width, height }) => width < centimetre || height < centimetre)).toEqual([]);
	});

	it('stand for the 15 days of the window, and are read aloud with their dates', async () => {
		const page = pageOf('Days left to tell us');
		const days = (await fieldsOf(made)).filter((field) => field.page === page);
		expect(days.map(({ says }) => says)).toEqual([
			'Cross off Thursday 26 November 2026',
			'Cross off Friday 27 November 2026',
			'Cross off Saturday 28 November 2026',
			'Cross off Sunday 29 November 2026',
			'Cross off Monday 30 November 2026',
			'Cross off Tuesday 1 December 2026',
			'Cross off Wednesday 2 December 2026',
			'Cross off Thursday 3 December 2026',
			'Cross off Friday 4 December 2026',
			'Cross off Saturday 5 December 2026',
			'Cross off Sunday 6 December 2026',
			'Cross off Monday 7 December 2026',
			'Cross off Tuesday 8 December 2026',
			'Cross off Wednesday 9 December 2026',
			'Cross off Thursday 10 December 2026',
		]);
	});

	it('can be ticked on a screen', async () => {
		const ticked = await filledByViewer(made, { 'How do I feel today? Calm': true });
		const fields = await fieldsOf(ticked);
		expect(fields.find(({ name }) => name === 'How do I feel today? Calm')?.value).toBe('Yes');
		expect(fields.filter(({ lines, value }) => lines === 'box' && value === 'Yes')).toHaveLength(1);
	});

	it('say what they ask, each in other words than any other', async () => {
		const says = (await fieldsOf(made)).filter(({ lines }) => lines === 'box').map((field) => field.says);
		expect(new Set(says).size).toBe(says.length);
	});
});

describe('pictures', () => {
	/** Small beside their boxes or their names, where the same picture stands large on another sheet or in the easy read; and scissors. */
	const smallAllowed = ['My goals', 'For the adult', 'My views', 'My cards', 'What works for me'];

	it('measure 3 cm at least, but where the list of exceptions says', () => {
		const small = drawnOn(made).flatMap((drawn, index) => {
			const title = words[index] ?? '';
			if (smallAllowed.some((allowed) => title.startsWith(allowed))) return [];
			return drawn.filter((side) => typeof side === 'number' && side < 85).map((side) => `page ${index + 1}: ${side}`);
		});
		expect(small).toEqual([]);
	});

	it('on cards to cut out measure 3 cm at least, but for the scissors', () => {
		const sides = drawnOn(made)[pageOf('My cards') - 1]?.filter((side) => typeof side === 'number') ?? [];
		expect(sides.filter((side) => side < 85)).toEqual([26]);
		expect(sides).toHaveLength(10);
	});

	it('have whole lines beside lines to cut along', () => {
		for (const drawn of drawnOn(made)) {
			const dashed = drawn.filter(
				(_, index) => typeof drawn[index] === 'number' && drawn.slice(0, index).findLast((one) => typeof one === 'string') === 'dash',
			);
			expect(dashed).toEqual([]);
		}
	});

	it('that carry an answer are read as what they mean', async () => {
		const tree = await treeOf(made, pageOf('My feelings'));
		expect(tree).toContain('Figure alt="Calm"');
		expect(tree).toContain('Figure alt="I do not know"');
	});
});

describe('a photo of a person', () => {
	it('stands beside their name, and keeps PDF/UA', async () => {
		const photo = { kind: 'image' as const, bytes: await sharp({ create: grey }).jpeg().toBuffer(), width: 300, height: 400 };
		const read = sheetsOf(planWith('- :pic[dog] I have a dog.'), [photoOfAnn]);
		const bytes = await madeSheets(read, 'default', new Map([[photoOfAnn.drawing, photo]]));
		expect(verifyPdf(bytes)).toEqual([]);
		expect(
			(await PDFDocument.load(bytes)).context.enumerateIndirectObjects().filter(([, one]) => `${one}`.includes('DCTDecode')),
		).toHaveLength(1);
	});
});

describe('the structure', () => {
	it.each(['Days left to tell us', 'My goals', 'My cards'])('of "%s" is what a person has read', async (title) => {
		const tree = `${await treeOf(made, pageOf(title))}\n`;
		const path = `${home}/test/render/pdf/trees/sheet-${title.toLowerCase().replaceAll(' ', '-')}.txt`;
		if (process.env['UPDATE'] === '1') writeFileSync(path, tree);
		expect(tree).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
	});
});

describe('the file', () => {
	it('has the same bytes when it is made again', async () => {
		expect(Buffer.compare(Buffer.from(made), Buffer.from(await madeSheets(samsDraft())))).toBe(0);
	});

	it('credits each set of pictures once, on the last page', () => {
		const credits = draft.sheets?.adult.credits ?? [];
		expect(credits.length).toBeGreaterThan(0);
		const squeezed = words.join(' ').replace(/\s+/g, '');
		for (const { attribution } of credits) expect(squeezed.split(attribution.replace(/\s+/g, ''))).toHaveLength(2);
	});
});
