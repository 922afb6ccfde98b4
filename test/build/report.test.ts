import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../pipeline/build/check-documents.ts';
import { earlierFigures } from '../../pipeline/build/report/report-figures.ts';
import { reportPageOf, writeReport } from '../../pipeline/build/report/write-report.ts';
import { ruleNotes } from '../../pipeline/build/rule-catalogue.ts';
import type { Host } from '../../pipeline/host/host.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import type { Piece, ReportCard, ReportDocument, ReportFinding } from '../../pipeline/model/report-page.ts';
import { clean, guide } from '../cli/a-run.ts';
import { runOver } from './run-over.ts';

async function outcomesOf(files: Readonly<Record<string, string>>) {
	const run = runOver(files);
	const checked = await Promise.all(Object.keys(files).map((file) => checkDocument(run, file)));
	return checked.map((one) => ({ checked: one, findings: 'document' in one ? one.findings : [] }));
}

async function documentOf(markdown: string): Promise<ReportDocument> {
	const [document] = reportPageOf(await outcomesOf({ 'guide.md': markdown }), { shown: (file) => file, notes: ruleNotes }).documents;
	if (!document) throw new Error('The document can be read.');
	return document;
}

function cardsOf({ sections }: Pick<ReportDocument, 'sections'>, ruleId: string): readonly ReportCard[] {
	return sections.flatMap(({ cards }) => cards).filter((card) => card.ruleId === ruleId);
}

function findingsOf({ sections }: Pick<ReportDocument, 'sections'>, ruleId: string): readonly ReportFinding[] {
	return cardsOf({ sections }, ruleId).flatMap(({ findings }) => findings);
}

/** Marked words between `«` and `»`, added ones between `[` and `]`. */
function shown(pieces: readonly Piece[] = []): string {
	return pieces.map(({ kind, text }) => (kind === 'plain' ? text : kind === 'marked' ? `«${text}»` : `[${text}]`)).join('');
}

