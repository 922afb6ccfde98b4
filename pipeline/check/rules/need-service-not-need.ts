import type { PlanDocument } from '../../model/document.ts';
import type { Rule } from '../../model/rule.ts';
import { gloucestershire } from '../sources.ts';
import { serviceAskedIn } from '../text/need-service.ts';
import { isQuoted } from '../text/quotations.ts';
import { sentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** A need says what the child finds hard, not which service the child should get. */
export const needServiceNotNeed: Rule = {
	id: 'need/service-not-need',
	meta: {
		title: 'A need says what the child finds hard, not which service the child should get.',
		why: 'A service written as a need decides the help before anybody has said what it is for.',
		mend: 'Write what the child finds hard. Put the service where the plan says what help there will be.',
		source: gloucestershire('How do I complete a My Plan+?, Analysis of Assessment, first column'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'need',
			rewrite: {
				before: 'Ned needs speech and language therapy.',
				after: 'Ned says words of one sound, so people outside the family do not understand him.',
			},
			bad: [
				'Ned needs speech and language therapy twice a week.',
				'She needs a nurse.',
				'He needs 20 hours.',
				'Ned requires a teaching assistant in all lessons.',
				'He needs a place at a special school.',
				'Ned needs to see an occupational therapist.',
				'A social worker is needed.',
				'Weekly counselling.',
				'He needs 30 minutes of reading support a day.',
				'He needs access to a psychologist.',
			],
			good: [
				'Ned needs help to hold a pen.',
				'She needs a drink each hour.',
				'He needs time to answer.',
				'He needs 12 hours of sleep.',
				'She needs to sit near the desk of the assistant.',
				'Ned needs things to stay in the same place.',
				'He no longer needs therapy.',
				'She needs two hours to eat her lunch.',
				'He needs a therapy ball to sit still.',
				'Ned needs adult help to dress.',
				'After therapy he is tired and needs to lie down.',
			],
		},
	},
	*check(document, context) {
		for (const unit of sentencesIn(document, context)) {
			if (unit.role !== 'need' || unit.verbatim) continue;
			const service = serviceAskedIn(unit.tokens, context.words);
			if (
				!service ||
				isSaidOtherwise(document, unit.text.slice(service.start, service.end)) ||
				isQuoted(unit.text, service.start, service.end)
			)
				continue;
			yield {
				message: `${quoted(unit.text.slice(service.start, service.end))} is a service, not a need.`,
				mend: 'Write what the child finds hard. Write the service under the help that the child will get.',
				span: unit.spanOf(service.start, service.end),
			};
		}
	},
};

/** In a draft a type of school is a fault of its own, which plan/placement-in-draft reports. */
function isSaidOtherwise({ meta }: PlanDocument, words: string): boolean {
	return meta.stage === 'draft' && /school|college|placement|setting|provision|unit|base|\bplace\b/i.test(words);
}
