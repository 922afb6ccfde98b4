import type { NameRef } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { cellOf, type HelpRow, nameKey, type Thread } from '../../model/plan-parts.ts';
import type { RuleFinding } from '../../model/rule.ts';
import { hasTooManyCells, nameOfRow, saysSomething, spanOfCell } from '../rows.ts';
import { spanOfWords } from '../span-within.ts';
import { lostName } from '../suggest-name.ts';
import { quoted } from '../wording.ts';
import { meantNames, type Named } from './meant-names.ts';

/** Names in outcomes and in rows of help that lead to no need or hope, and outcomes and rows that name none. */
export function* lostNames(document: PlanDocument, thread: Thread): Generator<RuleFinding> {
	const { needs, hopes } = thread;
	for (const outcome of thread.outcomes) {
		if (outcome.for.length === 0) {
			yield {
				message: `The outcome ${quoted(outcome.label.name)} does not name the need that it answers.`,
				mend: 'Write for="..." after its name, with the name of a need.',
				span: outcome.label.span,
			};
		}
		yield* outcome.for.filter(lost(needs)).map((typed) => lostNeed(typed, needs));
		yield* outcome.hopes.filter(lost(hopes)).map((typed) => lostHope(typed, hopes));
	}
	for (const row of thread.help) yield* lostInRow(document, row, needs);
}

function lost(known: readonly Named[]): (typed: { readonly name: string }) => boolean {
	const keys = new Set(known.map(({ label }) => nameKey(label.name)));
	return ({ name }) => !keys.has(nameKey(name));
}

function lostNeed(typed: NameRef, known: readonly Named[]): RuleFinding {
	return lostOf(typed, 'need', known, 'Write the need first, in a :::need block with its name.');
}

function lostHope(typed: NameRef, known: readonly Named[]): RuleFinding {
	return lostOf(typed, 'hope', known, 'Write the hope first, in a :::hope block with its name.');
}

function lostOf({ name, span }: NameRef, kind: string, known: readonly Named[], otherwise: string): RuleFinding {
	const meant = meantNames(name, known);
	if (meant === undefined) return lostName({ name, span, kind, known: known.map(({ label }) => label.name), otherwise });
	const message = `No ${kind} has the name ${quoted(name)}.`;
	const [first = ''] = meant;
	if (meant.length === 1) return { message, mend: `Numbers change when the plan does, so write the name: ${quoted(first)}.`, span };
	return { message, mend: `Write ; between two names: ${quoted(meant.join('; '))}.`, span };
}

function* lostInRow(document: PlanDocument, { row, table, outcome, helps }: HelpRow, needs: readonly Named[]): Generator<RuleFinding> {
	if (outcome || !saysSomething(row) || hasTooManyCells(document, row)) return;
	const cell = cellOf(table, row, 'helps-with');
	const span = spanOfCell(row, cell);
	if (helps.length === 0) {
		yield {
			message: `${nameOfRow(row)} does not name the need that it helps with.`,
			mend: 'Write the name of a need under "Helps with".',
			span,
		};
	}
	let after = span.start.offset;
	for (const name of helps) {
		const place = spanOfWords(document.source, span, name, after) ?? span;
		if (place !== span) after = place.end.offset;
		if (lost(needs)({ name })) yield lostNeed({ name, span: place }, needs);
	}
}
