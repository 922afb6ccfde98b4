import { ownDate } from '../../model/own-values.ts';
import type { Rule } from '../../model/rule.ts';
import { gloucestershire } from '../sources.ts';

/** A consent has an end, is looked at again before it, and neither stands before the day it was given. */
export const consentLookAgain: Rule = {
	id: 'consent/look-again',
	meta: {
		title: 'A consent has an end, and you ask again before it.',
		why: 'Services change. What the family agreed to last year may not be what happens now.',
		mend: 'Check the days after "given", "look-again", "until" and "withdrawn".',
		source: gloucestershire('Where can I find templates and guidance for the Graduated Pathway?, information sharing and consent forms'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				dated('2027-03-01', '2027-02-01', '2027-12-31'),
				dated('2027-03-01', '2027-03-01', '2027-12-31'),
				dated('2027-03-01', '2028-01-01', '2027-12-31'),
				dated('2027-03-01', '2027-09-01', '2027-02-28'),
				dated('2027-03-01', '2027-09-01', '2027-12-31', '2027-02-01'),
			],
			good: [
				dated('2027-03-01', '2027-09-01', '2027-12-31'),
				dated('2027-03-01', '2027-12-31', '2027-12-31'),
				dated('2027-03-01', '2027-09-01', '2027-12-31', '2027-03-01'),
				dated('2027-03-01', '2027-09-01', '2027-12-31', '2027-06-01'),
				'document: consent',
			],
		},
	},
	*check(document) {
		const { places, top } = document.meta;
		const [given, again, until, withdrawn] = ['given', 'look-again', 'until', 'withdrawn'].map((key) => ownDate(document, key));
		const at = (key: string) => places.get(key) ?? top;
		if (given === undefined) return;
		const mend = 'Check both days.';
		if (until !== undefined && until <= given) {
			yield { message: 'The consent ends before it starts.', mend, span: at('until') };
		} else if (again !== undefined && until !== undefined && again > until) {
			yield { message: 'You look at the consent again only after its end.', mend, span: at('look-again') };
		}
		if (again !== undefined && again <= given) {
			yield { message: 'The day to ask again is not after the day of the consent.', mend, span: at('look-again') };
		}
		if (withdrawn !== undefined && withdrawn < given) {
			yield { message: 'The family cannot take back a consent before they gave it.', mend, span: at('withdrawn') };
		}
	},
};

function dated(given: string, again: string, until: string, withdrawn?: string): string {
	const end = withdrawn === undefined ? '' : `\nwithdrawn: ${withdrawn}`;
	return `document: consent\nchild: Ned\ngiven: ${given}\nlook-again: ${again}\nuntil: ${until}${end}`;
}
