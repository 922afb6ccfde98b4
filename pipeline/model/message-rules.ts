import type { Finding } from './finding.ts';
import type { RuleNote } from './rule-note.ts';

/** The rules of messages to families. They hold settings and made files, not words of a document, so `check` has no rule for them. */
export const messageRuleNotes: readonly RuleNote[] = [
	{
		id: 'notice/missing-setting',
		meta: {
			title: 'project.yml holds everything that the message to the family needs.',
			why: 'Without it the message would have a gap where a phone number or an address belongs.',
			mend: 'Add the key to project.yml.',
			source: { publisher: 'Plainplan', title: 'How messages are made', place: 'Settings' },
			level: 'error',
			law: false,
			aliases: [],
			examples: {
				place: 'email',
				bad: ['Phone us on .', 'The list is at .', ' can read the draft with you.'],
				good: [
					'Phone us on 01632 960 041.',
					'The list is at www.northmoor.example.',
					'Northmoor Family Advice can read the draft with you.',
				],
			},
		},
	},
	{
		id: 'notice/address',
		meta: {
			title: 'A message goes to one bare address.',
			why: 'Anything beside the address could send a plan to the wrong person.',
			mend: 'Type only the address, such as name@place.example.',
			source: { publisher: 'Information Commissioner', title: 'Data protection and email security', place: 'the right recipient' },
			level: 'error',
			law: true,
			aliases: ['E1'],
			examples: {
				place: 'email',
				bad: ['ann@example.org, bob@example.org', 'Ann <ann@example.org>', '-ann@example.org'],
				good: ['ann@example.org', "ann.o'neill@post.example.org", 'ann+plan@example.org'],
			},
		},
	},
	{
		id: 'notice/must-say',
		meta: {
			title: 'A message says everything that the family has a right to know.',
			why: 'A family that does not know of a right cannot use it.',
			mend: 'Put the words back into the wording of the message, in templates/email.',
			source: { publisher: 'Department for Education', title: 'SEND Code of Practice 2015', place: 'paragraph 9.77' },
			level: 'error',
			law: true,
			aliases: ['email/draft-notice'],
			examples: {
				place: 'email',
				bad: ['Answer soon.', 'Tell us what you think in 15 days.', 'You can ask for a school.'],
				good: [
					'Your last day to answer is Thursday 10 December 2026.',
					'Phone Joy on 01632 960 041.',
					'You can ask for a school or college, or a type of school.',
				],
			},
		},
	},
	{
		id: 'notice/translation',
		meta: {
			title: 'Everyone gets the message in the language that they read.',
			why: 'Somebody who cannot read the message does not learn what they can do, or by when.',
			mend: 'Put a translation of the wording beside project.yml, in the folder "email".',
			source: { publisher: 'UK Government', title: 'Equality Act 2010', place: 'section 20' },
			level: 'error',
			law: true,
			aliases: [],
			examples: {
				place: 'email',
				bad: ['A reader of Polish gets an English message.', 'Nobody translated the reminder.', 'The file has another name.'],
				good: ['email/draft-plan.pl.yml', 'email/reminder.pl.yml', 'The reader reads English.'],
			},
		},
	},
	{
		id: 'notice/size',
		meta: {
			title: 'A message is small enough for the mail relay.',
			why: 'A relay refuses a message that is too large, and the family gets nothing.',
			mend: 'Send large files as a link or by post.',
			source: { publisher: 'Plainplan', title: 'How messages are made', place: 'Sizes' },
			level: 'warning',
			law: false,
			aliases: [],
			examples: {
				place: 'email',
				bad: ['A message of 30 MB.', 'A plan with ten large photos.', 'Eight scanned reports.'],
				good: ['A message of 1 MB.', 'A link to the reports.', 'The reports by post.'],
			},
		},
	},
];

/** A finding with the level, reason and source of its rule note. Throws on an id without a note: a bug. */
export function messageFinding(ruleId: string, finding: Pick<Finding, 'message' | 'mend' | 'span'>): Finding {
	const note = messageRuleNotes.find(({ id }) => id === ruleId);
	if (note === undefined) throw new Error(`No rule note for ${ruleId}.`);
	const { level, why, source } = note.meta;
	return { ruleId, level, why, source, fixes: [], ...finding };
}
