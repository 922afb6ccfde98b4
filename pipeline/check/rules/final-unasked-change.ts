import type { NoGround, PlanChange } from '../../model/plan-changes.ts';
import type { Rule } from '../../model/rule.ts';
import { pasteLine } from '../final/paste-line.ts';
import { shownWords } from '../final/shown-words.ts';
import { unaskedChanges } from '../final/unasked-changes.ts';
import { codeOfPractice } from '../sources.ts';
import { quoted } from '../wording.ts';

/** A final plan differs from its draft only where somebody asked, and for the placement, the signature and the dates. */
export const finalUnaskedChange: Rule = {
	id: 'final/unasked-change',
	meta: {
		title: 'Every word of a final plan stands in the draft that went out, or somebody asked for it.',
		why: 'The family answered the draft. The law lets the final plan change only what they asked for, and name the school.',
		mend: 'List the words under the request they rest on, or take them back. Or send the draft again with a new last day.',
		source: codeOfPractice('paragraph 9.125'),
		level: 'error',
		law: true,
		aliases: ['G4', 'plan/final-diff'],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check(document, context) {
		const unasked = unaskedChanges(document, context).filter(({ ground }) => ground.kind !== 'none' || ground.correction === undefined);
		for (const group of together(unasked)) {
			const [first, ...more] = group;
			if (!first) continue;
			const lines = group.map((change) => pasteLine(change, unasked));
			const rest = more.length === 0 ? '' : ` ${more.length === 1 ? 'One more part' : `${more.length} more parts`} after it went too.`;
			yield {
				message: `${saidOf(first)}${rest}${answerOf(first)}`,
				mend: `Take this back, or send the draft again as a new version. If a reply asks for it, paste this under the request that you agree to:\n${lines.join('\n')}`,
				span: first.span,
			};
		}
	},
};

/** Parts that were taken away one after the other are told as one. */
function together(changes: readonly PlanChange[]): readonly (readonly PlanChange[])[] {
	const groups: PlanChange[][] = [];
	for (const change of changes) {
		const last = groups.at(-1);
		const isWhole = (one: PlanChange | undefined): boolean => one?.kind === 'removed' && one.wholeAfter === '';
		if (last && isWhole(change) && isWhole(last[0]) && change.span.start.offset === last[0]?.span.start.offset) last.push(change);
		else groups.push([change]);
	}
	return groups;
}

function saidOf({ place, placeBefore, before, after, wholeAfter }: PlanChange): string {
	const where = quoted(place);
	if (before === '') return `This plan adds ${shownWords(after)} at ${where}. The draft that went out does not say so.`;
	if (after !== '') return `This plan says ${shownWords(after)} at ${where}. The draft that went out says ${shownWords(before)}.`;
	if (wholeAfter !== '') return `This plan leaves out ${shownWords(before)} at ${where}. The draft that went out says it.`;
	return `The draft that went out says ${shownWords(before)} at ${quoted(placeBefore ?? place)}. This plan leaves it out.`;
}

function answerOf({ ground }: PlanChange): string {
	if (ground.kind !== 'none' || !ground.request) return '';
	const { request, because } = ground;
	const answer = because ? noGround[because] : request.answer === 'no' ? 'and the answer is no' : 'and nobody has answered yet';
	return ` Somebody asked for ${quoted(request.label.name)}, ${answer}.`;
}

/** Why nothing can rest on a request, as the end of a sentence. */
const noGround: Readonly<Record<NoGround, string>> = {
	'no-words': 'but that asks for a school or a talk and not for other words',
	'other-draft': 'but not in answer to this draft',
	'not-sent': 'but the draft did not go to that person',
	'no-reply': 'but their own words are missing from the record',
};
