import { readFileSync } from 'node:fs';
import { comparePlans } from '../../pipeline/compare/compare-plans.ts';
import type { PlanDocument } from '../../pipeline/model/document.ts';
import type { PlanChange, PlanChanges } from '../../pipeline/model/plan-changes.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';
import { types } from '../parse/settings.ts';

/** Sam's draft as it was sent. */
export const draftText = readFileSync(new URL('../samples/draft-ehc-plan-sam.md', import.meta.url), 'utf8');

/** What the law lets a final add: the placement and the signature. */
export const placementLines = [
	'::placement[Alder Lane Primary School]{type="mainstream primary school"}',
	'::signature[officer]{date="11 December 2026"}',
];

/** The final that follows from the draft when nobody asked for anything. */
export const finalText = draftText
	.replace('stage: draft', 'stage: final')
	.replace('version: 1', 'version: 1\nserved-draft: 3f2a9c41d7')
	.replace('issued: 2026-11-23', 'issued: 2026-12-11')
	.replace(/^This is a draft\..*\n\n::window\n\n/m, '')
	.replace('## Section I: Placement\n', `## Section I: Placement\n\n${placementLines.join('\n\n')}\n`);

export function plan(text: string, file = 'final-1.md'): PlanDocument {
	return parsePlan({ file, text }, types).value;
}

export const draft = plan(draftText, 'draft-1.md');
export const final = plan(finalText);

/** What changed between two texts of a plan, with what was asked for. */
export function changesBetween(older: string, newer: string, ...replies: readonly string[]): PlanChanges {
	return comparePlans(older === draftText ? draft : plan(older, 'draft-1.md'), newer === finalText ? final : plan(newer), {
		replies: replies.map((text) => repliesOf(text)),
	});
}

/** What changed from Sam's draft to his final, where the final differs by these words. */
export function changesOfFinal(edits: readonly (readonly [from: string, to: string])[], ...replies: readonly string[]): PlanChanges {
	return changesBetween(draftText, edited(finalText, edits), ...replies);
}

/** A text in which each of these words, which must stand in it, is replaced once. */
export function edited(text: string, edits: readonly (readonly [from: string, to: string])[]): string {
	return edits.reduce((now, [from, to]) => {
		if (!now.includes(from)) throw new Error(`The text does not hold ${JSON.stringify(from)}.`);
		return now.replace(from, () => to);
	}, text);
}

const answers = '## What people told us\n\n:::reply[mum, dad, Sam]{on="1 December 2026" how="email"}\nWe have some wishes.\n:::\n\n';

/** Answers to a draft, from the requests and corrections in Markdown. */
export function repliesOf(text: string): PlanDocument {
	return parsePlan(
		{
			file: 'replies-1.md',
			text: `---\ndocument: replies\ncase: NM-0417\nversion: 1\nserved-draft: 3f2a9c41d7\n---\n\n# Replies\n\n${answers}${text}`,
		},
		types,
	).value;
}

/** A change in one line, as a plan writer would read it. */
export function told({ kind, place, placeBefore, before, after, ground }: PlanChange): string {
	const words = before === '' && after === '' ? '' : `: ${before === '' ? '-' : before} -> ${after === '' ? '-' : after}`;
	const from = placeBefore === undefined ? '' : ` (was ${placeBefore})`;
	const why =
		ground.kind === 'request'
			? `request ${ground.request.number}`
			: ground.kind === 'none' && ground.request
				? `none, ${ground.request.number} said ${ground.request.answer ?? 'nothing'}`
				: ground.kind;
	return `${kind} ${place}${from}${words} [${why}]`;
}
