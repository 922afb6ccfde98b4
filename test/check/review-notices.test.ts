import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { NoticeTemplate } from '../../pipeline/model/notice.ts';
import type { PrintJob } from '../../pipeline/model/renderer.ts';
import { jobOf, make, onItsDay, project, sam, worded } from '../render/email/a-job.ts';

/** The messages of a review: what each of them must say by law, for each decision, in email, text and letter. */

const starter = (type: string) => readFileSync(new URL(`../../templates/types/${type}/starter.md`, import.meta.url), 'utf8');
const decisions = ['change', 'keep', 'end'] as const;

/** Kit's decision with another one in its place. A change has the days of a draft that stands beside it: here, Sam's. */
function decided(decision: (typeof decisions)[number]): PrintJob {
	const others = decision === 'end' ? '' : 'send-school: principal\nsend-health: board\n';
	const source = starter('review-decision')
		.replace('decision: end\n', `decision: ${decision}\n`)
		.replace(others, '')
		.replace('send-to: kit', 'send-to: kit, gran')
		.replace('  officer:', "  gran: Rose, Kit's gran, by post\n  officer:");
	const job = onItsDay(jobOf(source));
	return decision === 'change' && sam.facts.window ? { ...job, facts: { ...job.facts, window: sam.facts.window } } : job;
}

/** What a message of one line fails to say, and how often it must be found out: an email has two forms, a letter one. */
async function unsaid(job: PrintJob, template: NoticeTemplate) {
	const { findings, notices } = await make(worded(job, { ...template, blocks: [{ kind: 'paragraph', text: 'Hello.' }] }));
	const own = notices.filter(({ kind }) => kind === template.id);
	const wanted = own.reduce((sum, { mustHold, person }) => sum + mustHold.length * (person.channel?.kind === 'email' ? 2 : 1), 0);
	return { said: findings.map(({ message }) => message), wanted };
}

/** The duties that hold for every reader of a message about a decision. */
function dutiesOf({ mustHold }: NoticeTemplate, decision: string): readonly string[] {
	return mustHold.flatMap(({ about, when }) => (when === undefined || when === `decision-${decision}` ? [about] : []));
}

describe.each(decisions)('the message of a decision to %s', (decision) => {
	const job = decided(decision);
	const [template] = job.notices.map((round) => round.template).filter(({ id }) => id === 'review-decision');

	it('says all that it must, in email, text and letter', async () => {
		const { findings, notices } = await make(job);
		expect(findings.map(({ message }) => message)).toEqual([]);
		expect(notices.map(({ kind }) => kind)).toEqual(
			decision === 'end' ? ['review-decision', 'review-decision', 'plan-ends', 'plan-ends'] : ['review-decision', 'review-decision'],
		);
	});

	it('is held to each of its duties: a message of one line fails them all', async () => {
		if (template === undefined) throw new Error('The decision has no notice.');
		const { said, wanted } = await unsaid(job, template);
		expect(said).toHaveLength(wanted);
		for (const about of dutiesOf(template, decision)) expect(said.some((one) => one.endsWith(`does not say ${about}.`))).toBe(true);
	});

	it('names nobody in its subject and preview', async () => {
		const { notices } = await make(job);
		expect(notices.filter(({ subject, preview }) => /Kit|Rose|Quayside/.test(subject + preview))).toEqual([]);
	});
});

