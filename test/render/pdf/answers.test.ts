import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../pipeline/render/pdf/verify.ts';
import { answerForm } from './answer-form.ts';
import { home, printed, run } from './plan-fixture.ts';
import { fieldsOf, filledByViewer, stopsOf } from './read-form.ts';
import { treeOf, wordsByPage } from './tagged/read-pdf.ts';

/** Points in a millimetre. */
const mm = 72 / 25.4;
const bytes = await printed(answerForm);
const fields = await fieldsOf(bytes);

describe('a form on paper', () => {
	it('asks each question with its number', async () => {
		const words = run(await wordsByPage(bytes));
		for (const question of ['1. What is going well for Ellie at school?', '3. Do you want a meeting?', '6. What did you say last time?'])
			expect(words).toContain(question);
		expect(words).toContain('Do you want a meeting? Choose one. Yes No Not sure');
		expect(words).toContain('When could you come? Tick as many boxes as you like. Monday Tuesday Any day after three');
	});

	it('prints an answer as it was typed, and leaves no room there', async () => {
		expect(run(await wordsByPage(bytes))).toContain('6. What did you say last time? She needs a ramp. Now, not next year.');
		expect(fields.map(({ name }) => name)).not.toContain('Question 6');
	});

	it.each(['default', 'large-print', 'high-contrast'])(
		'has lines and boxes that are large enough for a pen in the theme %s',
		async (theme) => {
			const sizes = await sizesOf(await printed(answerForm, { theme }));
			// A page of large print has no room for 24 of its lines.
			const lines: Readonly<Record<string, number>> = { 'Question 1': 4, 'Question 2': 1 };
			for (const [name, count] of Object.entries(lines)) {
				const height = sizes.get(name)?.height ?? 0;
				expect((height + 7.5) / count, name).toBeGreaterThanOrEqual(9 * mm);
			}
			for (const name of ['Question 4 choice 1', 'Question 4 choice 3', 'Choice1', 'Choice3']) {
				expect(sizes.get(name)?.height, name).toBeGreaterThanOrEqual(5 * mm);
				expect(sizes.get(name)?.width, name).toBeGreaterThanOrEqual(5 * mm);
			}
		},
	);
});

describe('a form on a screen', () => {
	it('says each question to those who cannot see it', () => {
		expect(fields.map(({ name, says, lines }) => `${name} (${lines}): ${says}`)).toEqual([
			'Question 1 (many): What is going well for Ellie at school?',
			'Question 2 (one): Who helps you most?',
			'Question 3 (one): Do you want a meeting? Yes',
			'Question 3 (one): Do you want a meeting? No',
			'Question 3 (one): Do you want a meeting? Not sure',
			'Question 4 choice 1 (box): When could you come? Monday',
			'Question 4 choice 2 (box): When could you come? Tuesday',
			'Question 4 choice 3 (box): When could you come? Any day after three in the afternoon',
			'Question 5 (many): What else would you like to say?',
		]);
	});

	it('names no field after a person', () => {
		for (const { name } of fields) expect(name).toMatch(/^Question \d+(?: choice \d+)?$/);
	});

	it('has no program in it, and leaves no drawing to the viewer', async () => {
		const { catalog } = await PDFDocument.load(bytes);
		const form = catalog.lookup(PDFName.of('AcroForm'), PDFDict);
		expect(form.has(PDFName.of('NeedAppearances'))).toBe(false);
		expect(form.has(PDFName.of('XFA'))).toBe(false);
		expect(Buffer.from(bytes).includes('/JavaScript')).toBe(false);
	});

	it('is walked by the Tab key from question to question', async () => {
		const stops = await stopsOf(bytes, 1);
		expect(stops.slice(0, 5)).toEqual([
			'Question 1',
			'Question 2',
			'Do you want a meeting? Yes',
			'Do you want a meeting? No',
			'Do you want a meeting? Not sure',
		]);
	});

	it('lets a reader choose one of several, and change their mind', async () => {
		const document = await PDFDocument.load(bytes);
		const group = document.getForm().getRadioGroup('Question 3');
		group.select('Choice1');
		group.select('Choice3');
		const again = (await PDFDocument.load(await document.save())).getForm();
		expect(again.getRadioGroup('Question 3').getSelected()).toBe('Choice3');
	});

	it('keeps the standard after a viewer has saved what was typed', async () => {
		const filled = await filledByViewer(bytes, { 'Question 1': 'Adran F: dŵr a thŷ.\n“Źdźbło”', 'Question 4 choice 2': true });
		expect(verifyPdf(filled)).toEqual([]);
		const said = (await fieldsOf(filled)).filter(({ value }) => value !== '' && value !== 'Off' && value !== null);
		expect(said.map(({ name, value }) => [name, value])).toEqual([
			['Question 1', 'Adran F: dŵr a thŷ.\n“Źdźbło”'],
			['Question 4 choice 2', 'Yes'],
		]);
	});
});

describe('a form that came back', () => {
	const returned = answerForm.replace('people:', 'answered-by: mum\nanswered-on: 8 March 2027\nanswered-how: email\npeople:');

	it('says who answered, when and how, and has nothing left to fill in', async () => {
		const answered = await printed(returned);
		const words = run(await wordsByPage(answered));
		expect(words).toContain('Answered by Olu Answered on 8 March 2027, by email');
		expect(words).toContain('2. Who helps you most? No answer.');
		expect(await fieldsOf(answered)).toEqual([]);
		expect(verifyPdf(answered)).toEqual([]);
	});
});

describe('a form', () => {
	it.each(['default', 'large-print', 'high-contrast'])('is without a fault in the theme %s, for both standards', async (theme) => {
		expect(verifyPdf(await printed(answerForm, { theme }))).toEqual([]);
		const ua2 = answerForm.replace('people:', 'pdf-standard: ua-2\npeople:');
		expect(verifyPdf(await printed(ua2, { theme }), { part: 2 })).toEqual([]);
	});

	it('has the structure that a person has read (UPDATE=1 writes it anew)', async () => {
		const pages = (await wordsByPage(bytes)).length;
		const trees: string[] = [];
		for (let page = 1; page <= pages; page++) trees.push(await treeOf(bytes, page));
		const path = `${home}/test/render/pdf/trees/answers.txt`;
		if (process.env['UPDATE'] === '1') writeFileSync(path, `${trees.join('\n')}\n`);
		expect(`${trees.join('\n')}\n`).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
	});
});

/** How large each field is, in points, by its name, or by its state for a button of several. */
async function sizesOf(pdf: Uint8Array): Promise<ReadonlyMap<string, { readonly width: number; readonly height: number }>> {
	const sizes = new Map<string, { readonly width: number; readonly height: number }>();
	for (const field of (await PDFDocument.load(pdf)).getForm().getFields()) {
		for (const widget of field.acroField.getWidgets()) {
			const state = widget.getOnValue()?.decodeText();
			sizes.set(state?.startsWith('Choice') ? state : field.getName(), widget.getRectangle());
		}
	}
	return sizes;
}
