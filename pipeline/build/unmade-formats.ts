import type { PlanDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { nearestName } from '../model/nearest-name.ts';
import { reportsNamedIn } from '../model/plan-parts.ts';
import { neededFormats } from '../model/reader-format.ts';
import type { NoticeRound } from '../model/renderer.ts';
import { buildFinding } from './build-finding.ts';
import type { Enclosures } from './read-enclosures.ts';
import { formatNotMade } from './rule-notes.ts';

/** What decides whether a format can be made. */
interface Made extends Enclosures {
	readonly rounds: readonly NoticeRound[];
	readonly hasEasyRead: boolean;
}

/**
 * What a document asks for, or somebody who is sent it needs, and does not get: a format that the program does not make, easy read where the writer
 * wrote none, and large print of a report that came as a file.
 */
export function unmadeFormats(document: PlanDocument, { rounds, hasEasyRead, reports, enclosed }: Made): readonly Finding[] {
	const readers = [...new Set(rounds.flatMap(({ people }) => people))];
	const findings: Finding[] = [];
	const { meta } = document;
	const asked = { who: 'This document asks for', format: meta.format, span: meta.places.get('format') ?? meta.top };
	const needs = [...(meta.format.length > 0 ? [asked] : []), ...readers.map(({ name, ...rest }) => ({ who: `${name} needs`, ...rest }))];
	for (const { who, format, span } of needs) {
		const { easyRead, others, a5 } = neededFormats(format);
		// Small paper is for documents that lie about in a waiting room; nobody is sent it.
		for (const other of [...others, ...(a5 && format !== meta.format ? ['A5'] : [])]) {
			findings.push(buildFinding(formatNotMade, span, `${who} "${other}", and we cannot make that.`, mendOf(other)));
		}
		if (easyRead && !hasEasyRead) findings.push(buildFinding(formatNotMade, span, `${who} easy read, and there is none.`, writeEasyRead));
	}
	const large = needs.find(({ format }) => neededFormats(format).largePrint);
	if (large === undefined) return findings;
	const places = new Map([
		...reportsNamedIn(document).map(({ address, span }) => [address, span] as const),
		...document.meta.enclose.map(({ name, span }) => [name, span] as const),
	]);
	for (const one of [...reports, ...enclosed]) {
		if (!('bytes' in one)) continue;
		const message = `${large.who} large print, and we cannot set the file "${one.address}" in it.`;
		findings.push(buildFinding(formatNotMade, places.get(one.address) ?? large.span, message));
	}
	return findings;
}

const writeEasyRead = 'Write an :::easy-read block for the parts that matter most.';

/** For a slip of the keys, the name that was meant. */
function mendOf(typed: string): string | undefined {
	const near = nearestName(typed, ['large print', 'easy read']);
	return near?.sure ? `Write "${near.name}", if that is meant.` : undefined;
}
