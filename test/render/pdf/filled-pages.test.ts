import { describe, expect, it } from 'vitest';
import { loadTheme } from '../../../pipeline/config/load-theme.ts';
import { memoryHost } from '../../../pipeline/host/memory.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import type { Notice } from '../../../pipeline/model/notice.ts';
import { planPdf } from '../../../pipeline/render/pdf/index.ts';
import { letterBody } from '../../../pipeline/render/pdf/letter/letter-body.ts';
import { wordsOfNodes } from '../../../pipeline/render/pdf/letter/words-of-nodes.ts';
import { styleOf } from '../../../pipeline/render/pdf/style.ts';
import { home, jobOf, printed, run, samples } from './plan-fixture.ts';
import { fieldsOf } from './read-form.ts';
import { wordsByPage } from './tagged/read-pdf.ts';

/** A council's own theme, in the family with the wider letters. */
async function inWideLetters(text: string): Promise<Uint8Array> {
	const own = memoryHost({ 'northmoor/themes/clear.yml': 'extends: default\nfont: Atkinson Hyperlegible Next\n' });
	const hostOf = (path: string) => (path.startsWith('northmoor') ? own : nodeHost);
	const host = {
		...nodeHost,
		read: (path: string) => hostOf(path).read(path),
		kind: (path: string) => hostOf(path).kind(path),
		list: (path: string) => hostOf(path).list(path),
	};
	const loaded = await loadTheme(host, home, 'clear', { project: 'northmoor' });
	const job = await jobOf(text);
	const [made] = (await planPdf.render({ ...job, look: { ...job.look, ...loaded } }, [])).artifacts;
	return made?.bytes ?? new Uint8Array();
}

describe('a plan in a font with wide letters', async () => {
	const bytes = await inWideLetters(samples.plan);
	const pages = await wordsByPage(bytes);

	it('has the whole answer box on its cover, and its facts all on one page', () => {
		expect(pages[0]).toContain('Thursday 10 December 2026');
		expect(pages[0]).toContain('Free advice');
		const facts = pages.filter((words) => /About Sam|School now|Next big move/.test(words.slice(0, 900)));
		expect(facts.filter((words) => words.includes('About Sam') || words.includes('Next big move'))).toHaveLength(1);
	});

	it('lists its sections with their pages, and no other number', () => {
		const at = pages.findIndex((text) => text.includes('What Sam will be able to do') && text.includes('Section E')) + 1;
		expect(run(pages.slice(0, 3))).toContain(`E What Sam will be able to do ${at} F Special educational provision `);
	});

	it('has its form on one page, with where to send it', async () => {
		const fields = await fieldsOf(bytes);
		expect(new Set(fields.map(({ page }) => page))).toEqual(new Set([pages.length]));
		expect(pages.at(-1)).toContain('Send to');
	});
});

describe('a plan in large print', () => {
	it('leaves no facts alone on a page between its cover and the last day', async () => {
		const more = 'We wrote it after we met Sam at school and at home, with everyone who teaches him and helps him.';
		const long = samples.plan.replace(/^This is a draft\..*$/m, (first) => `${first}\n\n${more}`);
		const pages = await wordsByPage(await printed(long, { theme: 'large-print' }));
		expect(pages[0]).toContain('About Sam');
		expect(pages[0]).not.toContain('About this plan');
		expect(pages[1]).toContain('Free advice');
		expect(run(pages.slice(2, 3))).toMatch(/About this plan .*What is in this plan/);
	});

	it('has room for a long name on the form', async () => {
		const fields = await fieldsOf(await printed(samples.plan, { theme: 'large-print' }));
		expect(fields.find(({ name }) => name === 'Name')?.width).toBeGreaterThan(350);
	});
});

describe('the small print of a letter', async () => {
	const style = styleOf((await loadTheme(nodeHost, home, 'default')).theme);
	const heading = { kind: 'heading', level: 2, runs: [{ text: 'What is with this letter' }] } as const;
	const smallPrint = { kind: 'small-print', lines: [[{ text: 'You can have all of this in large print.' }]] } as const;
	const letter = (blocks: readonly object[]) => letterBody({ blocks } as unknown as Notice, style);

	it('is never alone on a page where a short list is above it', () => {
		const list = { kind: 'list', items: [[{ text: 'The report' }], [{ text: 'The report in easy read' }]] };
		const last = letter([{ kind: 'paragraph', runs: [{ text: 'Dear Danny' }] }, heading, list, smallPrint]).at(-1);
		expect(last).toMatchObject({ unbreakable: true });
		expect(wordsOfNodes(last ? [last] : [])).toMatch(/What is with this letter[\s\S]*The report in easy read[\s\S]*large print/);
	});

	it('lets a long list begin on the page before', () => {
		const list = { kind: 'list', items: Array.from({ length: 11 }, (_, index) => [{ text: `Advice ${index + 1}` }]) };
		const last = letter([heading, list, smallPrint]).at(-1);
		expect(wordsOfNodes(last ? [last] : [])).not.toContain('Advice');
	});
});
