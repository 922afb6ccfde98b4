import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOfPdf } from '../render/email/words-of-pdf.ts';
import { filesIn, home, plainplan } from './plainplan.ts';

// Sam's whole case as an officer works through it: draft, release, replies, a second draft, final, list of changes, review, decision.
// The dates and the words are those of content/plans/sam/README.md.

const sam = 'content/plans/sam';
let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'plainplan-road-'));
	await cp(path.join(home, 'content'), path.join(folder, 'content'), { recursive: true });
	await rm(path.join(folder, 'content/served'), { recursive: true, force: true });
	return () => rm(folder, { recursive: true, force: true });
});

const text = (file: string) => readFile(path.join(folder, sam, file), 'utf8');
const change = async (file: string, how: (text: string) => string) => writeFile(path.join(folder, sam, file), how(await text(file)));
const errorsOf = async (...files: readonly string[]) => {
	const { out } = await plainplan(folder, ['check', ...files.map((file) => `${sam}/${file}`), '--format', 'short']);
	return out.split('\n').filter((line) => line.includes(' error['));
};
/** Freezes a plan and writes its code into the documents that rest on it. */
async function release(plan: string, ...into: readonly string[]): Promise<void> {
	const { code, out, err } = await plainplan(folder, ['release', `${sam}/${plan}`]);
	expect(err).not.toContain('error[');
	expect(code).toBe(0);
	for (const file of into) await change(file, (words) => words.replace(/^served-draft: .*$/m, `served-draft: ${out.trim()}`));
}
const due = async (today: string, ...words: readonly string[]) => (await plainplan(folder, ['due', sam, '--today', today, ...words])).out;

describe("Sam's case", { timeout: 240_000 }, () => {
	it('the first draft is frozen; until then nothing that rests on it can be checked', async () => {
		expect((await errorsOf('replies-1.md', 'final-1.md')).join('\n')).toContain('There is no frozen draft with the code');
		await release('draft-1.md', 'replies-1.md', 'draft-2.md');
		expect(await errorsOf('draft-1.md', 'replies-1.md')).toEqual([]);
	});

	it('while the family reads, "due" counts the days to Thursday 10 December 2026', async () => {
		expect(await due('2026-11-30', '--within', '14')).toMatch(/Thursday 10 December 2026/);
	});

	it('the second draft is frozen, and its window takes the place of the first', async () => {
		await release('draft-2.md', 'replies-2.md', 'final-1.md');
		expect(await errorsOf('draft-2.md', 'replies-2.md')).toEqual([]);
		const { out } = await plainplan(folder, ['dates', `${sam}/draft-2.md`]);
		expect(out).toContain('Last day for answers: Thursday 31 December 2026');
		expect(out).toMatch(/bounced|came back/);
		expect(await due('2026-12-15', '--within', '30')).not.toContain('10 December');
	});

	it('a word of the final that nobody asked for is refused', async () => {
		const final = await text('final-1.md');
		await change('final-1.md', (words) => words.replace('Sam is gentle with younger children', 'Sam is kind to younger children'));
		const errors = await errorsOf('final-1.md');
		expect(errors.join('\n')).toMatch(/final\/unasked-change\].*"kind to"[\s\S]*"gentle with"/);
		await change('final-1.md', () => final);
	});

	it('a final before the last day is refused, and says the first lawful day', async () => {
		const final = await text('final-1.md');
		await change('final-1.md', (words) =>
			words.replace('issued: 2027-01-04', 'issued: 2026-12-30').replaceAll('4 January 2027', '30 December 2026'),
		);
		expect((await errorsOf('final-1.md')).join('\n')).toMatch(/final\/before-last-day/);
		await change('final-1.md', () => final);
	});

	it('the final is built for the family, the school and the health board, with the list of changes for the family', async () => {
		const { code, err } = await plainplan(folder, ['build', `${sam}/final-1.md`, `${sam}/list-of-changes.md`]);
		expect(err).not.toContain('error[');
		expect(code).toBe(0);
		const made = (await filesIn(path.join(folder, 'output'))).filter((file) => /eml|messages.*pdf/.test(file));
		expect(made).toEqual([
			'messages/NM-0417-final-1-final-plan-1.eml',
			'messages/NM-0417-final-1-final-plan-2.pdf',
			'messages/NM-0417-final-1-final-plan-health-1.eml',
			'messages/NM-0417-final-1-final-plan-school-1.eml',
		]);
		const mail = await readFile(path.join(folder, 'output', made[0] ?? ''), 'utf8');
		expect(mail).toContain('filename=list-of-changes.pdf');
		expect(mail.split('\r\n\r\n')[0]).not.toContain('Sam');
	});

	it('the list of changes has what each of them asked for, in the words before and after', async () => {
		const list = await wordsOfPdf(new Uint8Array(await readFile(path.join(folder, 'output/NM-0417-list-of-changes-1.pdf'))));
		for (const words of ['that Sam draws', 'after 4 o’clock', 'or Noor', 'Alder Lane Primary School'])
			expect(list.replaceAll("'", '’')).toContain(words);
		for (const name of ['Leila', 'Danny', 'Sam']) expect(list).toContain(name);
		expect(list).not.toContain('Nobody asked for this change');
	});

	it('the review, the amended draft and the decision have no error', async () => {
		expect(await errorsOf('annual-review-1.md', 'draft-3.md', 'review-decision-1.md')).toEqual([]);
		const { out } = await plainplan(folder, ['dates', `${sam}/draft-3.md`]);
		expect(out).toContain('Last day for answers: Thursday 23 December 2027');
	});

	it('a review that forgets one outcome names it', async () => {
		const review = await text('annual-review-1.md');
		await change('annual-review-1.md', (words) => words.replace(/^:::review\[Telling people about a seizure\][\s\S]*?^:::\n/m, ''));
		expect((await errorsOf('annual-review-1.md')).join('\n')).toMatch(/review\/every-outcome\].*Telling people about a seizure/);
		await change('annual-review-1.md', () => review);
	});

	it('in the end nothing of the first road is late', async () => {
		expect(
			await due('2027-12-07', '--json').then(
				(json) => JSON.parse(json).items?.filter((item: { daysLeft: number }) => item.daysLeft < 0) ?? [],
			),
		).toEqual([]);
	});
});
