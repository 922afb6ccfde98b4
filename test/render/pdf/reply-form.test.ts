import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { planPdf } from '../../../pipeline/render/pdf/index.ts';
import { jobOf, printed, samples } from './plan-fixture.ts';
import { fieldsOf, stopsOf } from './read-form.ts';
import { treeOf, wordsByPage } from './tagged/read-pdf.ts';

const bytes = await printed(samples.plan);
const fields = await fieldsOf(bytes);
const page = fields[0]?.page ?? 0;

describe('the form for the answer to a draft', () => {
	it('asks each question once, and says it to those who cannot see it', () => {
		expect(fields.map(({ name, says, lines }) => `${name} (${lines}): ${says}`)).toEqual([
			'Agree (box): I agree with the draft plan',
			'Change (box): I want something in the draft to change',
			'What to change (many): What you want to change',
			'Meet (box): I want to meet someone from the council to talk about the draft',
			'When to meet (one): Days and times that are good for you',
			'School (box): I want the plan to name this school, college or type of school',
			'Which school (many): The school, college or type of school that you want',
			'Personal budget (box): I want to ask for, or find out about, a personal budget',
			'More time or help (box): I want more time, or help to fill in this form',
			'Name (one): Your name',
			'Date (one): The date on which you fill in this form',
		]);
	});

	it('is read in the order of the page: box, question, hint, lines', async () => {
		const tree = await treeOf(bytes, page);
		expect(tree.slice(tree.indexOf('P "I want something'), tree.indexOf('P "I want the plan to name')).replaceAll(/^ +/gm, '')).toBe(
			`P "I want something in the draft to change"
P "Say which part it is, and what you want it to say. You ca..."
Form
Form
P "I want to meet someone from the council to talk about the..."
P "Say which days and times are good for you."
Form
Form
`,
		);
	});

	it('is walked by the Tab key from the first question to where to send it', async () => {
		const stops = await stopsOf(bytes, page);
		expect(stops.slice(0, fields.length)).toEqual(fields.map(({ name }) => name));
		expect(stops.slice(fields.length)).toEqual(['Email joy@northmoor.example', 'Telephone 01632 960 041', 'Telephone 01632 960 017']);
	});

	it('stands on one page, and on two in large print', async () => {
		expect(new Set(fields.map((field) => field.page)).size).toBe(1);
		expect(new Set((await fieldsOf(await printed(samples.plan, { theme: 'large-print' }))).map((field) => field.page)).size).toBe(2);
	});

	it('has room for the longest date, in large print too', async () => {
		for (const theme of ['default', 'large-print', 'high-contrast']) {
			const date = (await fieldsOf(await printed(samples.plan, { theme }))).find(({ name }) => name === 'Date');
			const letters = theme === 'large-print' ? 18 : 13;
			expect(date?.width).toBeGreaterThan('30 September 2026'.length * letters * 0.5);
		}
	});

	it('keeps what a program filled in, and is still read', async () => {
		const document = await PDFDocument.load(bytes);
		const form = document.getForm();
		form.getCheckBox('Change').check();
		form.getTextField('What to change').setText('Section F: who gives the speech therapy, and how often?');
		form.getTextField('Name').setText('Leila');
		const filled = await document.save();
		const again = (await PDFDocument.load(filled)).getForm();
		expect(again.getCheckBox('Change').isChecked()).toBe(true);
		expect(again.getCheckBox('Agree').isChecked()).toBe(false);
		expect(again.getTextField('What to change').getText()).toContain('who gives the speech therapy');
		const answers = (await fieldsOf(filled))
			.filter(({ value }) => value !== '' && value !== 'Off')
			.map(({ name, value }) => `${name}: ${value}`);
		expect(answers).toEqual(['Change: Yes', 'What to change: Section F: who gives the speech therapy, and how often?', 'Name: Leila']);
		expect(await wordsByPage(filled)).toEqual(await wordsByPage(bytes));
	});

	it('says how to send it back: by email where the council takes email, else on paper', async () => {
		const words = async (text: string) => (await wordsByPage(await printed(text))).at(-1);
		expect(await words(samples.plan)).toContain('Fill it in on a screen, save it and email it to us. Or print it and use a pen.');
		const job = await jobOf(samples.plan);
		const { authority, ...project } = job.look.project;
		const { email: _email, ...byPost } = authority ?? { name: 'Northmoor Council' };
		const people = job.document.meta.people.map(({ channel: _channel, ...person }) => person);
		const document = { ...job.document, meta: { ...job.document.meta, people } };
		const look = { ...job.look, project: { ...project, authority: byPost } };
		const [made] = (await planPdf.render({ ...job, document, look }, [])).artifacts;
		expect((await wordsByPage(made?.bytes ?? new Uint8Array())).at(-1)).toContain('Fill it in on a screen and print it, or use a pen.');
	});

	it('is in no document that the family does not answer', async () => {
		expect(await fieldsOf(await printed(samples.onePlan))).toEqual([]);
		expect(await fieldsOf(await printed(samples.booklet))).toEqual([]);
	});
});
