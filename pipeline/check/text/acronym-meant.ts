import type { Token } from '../../language/tokens.ts';

/**
 * What a short form stands for in its sentence. `OT` and `SALT` are a person and what the person gives: in `needs OT`,
 * `SALT input` and `weekly OT` they are the therapy, else the therapist.
 * @param stands the words of the list
 * @param at the number of the short form among the tokens of its sentence
 */
export function meantHere(stands: string, tokens: readonly Token[], at: number): string {
	if (!stands.endsWith('therapist')) return stands;
	const [before, next] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
	return given.has(next) || asked.has(before) ? stands.replace(/therapist$/, 'therapy') : stands;
}

const given = new Set(
	'input programme programmes session sessions support intervention interventions provision advice assessment assessments report reports block blocks targets exercises'.split(
		' ',
	),
);
const asked = new Set(
	'need needs require requires receive receives get gets have has having weekly daily regular direct more of for in'.split(' '),
);
