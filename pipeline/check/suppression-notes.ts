import type { RuleNote } from '../model/rule-note.ts';

const source = { publisher: 'Plainplan', title: 'How documents are written', place: 'words kept on purpose' };

/** A note that names a rule that nobody knows. */
export const unknownRule: RuleNote = {
	id: 'suppression/unknown-rule',
	meta: {
		title: 'A note to the checker names a rule that there is.',
		why: 'With a wrong name, the note does nothing.',
		mend: 'Run "plainplan explain" to see the names of all rules.',
		source,
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'<!-- plainplan ignore lang/jargn: The school calls it so. -->\n\nText.',
				':keep[Text]{rule="plain" reason="The family says so."}.',
			],
			good: ['<!-- plainplan ignore lang/jargon: The school calls it so. -->\n\nHe has echoic speech.', 'Text.'],
		},
	},
};

/** A note that gives no reason. */
export const reason: RuleNote = {
	id: 'suppression/reason',
	meta: {
		title: 'A note to the checker says why the words stay.',
		why: 'Whoever reads the plan next must know why these words stay. A note works only with its reason.',
		mend: 'Say in a few words why these words must stay, and who decided so.',
		source,
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['<!-- plainplan ignore lang/jargon -->\n\nText.', '<!-- plainplan ignore lang/jargon: agreed -->\n\nText.'],
			good: ['<!-- plainplan ignore lang/jargon: The school calls it so (JS, 4 May 2027). -->\n\nHe has echoic speech.', 'Text.'],
		},
	},
};

/** A note that would turn off what nothing may turn off. */
export const notAllowed: RuleNote = {
	id: 'suppression/not-allowed',
	meta: {
		title: 'No note turns off a rule that rests on law, or one that finds what would come out wrong.',
		why: 'A family has a right to what the law says, whatever the reason is.',
		mend: 'Mend what the rule reports, and take the note away.',
		source,
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['<!-- plainplan ignore plan/sections: Our plans have other parts. -->\n\nText.'],
			good: ['Text.'],
		},
	},
};

/** A note that keeps nothing quiet. */
export const unused: RuleNote = {
	id: 'suppression/unused',
	meta: {
		title: 'A note to the checker stands where its rule has something to report.',
		why: 'An old note could hide a new mistake.',
		mend: 'Take the note away, or put it above the text that it is about.',
		source,
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'<!-- plainplan ignore lang/jargon: The school calls it so. -->\n\nWe read books.',
				'Text.\n\n<!-- plainplan ignore lang/jargon: The school calls it so. -->',
			],
			good: ['We read books.'],
		},
	},
};

/** A note whose day has passed. */
export const pastReview: RuleNote = {
	id: 'suppression/past-review',
	meta: {
		title: 'Somebody looks again, in time, at words that stay on purpose.',
		why: 'A reason that held last year may not hold today.',
		mend: 'Look at the words again. Then mend them, or write a later day.',
		source,
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'<!-- plainplan ignore lang/jargon: The school calls it so (JS, 4 May 2025). -->\n\nHe has echoic speech.',
				'He has :keep[echoic speech]{rule="lang/jargon" reason="The school calls it so." review-by="4 May 2025"}.',
			],
			good: ['<!-- plainplan ignore lang/jargon: The school calls it so (JS, 4 May 2029). -->\n\nHe has echoic speech.', 'Text.'],
		},
	},
};

/** What there is to know about notes to the checker. */
export const suppressionRuleNotes: readonly RuleNote[] = [unknownRule, reason, notAllowed, unused, pastReview];
