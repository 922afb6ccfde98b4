import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../pipeline/build/check-documents.ts';
import { writeBaseline } from '../../pipeline/build/write-baseline.ts';
import { fingerprintOf } from '../../pipeline/model/fingerprint.ts';
import { exampleDocument } from '../check/example-document.ts';
import { runOver, settings } from './run-over.ts';

const project = 'authority: { name: Northmoor Council }\n';
const plan = (text: string) =>
	exampleDocument(`\n## Section J: Personal budget\n\n${text}\n\n::no-easy-read[Nothing here changes what happens for Ned.]`);

/** An office whose folder `plans` holds these documents. */
function office(plans: Readonly<Record<string, string>>) {
	const texts = Object.entries(plans).map(([name, text]) => [`/office/plans/${name}`, text] as const);
	const { host } = runOver({ '/office/project.yml': project, ...Object.fromEntries(texts) });
	/** Each check is a run of its own, which reads every file anew. */
	const check = async (files: readonly string[] = [...host.files.keys()].filter((file) => file.endsWith('.md'))) => {
		const run = runOver(Object.fromEntries(host.files));
		const checked = await Promise.all(files.map((file) => checkDocument(run, file)));
		return { checked, settings };
	};
	const documents = async () => (await check()).checked.filter((one) => 'document' in one);
	return {
		host,
		check,
		put: (name: string, text: string) => host.write([{ path: `/office/plans/${name}`, bytes: new TextEncoder().encode(text) }]),
		write: async (mayGrow = false) => writeBaseline(host, await check(), { mayGrow }),
		baseline: () => new TextDecoder().decode(host.files.get('/office/plainplan-baseline.yml')),
		/** Jargon and stale entries that are said. */
		said: async () =>
			(await documents())
				.flatMap(({ findings }) => findings.filter(({ ruleId }) => /^(?:lang\/jargon|baseline\/)/.test(ruleId)))
				.map(({ ruleId, message }) => `${ruleId}: ${message.split(' ')[0]}`),
		known: async () => (await documents()).flatMap(({ inBaseline }) => inBaseline.map(({ ruleId }) => ruleId)),
	};
}

