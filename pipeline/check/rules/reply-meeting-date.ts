import type { RequestBlock } from '../../model/block.ts';
import { printFullDate, readCalendarDate } from '../../model/calendar-date.ts';
import type { Facts } from '../../model/facts.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { nameOfPerson } from '../replies/same-person.ts';
import { sendRegulations } from '../sources.ts';
import { capitalised, listInWords, quoted } from '../wording.ts';

/** A meeting that the family asks for is arranged, and held before the last day. */
export const replyMeetingDate: Rule = {
	id: 'reply/meeting-date',
	meta: {
		title: 'A meeting that the family asks for has its day, before the last day to answer.',
		why: 'The law lets the family ask for a meeting about the draft while they can still answer it.',
		mend: 'Arrange the meeting, and write meeting="4 December 2026" in the first line of the block.',
		source: sendRegulations('regulation 13(1)'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				request('asks="meeting"'),
				request('asks="meeting" answer="yes"'),
				request('asks="meeting" answer="no"'),
				request('asks="meeting" meeting="next week"'),
				request('asks="change" meeting="31 November 2026"'),
			],
			good: [
				request('asks="meeting" meeting="4 December 2026"'),
				request('asks="meeting" answer="yes" meeting="4 December 2026"'),
				request('asks="meeting" answer="yes" meeting="2026-12-04"'),
				request('asks="change" meeting="4 December 2026"'),
				request('asks="change" answer="no"'),
				request('asks="meeting" answer="partly"'),
			],
		},
	},
	*check(document, { facts }) {
		for (const request of blocksOfKind(document, 'request')) {
			const askers = listInWords(request.from.map(({ name }) => nameOfPerson(document, name)));
			yield* faultsOf(request, askers === '' ? 'the family' : askers, facts);
		}
	},
};

function* faultsOf({ asks, answer, meeting, label, span: block }: RequestBlock, askers: string, { window }: Facts): Generator<RuleFinding> {
	const span = label.name === '' ? block : label.span;
	const lastDay = window && printFullDate(window.lastDay);
	if (meeting) yield* dayFaults(meeting, window, lastDay);
	else if (asks === 'meeting' && answer === 'no') {
		yield {
			message: 'The council cannot refuse a meeting about the draft.',
			mend: 'Offer a day, and write it as meeting="...". If the family no longer asks for it, say so in the block and write answer="partly".',
			span,
		};
	} else if (asks === 'meeting' && answer !== 'partly') {
		yield {
			message: `${capitalised(askers)} asked for a meeting, and nobody has arranged it yet.`,
			mend:
				lastDay === undefined
					? 'Arrange it, and write meeting="...".'
					: `Arrange it for ${lastDay} at the latest, and write meeting="...".`,
			span,
			level: 'warning',
		};
	}
}

function* dayFaults(
	{ name, span }: NonNullable<RequestBlock['meeting']>,
	window: Facts['window'],
	lastDay: string | undefined,
): Generator<RuleFinding> {
	const day = readCalendarDate(name);
	const [served] = window ? window.served.map((each) => each.served).sort() : [];
	if (day === undefined) {
		yield { message: `${quoted(name)} is not a day that Plainplan can read.`, mend: 'Write it as in "4 December 2026".', span };
	} else if (window && day > window.lastDay) {
		yield {
			message: `This meeting comes after ${lastDay}, the last day to answer.`,
			mend: 'Hold it earlier, or give the family more time and record that in the case file.',
			span,
			level: 'warning',
		};
	} else if (served !== undefined && day < served) {
		yield {
			message: 'This meeting comes before the day when the draft went out.',
			mend: 'Check the day of the meeting.',
			span,
			level: 'warning',
		};
	}
}

function request(attributes: string): string {
	return `document: replies\n\n## What they asked for\n\n:::request[To talk about it]{from="mum" ${attributes}}\nTom has time for it.\n:::`;
}
