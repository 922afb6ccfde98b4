import { describe, expect, it } from 'vitest';
import { visibleWords } from '../../../pipeline/render/email/visible-words.ts';
import { verifyPdf } from '../../../pipeline/render/pdf/verify.ts';
import { amira, jobOf, make, onItsDay, sam, samSource, templateOf, themeOf, worded } from './a-job.ts';
import { wordsOfPdf } from './words-of-pdf.ts';

const [draft, shared] = await Promise.all([make(sam), make(amira)]);
const html = draft.text('.html');
const text = draft.text('.txt');
const letter = await wordsOfPdf(draft.bytes('.pdf'));

describe("the messages of Sam's draft", () => {
	it('are an email to mum and a letter to dad, named by their place and not by a person', () => {
		expect(draft.findings).toEqual([]);
		expect(draft.paths).toEqual([
			'messages/NM-0417-draft-1-draft-plan-1.html',
			'messages/NM-0417-draft-1-draft-plan-1.txt',
			'messages/NM-0417-draft-1-draft-plan-1.eml',
			'messages/NM-0417-draft-1-draft-plan-2.pdf',
		]);
	});

	const rights = [
		['the last day as a full date', 'Thursday 10 December 2026'],
		['the right to comment', 'Tell us what you think'],
		['the right to ask for a school or a type of school', 'You can ask for a school or college, or a type of school'],
		['where the list of schools is', 'Northmoor Local Offer: schools'],
		['the right to meet an officer', 'an officer will talk about the draft with you'],
		['personal budget', 'Ask for a personal budget'],
		['the phone number', '01632 960 041'],
		['the independent advice service', 'Northmoor Family Advice'],
		['its phone number', '01632 960 017'],
		['other formats', 'large print, by post or in another language. Phone 01632 960 040'],
	] as const;

	it.each(rights)('hold %s in HTML, text and letter', (_, words) => {
		expect(visibleWords(html, draft.notices[0]?.preview ?? '')).toContain(words);
		expect(text).toContain(words);
		expect(letter).toContain(words);
	});

	it('say the same in all three forms, but for "email" and "letter"', () => {
		const wordsIn = (words: string) => new Set(words.toLowerCase().match(/[\p{L}\d]+/gu));
		const said = wordsIn(visibleWords(html, draft.notices[0]?.preview ?? ''));
		const missing = (other: ReadonlySet<string>) => [...said].filter((word) => !other.has(word));
		expect(missing(wordsIn(text))).toEqual([]);
		expect(missing(wordsIn(letter))).toEqual(['leila', 'email', 'calendar', 'computer']);
	});

	it('read in plain text as they read on paper: headings underlined, the last day alone, links as label and address', () => {
		const lines = text.split('\n');
		expect(lines.slice(0, 5)).toEqual([
			'Northmoor Council',
			'',
			'Your child’s draft plan is ready to read',
			'========================================',
			'',
		]);
		expect(lines).toContain('Thursday 10 December 2026');
		expect(lines[lines.indexOf('What you can do') + 1]).toBe('---------------');
		expect(text).toContain('Northmoor Local Offer: schools: https://www.northmoor.example/schools\n');
		expect(lines).toContain('Write your answer to Joy: joy@northmoor.example');
	});

	it('name each file that goes with them, and nothing that does not', async () => {
		expect(text).toContain('- The draft plan, with a form for your answer\n- The plan in easy read, with pictures\n');
		const alone = await make(worded(sam, { ...templateOf(sam), attachments: [] }));
		expect(alone.text('.txt')).not.toContain('easy read');
	});

	it('are the same bytes each time', async () => {
		const again = await make(onItsDay(jobOf(samSource)));
		for (const ending of ['.html', '.txt', '.eml', '.pdf']) expect(again.bytes(ending)).toEqual(draft.bytes(ending));
	});
});

describe("the messages of Amira's plan", () => {
	it('are a letter by hand to Amira and an email to her mum, from her school', () => {
		expect(shared.findings).toEqual([]);
		expect(shared.paths).toEqual(
			[
				'messages/MF-1022-one-plan-plan-shared-2.html',
				'messages/MF-1022-one-plan-plan-shared-2.txt',
				'messages/MF-1022-one-plan-plan-shared-1.pdf',
				'messages/MF-1022-one-plan-plan-shared-2.eml',
			].sort((one, other) => shared.paths.indexOf(one) - shared.paths.indexOf(other)),
		);
		expect(shared.notices.map(({ letterhead }) => letterhead.name)).toEqual(['Marsh Farm Academy', 'Marsh Farm Academy']);
	});

	it('speak to Amira herself, and to her mum about her child', async () => {
		expect(await wordsOfPdf(shared.bytes('.pdf'))).toContain('Your One Plan is ready to read');
		expect(await wordsOfPdf(shared.bytes('.pdf'))).toContain('you are getting special help with learning');
		expect(shared.text('.txt')).toContain('your child is getting special help with learning');
	});

	it('say who to ask, how to comment and in which formats it can be had', () => {
		for (const words of ['Ask Ruth, special needs co-ordinator', '01632 960 052', 'Tell us what you think', 'large print']) {
			expect(shared.text('.txt')).toContain(words);
		}
	});
});

describe('a cover letter', () => {
	it.each([
		['to dad', draft],
		['to Amira', shared],
	])('%s is a tagged PDF without a fault', (_, made) => {
		expect(verifyPdf(made.bytes('.pdf'))).toEqual([]);
	});

	it.each(['large-print', 'high-contrast'])('in the theme %s has no fault either, and says the same', async (id) => {
		const { theme, fonts } = await themeOf(id);
		const made = await make({ ...sam, look: { ...sam.look, theme, fonts } });
		expect(made.findings).toEqual([]);
		expect(verifyPdf(made.bytes('.pdf'))).toEqual([]);
		expect(await wordsOfPdf(made.bytes('.pdf'))).toContain('Thursday 10 December 2026');
	});

	it('leaves room for an address where none was given, and prints it where one was', async () => {
		expect(letter).toContain('Danny');
		const addressed = jobOf(
			samSource.replace("dad: Danny, Sam's dad, by post", "dad: {name: Danny, role: Sam's dad, post: '3 Mill Lane, Northmoor'}"),
		);
		const words = await wordsOfPdf((await make(addressed)).bytes('.pdf'));
		expect(words).toContain('Danny 3 Mill Lane Northmoor');
	});
});

describe('what travels in the clear', () => {
	const secrets = /\b(Sam|Amira|Leila|Danny|Samira|Noor)\b|epilep|seizure|reading|Alder Lane|Marsh Farm/i;

	it.each([
		['draft', draft],
		['One Plan', shared],
	])('of the %s holds no name, need or school', async (_, made) => {
		for (const { subject, preview, fileName, attachments } of made.notices) {
			expect([subject, preview, fileName, ...attachments.map((file) => file.fileName)].filter((words) => secrets.test(words))).toEqual([]);
		}
		expect(made.paths.filter((path) => secrets.test(path))).toEqual([]);
		const head = made.text('.eml').split('\n\n')[0] ?? '';
		expect(head.match(/^(Subject|Message-ID|Content-Type):.*/gim)?.filter((line) => secrets.test(line))).toEqual([]);
	});
});
