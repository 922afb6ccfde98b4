import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { noticeRounds } from '../../../pipeline/build/notice-rounds.ts';
import { loadProject } from '../../../pipeline/config/load-project.ts';
import { loadSettings } from '../../../pipeline/config/load-settings.ts';
import { noticeSchema } from '../../../pipeline/config/schema/notice.ts';
import { memoryHost } from '../../../pipeline/host/memory.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import type { Person } from '../../../pipeline/model/document.ts';
import type { NoticeTemplate } from '../../../pipeline/model/notice.ts';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import { jobOf, make, onItsDay, project, samSource } from './a-job.ts';
import { everyKind } from './every-kind.ts';
import { wordsOfPdf } from './words-of-pdf.ts';

/** Each reader gets the message in the letters, the words and the language that their record asks for. */

const settings = await loadSettings(nodeHost, '.');
const mum = "mum: Leila, Sam's mum, leila@example.org";

/** Sam's draft, where the record of mum says something more. */
function samWith(record: string, own?: Readonly<Record<string, NoticeTemplate>>): PrintJob {
	const source = samSource.replace(mum, `mum: {name: Leila, role: Sam's mum, email: leila@example.org, ${record}}`);
	return onItsDay(jobOf(source, own ? { notices: new Map(Object.entries(own)) } : {}));
}

function wording(id: string, text: string): NoticeTemplate {
	return { ...noticeSchema.parse(parse(text)), id };
}

/** A translation as a council would have it made: short, invented, and with words of its own for each duty. */
const polish = wording(
	'draft-plan.pl',
	`
subject: Projekt planu jest gotowy
preview: Prosimy o odpowiedź do {last-day}.
from: [authority]
contact: [officer]
attachments:
  - {of: pdf, file: draft-plan.pdf, title: Projekt planu z formularzem}
blocks:
  - {kind: heading, level: 1, text: Projekt planu}
  - {kind: paragraph, text: 'Dzień dobry {person}'}
  - {kind: date-box, title: Ostatni dzień, date: '{last-day}', text: Do końca tego dnia.}
  - {kind: paragraph, text: 'Co Państwo myślą? Telefon: {phone}. Można poprosić o szkołę: {schools-list}.'}
  - {kind: paragraph, text: 'Można się spotkać z urzędnikiem. Można poprosić o budżet osobisty.'}
  - {kind: paragraph, text: 'Bezpłatna pomoc: {advice-service}, {advice-service-phone}.'}
  - {kind: attachments}
  - {kind: paragraph, when: reports, text: Wszystkie raporty należą do projektu.}
  - {kind: small-print, lines: ['Duży druk: {formats-phone}']}
must-hold:
  - {id: draft, about: that the draft itself is with it, phrases: [Projekt planu z formularzem], source: A}
  - {id: appendices, about: that every report belongs with it, phrases: [Wszystkie raporty], when: reports, source: A}
  - {id: comment, about: that the family can say what they think, phrases: [Co Państwo myślą], source: A}
  - {id: school, about: that the family can ask for a school, phrases: [Można poprosić o szkołę], source: A}
  - {id: meeting, about: that the family can meet an officer, phrases: [Można się spotkać], source: A}
  - {id: personal-budget, about: that the family can ask for a personal budget, phrases: [budżet osobisty], source: A}
  - {id: formats, about: other formats, phrases: [Duży druk], source: A}
words: {footerSent: 'Wysłano {date}.'}
`,
);

describe('another language', () => {
	it('is an error at the person where nobody has translated the message: nobody gets an English one in silence', async () => {
		const { findings, notices } = await make(samWith('language: pl'));
		expect(findings).toHaveLength(1);
		expect(findings[0]).toMatchObject({
			ruleId: 'notice/translation',
			level: 'error',
			message: 'Leila reads "pl", and nobody has written the message "draft-plan" in that language.',
			mend: 'Ask a translator for the file "email/draft-plan.pl.yml", and put it beside project.yml.',
		});
		expect(samWith('language: pl').document.source.text.slice(findings[0]?.span.start.offset).startsWith('mum')).toBe(true);
		expect(notices).toEqual([]);
	});

	it('has its own words, its own dates and its own tag, and leaves the other readers theirs', async () => {
		const { findings, notices, text, bytes } = await make(samWith('language: pl', { 'draft-plan.pl': polish }));
		expect(findings).toEqual([]);
		expect(notices.map(({ lang, subject }) => [lang, subject])).toEqual([
			['pl', 'Projekt planu jest gotowy'],
			['en-GB', 'A draft plan is ready for you to read'],
		]);
		expect(text('.html')).toContain('lang="pl"');
		expect(text('.txt')).toContain('czwartek, 10 grudnia 2026');
		expect(notices[0]?.preview).toBe('Prosimy o odpowiedź do czwartek, 10 grudnia 2026.');
		expect(text('.eml')).toMatch(/^Content-Language: pl/m);
		expect(await wordsOfPdf(bytes('.pdf'))).toContain('Thursday 10 December 2026');
	});

	it('stands on the letter too, with its date and its printed phrases', async () => {
		const source = samSource.replace(
			"dad: Danny, Sam's dad, by post",
			"dad: {name: Danny, role: Sam's dad, post: '3 Mill Lane', language: pl}",
		);
		const { findings, bytes } = await make(onItsDay(jobOf(source, { notices: new Map([['draft-plan.pl', polish]]) })));
		expect(findings).toEqual([]);
		const words = await wordsOfPdf(bytes('.pdf'));
		expect(words).toContain('Wysłano 23 listopada 2026.');
		expect(words).not.toMatch(/Sent on|November/);
	});

	it('keeps every duty: one that the translation leaves out stops the build', async () => {
		const short = { ...polish, blocks: polish.blocks.filter((block) => !('text' in block && block.text.includes('urzędnikiem'))) };
		const { findings } = await make(samWith('language: pl', { 'draft-plan.pl': short }));
		expect(findings.map(({ message }) => message)).toContain('The email to Leila does not say that the family can meet an officer.');
	});

	it('keeps every duty also where the translation names none of its own', async () => {
		const { findings } = await make(samWith('language: pl', { 'draft-plan.pl': { ...polish, mustHold: [] } }));
		expect(findings.filter(({ ruleId }) => ruleId === 'notice/must-say').length).toBeGreaterThan(5);
	});

	it.each(['en', 'en-GB', 'EN-gb', 'en-US'])('%s is English, and needs no translation', async (tag) => {
		expect((await make(samWith(`language: ${tag}`))).findings).toEqual([]);
	});

	it('of a region falls back on the language itself', async () => {
		expect((await make(samWith('language: pl-PL', { 'draft-plan.pl': polish }))).notices[0]?.lang).toBe('pl-PL');
	});
});

