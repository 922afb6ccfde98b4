import type { CaseFile, Service } from '../../model/case-file.ts';
import type { PlanMeta } from '../../model/document.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { Report } from '../report.ts';
import { quote } from '../say.ts';

type Row = Pick<Service, 'document' | 'person' | 'span'>;

/**
 * Advises on rows about a plan that the case most likely does not have: one that nobody was sent though others were, one that
 * only one person was sent, and one whose number leaves a gap. Each document can only speak of itself, so a row about it is right.
 */
export function reportUnknownVersions(
	{ served, extensions, agreedEarly }: Omit<CaseFile, 'source' | 'terms'>,
	meta: PlanMeta,
	report: Report,
): void {
	const own = meta.stage && `${meta.stage} ${meta.version ?? 1}`;
	const said = new Set<string>();
	const advise = ({ span, document }: Row, message: string) => {
		if (said.has(document)) return;
		said.add(document);
		report('case-file/unknown-document', span, { message, mend: 'Check the number. Leave the row as it is where the number is right.' });
	};
	for (const row of served) {
		if (row.document === own) continue;
		const [gap, only] = [gapBelow(row, served, own), onlyPerson(row, served)];
		if (gap) advise(row, `No document of this case is called ${row.document} here: the case file knows of no ${gap}.`);
		else if (only)
			advise(row, `Only ${quote(row.person)} got ${row.document}. Every other ${partsOf(row.document).stage} went to more people.`);
	}
	for (const row of [...extensions, ...agreedEarly]) {
		if (row.document === own || served.length === 0 || served.some(({ document }) => document === row.document)) continue;
		advise(row, `No row of "served" says that ${row.document} went to anybody.`);
	}
}

/** The plan before this one, where rows or the document in hand know of an earlier one and nothing knows of that one. */
function gapBelow({ document }: Row, served: readonly Row[], own: string | undefined): string | undefined {
	const { stage, number } = partsOf(document);
	const known = [...served.map((row) => row.document), ...(own === undefined ? [] : [own])].map(partsOf);
	const earlier = known.filter((one) => one.stage === stage && one.number < number).map((one) => one.number);
	return earlier.length > 0 && !earlier.includes(number - 1) ? `${stage} ${number - 1}` : undefined;
}

/** This plan went to one person, and every other plan of its stage to more than one. */
function onlyPerson({ document }: Row, served: readonly Row[]): boolean {
	const { stage } = partsOf(document);
	const people = (name: string) => new Set(served.filter((row) => row.document === name).map(({ person }) => nameKey(person))).size;
	const others = new Set(served.map((row) => row.document).filter((name) => name !== document && partsOf(name).stage === stage));
	return people(document) === 1 && others.size > 0 && [...others].every((name) => people(name) > 1);
}

function partsOf(document: string): { readonly stage: string; readonly number: number } {
	const [stage = '', number] = document.split(' ');
	return { stage, number: Number(number) };
}
