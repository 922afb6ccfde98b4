import { ownDate, ownNames } from '../../model/own-values.ts';
import { nameKey, personOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { gloucestershire } from '../sources.ts';

/** The author of a plan hears of a quality note before anybody else does, in a talk. */
export const qualityAuthorFirst: Rule = {
	id: 'quality/author-first',
	meta: {
		title: 'The author hears first what could be better in a plan.',
		why: 'People learn from a talk. A note to their manager teaches them nothing.',
		mend: 'Send the note to the author alone. After the talk, write its day after "talked" and add others.',
		source: gloucestershire('How do we ensure quality assurance of My Plan and My Plan+?, contact the author in the first instance'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [sent('hal'), sent('fay, hal'), sent('hal, ruth'), sent('hal', '2027-06-20'), sent('fay, hal', '2027-07-02')],
			good: [
				sent('fay'),
				sent('fay', '2027-06-20'),
				sent('fay, hal', '2027-06-20'),
				sent('fay, hal, ruth', '2027-06-25'),
				'document: quality-note\nauthor: fay',
			],
		},
	},
	*check(document) {
		const { sendTo, issued, places, top } = document.meta;
		const [author] = ownNames(document, 'author');
		if (author === undefined || sendTo.length === 0) return;
		const name = personOf(document, author.name)?.name ?? author.name;
		if (!sendTo.some((ref) => nameKey(ref.name) === nameKey(author.name))) {
			yield {
				message: `The note does not go to ${name}, who wrote the plan.`,
				mend: `Add "${author.name}" to "send-to".`,
				span: places.get('send-to') ?? top,
			};
			return;
		}
		const other = sendTo.find((ref) => nameKey(ref.name) !== nameKey(author.name));
		const talked = ownDate(document, 'talked');
		if (other === undefined || (talked !== undefined && (issued === undefined || talked <= issued))) return;
		yield {
			message: `Others would get this note before somebody talked to ${name}.`,
			mend: 'Talk first, and write the day after "talked". Until then, send it to the author alone.',
			span: other.span,
		};
	},
};

function sent(to: string, talked?: string): string {
	const day = talked === undefined ? '' : `\ntalked: ${talked}`;
	return `document: quality-note
issued: 2027-06-25
author: fay
send-to: ${to}${day}
people:
  fay: Fay, key person, fay@littleacorns.example
  hal: Hal, service manager, hal@northmoor.example
  ruth: Ruth, budget manager, ruth@northmoor.example

## What works well in this plan

It is short.`;
}