describe('the wording of a council', () => {
	const files = (own: Readonly<Record<string, string>>) =>
		memoryHost({ 'plans/project.yml': 'authority: {name: Northmoor Council}\n', ...own });
	const draft = readFileSync('templates/email/draft-plan.yml', 'utf8');

	it('stands in "email" beside project.yml, and takes the place of the program\'s', async () => {
		const own = await loadProject(files({ 'plans/email/draft-plan.yml': draft.replace('Dear {person}', 'Hello {person}') }), 'plans');
		const { notices } = await make(onItsDay(jobOf(samSource, { ...project, ...(own.notices && { notices: own.notices }) })));
		expect(JSON.stringify(notices[0]?.blocks)).toContain('Hello Leila');
	});

	it('cannot leave out what law asks for', async () => {
		const short = wording('draft-plan', draft.replace(/^must-hold:[\s\S]*/m, '').replace(/^ {6}- '\*\*Ask to meet us.*$/m, ''));
		const { findings } = await make(samWith('format: large print', { 'draft-plan': short }));
		expect(findings.map(({ message }) => message)).toContain('The email to Leila does not say that the family can meet an officer.');
	});

	it('cannot change how the message is looked after', async () => {
		const free = wording('draft-plan', draft.replace('delivery: {opens-window: yes}', 'delivery: {}'));
		expect((await make(samWith('format: large print', { 'draft-plan': free }))).notices[0]?.delivery.opensWindow).toBe(true);
	});

	it('under a name that is no message is refused, and the names are said', () => {
		const type = settings.types.get('ehc-plan');
		if (!type) throw new Error('There is no EHC plan.');
		const { document } = jobOf(samSource);
		const notices = new Map([['draft-paln.pl', polish]]);
		expect(() => noticeRounds(document, type, settings, { notices })).toThrow('The file "email/draft-paln.pl.yml" belongs to no message.');
	});
});

const plain = await make(samWith('phone: 01632 960 099'));

describe('the letters and the words of a reader', () => {
	const sizes = (page: string) => [...page.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size)).filter((size) => size > 1);

	it('are 15 pixels and up', () => expect(Math.min(...sizes(plain.text('.html')))).toBe(15));

	it('are 24 pixels and up, which is 18 points, for large print', async () => {
		const made = await make(samWith('format: large print'));
		expect(Math.min(...sizes(made.text('.html')))).toBe(24);
		expect(made.text('.txt')).toContain('We have written a draft');
	});

	it('are easy ones, and 19 pixels and up, which is 14 points, for easy read', async () => {
		const { findings, notices, text } = await make(samWith('format: easy read'));
		expect(findings).toEqual([]);
		expect(Math.min(...sizes(text('.html')))).toBe(19);
		expect(text('.txt')).toContain('A draft is a plan that can still change.');
		expect(notices[0]?.kind).toBe('draft-plan');
	});

	it.each(['a final plan', 'an invitation', 'questions for a child', 'questions about a draft', 'a draft, its reminders and its end'])(
		'of easy read say all that %s must say',
		async (about) => {
			const job = everyKind[about];
			const easy = (person: Person): Person => ({ ...person, format: ['easy read'] });
			const notices = job?.notices.map((round) => ({ ...round, people: round.people.map(easy) })) ?? [];
			expect(notices.some(({ template }) => template.versions?.has('easy-read'))).toBe(true);
			expect((await make({ ...(job ?? samWith('format: easy read')), notices })).findings).toEqual([]);
		},
	);

	it('of easy read have at most 15 words a sentence', () => {
		const easy = [...settings.notices].filter(([id]) => id.endsWith('.easy-read'));
		expect(easy.map(([id]) => id).sort()).toEqual([
			'draft-plan.easy-read',
			'final-plan.easy-read',
			'meeting-invitation.easy-read',
			'questions.easy-read',
			'reminder.easy-read',
		]);
		const long = easy.flatMap(([id, { blocks }]) =>
			blocks
				.flatMap((block) => (block.kind === 'list' ? block.items : block.kind === 'small-print' ? [] : 'text' in block ? [block.text] : []))
				.flatMap((words) => words.replaceAll('**', '').split(/(?<=[.?!:])\s+/))
				.filter((sentence) => !sentence.includes('(') && sentence.split(/\s+/).length > 15)
				.map((sentence) => `${id}: ${sentence}`),
		);
		expect(long).toEqual([]);
	});
});
