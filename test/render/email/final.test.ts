import { describe, expect, it } from 'vitest';
import type { NoticeTemplate } from '../../../pipeline/model/notice.ts';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import { visibleWords } from '../../../pipeline/render/email/visible-words.ts';
import { verifyPdf } from '../../../pipeline/render/pdf/verify.ts';
import { again, final, jobOf, list, make, project, sam, samSource, worded } from './a-job.ts';
import { wordsOfPdf } from './words-of-pdf.ts';

const [made, sentAgain, listed] = await Promise.all([make(final), make(again), make(list)]);

/** What a message says in each form that was made of it. */
async function saidBy(kind: string, place: number, from = made): Promise<Readonly<Record<string, string>>> {
	const file = `${kind}-${place}`;
	const notice = from.notices.find(({ fileName }) => fileName.endsWith(file));
	if (!notice) throw new Error(`There is no message ${file}.`);
	if (!from.paths.some((path) => path.endsWith(`${file}.html`))) return { letter: await wordsOfPdf(from.bytes(`${file}.pdf`)) };
	return { html: visibleWords(from.text(`${file}.html`), notice.preview), text: from.text(`${file}.txt`) };
}

const mum = await saidBy('final-plan', 1);
const dad = await saidBy('final-plan', 2);
const school = await saidBy('final-plan-school', 1);
const board = await saidBy('final-plan-health', 1);
const family = { ...mum, ...dad };

describe('the messages of a final plan', () => {
	it('are one for each person, each under a name of its own', () => {
		expect(made.findings).toEqual([]);
		expect(made.notices.map(({ fileName, person }) => [fileName, person.key])).toEqual([
			['NM-0417-final-1-final-plan-1', 'mum'],
			['NM-0417-final-1-final-plan-2', 'dad'],
			['NM-0417-final-1-final-plan-school-1', 'head'],
			['NM-0417-final-1-final-plan-health-1', 'board'],
		]);
	});

	it('stay apart where two groups are sent the same notice', async () => {
		const [first] = final.notices;
		const twice = await make({ ...final, notices: first ? [first, first] : [] });
		expect(twice.notices.map(({ fileName }) => fileName.slice(-1))).toEqual(['1', '2', '3', '4']);
	});

	it('carry the plan to everyone, but the easy read, the list and the reports to the family only', async () => {
		const reports = [{ title: 'Psychological advice', address: 'ep.pdf', bytes: new Uint8Array([1]) }];
		const carried = await make({ ...final, reports });
		const files = carried.notices.map(({ attachments }) => attachments.map(({ fileName }) => fileName));
		const whole = ['final-plan.pdf', 'easy-read.pdf', 'enclosed-1.pdf', 'report-1.pdf'];
		expect(files).toEqual([whole, whole, ['final-plan.pdf'], ['final-plan.pdf']]);
	});

	it('are the same bytes each time', async () => {
		const second = await make(final);
		expect(second.paths).toEqual(made.paths);
		for (const path of made.paths) expect(second.bytes(path)).toEqual(made.bytes(path));
	});

	it('are tagged letters without a fault where they go by post', () => {
		expect(verifyPdf(made.bytes('final-plan-2.pdf'))).toEqual([]);
		expect(verifyPdf(made.bytes('final-plan-health-1.pdf'))).toEqual([]);
	});
});

const rights = [
	['where', 'section I of the plan names Alder Lane Primary School'],
	['from when', 'The plan and the help in it start on 31 December 2026'],
	['the duty of the council', 'the council must make sure that the help in section F happens'],
	['the duty of the health service', 'the health service must arrange the help in section G'],
	['the promise of social care', 'the council arranges the help in section H'],
	['that a list of changes is with it', 'A list of every change since the draft is with this'],
	['the right to appeal', 'You can appeal to the Special Educational Needs and Disability Tribunal'],
	['what an appeal is about', 'section B (needs), section F (help) and section I (the school or college)'],
	['the last day, two months on: February has no 31st', 'Sunday 28 February 2027'],
	['who to write to', 'Send your appeal to Northmoor Tribunal Office. Phone 01632 960 020 to ask how'],
	['the last day to phone the mediation adviser', 'Northmoor Mediation on 01632 960 018 by 28 February 2027'],
	['the month after a certificate', 'Or one month from the date of your mediation certificate, if that is later.'],
	['the mediation adviser first', 'Phone the mediation adviser first'],
	['who that is', 'Northmoor Mediation on 01632 960 018'],
	['that mediation is a choice', 'You do not have to try it'],
	['the certificate', 'You need it for your appeal'],
	['no certificate for the school alone', 'Then you need no certificate'],
	['who settles disagreements', 'Northmoor Agree on 01632 960 019'],
	['free advice', 'Northmoor Family Advice'],
	['its phone number', '01632 960 017'],
	['whom to phone', 'phone Joy on 01632 960 041'],
	['the next review', 'The next review is by 30 December 2027'],
	['other formats', 'large print, by post or in another language. Phone 01632 960 040'],
] as const;

