import type { TextEdit } from '../model/finding.ts';
import { editDistance, nearestName } from '../model/nearest-name.ts';
import type { RuleFinding } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import { insideSentence, listInWords, quoted } from './wording.ts';

/** A name that leads nowhere: what it should name (`need`), the names there are, and what to do otherwise. */
export interface LostName {
	readonly kind: string;
	readonly name: string;
	readonly span: Span;
	readonly known: readonly string[];
	/** What to do where no known name is meant. */
	readonly otherwise: string;
}

/** The finding for a name that leads nowhere, with the nearest right name, and a fix where that name is sure. */
export function lostName({ kind, name, span, known, otherwise }: LostName): RuleFinding {
	const near = nearestName(name, known);
	const message = `No ${kind} has the name ${quoted(name)}.`;
	if (near) return { message, mend: `Did you mean ${quoted(near.name)}?`, span, fixes: near.sure ? safeEdit(span, near.name) : [] };
	return { message, mend: known.length === 0 ? otherwise : `${namesToChoose(name, known)} Or ${insideSentence(otherwise)}`, span };
}

/** More names than this are not compared one by one: nobody reads through them either. */
const mostCompared = 20;

function namesToChoose(typed: string, known: readonly string[]): string {
	if (known.length > mostCompared) return 'Use a name just as it stands where it comes first.';
	const byDistance = known
		.map((name) => ({ name, distance: editDistance(typed, name) }))
		.sort((one, other) => one.distance - other.distance);
	const names = listInWords(
		byDistance.slice(0, 3).map(({ name }) => quoted(name)),
		'or',
	);
	if (known.length === 1) return `The only name there is ${names}.`;
	return known.length <= 3 ? `Use one of these names: ${names}.` : `Use a name that this document has, such as ${names}.`;
}

function safeEdit(span: Span, text: string): readonly TextEdit[] {
	return /["|{}[\];]/.test(text) ? [] : [{ span, text }];
}