describe('a baseline', () => {
	it('keeps what was found when it was written, and nothing else', async () => {
		const { write, said, known, put } = office({ 'ned.md': plan('He has echoic speech.') });
		expect(await said()).toEqual(['lang/jargon: "echoic"']);
		const [written] = await write();
		expect(written).toMatchObject({ file: '/office/plainplan-baseline.yml', before: 0 });
		expect(await said()).toEqual([]);
		expect(await known()).toContain('lang/jargon');
		await put('ned.md', plan('He has echoic speech.\n\nHe has good cognition.'));
		expect(await said()).toEqual(['lang/jargon: "cognition"']);
	});

	it('holds no words of the child and no line', async () => {
		const { write, baseline } = office({ 'ned.md': plan('He has echoic speech.') });
		await write();
		expect(baseline()).toContain('"plans/ned.md":');
		expect(baseline()).toContain('rule: lang/jargon');
		expect(baseline()).not.toMatch(/echoic|speech|\bline: /);
	});

	it('is the same file for the same findings', async () => {
		const one = office({ 'ned.md': plan('He has echoic speech.') });
		await one.write();
		const first = one.baseline();
		await one.write();
		expect(one.baseline()).toBe(first);
	});

	it.each([
		['lines above it', (text: string) => text.replace('## Section J', 'One more line.\n\n## Section J')],
		['a new paragraph before it', (text: string) => text.replace('He has', 'We met.\n\nHe has')],
		['a line break inside it', (text: string) => text.replace('He has echoic', 'He has\nechoic')],
		['CRLF line endings', (text: string) => text.replace(/\n/g, '\r\n')],
		['stars round a word', (text: string) => text.replace('echoic', '**echoic**')],
	])('knows a finding again after %s', async (_, change) => {
		const { write, said, put } = office({ 'ned.md': plan('He has echoic speech. He sings.') });
		await write();
		await put('ned.md', change(plan('He has echoic speech. He sings.')));
		expect(await said()).toEqual([]);
	});

	it.each([
		['in another sentence', 'His echoic speech is kind.'],
		['under another heading', '### Money\n\nHe has echoic speech.'],
		['in a block with a name', ':::note[Speech]\nHe has echoic speech.\n:::'],
	])('does not know the same mistake %s', async (_, text) => {
		const { write, said, put } = office({ 'ned.md': plan('He has echoic speech.') });
		await write();
		await put('ned.md', plan(text));
		expect(await said()).toEqual(['baseline/stale: One', 'lang/jargon: "echoic"']);
	});

	it('says what is mended, and forgets it when it is written again', async () => {
		const { write, said, put } = office({ 'ned.md': plan('He has echoic speech.') });
		await write();
		await put('ned.md', plan('He says words again.'));
		expect(await said()).toEqual(['baseline/stale: One']);
		const [written] = await write();
		expect((written?.before ?? 0) - (written?.findings ?? 0)).toBe(1);
		expect(await said()).toEqual([]);
	});

	it('does not grow unasked', async () => {
		const { write, baseline, put } = office({ 'ned.md': plan('He has echoic speech.') });
		await write();
		const before = baseline();
		await put('ned.md', plan('He has echoic speech.\n\nHe has good cognition.'));
		await expect(write()).rejects.toMatchObject({
			code: 'baseline/growth',
			exitCode: 1,
			message:
				'"plans/ned.md" has a finding that the baseline "/office/plainplan-baseline.yml" does not hold. The first is of the rule lang/jargon.',
		});
		expect(baseline()).toBe(before);
		await write(true);
		expect(baseline()).not.toBe(before);
	});

	it('keeps what it knows of a document that was not checked, and forgets one that is gone', async () => {
		const { write, host, baseline, check } = office({ 'ned.md': plan('He has echoic speech.'), 'tom.md': plan('He has good cognition.') });
		await write();
		const run = await check(['/office/plans/ned.md']);
		await writeBaseline(host, run, { mayGrow: false });
		expect(baseline()).toContain('"plans/tom.md"');
		host.files.delete('/office/plans/tom.md');
		await writeBaseline(host, run, { mayGrow: false });
		expect(baseline()).not.toContain('"plans/tom.md"');
	});

	it('never holds what the law asks for', async () => {
		const { write, baseline, check } = office({
			'ned.md': plan('He has echoic speech.').replace(/## Section D[\s\S]*?(?=## Section E)/, ''),
		});
		await write();
		expect(baseline()).not.toContain('plan/sections');
		const [checked] = (await check()).checked;
		expect(checked && 'findings' in checked && checked.findings.map(({ ruleId }) => ruleId)).toContain('plan/sections');
	});

	it('hides nothing that the law asks for, even where somebody types it in', async () => {
		const { write, host, baseline, check } = office({
			'ned.md': plan('He has echoic speech.').replace(/## Section D[\s\S]*?(?=## Section E)/, ''),
		});
		await write();
		const { checked } = await check();
		const typed = checked.flatMap((one) =>
			'document' in one
				? one.findings.map((finding) => `    - { rule: ${finding.ruleId}, print: "${fingerprintOf(finding, one.document)}", count: 1 }`)
				: [],
		);
		host.files.set('/office/plainplan-baseline.yml', new TextEncoder().encode(`${baseline()}${typed.join('\n')}\n`));
		const [after] = (await check()).checked;
		expect(after && 'findings' in after && after.findings.map(({ ruleId }) => ruleId)).toContain('plan/sections');
	});

	it('that cannot be read stops the run and says where', async () => {
		const { host, check } = office({ 'ned.md': plan('He sings.') });
		host.files.set('/office/plainplan-baseline.yml', new TextEncoder().encode('documents:\n  "a.md":\n    - { rule: lang/jargon }\n'));
		await expect(check()).rejects.toMatchObject({ code: 'settings/bad' });
	});
});
