import type { NeedBlock } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { nearestName } from '../../model/nearest-name.ts';
import { nameKey, type Thread } from '../../model/plan-parts.ts';
import type { RuleFinding } from '../../model/rule.ts';
import { sliceOf } from '../../model/span.ts';
import type { DocumentType } from '../../model/template.ts';
import { blocksOf } from '../../model/walk.ts';
import { hasTooManyCells, saysSomething } from '../rows.ts';
import { quoted } from '../wording.ts';
import { meantNames } from './meant-names.ts';

/**
 * Needs without an outcome or without help, and outcomes without help where help stands inside outcomes.
 * A need that a slip of the keys meant is not named as well: the slip is. Nor is one that a row names whose cells stand in wrong columns.
 */
export function* gaps(document: PlanDocument, thread: Thread, type: DocumentType): Generator<RuleFinding> {
	const inOutcomes = helpStandsInOutcomes(type);
	const { inOutcomes: named, inRows } = slips(document, thread);
	for (const need of thread.needs) {
		const name = quoted(need.label.name);
		const span = need.label.span;
		if (thread.outcomesFor(need).length === 0 && !named.has(need.label.name)) {
			yield { message: `The need ${name} has no outcome.`, mend: `Write an outcome with for=${name}.`, span };
		}
		if (inOutcomes || inRows.has(need.label.name)) continue;
		if (thread.helpFor(need).length === 0) {
			yield { message: `The plan has no help for the need ${name}.`, mend: `Add a row of help with ${name} under "Helps with".`, span };
		} else if (mustHaveHelpInF(document, need, type) && !thread.helpFor(need).some(({ section }) => section.id === 'F')) {
			yield {
				message: `The need ${name} has no row of help in section F.`,
				mend: `Add a row to section F with ${name} under "Helps with".`,
				span,
				why: 'Each special educational need must have its own help in section F.',
			};
		}
	}
	if (inOutcomes) yield* outcomesWithoutHelp(thread);
}

/** Needs whose names were typed with a slip, in outcomes and in rows of help. */
function slips(document: PlanDocument, thread: Thread): { readonly inOutcomes: ReadonlySet<string>; readonly inRows: ReadonlySet<string> } {
	const known = thread.needs.map(({ label }) => label.name);
	const meant = (typed: readonly string[]) =>
		new Set([...new Set(typed)].flatMap((name) => meantNames(name, thread.needs) ?? [nearestName(name, known)?.name ?? '']));
	const right = new Set(known.map(nameKey));
	const wrong = (names: readonly string[]) => names.filter((name) => !right.has(nameKey(name)));
	const misread = thread.help.filter(({ row }) => hasTooManyCells(document, row)).map(({ row }) => sliceOf(document.source, row.span));
	return {
		inOutcomes: meant(wrong(thread.outcomes.flatMap((outcome) => outcome.for.map(({ name }) => name)))),
		inRows: new Set([
			...meant(wrong(thread.help.flatMap(({ helps }) => helps))),
			...known.filter((name) => misread.some((row) => nameKey(row).includes(nameKey(name)))),
		]),
	};
}

/** Whether the type writes who does what inside each outcome, as a One Plan does, rather than in sections of their own. */
export function helpStandsInOutcomes(type: DocumentType): boolean {
	return type.tables.some(({ id, inOutcome }) => id === 'help' && inOutcome);
}

/** Code of Practice, paragraph 9.69, section F: help is written for each and every need of section B. */
function mustHaveHelpInF(document: PlanDocument, need: NeedBlock, type: DocumentType): boolean {
	if (!type.sections.some(({ id }) => id === 'F')) return false;
	for (const { block, section } of blocksOf(document)) if (block === need) return section.id === 'B';
	return false;
}

function* outcomesWithoutHelp(thread: Thread): Generator<RuleFinding> {
	for (const outcome of thread.outcomes) {
		if (thread.help.some((help) => help.outcome === outcome && saysSomething(help.row))) continue;
		yield {
			message: `The plan has no help for the outcome ${quoted(outcome.label.name)}.`,
			mend: 'Add a table inside it: what will happen, who, how often and how long.',
			span: outcome.label.span,
		};
	}
}
