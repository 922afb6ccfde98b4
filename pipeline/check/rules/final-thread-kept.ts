import type { NameRef } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { nameKey, type Thread, threadOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { shownWords } from '../final/shown-words.ts';
import { unaskedChanges } from '../final/unasked-changes.ts';
import { codeOfPractice } from '../sources.ts';
import { listInWords, quoted } from '../wording.ts';

/** A row of help, an outcome or a need that a final plan lost: what it was for is named. */
export const finalThreadKept: Rule = {
	id: 'final/thread-kept',
	meta: {
		title: 'No row of help, no outcome and no need of the draft goes unless somebody asked.',
		why: 'Each row of help serves a need. When a row goes, the child loses that help.',
		mend: 'Put it back as it stood in the draft that went out.',
		source: codeOfPractice('paragraph 9.69, section F'),
		level: 'error',
		law: true,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check(document, context) {
		const served = context.beside?.served;
		if (!served) return;
		const [sent, now] = [threadOf(served), threadOf(document)];
		for (const { kind, place, wholeBefore, wholeAfter, span } of unaskedChanges(document, context)) {
			if (kind !== 'removed' || wholeAfter !== '') continue;
			const lost = lostHelp(sent, now, place, wholeBefore) ?? lostOutcome(sent, now, place) ?? lostNeed(sent, document, place);
			if (lost) yield { message: lost, mend: 'Put it back as it stood in the draft that went out.', span } satisfies RuleFinding;
		}
	},
};

function lostHelp(sent: Thread, now: Thread, place: string, whole: string): string | undefined {
	const help = sent.help.find(({ row }) => row.number === place && whole.startsWith(plainText(row.cells[0]?.children ?? []).trim()));
	if (!help) return undefined;
	const names = help.outcome ? help.outcome.for.map(({ name }) => name) : help.helps;
	const left = names.filter((name) => !now.needs.some((need) => isNamed(need.label, name) && now.helpFor(need).length > 0));
	const first = `The help ${help.row.number} of the draft is gone: ${shownWords(whole)}.`;
	if (names.length === 0) return first;
	const nothing = left.length === 0 ? '' : ` Nothing else helps with ${listInWords(left.map(quoted))} now.`;
	return `${first} It served ${needsInWords(names)}.${nothing}`;
}

function lostOutcome(sent: Thread, now: Thread, place: string): string | undefined {
	const outcome = sent.outcomes.find(({ label }) => isNamed(label, place));
	if (!outcome || now.outcomes.some(({ label }) => isNamed(label, place))) return undefined;
	return `The outcome ${quoted(place)} of the draft is gone. It served ${needsInWords(outcome.for.map(({ name }) => name))}.`;
}

function lostNeed(sent: Thread, document: PlanDocument, place: string): string | undefined {
	const need = sent.needs.find(({ label }) => isNamed(label, place));
	if (!need || threadOf(document).needs.some(({ label }) => isNamed(label, place))) return undefined;
	const answers = [...sent.outcomesFor(need).map(({ number }) => number), ...sent.helpFor(need).flatMap(({ row }) => row.number ?? [])];
	const rest = answers.length === 0 ? '' : ` ${listInWords(answers)} of the draft answered it.`;
	return `The need ${quoted(place)} of the draft is gone.${rest}`;
}

function needsInWords(names: readonly string[]): string {
	return `${names.length === 1 ? 'the need' : 'the needs'} ${listInWords(names.map(quoted))}`;
}

function isNamed(label: NameRef, name: string): boolean {
	return nameKey(label.name) === nameKey(name);
}
