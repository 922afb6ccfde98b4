import { printDate } from '../../../model/calendar-date.ts';
import type { WordKey } from '../../../model/printed-words.ts';
import { answerPerson, answerWays, orRuns, serviceRuns } from '../answer-ways.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { LabelledRow } from './labelled-row.ts';
import { phraseList, titledBoxPiece } from './titled-box.ts';

/** What the family can do about a final plan, or a decision after a review, and by when the plan is reviewed. */
export function decisionBoxPieces(scope: Scope): readonly Piece[] {
	const { context } = scope;
	const { style, words, document, job } = context;
	const final = document.meta.stage === 'final';
	const { project } = job.look;
	const review = job.facts.nextReview;
	const body = (text: string) => textNode(wordRuns(text), 'body', style);
	const settles: readonly WordKey[] = project.disagreementService === undefined ? [] : ['nowSettle'];
	const content: readonly Piece[] = [
		{ node: body(words('nowCan')), before: 0, after: style.space.hair },
		{
			node: phraseList(['nowTalk', 'nowMediation', ...settles, final ? 'nowAppeal' : 'nowAppealEnd'], context),
			before: 0,
			after: style.space.small,
		},
		{
			node: textNode(wordRuns(words(final ? 'nowCertificate' : 'nowCertificateEnd')), 'table', style),
			before: 0,
			after: style.space.small,
		},
		...(review === undefined
			? []
			: [
					{
						node: textNode(wordRuns(words('nowReview', { date: printDate(review) })), 'body', style, { bold: true }),
						before: 0,
						after: style.space.small,
					},
				]),
	];
	const who = answerPerson(context);
	const ways = answerWays(context);
	const ask = [...wordRuns(who === '' ? '' : `${who}: `), ...orRuns(ways, context)];
	const services = [
		['nowMediationRow', project.mediationService],
		['nowSettleRow', project.disagreementService],
		['freeAdvice', project.adviceService],
	] as const;
	const rows: readonly LabelledRow[] = [
		...(ways.length === 0 ? [] : [[words('nowQuestions'), ask] as const]),
		...services.flatMap(([key, service]) => (service === undefined ? [] : [[words(key), serviceRuns(service, context)] as const])),
	];
	return [titledBoxPiece(words(final ? 'nowTitle' : 'nowTitleEnd'), content, rows, scope)];
}
