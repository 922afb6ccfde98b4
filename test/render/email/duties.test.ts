import { describe, expect, it } from 'vitest';
import type { NoticeBlockTemplate, NoticeTemplate } from '../../../pipeline/model/notice.ts';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import { amira, make, project, sam, templateOf, worded } from './a-job.ts';

/** A template with one piece of wording taken out: a block, an item of a list, or a line of the small print. */
function* withoutEach(template: NoticeTemplate): Generator<{ readonly taken: string; readonly rest: NoticeTemplate }> {
	for (const [index, block] of template.blocks.entries()) {
		const put = (...blocks: readonly NoticeBlockTemplate[]): NoticeTemplate => ({
			...template,
			blocks: [...template.blocks.slice(0, index), ...blocks, ...template.blocks.slice(index + 1)],
		});
		if (block.kind === 'list') {
			for (const item of block.items) yield { taken: item, rest: put({ ...block, items: block.items.filter((one) => one !== item) }) };
		} else if (block.kind === 'small-print') {
			for (const line of block.lines) yield { taken: line, rest: put({ ...block, lines: block.lines.filter((one) => one !== line) }) };
		} else {
			yield { taken: 'text' in block ? block.text : block.kind, rest: put() };
		}
	}
}

/** What the email, the text and the letter then fail to say. */
async function unsaid(job: PrintJob, notice: NoticeTemplate): Promise<readonly string[]> {
	const { findings } = await make(worded(job, notice));
	return findings.map(({ ruleId, level, message }) => `${ruleId} ${level}: ${message}`);
}

const forms = (about: string) =>
	['email to Leila', 'plain text to Leila', 'letter to Danny'].map((form) => `notice/must-say error: The ${form} does not say ${about}.`);

const draftDuties: Readonly<Record<string, readonly string[]>> = {
	'Your answer counts until the end of that day.': ['the last day to answer, as a full date'],
	attachments: ['that the draft itself is with it'],
	'Every report in section K': ['that every report belongs with the draft'],
	'**Tell us what you think.**': ['that the family can say what they think'],
	'**Ask for a school.**': ['that the family can ask for a school, or a type of school', 'where the list of schools is'],
	'**Ask to meet us.**': ['that the family can meet an officer'],
	'**Ask for a personal budget.**': ['that the family can ask for a personal budget'],
	'{advice-service} can read': ['who gives free and independent advice', 'the phone number of the advice service'],
	'You can have all of this': ['that everything can be had in other formats', 'the phone number for other formats'],
};

describe('each piece of the draft notice, taken out in turn', () => {
	for (const { taken, rest } of withoutEach(templateOf(sam))) {
		const start = Object.keys(draftDuties).find((words) => taken.startsWith(words));
		const duties = start === undefined ? [] : (draftDuties[start] ?? []);
		it(`"${taken.slice(0, 50)}" ${duties.length > 0 ? 'stops the build in all three forms' : 'may go: the law does not ask for it'}`, async () => {
			expect([...(await unsaid(sam, rest))].sort()).toEqual(duties.flatMap(forms).sort());
		});
	}

	it('covers every duty of a first draft, but for the phone number, which stands in two places', () => {
		const covered = Object.values(draftDuties).flat();
		const all = templateOf(sam).mustHold.flatMap(({ about, when }) => (when === undefined ? [about] : []));
		expect(all.filter((about) => !covered.includes(about))).toEqual(['a phone number for answers']);
	});

	it('the phone number stops the build where it is taken out of both places', async () => {
		const template = templateOf(sam);
		const words = JSON.stringify(template.blocks).replaceAll(' on {phone}', '');
		expect([...(await unsaid(sam, { ...template, blocks: JSON.parse(words) }))].sort()).toEqual(forms('a phone number for answers').sort());
	});
});

describe('each duty of the One Plan notice', () => {
	it('is held: a notice of one line fails them all, in email, text and letter', async () => {
		const template = templateOf(amira);
		const findings = await unsaid(amira, { ...template, blocks: [{ kind: 'paragraph', text: 'Hello.' }] });
		expect(findings).toHaveLength(template.mustHold.length * 3);
	});

	it('the preview line does not count: nobody reads it in the message', async () => {
		const template = templateOf(sam);
		const blocks = template.blocks.filter(({ kind }) => kind !== 'date-box');
		expect(await unsaid(sam, { ...template, preview: 'Answer by {last-day}.', blocks })).toHaveLength(3);
	});
});

describe('a setting that the notice needs', () => {
	const { authority, adviceService, ...others } = project;

	it.each([
		['authority: name', { ...others, ...(adviceService && { adviceService }) }],
		['authority: phone', { ...project, authority: { name: 'Northmoor Council', address: '1 Quay Street', formatsPhone: '01632 960 040' } }],
		['authority: address', { ...project, authority: { name: 'Northmoor Council', phone: '01632 960 041' } }],
		['advice-service: name', { ...others, ...(authority && { authority }) }],
		['advice-service: phone', { ...project, adviceService: { name: 'Northmoor Family Advice' } }],
	])('is named where it is missing: %s', async (key, changed) => {
		const { findings, notices } = await make({ ...sam, look: { ...sam.look, project: changed } });
		expect(findings.map(({ ruleId, level }) => `${ruleId} ${level}`)).toContain('notice/missing-setting error');
		expect(findings.map(({ message }) => message)).toContain(
			`The message that goes with this document needs "${key}" from project.yml, and it is not there.`,
		);
		expect(notices).toEqual([]);
	});

	it.each(['localOffer', 'schoolsList', 'sender'] as const)('is named where it is missing: %s', async (key) => {
		const { [key]: _, ...changed } = project;
		const { findings } = await make({ ...sam, look: { ...sam.look, project: changed } });
		expect(findings.length).toBeGreaterThan(0);
		expect(findings.every(({ mend }) => mend.includes(key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)))).toBe(true);
	});

	it('names the school where a school writes', async () => {
		const organisations = project.organisations.map(({ name }) => ({ name }));
		const { findings } = await make({ ...amira, look: { ...amira.look, project: { ...project, organisations } } });
		expect(findings.map(({ mend }) => mend)).toContain('Add "organisations, Marsh Farm Academy: phone" to project.yml.');
	});
});