describe('what the report shows of a document', () => {
	it('is the whole sentence with the words marked, and the sentence in better words', async () => {
		const [finding] = findingsOf(await documentOf(guide), 'lang/repeated-word');
		expect(shown(finding?.sentence)).toBe('Use «the the» form.');
		expect(finding?.rewrites.map(({ safe, words }) => [safe, shown(words)])).toEqual([[true, 'Use the form.']]);
	});

	it('marks the right words through emphasis, entities, links and directives', async () => {
		const [finding] = findingsOf(
			await documentOf(`${clean}\n## More\n\nAsk **Jo &amp; Ann**, [the office](https://example.org) and fill in *the the* form.\n`),
			'lang/repeated-word',
		);
		expect(shown(finding?.sentence)).toBe('Ask Jo & Ann, the office and fill in «the the» form.');
	});

	it('groups findings by section, the sections with errors first', async () => {
		const document = await documentOf(`${clean}\n## First\n\nUse the the form.\n\n## Second\n\nWrite to :person[jo].\n`);
		const places = document.sections.map(({ place }) => ('heading' in place ? place.heading : place.kind));
		expect(places.indexOf('Second')).toBeLessThan(places.indexOf('First'));
	});

	it('joins the findings of one rule in a section, and keeps those with another reason apart', async () => {
		const document = await documentOf(`${clean}\n## First\n\nUse the the form. Send a a copy.\n\n## Second\n\nAsk for for it.\n`);
		const cards = cardsOf(document, 'lang/repeated-word');
		expect(cards.map(({ findings }) => findings.map(({ line }) => line).length)).toEqual([2, 1]);
		expect(cards[0]?.title).toBe(ruleNotes.get('lang/repeated-word')?.meta.title);
		const [outcome] = await outcomesOf({ 'guide.md': `${clean}\n## First\n\nUse the the form. Send a a copy. Ask for for it.\n` });
		if (!outcome) throw new Error('The document can be read.');
		const findings = outcome.findings.map((finding, index) => (index === 1 ? { ...finding, why: 'Copies cost money.' } : finding));
		const [apart] = reportPageOf([{ ...outcome, findings }], { shown: (file) => file, notes: ruleNotes }).documents;
		expect(cardsOf(apart ?? document, 'lang/repeated-word').map((card) => card.findings.length)).toEqual([2, 1]);
	});

	it('has every finding once, on a card of its own level, errors first', async () => {
		const document = await documentOf(`${guide}\n${'Ask for for it.\n\n'.repeat(30)}`);
		const levels = { error: 0, warning: 0, advice: 0 };
		for (const { cards } of document.sections) {
			for (const { level, findings, more = 0 } of cards) levels[level] += findings.length + more;
			const order = cards.map(({ level }) => ['error', 'warning', 'advice'].indexOf(level));
			expect(order).toEqual(order.toSorted());
		}
		expect(levels).toEqual(document.counts);
	});

	it('shows the line of the file where the words are no sentence of the text', async () => {
		const document = await documentOf(
			clean.replace('checked: 2026-11-16', 'checked: 16/11/2026').replace(/^# .*$/m, '# Ask the the office'),
		);
		const found = ['front-matter/bad-value', 'lang/repeated-word'].flatMap((ruleId) => findingsOf(document, ruleId));
		expect(found.map(({ sentence, typed }) => [sentence, shown(typed)])).toEqual([
			[undefined, 'checked: «16/11/2026»'],
			[undefined, '# Ask «the the» office'],
		]);
	});

	it('has the words that a note keeps, with its reason', async () => {
		const { kept } = await documentOf(guide);
		expect(kept).toMatchObject([
			{ rule: 'lang/long-sentence', reason: "the young people's group chose these words", by: 'JS', reviewBy: '2027-05-04' },
		]);
		expect(kept[0]?.words).toMatch(/^If you are not sure .* everyone\.$/);
	});

	it('shows at most twenty findings of one rule, and says how many more there are', async () => {
		const document = await documentOf(`${clean}\n## More\n\n${'Use the the form.\n\n'.repeat(50)}`);
		expect(cardsOf(document, 'lang/repeated-word').map(({ findings, more }) => [findings.length, more])).toEqual([[20, 30]]);
	});

	it('cuts a sentence of a thousand words about the marked ones', async () => {
		const words = 'word and '.repeat(500);
		const [finding] = findingsOf(await documentOf(`${clean}\n## More\n\n${words}the the ${words}end.\n`), 'lang/repeated-word');
		expect(shown(finding?.sentence)).toMatch(/^… .{1,140}«the the».{1,140} …$/);
	});
});

describe('what a report remembers', () => {
	const write = async (files: Readonly<Record<string, string>>, host = memoryHost({})) => {
		await writeReport({ host: besideTheProgram(host), home: '.' }, await outcomesOf(files), {
			path: 'r.html',
			shown: (file) => file,
			notes: ruleNotes,
		});
		return { host, page: new TextDecoder().decode(await host.read('r.html')) };
	};
	/** The report stands in memory, and the program's own data on the disk. */
	const besideTheProgram = (host: Host): Host => {
		const holderOf = (path: string) => (path === 'r.html' ? host : nodeHost);
		return { ...nodeHost, write: host.write, kind: (path) => holderOf(path).kind(path), read: (path) => holderOf(path).read(path) };
	};

	it('is held against the next one', async () => {
		const first = await write({ 'guide.md': guide });
		expect(first.page).toContain('This is the first report.');
		const second = await write({ 'guide.md': guide.replace('the the', 'the') }, first.host);
		expect(second.page).toMatch(/<li class="mended">1 mended<\/li>/);
		expect(second.page).toMatch(/<li class="fresh">0 new<\/li>/);
	});

	it('makes the same page again where nothing has changed', async () => {
		const { host } = await write({ 'guide.md': guide });
		const { page } = await write({ 'guide.md': guide }, host);
		expect((await write({ 'guide.md': guide }, host)).page).toBe(page);
	});

	it('holds no words of a document', async () => {
		const { page } = await write({ 'guide.md': guide });
		const carried = /<meta name="plainplan-report" content="([^"]*)">/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '';
		expect(JSON.parse(carried)).toEqual({ 'guide.md': expect.any(Object) });
		expect(Object.keys(JSON.parse(carried)['guide.md']).every((print) => /^[\da-f]{16}$/.test(print))).toBe(true);
	});

	it.each([
		['is no report', '<p>Hello</p>'],
		['was changed by hand', '<meta name="plainplan-report" content="{oops">'],
	])('is nothing where the file %s', (_, html) => {
		expect(earlierFigures(html)).toBeUndefined();
	});

	it('is read without harm, whatever stands there', () => {
		fc.assert(
			fc.property(fc.json(), (json) => {
				const figures = earlierFigures(
					`<meta name="plainplan-report" content="${json.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`,
				);
				for (const prints of figures?.values() ?? []) for (const count of prints.values()) expect(count).toBeGreaterThan(0);
				expect(figures).toBeDefined();
			}),
		);
	});
});
