import type { CalendarDate } from '../../../model/calendar-date.ts';
import { printDate } from '../../../model/calendar-date.ts';
import { adviceRuns, answerPerson, answerWays, orRuns, webRun } from '../answer-ways.ts';
import { canAnswer, canDisagree } from '../answering.ts';
import { textNode } from '../nodes.ts';
import { patternRuns } from '../number-runs.ts';
import type { Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { InlineNode } from '../tagged/node.ts';
import { decisionBoxPieces } from './decision-box.ts';
import type { LabelledRow } from './labelled-row.ts';
import { phraseList, titledBoxPiece } from './titled-box.ts';

/** The box of `::window`: how to answer a draft, or what the family can do about a decision. Never split over pages. */
export function replyBoxPieces(scope: Scope): readonly Piece[] {
	const { context } = scope;
	if (canDisagree(context)) return decisionBoxPieces(scope);
	const { style, words, job } = context;
	const { window } = job.facts;
	if (window === undefined) return [];
	const body = (text: string) => textNode(wordRuns(text), 'body', style);
	const after = lastDay(context);
	const content: readonly Piece[] = [
		{ node: textNode(wordRuns(window.printed), 'section', style, { bold: true }), before: 0, after: style.space.hair },
		...aboutDraft(context).map((text) => ({ node: body(text), before: 0, after: style.space.hair })),
		{ node: textNode(countsRuns(context), 'body', style), before: 0, after: style.space.hair },
		{ node: phraseList(['lastDayTell', 'lastDaySchool', 'lastDayMeet', 'lastDayBudget'], context), before: 0, after: style.space.tight },
		{ node: body(words('lastDayCanChange')), before: 0, after: style.space.hair },
		...(after === undefined
			? []
			: [{ node: body(words('lastDayAfter', { date: printDate(after) })), before: 0, after: style.space.small }]),
	];
	return [titledBoxPiece(words('lastDayTitle'), content, answerRows(context), scope)];
}

/** What this draft does to an earlier one, or to the plan; and why its last day is later. */
function aboutDraft({ document: { meta }, job, words }: PrintContext): readonly string[] {
	const { window, review } = job.facts;
	const amends = meta.review !== undefined || review !== undefined;
	const earlier = meta.stage === 'draft' && !amends && (meta.version ?? 1) > 1 ? String((meta.version ?? 1) - 1) : undefined;
	return [
		...(earlier === undefined ? [] : [words('lastDayReplaces', { version: earlier })]),
		...(meta.stage === 'draft' && amends && review ? [words('lastDayAmends', { date: printDate(review.held) })] : []),
		...((window?.extensions.length ?? 0) > 0 ? [words('lastDayMore')] : []),
	];
}

/** The day by which the final plan must be ready. */
function lastDay({ job: { facts } }: PrintContext): CalendarDate | undefined {
	return facts.review?.finalBy ?? facts.weeks?.twenty;
}

/** Who takes answers, where schools are listed and who gives free advice; a row whose facts no setting gives is left out. */
function answerRows(context: PrintContext): readonly LabelledRow[] {
	const { words, job } = context;
	const { project } = job.look;
	const who = answerPerson(context);
	const portal = job.facts.window?.served.some(({ how }) => how === 'portal') ? [{ text: words('lastDayPortal') }] : [];
	const ways = [...answerWays(context), ...portal];
	const answer = [...wordRuns(who === '' || ways.length === 0 ? who : `${who}: `), ...orRuns(ways, context)];
	const { schoolsList, localOffer, adviceService: advice } = project;
	const list = schoolsList ?? localOffer;
	return [
		...(answer.every(({ text }) => text === '') ? [] : [[words('answerTo'), answer] as const]),
		...(list === undefined ? [] : [[words('findSchools'), [...wordRuns(`${(localOffer ?? list).name}: `), webRun(list.web)]] as const]),
		...(advice === undefined ? [] : [[words('freeAdvice'), adviceRuns(context)] as const]),
	];
}

/** `Your answer counts until the end of that day. There is a form on page 15. You can:`; no form where the document has none. */
function countsRuns(context: PrintContext): readonly InlineNode[] {
	const { words, places, paged } = context;
	const below: InlineNode = { text: words('formBelow'), ua: { role: 'Link', dest: places.form } };
	const form = paged ? patternRuns(words('formOnPage'), { page: [{ pageReference: places.form }] }) : [below];
	return [
		...wordRuns(`${words('lastDayCounts')} `),
		...(canAnswer(context) ? [...form, { text: ' ' }] : []),
		...wordRuns(words('lastDayCan')),
	];
}
