import type { PlanDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
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
 * What somebody who is sent a document needs and does not get: a format that the program does not make, easy read where the writer
 * wrote none, and large print of a report that came as a file.
 */
export function unmadeFormats(document: PlanDocument, { rounds, hasEasyRead, reports, enclosed }: Made): readonly Finding[] {
	const readers = [...new Set(rounds.flatMap(({ people }) => people))];
	const findings: Finding[] = [];
	for (const { name, format, span } of readers) {
		const { easyRead, others } = neededFormats(format);
		for (const other of others) findings.push(buildFinding(formatNotMade, span, `${name} needs "${other}", which is not made here.`));
		if (easyRead && !hasEasyRead) findings.push(buildFinding(formatNotMade, span, `${name} needs easy read, and this document has none.`));
	}
	const large = readers.find(({ format }) => neededFormats(format).largePrint);
	if (large === undefined) return findings;
	const places = new Map([
		...reportsNamedIn(document).map(({ address, span }) => [address, span] as const),
		...document.meta.enclose.map(({ name, span }) => [name, span] as const),
	]);
	for (const one of [...reports, ...enclosed]) {
		if (!('bytes' in one)) continue;
		const message = `${large.name} needs large print, and "${one.address}" is a file that cannot be set in it.`;
		findings.push(buildFinding(formatNotMade, places.get(one.address) ?? large.span, message));
	}
	return findings;
}