describe('the family is told', () => {
	it.each(rights)('%s, in HTML, text and letter', (_, words) => {
		expect(Object.keys(family)).toEqual(['html', 'text', 'letter']);
		for (const said of Object.values(family)) expect(said.replace(/\s+/g, ' ')).toContain(words);
	});

	it('where the tribunal is on the web', () => {
		expect(made.text('final-plan-1.html')).toContain('href="https://tribunal.example"');
		expect(family['text']).toContain('their pages: https://tribunal.example');
		expect(family['letter']).toContain('their pages (tribunal.example)');
	});

	it('nothing of a list of changes where none goes with the plan', async () => {
		const without = await make({ ...final, enclosed: [] });
		expect(without.findings).toEqual([]);
		expect(without.text('final-plan-1.txt')).not.toContain('list of every change');
	});
});

describe('the family is not told of help that the plan does not hold', () => {
	it('neither health nor social care', async () => {
		const source = final.document.source.text
			.replace(/(## Section G: [^\n]*\n)[\s\S]*?(?=## Section H1)/, '$1\nNo health provision is needed.\n\n')
			.replace(/(## Section H1: [^\n]*\n)[\s\S]*?(?=## Section H2)/, '$1\nNo care is needed.\n\n')
			.replace(/(## Section H2: [^\n]*\n)[\s\S]*?(?=## Section I)/, '$1\nNo care is needed.\n\n');
		const less = await make(jobOf(source));
		expect(less.findings).toEqual([]);
		expect(less.text('final-plan-1.txt')).toContain('the help in section F happens');
		expect(less.text('final-plan-1.txt')).not.toMatch(/arranges? the help/);
	});
});

describe('files that go with a message', () => {
	const pdf = (title: string, address: string, fileName?: string) => ({
		title,
		address,
		bytes: new TextEncoder().encode(`%PDF-1.7 ${title}`),
		...(fileName !== undefined && { fileName }),
	});

	it('travel under the name of their kind where they have one, and never two under one name', async () => {
		const enclosed = [
			pdf('List of changes', 'list-of-changes.md', 'list-of-changes.pdf'),
			pdf('List of changes, in easy read', 'list-of-changes.md', 'list-of-changes-easy-read.pdf'),
			pdf('The final plan', 'other.md', 'final-plan.pdf'),
			pdf('Letter', 'sam-jones.docx'),
		];
		const [notice] = (await make({ ...final, enclosed })).notices;
		expect(notice?.attachments.map(({ fileName }) => fileName)).toEqual([
			'final-plan.pdf',
			'easy-read.pdf',
			'list-of-changes.pdf',
			'list-of-changes-easy-read.pdf',
			'final-plan-2.pdf',
			'enclosed-4.docx',
		]);
	});

	it('are called by what they are to this reader, where the wording says so', async () => {
		const [round] = final.notices;
		if (!round) throw new Error('The plan has no notice.');
		const titles = new Map([['list-of-changes', 'Every change since the draft']]);
		const attachments = round.template.attachments.map((one) => (one.of === 'enclosed' ? { ...one, titles } : one));
		const enclosed = [pdf('List of changes', 'list-of-changes.md', 'list-of-changes.pdf'), pdf('Letter', 'letter.pdf')];
		const text = (await make(worded({ ...final, enclosed }, { ...round.template, attachments }))).text('final-plan-1.txt');
		expect(text).toContain('- Every change since the draft\n- Letter\n');
	});
});

describe('the school or college is told its own duties', () => {
	it.each([
		'Section I of the plan names Alder Lane Primary School',
		'Admit the child or young person',
		'Give the help in section F. It starts on 31 December 2026.',
		'The number of the case is NM-0417.',
		'Keep the plan safe',
		'01632 960 041',
	])('%s', (words) => {
		for (const said of Object.values(school)) expect(said).toContain(words);
	});

	it.each([
		['"primary school"', false],
		['"independent special school"', true],
		['"Private school"', true],
	])('and what an agreement may say otherwise only where it may be independent: %s', async (type, said) => {
		const source = final.document.source.text.replace('type="primary school"', `type=${type}`);
		expect((await make(jobOf(source))).text('school-1.txt').includes('Are you an independent school')).toBe(said);
	});

	it('nor where nobody wrote down what type it is', async () => {
		const source = final.document.source.text.replace('{type="primary school"}', '');
		expect((await make(jobOf(source))).text('school-1.txt')).toContain('Are you an independent school');
	});
});

describe('the health board is told its own duties', () => {
	it.each([
		'Arrange the health help in section G',
		'The help starts on 31 December 2026.',
		'The number of the case is NM-0417.',
		'Keep the plan safe',
		'01632 960 041',
	])('%s', (words) => {
		for (const said of Object.values(board)) expect(said).toContain(words);
	});

	it('and that there are none where section G asks for nothing', async () => {
		const section = /(## Section G: Health provision\n)[\s\S]*?(?=## Section H1)/;
		const source = final.document.source.text.replace(section, '$1\nNo health provision is needed.\n\n');
		const none = await make(jobOf(source));
		const words = await wordsOfPdf(none.bytes('final-plan-health-1.pdf'));
		expect(none.findings).toEqual([]);
		expect(words).toContain('Section G asks for no health help now.');
		expect(words).not.toContain('Arrange');
	});
});

describe('what only the family is told', () => {
	const own = /appeal|tribunal|mediation|disagree|free advice|Northmoor (?:Family Advice|Mediation|Agree)|easy read|changes|reports?\b/i;

	it.each([
		['the school', school],
		['the health board', board],
	])('is not in the message to %s, nor are names of the family', (_, forms) => {
		for (const said of Object.values(forms)) {
			expect(own.exec(said)?.[0]).toBeUndefined();
			expect(/\b(Sam|Leila|Danny)\b/.exec(said)?.[0]).toBeUndefined();
		}
	});
});

describe('a draft that is sent again', () => {
	it('has a subject and a preview of its own, and the same file names', () => {
		expect(sentAgain.findings).toEqual([]);
		expect(sentAgain.notices.map(({ subject }) => subject)).toEqual(Array(2).fill('A new draft plan takes the place of the last one'));
		expect(sentAgain.notices[0]?.preview).toMatch(/^Please read the new draft .* by Thursday 10 December 2026\.$/);
		expect(sentAgain.notices[0]?.fileName).toBe('NM-0417-draft-2-draft-plan-1');
	});

	it('says in HTML, text and letter that the earlier last day no longer counts, and gives all rights again', async () => {
		const forms = { ...(await saidBy('draft-plan', 1, sentAgain)), ...(await saidBy('draft-plan', 2, sentAgain)) };
		expect(Object.keys(forms)).toEqual(['html', 'text', 'letter']);
		for (const said of Object.values(forms)) {
			expect(said).toContain('This draft takes the place of draft 1.');
			expect(said).toContain('The last day of draft 1 no longer counts.');
			expect(said).toContain('You can ask for a school or college, or a type of school');
			expect(said).toContain('Thursday 10 December 2026');
		}
	});

	it('takes the number of the draft that was frozen, where that is known', async () => {
		const earlier = jobOf(samSource.replace('version: 1', 'version: 4')).document;
		const fifth = jobOf(samSource.replace('version: 1', 'version: 6\nserved-draft: 3f2a9c41'));
		const text = (await make({ ...fifth, beside: { served: earlier, replies: [] } })).text('draft-plan-1.txt');
		expect(text).toContain('takes the place of draft 4');
	});

	it('says nothing of an earlier draft where there is none', async () => {
		const first = await make(sam);
		expect(first.notices[0]?.subject).toBe('A draft plan is ready for you to read');
		expect(first.text('.txt')).not.toMatch(/takes the place|no longer counts|after the review/);
	});
});

describe('every draft says what a family may ask to change', () => {
	it.each([
		'You can ask us to change any words in the draft',
		'what the help is, who gives it, how often or for how long',
		'ask for an example plan to read first',
	])('%s', async (words) => expect((await make(sam)).text('.txt')).toContain(words));
});

describe('a list of changes on its own', () => {
	it('goes to each person with the list, and says what it is and whom to ask', async () => {
		expect(listed.findings).toEqual([]);
		expect(listed.notices.map(({ fileName }) => fileName)).toEqual([
			'EXAMPLE-list-of-changes-1-changes-listed-1',
			'EXAMPLE-list-of-changes-1-changes-listed-2',
		]);
		const letter = await wordsOfPdf(listed.bytes('changes-listed-2.pdf'));
		for (const words of ['a list of every change', 'Nothing else may change', '01632 960 041', 'large print']) {
			expect(listed.text('.txt')).toContain(words);
			expect(letter).toContain(words);
		}
	});

	it('is not sent a second time where the plan that it is about encloses it', async () => {
		const enclose = [{ name: '../lists/plan.md', span: list.document.meta.top }];
		const plan = { document: { ...final.document, meta: { ...final.document.meta, enclose } }, facts: final.facts };
		expect((await make({ ...list, beside: { plan, replies: [] } })).paths).toEqual([]);
		const apart = { ...plan, document: final.document };
		expect((await make({ ...list, beside: { plan: apart, replies: [] } })).paths).not.toEqual([]);
	});

	it('is not sent where "send-to" names nobody', async () => {
		const alone = jobOf(list.document.source.text.replace('send-to: mum, gran\n', ''), {});
		expect((await make(alone)).paths).toEqual([]);
	});
});

describe('what travels in the clear', () => {
	const secrets = /\b(Sam|Leila|Danny|Ellie|Olu)\b|epilep|seizure|Alder Lane|Pebble Lane/i;

	it.each([
		['final', made],
		['second draft', sentAgain],
		['list', listed],
	])('of the %s holds no name, need or school', (_, one) => {
		for (const { subject, preview, fileName, attachments } of one.notices) {
			expect([subject, preview, fileName, ...attachments.map((file) => file.fileName)].filter((words) => secrets.test(words))).toEqual([]);
		}
	});
});

/** What each form fails to say where a notice says only "Hello.". */
async function unsaid(job: PrintJob, template: NoticeTemplate): Promise<readonly string[]> {
	const { findings } = await make(worded(job, { ...template, blocks: [{ kind: 'paragraph', text: 'Hello.' }] }));
	return findings.map(({ message }) => message);
}

describe('a notice that says only "Hello." stops the build with every duty, in each form that is made', () => {
	const forms = { 'final-plan': 3, 'final-plan-school': 2, 'final-plan-health': 1, 'draft-plan': 3, 'changes-listed': 3 };
	const rounds = [final, again, list].flatMap((job) => job.notices.map(({ template }) => ({ job, template, id: template.id })));

	it.each(rounds)('$id', async ({ job, template, id }) => {
		const skipped =
			{ 'final-plan-health': ['no-health-help'], 'draft-plan': ['more-time', 'more-time-given', 'more-time-everyone'] }[id] ?? [];
		const duties = template.mustHold.filter((duty) => !skipped.includes(duty.id));
		const said = await unsaid(job, template);
		expect(duties.length).toBeGreaterThan(2);
		expect(said).toHaveLength(duties.length * (forms[id as keyof typeof forms] ?? 0));
		for (const { about } of duties) expect(said.filter((message) => message.endsWith(`does not say ${about}.`)).length).toBeGreaterThan(0);
	});
});

describe('each sentence of the final notice that the law asks for, taken out, stops the build', () => {
	const [round] = final.notices;
	const sentences = [
		['mediation', 'Phone {mediation-service} on {mediation-phone}', 3],
		['disagreement', 'Phone {disagreement-service} on {disagreement-phone}', 2],
		['advice', 'Phone {advice-service} on {advice-service-phone}', 2],
		['the appeal', 'You can appeal to the Special Educational Needs and Disability Tribunal.', 1],
		['the certificate', 'You need it for your appeal.', 1],
	] as const;

	it.each(sentences)('%s', async (_, words, duties) => {
		const blocks = JSON.stringify(round?.template.blocks);
		expect(blocks).toContain(words);
		const template = { ...round?.template, blocks: JSON.parse(blocks.replaceAll(words, '')) } as NoticeTemplate;
		expect((await make(worded(final, template))).findings).toHaveLength(duties * 3);
	});
});

describe('settings that a final plan needs', () => {
	it.each([
		['mediationService', ['mediation-service: name', 'mediation-service: phone']],
		['disagreementService', ['disagreement-service: name', 'disagreement-service: phone']],
		['adviceService', ['advice-service: name', 'advice-service: phone']],
		['tribunal', ['tribunal: name', 'tribunal: phone', 'tribunal: web']],
	] as const)('%s is asked for once, by name', async (key, wanted) => {
		const { [key]: _, ...changed } = project;
		const { findings, notices } = await make({ ...final, look: { ...final.look, project: changed } });
		expect(findings.map(({ mend }) => mend)).toEqual(wanted.map((one) => `Add "${one}" to project.yml.`));
		expect(notices).toEqual([]);
	});

	it('a draft does not need those of an appeal', async () => {
		const { mediationService: _, disagreementService: __, tribunal: ___, ...changed } = project;
		expect((await make({ ...sam, look: { ...sam.look, project: changed } })).findings).toEqual([]);
	});

	it('and an address of the school that is not one bare address stops every message', async () => {
		const notices = final.notices.map(({ template, people, when }) => ({
			template,
			when,
			people: people.map((person) =>
				person.key === 'head'
					? { ...person, channel: { kind: 'email' as const, address: 'kemi@alderlane.example; ravi@example.org' } }
					: person,
			),
		}));
		const { findings, paths } = await make({ ...final, notices });
		expect(findings.map(({ ruleId }) => ruleId)).toEqual(['notice/address']);
		expect(paths).toEqual([]);
	});
});
