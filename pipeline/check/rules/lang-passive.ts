import type { UnitRole } from '../../language/unit.ts';
import type { Rule } from '../../model/rule.ts';
import { passiveIn } from '../text/passive.ts';
import { isQuoted } from '../text/quotations.ts';
import { writersSentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

const notSentences: ReadonlySet<UnitRole> = new Set(['heading', 'front']);

/** A sentence for families says first who does something. Only the first passive of a sentence is reported. */
export const langPassive: Rule = {
	id: 'lang/passive',
	meta: {
		title: 'A sentence for families names first who does something.',
		why: 'In such a sentence readers wait to learn who acts, or never learn it. Families must know who does what.',
		mend: 'Start with the person who does it, such as "we send", "the nurse checks" or "you choose".',
		source: { publisher: 'NHS', title: 'NHS digital service manual', place: 'how we write: active voice' },
		level: 'warning',
		law: false,
		aliases: ['L1', 'passive'],
		examples: {
			place: 'booklet',
			rewrite: { before: 'The form was sent by the office.', after: 'The office sent the form.' },
			bad: [
				'Notes are taken by us.',
				'Why was he moved?',
				'You will be told.',
				'Has the form been sent?',
				'The plan is checked and signed every year.',
				'My bag got stolen.',
				'A taxi is used to take him home.',
				'The letter was hand-delivered.',
				'The gate is locked by Mr Lee.',
				'The road has been closed.',
				'Parents were given three copies.',
			],
			good: [
				'The gate is locked at 4.',
				'He was scared.',
				'She has moved.',
				'They are trained teachers.',
				'Your child may be used to a smaller room.',
				'The book is well-known.',
				'I get dressed at 7.',
				'We were fed up with the noise.',
				'The week is made up of five days.',
				'The driver is called Rob.',
				'He is tired by noon.',
				'Ned said: "I was told to wait by the door."',
			],
		},
	},
	*check(document, context) {
		for (const unit of writersSentencesIn(document, context)) {
			if (notSentences.has(unit.role)) continue;
			const passive = passiveIn(unit.tokens);
			const [first, last] = [unit.tokens[passive?.first ?? -1], unit.tokens[(passive?.after ?? 0) - 1]];
			if (!first || !last || isQuoted(unit.text, first.start, last.end)) continue;
			if (unit.marks.some(({ kind, start, end }) => (kind === 'foreign' || kind === 'code') && start < last.end && first.start < end))
				continue;
			yield {
				message: `${quoted(unit.text.slice(first.start, last.end))} puts the person who acts last, or leaves them out.`,
				mend: 'Start with the person who does it, such as "we send", "the nurse checks" or "you choose".',
				span: unit.spanOf(first.start, last.end),
			};
		}
	},
};
