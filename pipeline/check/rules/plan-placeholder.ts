import type { Rule } from '../../model/rule.ts';
import { planningStage } from '../sources.ts';
import { placeholdersIn } from '../text/placeholders.ts';
import { sentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** What Word leaves of its bookmarks when a document is saved as text: a document has none or dozens of them, so the first one speaks for all. */
const wordMark = /^\[bookmark:/i;

const leftFromWord = {
	message: 'Word left this mark in the text. Readers would see it.',
	mend: 'Take out every mark in this document that begins with "[bookmark:".',
};

/** Nothing that a template left open may reach a family. */
export const planPlaceholder: Rule = {
	id: 'plan/placeholder',
	meta: {
		title: 'No gap waits for somebody to fill it in.',
		why: 'A gap or a note to yourself in a finished document tells a family that nobody read it.',
		mend: 'Write what belongs there, or take it out.',
		source: planningStage('a published page that still holds a note to insert a link'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'booklet',
			rewrite: { before: 'Born on XX/XX.', after: 'Born on 14 March 2017.' },
			bad: [
				'Dear {{name}},',
				'To be added TBC.',
				'Born on XX/XX.',
				'See [insert link].',
				'Lorem ipsum dolor sit amet.',
				'Meeting on __/__/____.',
				'Review date: TODO',
				'[bookmark: _Toc390249067]How plans are made',
			],
			good: [
				'Dear Ms Roe,',
				'See note 3.',
				'Size XXL coat.',
				'He said "put [the cup] here" and smiled.',
				'See [the list of schools](https://www.example.org).',
				'The advice is easy to follow.',
				'We have confirmed the date.',
			],
		},
	},
	*check(document, context) {
		let hasWordMark = false;
		for (const unit of sentencesIn(document, context)) {
			for (const { start, end } of placeholdersIn(unit, context.words)) {
				const words = unit.text.slice(start, end);
				const isWordMark = wordMark.test(words);
				if (isWordMark && hasWordMark) continue;
				hasWordMark ||= isWordMark;
				const said = isWordMark
					? leftFromWord
					: { message: `${quoted(words)} looks like a gap that nobody has filled in.`, mend: this.meta.mend };
				yield { ...said, span: unit.spanOf(start, end) };
			}
		}
	},
};
