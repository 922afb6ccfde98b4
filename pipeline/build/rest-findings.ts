import type { Finding } from '../model/finding.ts';
import { ownNames } from '../model/own-values.ts';
import { reportsNamedIn } from '../model/plan-parts.ts';
import { buildFinding } from './build-finding.ts';
import { type Checked, hasErrors, type PassResults } from './checked.ts';
import { hashesBeside } from './hashes-beside.ts';
import { folderOf, joined } from './paths.ts';
import type { ReadDocument } from './read-document.ts';
import { changedPaper, chapterErrors, restsOnErrors } from './rule-notes.ts';
import type { Run } from './run.ts';

/**
 * What is wrong with the documents that a plan rests on or a handbook prints: replies and chapters that have errors of their own, and in a final plan a report
 * or an image that is no longer the one that went with its draft. `check` checks another document of the run.
 */
export async function restFindings(
	run: Run,
	read: ReadDocument,
	papers: Pick<PassResults, 'reports' | 'images'>,
	check: (file: string) => Promise<Checked>,
): Promise<readonly Finding[]> {
	const { document, known } = read;
	const { meta } = document;
	if (known === undefined) return [];
	const findings: Finding[] = [];
	for (const [index, ref] of meta.replies.entries()) {
		const replies = known.beside.replies[index];
		if (replies === undefined || known.beside.replies.length !== meta.replies.length) continue;
		const checked = await check(replies.source.file);
		const own = 'findings' in checked ? checked.findings.filter(({ span }) => span.file === checked.file) : [];
		if (hasErrors(own)) {
			findings.push(buildFinding(restsOnErrors, ref.span, `"${ref.name}" has errors, so this plan cannot rest on it.`));
		}
	}
	const chapters = known.beside.whole ? (known.beside.own?.get('chapters') ?? []) : [];
	for (const { source } of chapters) {
		const checked = await check(source.file);
		if (!('findings' in checked) || !hasErrors(checked.findings)) continue;
		const ref = ownNames(document, 'chapters').find(({ name }) => joined(folderOf(document.source.file), name) === source.file);
		findings.push(buildFinding(chapterErrors, ref?.span ?? meta.top, `The chapter "${ref?.name ?? source.file}" has errors.`));
	}
	const { servedHashes } = known.beside;
	if (meta.stage !== 'final' || servedHashes === undefined) return findings;
	const now = await hashesBeside(run.host, papers);
	const places = new Map(reportsNamedIn(document).map(({ address, span }) => [address, span]));
	for (const [address, hash] of Object.entries(now)) {
		const sent = servedHashes[address];
		if (sent === undefined || sent === hash) continue;
		findings.push(buildFinding(changedPaper, places.get(address) ?? meta.top, `"${address}" is not the file that went with the draft.`));
	}
	return findings;
}
