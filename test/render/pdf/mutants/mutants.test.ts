import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PdfFault } from '../../../../pipeline/render/pdf/verify/pdf-fault.ts';
import { verifyPdf } from '../../../../pipeline/render/pdf/verify.ts';
import { allMutants, foreign, unspoilt } from './all-mutants.ts';
import { mutantDocuments } from './documents.ts';
import { mutations } from './mutations.ts';

/** What veraPDF says of each mutant, made anew by `.ci/stages/mutants.mjs --write`. */
const verdicts = new Map(
	readFileSync(new URL('./verapdf.csv', import.meta.url), 'utf8')
		.trim()
		.split('\n')
		.slice(1)
		.map((line): [string, string] => [line.slice(0, line.lastIndexOf(',')), line.slice(line.lastIndexOf(',') + 1)]),
);

/** Mistakes that only our own rules find. */
const unseen: readonly (readonly [mutation: string, rule: string])[] = [
	['a figure without a box', 'figure-box'],
	['a table header without a scope', 'header-scope'],
	['a table without headers', 'table-header'],
	['an element that holds nothing', 'element-empty'],
	['an element that names another parent', 'element-parent'],
	['an element without a parent', 'element-parent-missing'],
	['an element whose content is gone', 'content-owner'],
	['two pieces of content with one number', 'content-twice'],
	['content that is read inside other content', 'content-nested'],
	['an end without a mark', 'content-end'],
	['a parent tree with two entries swapped', 'parent-tree'],
	['a parent tree that leads to the wrong element', 'parent-tree'],
	['a link whose words are blank', 'link-words'],
	['a link that the tree does not hold', 'link-object'],
	['a link that the tree puts on another page', 'link-object'],
	['a link that stands on no page', 'link-object'],
	['an element that holds a link which is gone', 'reference-dead'],
	['a font with a letter less to read out', 'font-unicode-empty'],
];

/** By document and mutation. */
const faults = new Map<string, readonly PdfFault[]>();

beforeAll(async () => {
	for await (const { document, part, mutation, bytes } of allMutants()) faults.set(`${document},${mutation}`, verifyPdf(bytes, { part }));
});

describe('our own verifier', () => {
	it('has a verdict of veraPDF on each mutant, and on nothing else', () => {
		expect([...faults.keys()].sort()).toEqual([...verdicts.keys()].sort());
	});

	it.each(mutantDocuments)('finds nothing wrong with $name as it is made', ({ name }) => {
		expect(faults.get(`${name},${unspoilt}`)).toEqual([]);
	});

	it.each(mutations.map(([says]) => says))('says the same as veraPDF of %s', (says) => {
		const mutants = mutantDocuments.map(({ name }) => `${name},${says}`).filter((mutant) => faults.has(mutant));
		expect(Object.fromEntries(mutants.map((mutant) => [mutant, clausesOf(faults.get(mutant) ?? [])]))).toEqual(
			Object.fromEntries(mutants.map((mutant) => [mutant, verdicts.get(mutant)])),
		);
		expect(mutants).not.toEqual([]);
	});

	it('says the same as veraPDF of what other programs make', () => {
		const files = [...faults].filter(([mutant]) => mutant.startsWith(`${foreign},`));
		expect(Object.fromEntries(files.map(([file, found]) => [file, clausesOf(found)]))).toEqual(
			Object.fromEntries(files.map(([file]) => [file, verdicts.get(file)])),
		);
		expect(files.length).toBeGreaterThan(5);
	});

	it.each(unseen)('finds what veraPDF passes: %s', (says, rule) => {
		const found = mutantDocuments.flatMap(({ name }) => faults.get(`${name},${says}`) ?? []);
		expect(found.map((fault) => fault.rule)).toContain(rule);
	});
});

function clausesOf(found: readonly PdfFault[]): string {
	const clauses = found.flatMap(({ clause }) => (clause === undefined ? [] : [clause]));
	return [...new Set(clauses)].sort().join(' ') || 'PASS';
}
