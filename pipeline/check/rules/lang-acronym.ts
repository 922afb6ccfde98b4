import type { Rule } from '../../model/rule.ts';
import { gloucestershire } from '../sources.ts';
import { unexplainedAcronymsIn } from '../text/acronyms.ts';
import { quoted } from '../wording.ts';

/** A short form is written out once. Each is reported at its first use. */
export const langAcronym: Rule = {
	id: 'lang/acronym',
	meta: {
		title: 'A short form in capital letters is written out once.',
		why: 'Short forms save the writer a moment, and shut out every reader who does not know them.',
		mend: 'Write the words in full. To use the short form later, put it in brackets after the words.',
		source: gloucestershire('short forms used in the answers'),
		level: 'error',
		law: false,
		aliases: ['L1'],
		examples: {
			place: 'need',
			bad: ['The EP will call.', 'Use PECS daily.', 'CAMHS wrote.', 'Ned has SEMH needs.', 'His EHCP says so.', 'The SENCo met his mum.'],
			good: [
				'The educational psychologist (EP) will call.',
				'A GP wrote.',
				'The BBC film.',
				'He wears a size XXL coat.',
				'He stops at the STOP sign.',
				'The TA (teaching assistant) sits with him.',
				'Ned has ADHD, so he moves a lot.',
			],
		},
	},
	*check(document, context) {
		const seen = new Set<string>();
		for (const { unit, token, acronym, entry, kept } of unexplainedAcronymsIn(document, context)) {
			if (seen.has(acronym)) continue;
			if (!kept) seen.add(acronym);
			yield {
				message: `${quoted(acronym)} is a short form that the document does not explain.`,
				mend: entry ? `Write "${entry.stands}".` : 'Write the words in full the first time.',
				span: unit.spanOf(token.start, token.start + acronym.length),
			};
		}
	},
};
