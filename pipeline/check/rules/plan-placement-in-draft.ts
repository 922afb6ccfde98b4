import type { Unit } from '../../language/unit.ts';
import type { Rule } from '../../model/rule.ts';
import { codeOfPractice } from '../sources.ts';
import { placementsIn } from '../text/placements.ts';
import { writersSentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** A draft names no school but the current one, and no type of school. The advice of section K, views and the notice are apart. */
export const planPlacementInDraft: Rule = {
	id: 'plan/placement-in-draft',
	meta: {
		title: 'A draft plan names no school and no type of school, apart from the school now.',
		why: 'The family has the right to ask for a school after they have read the draft. A named school would decide it before.',
		mend: 'Say what help the child needs, not where. The final plan names the school in section I.',
		source: codeOfPractice('paragraph 9.77'),
		level: 'error',
		law: true,
		aliases: ['G2'],
		examples: {
			place: 'draft',
			rewrite: { before: 'Ned will start at Elm Park Academy.', after: 'Ned is in Year 5 at Elm Park Academy now.' },
			bad: [
				'Ned will start at Elm Park Academy.',
				'An autism base is right for him.',
				'Placement: day special school.',
				'He needs a place in a mainstream school.',
				"We propose St Mary's Primary School from September 2027.",
				'A residential school can meet his needs.',
			],
			good: [
				'Ned is in Year 5 at Elm Park now.',
				'You may ask us to name a school.',
				'He wants to teach in a college.',
				'Ned moves to secondary school in September 2027.',
				'He attends Elm Park Primary School.',
				'The special school outreach team visits him each term.',
			],
		},
	},
	*check(document, context) {
		if (document.meta.stage === 'final') return;
		for (const unit of writersSentencesIn(document, context)) {
			if (isAdvice(unit) || unit.role === 'meaning') continue;
			for (const { kind, start, end, words } of placementsIn(unit, context.words, document.meta.schoolNow)) {
				yield {
					message:
						kind === 'name'
							? `${quoted(words)} reads as the name of a school in a draft.`
							: `${quoted(words)} is a type of school in a draft.`,
					mend: 'Say what help the child needs, not where. The final plan names the school in section I.',
					span: unit.spanOf(start, end),
				};
			}
		}
	},
};

/** Names of reports and their writers may hold a school. What a panel decided is no advice, although it stands beside it. */
function isAdvice({ section, role, column }: Unit): boolean {
	return (section.id === 'K' || role === 'advice') && !panelColumns.has(column ?? '');
}

const panelColumns = new Set(['panel', 'decision', 'why']);
