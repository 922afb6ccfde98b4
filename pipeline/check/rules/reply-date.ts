import type { ReplyBlock } from '../../model/block.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { printDate, readCalendarDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Facts } from '../../model/facts.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { wasTyped } from '../replies/was-typed.ts';
import { sendRegulations } from '../sources.ts';
import { quoted } from '../wording.ts';

/** Every answer to a draft says on which day and how it came. */
export const replyDate: Rule = {
	id: 'reply/date',
	meta: {
		title: 'Every answer says on which day it came, and how.',
		why: 'The family has until the last day to answer. Only the day can show that they kept to it.',
		mend: 'Write on="1 December 2026" and how="email" in the first line of the block.',
		source: sendRegulations('regulation 13(1)'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				replies(':::reply[mum]{how="email"}'),
				replies(':::reply[mum]{on="1 December 2026"}'),
				replies(':::reply[mum]'),
				replies(':::reply[mum]{on="last Tuesday" how="email"}'),
				replies(':::reply[mum]{on="31 November 2026" how="email"}'),
				replies(':::reply[mum]{on="01/12/2026" how="phone"}'),
			],
			good: [
				replies(':::reply[mum]{on="1 December 2026" how="email"}'),
				replies(':::reply[mum]{on="2026-12-01" how="letter"}'),
				replies(':::reply[Ned]{on="1 December 2026" how="meeting"}'),
				replies(':::reply[mum]{on="1 December 2026" how="phone"}'),
				replies(':::reply[mum]{on="1 December 2026" how="form"}'),
			],
		},
	},
	*check(document, { facts, beside }) {
		const issued = beside?.served?.meta.issued;
		for (const reply of blocksOfKind(document, 'reply')) yield* faultsOf(reply, document, facts, issued);
	},
};

function* faultsOf(
	{ on, how, whose, span: block }: ReplyBlock,
	document: PlanDocument,
	facts: Facts,
	issued: CalendarDate | undefined,
): Generator<RuleFinding> {
	const span = whose[0]?.span ?? block;
	if (!on && !wasTyped(document, block, 'on')) {
		yield {
			message: 'Nothing says on which day this answer came.',
			mend: 'Write on="..." with the day, as in on="1 December 2026".',
			span,
		};
	}
	if (!how && !wasTyped(document, block, 'how')) {
		yield {
			message: 'Nothing says how this answer came.',
			mend: 'Write how="..." with email, phone, letter, form or meeting.',
			span,
		};
	}
	if (!on) return;
	const day = readCalendarDate(on.name);
	const served = facts.window?.served.map((each) => each.served).sort()[0];
	if (day === undefined) {
		yield {
			message: `${quoted(on.name)} is not a day that Plainplan can read.`,
			mend: 'Write it as in "1 December 2026".',
			span: on.span,
		};
	} else if (issued !== undefined && day < issued) {
		yield {
			message: `This answer came before ${printDate(issued)}, the day of the draft, so it cannot answer it.`,
			mend: 'Mend the day. An answer to an earlier draft belongs to the record of that draft.',
			span: on.span,
		};
	} else if (issued === undefined && served !== undefined && day < served) {
		yield {
			message: `This answer came before the draft, which went out on ${printDate(served)}.`,
			mend: 'Check both days. An answer to an earlier draft belongs to the record of that draft.',
			span: on.span,
			level: 'warning',
		};
	}
}

function replies(opening: string): string {
	return `document: replies\n\n## What people told us\n\n${opening}\nCan Ned have a lesson every day?\n:::`;
}
