import type { Block, RequestBlock } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { hasWords, textOf } from '../outline.ts';
import { wasTyped } from '../replies/was-typed.ts';
import { planningStage } from '../sources.ts';
import { quoted } from '../wording.ts';

/** Every request has its answer, and every answer its reason. */
export const replyAnswerReason: Rule = {
	id: 'reply/answer-reason',
	meta: {
		title: 'Every request has an answer, and the answer says why.',
		why: 'A family that reads only "no" cannot tell whether anybody listened. With the reason they can decide what to do next.',
		mend: 'Write answer="yes", "partly" or "no" in the first line, and the reason inside the block.',
		source: planningStage('what parents ask for in a draft'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				request('asks="change" answer="no"', ''),
				request('asks="change" answer="partly"', '| Where | Before | After |\n|---|---|---|\n| F1, How long | 20 minutes | 30 minutes |'),
				request('asks="change"', 'We look at it on Monday.'),
				request('asks="school" answer="no"', '-'),
				request('asks="budget" answer="yes"', ''),
				request('asks="change" answer="no"', '...'),
			],
			good: [
				request('asks="change" answer="no"', 'Ned would miss too many other lessons.'),
				request('asks="change" answer="partly"', 'Tom has time on Fridays, and on no other day.'),
				request('asks="change" answer="yes"', 'Tom has time for it.'),
				request('asks="meeting" answer="yes" meeting="4 December 2026"', ''),
				request('asks="school" answer="no"', '- The school is full.\n- The next one has a place.'),
			],
		},
	},
	*check(document) {
		for (const request of blocksOfKind(document, 'request')) yield* faultsOf(request, document);
	},
};

function* faultsOf({ answer, asks, label, children, span: block }: RequestBlock, document: PlanDocument): Generator<RuleFinding> {
	const { span } = label;
	if (answer === undefined) {
		if (asks === 'meeting' || wasTyped(document, block, 'answer')) return;
		yield {
			message: `The request ${quoted(label.name)} has no answer yet.`,
			mend: 'Write answer="yes", "partly" or "no" once the council has decided. The final plan waits for it.',
			span,
			level: 'warning',
		};
		return;
	}
	if (hasReason(children) || (asks === 'meeting' && answer === 'yes')) return;
	yield {
		message: answer === 'yes' ? 'Nothing says why the council agreed to this.' : 'Nothing says why the council did not agree to this.',
		mend: 'Write the reason in a sentence or two inside the block.',
		span,
		...(answer === 'yes' && { level: 'warning' as const }),
	};
}

/** Words that are no table: a table says what changes, not why. */
function hasReason(children: readonly Block[]): boolean {
	return hasWords(textOf(children.filter(({ kind }) => kind !== 'table')));
}

function request(attributes: string, inside: string): string {
	return `document: replies\n\n## What they asked for\n\n:::request[A lesson every day]{from="mum" ${attributes}}\n${inside}\n:::`;
}