describe('each decision has the rights that belong to it, and no others', () => {
	const textOf = async (decision: (typeof decisions)[number]) => (await make(decided(decision))).text('review-decision-1.txt');

	it('a change can be answered, as a draft can', async () => {
		const text = await textOf('change');
		expect(text).toContain('Thursday 10 December 2026');
		expect(text).toContain('You can ask for a school or college, or a type of school');
		expect(text).not.toContain('The last day to appeal');
	});

	it.each(['keep', 'end'] as const)('to %s can be appealed against, after mediation', async (decision) => {
		const text = await textOf(decision);
		expect(text).toContain('Monday 6 September 2027');
		expect(text).toContain('one month from the certificate');
		expect(text).toContain('Phone 01632 960 018 by 6 September 2027.');
		expect(text).toContain('Send your appeal to Northmoor Tribunal Office. Phone 01632 960 020 to ask how');
		expect(text).not.toContain('Your last day to answer');
	});

	it('an end says that nothing ends yet, to the young person and to the college', async () => {
		const made = await make(decided('end'));
		for (const file of ['review-decision-1.txt', 'plan-ends-1.txt']) {
			expect(made.text(file)).toContain('The plan stays in force until the time for an appeal is over');
		}
		expect(made.text('plan-ends-1.txt')).toContain('Go on giving all the help that is in the plan.');
		expect(made.text('plan-ends-1.txt')).not.toContain('Kit');
	});

	it('an end sends no paper of the family to the college and the health board: they get the number of the case', async () => {
		const job = decided('end');
		const enclosed = [
			{ title: 'The report of the review', address: 'annual-review-1.md', fileName: 'annual-review.pdf', bytes: new Uint8Array([1]) },
		];
		const made = await make({ ...job, enclosed });
		const carried = made.notices.map(({ kind, attachments }) => [kind, attachments.map(({ fileName }) => fileName)]);
		const family = ['review-decision.pdf', 'easy-read.pdf', 'annual-review.pdf'];
		expect(carried).toEqual([
			['review-decision', family],
			['review-decision', family],
			['plan-ends', []],
			['plan-ends', []],
		]);
		expect(made.text('plan-ends-1.txt')).toContain('The number of the case is EXAMPLE.');
	});

	it('a change calls each paper of its pack by what it is', async () => {
		const paper = (stem: string, title: string) => ({ title, address: `${stem}.md`, fileName: `${stem}.pdf`, bytes: new Uint8Array([1]) });
		const enclosed = [
			paper('draft-plan', 'The draft plan'),
			paper('draft-plan-easy-read', 'The draft plan, in easy read'),
			paper('annual-review', 'Annual review report'),
			paper('final-plan', 'The final plan'),
		];
		const made = await make({ ...decided('change'), enclosed });
		expect(made.text('review-decision-1.txt')).toContain(
			'- The draft plan, with every change in it\n- The draft plan in easy read, with pictures\n- The report of the review\n- A copy of the plan as it is now\n',
		);
	});

	it('a change whose days grew says so, on the day that they did', async () => {
		const job = decided('change');
		const { window } = job.facts;
		if (!window) throw new Error('The decision has no days.');
		const given = { document: 'draft 3', person: 'mum', to: '2026-12-18', on: '2026-12-07', who: 'officer', why: 'They are away.' };
		const served = window.served.map((one) => (one.person === 'mum' ? { ...one, lastDay: '2026-12-18' } : one));
		const extensions = [{ ...given, span: job.document.meta.top }];
		const longer = { ...window, served, lastDay: '2026-12-18', printed: 'Friday 18 December 2026', extensions };
		const made = await make({ ...job, facts: { ...job.facts, window: longer } });
		expect(made.findings).toEqual([]);
		expect(made.notices[0]).toMatchObject({ date: '2026-12-07', subject: 'There is more time to answer changes to a plan' });
		expect(made.text('review-decision-1.txt')).toContain(
			'On 7 December 2026 we moved the last day to answer. Everyone now has until Friday 18 December 2026.',
		);
	});

	it('speaks to a young person as the one who decides', async () => {
		expect(await textOf('keep')).toContain('keep your Education, Health and Care Plan as it is');
	});
});

describe('settings that a decision needs', () => {
	const { mediationService: _, disagreementService: __, tribunal: ___, ...without } = project;
	const keysFor = async (decision: (typeof decisions)[number]) => {
		const job = decided(decision);
		return (await make({ ...job, look: { ...job.look, project: without } })).findings.map(({ mend }) => /"(.*)"/.exec(mend)?.[1]);
	};

	it('a change prints nothing of an appeal, so it needs nothing of it', async () => {
		expect(await keysFor('change')).toEqual([]);
	});

	it.each(['keep', 'end'] as const)('to %s prints it, so each key that is missing is named', async (decision) => {
		expect(await keysFor(decision)).toEqual([
			'mediation-service: name',
			'mediation-service: phone',
			'disagreement-service: name',
			'disagreement-service: phone',
			'tribunal: name',
			'tribunal: phone',
			'tribunal: web',
		]);
	});
});

describe('the message with a report of a review', () => {
	const job = jobOf(starter('annual-review'));
	const [family, officer] = ['mum', 'officer'].map(async (key) => {
		const made = await make(job);
		const place = made.notices.findIndex(({ person }) => person.key === key) + 1;
		return made.text(`review-report-${place}.txt`);
	});

	it('gives the last day of the council as a date, and says who sends it', async () => {
		for (const text of [await family, await officer]) {
			expect(text).toContain('The council decides by 8 July 2027.');
			expect(text).toContain('The report comes from Northmoor Council.');
			expect(text).not.toContain('within four weeks');
		}
	});

	it('speaks to the family as those who are written to, and to others about the family', async () => {
		expect(await family).toContain('It then writes to you and says why.');
		expect(await family).toContain('You can write to it before it decides.');
		expect(await officer).toContain('It then writes to the family and says why.');
		expect(await officer).not.toMatch(/writes to you|You can write/);
	});

	it('does not tell the person to ask to phone or write to herself', async () => {
		expect(await family).toContain('Phone Joy on 01632 960 041');
		expect(await family).toContain('Write to Joy');
		expect((await officer)?.replace('Dear Joy', '')).not.toContain('Joy');
		expect(await officer).not.toContain('What you can do');
	});
});

describe.each(decisions)('the message with a report that asks to %s', (decision) => {
	const job = jobOf(starter('annual-review').replace('decision: change', `decision: ${decision}`));

	it('says all that it must, to everyone who was invited', async () => {
		const { findings, notices } = await make(job);
		expect(findings.map(({ message }) => message)).toEqual([]);
		expect(notices).toHaveLength(job.notices.flatMap(({ people }) => people).length);
		expect(notices.filter(({ subject, preview }) => /Ellie|Pebble/.test(subject + preview))).toEqual([]);
	});

	it('is held to each of its duties', async () => {
		const [template] = job.notices.map((round) => round.template);
		if (template === undefined) throw new Error('The report has no notice.');
		const { said, wanted } = await unsaid(job, template);
		expect(said).toHaveLength(wanted);
		for (const about of dutiesOf(template, decision)) expect(said.some((one) => one.endsWith(`does not say ${about}.`))).toBe(true);
	});
});
