import { monthNames } from '../../language/calendar-words.ts';
import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import { startsSentence } from './spelling-place.ts';

/** A word that stands for the child: he or she, in one of its forms. */
export interface ChildPronoun {
	readonly unit: Unit;
	readonly token: Token;
	readonly kind: 'he' | 'she';
}

/**
 * The words he and she, with their other forms, where they can stand for nobody but the child: in a sentence that names the child, or
 * right after one in the same paragraph, where no other person or animal is spoken of.
 * @param units the writer's sentences, in order
 * @param isName tells of a word with a capital letter at the start of a sentence whether it is somebody's name
 */
export function childPronounsIn(units: readonly Unit[], child: string, isName: (word: string) => boolean): readonly ChildPronoun[] {
	const found: ChildPronoun[] = [];
	let line = -1;
	let about: 'nobody' | 'child' | 'others' = 'nobody';
	for (const unit of units) {
		if (unit.line !== line) about = 'nobody';
		line = unit.line;
		const named = unit.tokens.findIndex((token) => isChild(token, child));
		if (unit.tokens.some((_, index) => isSomeoneElse(unit.tokens, index, { child, isName }))) about = 'others';
		else if (named >= 0 && about === 'nobody') about = 'child';
		if (about !== 'child') continue;
		for (const [index, token] of unit.tokens.entries()) {
			const kind = pronouns.get(token.lower);
			if (kind !== undefined && index > named) found.push({ unit, token, kind });
		}
	}
	return found;
}

const pronouns: ReadonlyMap<string, 'he' | 'she'> = new Map([
	...['he', 'him', 'his', 'himself'].map((word) => [word, 'he'] as const),
	...['she', 'her', 'hers', 'herself'].map((word) => [word, 'she'] as const),
]);

function isChild({ text }: Token, child: string): boolean {
	return text.replace(/['’]s?$/, '') === child;
}

const days = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|christmas|easter|i|ramadan|eid|diwali)$/;

/** People and animals that have a he or a she. */
const someone = new Set(
	(
		'mum mam mom mummy mother dad daddy father parent parents brother sister sibling twin gran granny nan nana grandma grandad granddad grandfather grandmother aunt ' +
		'auntie uncle cousin friend boy girl man woman lady gentleman baby child pupil classmate partner wife husband son daughter nephew niece neighbour teacher assistant ' +
		'headteacher head tutor nurse doctor therapist psychologist paediatrician consultant officer worker carer childminder mentor coach helper adult driver escort ' +
		'manager dentist optician social practitioner specialist adviser advisor trainer leader co-ordinator ordinator senco interpreter someone somebody everyone anyone ' +
		'person player character dog cat puppy kitten horse pony rabbit hamster pet doll who whose or'
	).split(' '),
);

function isSomeoneElse(
	tokens: readonly Token[],
	index: number,
	{ child, isName }: { readonly child: string; readonly isName: (word: string) => boolean },
): boolean {
	const token = tokens[index];
	if (token?.kind !== 'word' || isChild(token, child)) return false;
	const lower = token.lower.replace(/'s$/, '');
	if (someone.has(lower) || someone.has(lower.replace(/s$/, ''))) return true;
	if (!/^\p{Lu}/u.test(token.text) || monthNames.has(lower) || days.test(lower)) return false;
	return !startsSentence(tokens, index) || isName(token.text.replace(/['’]s?$/, ''));
}
