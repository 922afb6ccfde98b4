import { readFileSync } from 'node:fs';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import { again, amira, final, jobOf, list, sam, samWithReminders } from './a-job.ts';

export function starter(type: string, change: (text: string) => string = (text) => text): PrintJob {
	return jobOf(change(readFileSync(new URL(`../../../templates/types/${type}/starter.md`, import.meta.url), 'utf8')));
}

/** A record of answers that thanks two people, beside a draft whose days are Sam's. */
export const replies: PrintJob = withWindow(starter('replies', (text) => text.replace('people:', 'send-to: mum, gran\npeople:')));

/** A job for each kind of message, by what it is about. */
export const everyKind: Readonly<Record<string, PrintJob>> = {
	'a draft, its reminders and its end': samWithReminders,
	'a draft sent again': again,
	'a final plan': final,
	'a list of changes': list,
	'a One Plan': amira,
	'answers that came': replies,
	'a decision to write a plan': starter('plan-decision'),
	'one question': starter('views-request'),
	'questions for parents': starter('parent-views'),
	'questions for a child': starter('child-views'),
	'questions about a draft': starter('reply-form'),
	'special help that started': starter('help-started'),
	'a request for advice': starter('advice-request'),
	'an invitation': starter('meeting-invitation'),
	'the report of a review': starter('annual-review'),
	'a decision after a review': starter('review-decision'),
	"a Child's Plan": starter('childs-plan'),
	'a note that a child has a plan': starter('plan-flag'),
	'a request to change help': starter('provision-request'),
	'a note to the author of a plan': starter('quality-note'),
	'a notice of a move to a new plan': starter('transfer-notice'),
};

function withWindow(job: PrintJob): PrintJob {
	const { window, weeks } = sam.facts;
	return { ...job, facts: { ...job.facts, ...(window && { window }), ...(weeks && { weeks }) } };
}
