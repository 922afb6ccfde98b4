import { printDate } from '../../model/calendar-date.ts';
import type { Service } from '../../model/case-file.ts';
import type { Person, PlanDocument } from '../../model/document.ts';
import { nameKey, personOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { lostRecipients } from '../final/lost-recipients.ts';
import { peopleInWords } from '../final/people-in-words.ts';
import { sendRegulations } from '../sources.ts';

/** Nobody can answer a draft that never reached them. */
export const finalNotServed: Rule = {
	id: 'final/not-served',
	meta: {
		title: 'The draft reached everyone before the plan is final, and everyone gets the final plan too.',
		why: 'The time to answer starts on the day when the council serves the draft. A message that came back serves nobody.',
		mend: 'Send the draft to that person again, and note the day in the case file. The time to answer starts then.',
		source: sendRegulations('regulation 13(1)'),
		level: 'error',
		law: true,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check(document, { beside }) {
		const { stage, servedDraft, top } = document.meta;
		const draft = beside?.served;
		if (stage !== 'final' || !draft) return;
		const span = servedDraft?.span ?? top;
		for (const { message, mend } of faultsOf(document, draft)) yield { message, mend, span };
		yield* lostRecipients(document, draft);
	},
};

type Fault = Pick<RuleFinding, 'message' | 'mend'>;

function* faultsOf(document: PlanDocument, draft: PlanDocument): Generator<Fault> {
	const rows = document.caseFile?.served ?? [];
	const own = rows.filter((row) => nameKey(row.document) === nameKey(nameOf(draft)));
	const sentTo = (key: string): readonly Service[] => own.filter((row) => keyOf(draft, document, row.person) === nameKey(key));
	const people = draft.meta.sendTo.map(({ name }) => personOf(draft, name)?.key ?? name);
	const came = people.filter((key) => sentTo(key).length > 0 && sentTo(key).every(({ bounced }) => bounced));
	const missing = people.filter((key) => sentTo(key).length === 0);
	if (people.length === 0) {
		yield {
			message: `Nothing in ${nameOf(draft)} says who got it.`,
			mend: 'Name the family under "send-to" in the draft, and send it as a new draft.',
		};
	}
	if (came.length > 0) {
		const who = peopleInWords(draft, came);
		yield {
			message: `The draft did not reach ${who}: it came back.`,
			mend: `Send the draft to ${who} again, and note the day under "served" in the case file. The time to answer starts then.`,
		};
	}
	if (missing.length > 0) {
		const first = document.caseFile ? '' : 'Write a case file, and name it after "case-file". ';
		const lines = missing.map((key) => rowToPaste(draft, key));
		yield {
			message: `The case file does not say that ${nameOf(draft)} went to ${peopleInWords(draft, missing)}.`,
			mend: `${first}If you sent the draft, write this under "served" in the case file, with the right day:\n${lines.join('\n')}`,
		};
	}
	const newer = newerDraft(document, draft, rows);
	if (newer) {
		yield {
			message: `The case file says that ${newer} replaced ${nameOf(draft)}. We compare this plan with ${nameOf(draft)}.`,
			mend: `Write the code of ${newer} after "served-draft", and start this plan from ${newer}.`,
		};
	}
}

/** `draft 1`. */
function nameOf({ meta }: PlanDocument): string {
	return `${meta.stage ?? 'draft'} ${meta.version ?? 1}`;
}

/** One key for one person, whatever the row calls them. */
function keyOf(draft: PlanDocument, document: PlanDocument, typed: string): string {
	return nameKey((personOf(draft, typed) ?? personOf(document, typed))?.key ?? typed);
}

/** The newest draft that was sent after this one, and before the plan was final. */
function newerDraft({ meta }: PlanDocument, draft: PlanDocument, rows: readonly Service[]): string | undefined {
	const later = rows.flatMap(({ document: name, on }) => {
		const number = Number(/^draft (\d+)$/.exec(nameKey(name))?.[1] ?? 0);
		return number > (draft.meta.version ?? 1) && meta.issued !== undefined && on <= meta.issued ? [number] : [];
	});
	return later.length === 0 ? undefined : `draft ${Math.max(...later)}`;
}

function rowToPaste(draft: PlanDocument, key: string): string {
	const { issued } = draft.meta;
	const day = issued === undefined ? 'the day' : printDate(issued);
	return `- { document: ${nameOf(draft)}, person: ${key}, how: ${routeOf(personOf(draft, key))}, on: ${day} }`;
}

function routeOf(person: Person | undefined): string {
	return person?.channel?.kind ?? 'hand';
}
