import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { NeedBlock } from '../../pipeline/model/block.ts';
import { blocksOfKind, cellOf, nameKey, namesIn, tablesOf, threadOf } from '../../pipeline/model/plan-parts.ts';
import type { SourceText, Span } from '../../pipeline/model/span.ts';
import { checked, read } from './checked.ts';

/** Taking one thing out of a plan names all that depended on it, and nothing else. */
function plan(file: string) {
	const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
	const { document } = read(text, file);
	const said = (source: string) => checked(source, file).map(({ message, span }) => `${lineOf(source, span)} ${message}`);
	const before = new Set(said(text));
	/** What is said of the plan without these stretches, beyond what is said of the whole plan. */
	const allNewlySaid = (...spans: readonly Span[]) => said(without(document.source, spans)).filter((line) => !before.has(line));
	/** What easy read still promises is named as well: see the last test. */
	const isPromise = (line: string) => line.endsWith('the rest of the plan does not say it.');
	const newlySaid = (...spans: readonly Span[]) => allNewlySaid(...spans).filter((line) => !isPromise(line));
	const promised = (...spans: readonly Span[]) => allNewlySaid(...spans).filter(isPromise);
	return { text, document, thread: threadOf(document), newlySaid, promised };
}

const { text, document, thread, newlySaid, promised } = plan('test/samples/draft-ehc-plan-sam.md');

function lineOf(source: string, span: Span): string {
	const line = source.split('\n')[span.start.line - 1] ?? '';
	return `[${line.slice(0, 40)}]`;
}

/** The source without the whole lines of some spans. */
function without({ text: whole }: SourceText, spans: readonly Span[]): string {
	const gone = new Set(
		spans.flatMap(({ start, end }) => Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index)),
	);
	return whole
		.split('\n')
		.filter((_, index) => !gone.has(index + 1))
		.join('\n');
}

const sectionOf = (need: NeedBlock) => document.sections.find(({ blocks }) => blocks.includes(need));
const citationsIn = (words: string) => (words.match(/:from\[[^\]]*\]/g) ?? []).map(nameKey);
const mentions = (name: string, message: string) => message.includes(`"${name}"`);

describe.each(thread.needs.map((need) => [need.label.name, need] as const))("without the need '%s'", (name, need) => {
	const found = newlySaid(need.span);
	const outcomes = thread.outcomesFor(need);
	const rows = thread.helpFor(need);

	it('every outcome and every row of help that names it is named', () => {
		const lost = found.filter((message) => message.endsWith(`No need has the name "${name}".`));
		expect(lost).toHaveLength(outcomes.length + rows.length);
		for (const { label } of outcomes)
			expect(lost.filter((line) => line.includes(`:::outcome[${label.name}]`.slice(0, 40)))).toHaveLength(1);
	});

	it('so are the area or section that now says nothing and the advice that nothing cites any more, and nothing else', () => {
		const rest = found.filter((message) => !mentions(name, message));
		const alone = thread.needs.filter((other) => sectionOf(other) === sectionOf(need) && other.area === need.area).length === 1;
		const own = text.slice(need.span.start.offset, need.span.end.offset);
		const uncited = citationsIn(own).filter((citation) => !citationsIn(text.replace(own, '')).includes(citation));
		expect(rest.filter((message) => message.includes('Nothing in the plan comes from the advice'))).toHaveLength(uncited.length);
		expect(rest.filter((message) => /names no need of Sam|has no need, and does not say/.test(message))).toHaveLength(alone ? 1 : 0);
		expect(rest).toHaveLength(uncited.length + (alone ? 1 : 0));
	});
});

describe.each(thread.outcomes.map((outcome) => [outcome.label.name, outcome] as const))("without the outcome '%s'", (_, outcome) => {
	it('each need that it alone answers is named, and nothing else', () => {
		const alone = thread.needsOf(outcome).filter((need) => thread.outcomesFor(need).length === 1);
		expect(newlySaid(outcome.span)).toEqual(
			alone.map(({ label }) =>
				`[:::need[${label.name}]] The need "${label.name}" has no outcome.`.replace(/^\[(.{0,40}).*?\] The/, '[$1] The'),
			),
		);
	});
});

