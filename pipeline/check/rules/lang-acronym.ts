import type { Rule } from '../../model/rule.ts';
import { notedIn } from '../noted.ts';
import { gloucestershire } from '../sources.ts';
import { meantHere } from '../text/acronym-meant.ts';
import { unexplainedAcronymsIn } from '../text/acronyms.ts';
import { quoted } from '../wording.ts';

/** A short form is written out once. Each is reported at its first use. */
export const langAcronym: Rule = {
	id: 'lang/acronym',
	meta: {
		title: 'The document says once what a short form stands for.',
		why: 'Short forms save the writer a moment, and shut out every reader who does not know them.',
		mend: 'Write the words in full. To use the short form later, put it in brackets after the words.',
		source: gloucestershire('short forms used in the answers'),
		level: 'error',
		law: false,
		aliases: ['L1', 'abbreviation'],
		examples: {
			place: 'need',
			rewrite: { before: 'The EP met Ned in May.', after: 'The educational psychologist met Ned in May.' },
			bad: [
				'The EP will call.',
				'Use PECS daily.',
				'CAMHS wrote.',
				'Ned has SEMH needs.',
				'His EHCP says so.',
				'The SENCo met his mum.',
				'The EP will call. An educational psychologist (EP) has met him before.',
			],
			good: [
				'The educational psychologist (EP) will call.',
				'A GP wrote.',
				'The BBC film.',
				'He wears a size XXL coat.',
				'He stops at the STOP sign.',
				'The TA (teaching assistant) sits with him.',
				'Ned has ADHD, so he moves a lot.',
				'The Newtown Autism Team, or NAT, met his mum. NAT will write in May.',
				'An [educational psychologist](https://example.org/ep) (EP) will call.',
			],
		},
	},
	*check(document, context) {
		const seen = new Set<string>();
		const isNoted = notedIn(document, langAcronym);
		for (const { unit, token, acronym, entry, explainedLater } of unexplainedAcronymsIn(document, context)) {
			if (seen.has(acronym)) continue;
			const span = unit.spanOf(token.start, token.start + acronym.length);
			if (!isNoted(span)) seen.add(acronym);
			const stands = entry && meantHere(entry.stands, unit.tokens, unit.tokens.indexOf(token));
			yield {
				message: explainedLater
					? `${quoted(acronym)} stands here before the words that explain it.`
					: `${quoted(acronym)} is a short form that the document does not explain.`,
				mend: mendOf(stands, explainedLater),
				span,
				...(stands && acronym === token.text && { suggestions: [{ span, was: acronym, text: `${stands} (${acronym})` }] }),
			};
		}
	},
};

function mendOf(stands: string | undefined, explainedLater: boolean): string {
	if (explainedLater) return 'Explain it here, where it stands first.';
	return stands ? `Write "${stands}".` : 'Write the words in full the first time.';
}
