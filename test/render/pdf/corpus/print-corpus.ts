import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { PlanDocument } from '../../../../pipeline/model/document.ts';
import type { Finding } from '../../../../pipeline/model/finding.ts';
import { blocksOf, inlinesOf, linesOf } from '../../../../pipeline/model/walk.ts';
import { verifyPdf } from '../../../../pipeline/render/pdf/verify.ts';
import { parse } from '../../../parse/settings.ts';
import { print } from '../plan-fixture.ts';
import { dotImage } from '../tagged/edge-documents.ts';
import { type CorpusDocument, start } from './corpus-documents.ts';
import { expectedText, linkEnd } from './expected-text.ts';
import { letters, textInOrder } from './text-in-order.ts';

/**
 * Each document is printed, also where `check` would stop it: without a fault of PDF/UA, and with every word of its source, in order.
 * Writes the PDFs into CORPUS_FOLDER, where that is set, for an outside judge.
 */
export function printCorpus(documents: readonly CorpusDocument[]): void {
	it.each(documents)('$name', async ({ name, text }) => {
		const { value, findings: typed } = parse(text);
		const { artifacts, findings } = await print(text, { images: imagesOf(value) });
		const bytes = artifacts[0]?.bytes ?? new Uint8Array();
		keep(`${name}.pdf`, bytes);
		expect(verifyPdf(bytes)).toEqual([]);
		expect(firstLost(text, await textInOrder(bytes), [...typed, ...findings])).toBe('');
	});
}

function keep(name: string, bytes: Uint8Array): void {
	const folder = process.env['CORPUS_FOLDER'];
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, name), bytes);
}

/** A picture for every address that a document shows. */
function imagesOf(document: PlanDocument): ReadonlyMap<string, Uint8Array> {
	const lines = [...blocksOf(document)].flatMap(({ block }) => linesOf(block));
	const images = lines.flatMap((line) => [...inlinesOf(line)]).filter((inline) => inline.kind === 'image');
	return new Map(images.map(({ url }) => [url, dotImage]));
}

/** The first words of the source that do not stand on the pages behind those before them, or nothing. A letter that is reported as one that cannot be drawn may be missing. */
function firstLost(source: string, printed: string, findings: readonly Finding[]): string {
	const find = findings.some(({ ruleId }) => ruleId === 'text/no-glyph') ? looseIndex : exactIndex;
	const stretches = expectedText(source);
	let at = printed.lastIndexOf(start);
	for (const stretch of stretches.slice(stretches.indexOf(start))) {
		const orders = typeof stretch === 'string' ? [[stretch]] : stretch.orders;
		const tries = orders.map((order) => endOf(order.flatMap((words) => words.split(linkEnd)).map(letters), printed, at, find));
		const end = tries.find((reached) => typeof reached === 'number');
		if (end === undefined) return `${tries[0]} AFTER ${printed.slice(Math.max(0, at - 30), at)} THERE IS ${printed.slice(at, at + 60)}`;
		at = Number(end);
	}
	return '';
}

/** Where the last of some words ends, each behind the one before it; or the first that is not there. */
function endOf(words: readonly string[], printed: string, from: number, find: typeof exactIndex): number | string {
	let at = from;
	for (const typed of words) {
		const [found, length] = find(printed, typed, at);
		if (found < 0) return typed.length > 80 ? `${typed.slice(0, 80)}...` : typed;
		at = found + length;
	}
	return at;
}

function exactIndex(printed: string, typed: string, at: number): readonly [from: number, length: number] {
	return [printed.indexOf(typed, at), typed.length];
}

function looseIndex(printed: string, typed: string, at: number): readonly [from: number, length: number] {
	const pattern = Array.from(typed, (letter) =>
		/[ -~]/.test(letter) ? letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&') : `(?:${letter}|[?\uFFFD])?`,
	).join('');
	const match = new RegExp(pattern, 'u').exec(printed.slice(at));
	return match === null ? [-1, 0] : [at + match.index, match[0].length];
}