describe.each(thread.help.map((help) => [help.row.number ?? '', help] as const))('without the row of help %s', (_, help) => {
	it('each need that it alone helps is named, and nothing else', () => {
		const alone = thread.needs.filter((need) => {
			const helpers = thread.helpFor(need);
			return helpers.includes(help) && helpers.length === 1;
		});
		const emptied = thread.help.filter(({ section }) => section === help.section).length === 1;
		const found = newlySaid(help.row.span).map((line) => line.replace(/^\[.*?\] (?=The|No|Section)/, ''));
		expect(found).toEqual([
			...alone.map(({ label }) => `The plan has no help for the need "${label.name}".`),
			...(emptied ? [`Section ${help.section.id} has no row of help.`] : []),
		]);
	});
});

describe.each(thread.needs.map((need) => [need.label.name, need] as const))("without every row of help for '%s'", (name, need) => {
	it('the need is named', () => {
		const found = newlySaid(...thread.helpFor(need).map(({ row }) => row.span));
		expect(found.filter((message) => mentions(name, message))).toEqual([
			expect.stringContaining(`The plan has no help for the need "${name}".`),
		]);
	});
});

const advice = tablesOf(document, 'advice').flatMap(({ table }) =>
	table.rows.map((row) => ({ row, name: shortName(cellOf(table, row, 'short-name')) })),
);

function shortName(cell: Parameters<typeof namesIn>[0] | undefined): string {
	return cell ? (namesIn(cell)[0] ?? '') : '';
}

describe.each(advice.map(({ name, row }) => [name, row] as const))("without the advice '%s'", (name, row) => {
	it('each place that cites it is named, and nothing else', () => {
		const cited = citationsIn(text).filter((citation) => citation === nameKey(`:from[${name}]`));
		const found = newlySaid(row.span);
		expect(cited.length).toBeGreaterThan(0);
		expect(found).toHaveLength(cited.length);
		expect(found.every((message) => message.endsWith(`No source has the name "${name}".`))).toBe(true);
	});
});

describe("Amira's One Plan", () => {
	const amira = plan('content/plans/one-plan-amira.md');
	const messages = (span: Span) => amira.newlySaid(span).map((line) => line.replace(/^\[.*?\] (?=The |No )/, ''));

	it.each(amira.thread.hopes.map((hope) => [hope.label.name, hope] as const))(
		"without the hope '%s' names the outcome that leads to it",
		(name, { span }) => {
			expect(messages(span)).toEqual([expect.stringContaining(`No hope has the name "${name}".`)]);
		},
	);

	it.each(amira.thread.outcomes.map((outcome) => [outcome.label.name, outcome] as const))(
		"without the outcome '%s' names its need and its review",
		(name, outcome) => {
			expect(messages(outcome.span).toSorted()).toEqual([
				expect.stringContaining(`No outcome has the name "${name}".`),
				...amira.thread.needsOf(outcome).map(({ label }) => expect.stringContaining(`The need "${label.name}" has no outcome.`)),
			]);
		},
	);

	it.each(blocksOfKind(amira.document, 'review').map((review) => [review.label.name, review] as const))(
		"without the review of '%s' names the outcome",
		(name, { span }) => {
			expect(messages(span)).toEqual([expect.stringContaining(`The outcome "${name}" has no review.`)]);
		},
	);

	it.each(tablesOf(amira.document, 'help').map(({ table, outcome }) => [outcome?.label.name ?? '', table] as const))(
		"without the help for '%s' names the outcome",
		(name, { span }) => {
			expect(messages(span)).toEqual([expect.stringContaining(`The plan has no help for the outcome "${name}".`)]);
		},
	);
});

describe('easy read that still promises what the plan no longer says', () => {
	it('is named where its row of help is gone, and nowhere else', () => {
		const rows = tablesOf(document, 'provision').flatMap(({ table }) => table.rows);
		const lost = rows.flatMap(({ span }) => promised(span));
		expect(lost).toEqual([expect.stringContaining('"4 times" is an amount, and the rest of the plan does not say it.')]);
	});
});
