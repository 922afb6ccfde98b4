import type { Heading, Table } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, nameKey, personOf, tablesOf } from '../../model/plan-parts.ts';
import type { DocumentType } from '../../model/template.ts';
import { plainText } from '../../model/walk.ts';
import { areBlank, headingOf, knownSectionsOf } from '../outline.ts';
import { isChild, isChildsView, isParentsName, isParentsView } from '../parents.ts';
import { saysSomething, wordsIn } from '../rows.ts';
import { capitalised, countInWords, listInWords } from '../wording.ts';

/** One thing that the checklist asks for: done, with what was found, or not, with what is missing. One sentence without its full stop. */
export interface Answer {
	readonly met: boolean;
	readonly reason: string;
}

const met = (reason: string): Answer => ({ met: true, reason });
const missing = (reason: string): Answer => ({ met: false, reason });

/** Item 1: dates, name, school or setting, year group and level of support. */
export function frontAnswer({ meta }: PlanDocument, yearIsKnown: boolean): Answer {
	const parts: readonly (readonly [name: string, there: boolean])[] = [
		['the dates', meta.cycle !== undefined],
		['the name', meta.child !== undefined],
		['the school', (meta.schoolNow ?? meta.setting) !== undefined],
		['the year', yearIsKnown],
		['the support', meta.support !== undefined],
	];
	const absent = parts.filter(([, there]) => !there).map(([name]) => name);
	if (absent.length === 0) return met('Dates, name, school, year and support are here');
	return missing(`${capitalised(listInWords(absent))} ${absent.length === 1 && absent[0] !== 'the dates' ? 'is' : 'are'} missing`);
}

/** Item 2: a view of the child and one of a parent, each with how it was gathered, and at least one heading filled. */
export function viewsAnswer(document: PlanDocument, type: DocumentType): Answer {
	const views = blocksOfKind(document, 'view').filter(({ how }) => how !== undefined && how.trim() !== '');
	const childs = views.find((view) => isChildsView(document, view));
	const parents = views.find((view) => isParentsView(document, view));
	if (!childs) return missing('There is no view of the child that says how we gathered it');
	if (!parents) return missing('There is no view of a parent that says how we gathered it');
	const { filled, all } = headingsFilled(document, type);
	if (all > 0 && filled === 0) return missing('None of the headings has any words');
	const names = [...new Set([childs, parents].flatMap(({ whose }) => whose.map(({ name }) => personOf(document, name)?.name ?? name)))];
	const headings = filled === all ? `all ${countInWords(all)} headings` : `${countInWords(filled)} of ${countInWords(all)} headings`;
	return met(`Views of ${listInWords(names)}, ${headings}`);
}

/** How many of the headings under hopes stand in the document with words below them. */
function headingsFilled(document: PlanDocument, type: DocumentType): { readonly filled: number; readonly all: number } {
	const template = type.sections.find(({ headings }) => headings.length > 0);
	const section = knownSectionsOf(document, type).find((known) => known.template === template)?.section;
	const filled = new Set<string>();
	let under: { readonly heading: Heading; readonly blocks: (typeof document.sections)[number]['blocks'][number][] } | undefined;
	const close = () => {
		if (!under || areBlank(under.blocks)) return;
		const typed = nameKey(plainText(under.heading.children));
		const known = template?.headings.find((candidate) =>
			[candidate.heading, ...candidate.aliases].some((heading) => nameKey(headingOf({ heading }, document)) === typed),
		);
		if (known) filled.add(known.id);
	};
	for (const block of section?.blocks ?? []) {
		if (block.kind === 'heading' && block.level <= 3) {
			close();
			under = { heading: block, blocks: [] };
		} else under?.blocks.push(block);
	}
	close();
	return { filled: filled.size, all: template?.headings.length ?? 0 };
}

/** Item 3: at least two rows of what people like and admire, each with who said it. */
export function admireAnswer(document: PlanDocument): Answer {
	const rows = rowsOf(document, 'appreciation');
	const nobody = rows.filter(({ table, row }) => wordsIn(table, row, 'who') === '').length;
	if (rows.length < 2) return missing(`${capitalised(counted(rows.length, 'row'))}, and two are the least`);
	if (nobody > 0) return missing(`${capitalised(counted(nobody, 'row'))} without who said it`);
	return met(`${capitalised(counted(rows.length, 'row'))}, each with who said it`);
}

/** The first half of item 4: findings with how they are known and when, of at least two kinds. */
export function findingsAnswer(document: PlanDocument): Answer {
	const rows = rowsOf(document, 'findings');
	const bare = rows.filter(({ table, row }) => wordsIn(table, row, 'how-known') === '' || wordsIn(table, row, 'when') === '').length;
	const kinds = new Set(rows.map(({ table, row }) => nameKey(wordsIn(table, row, 'how-known'))));
	if (rows.length === 0) return missing('There are no findings');
	if (bare > 0) return missing(`${capitalised(counted(bare, 'finding'))} without how we know or when`);
	if (kinds.size < 2) return missing('All findings come from one source, and two are the least');
	return met(capitalised(counted(rows.length, 'finding')));
}

/** The second half of item 5: the child and a parent agreed. */
export function agreedAnswer(document: PlanDocument): Answer {
	const who = document.meta.agreed?.who;
	if (!who) return missing('Nobody has agreed the plan yet');
	if (!who.some((name) => isChild(document, name))) return missing('The child has not agreed the plan yet');
	if (!who.some((name) => isParentsName(document, name))) return missing('No parent has agreed the plan yet');
	return met('Agreed');
}

function rowsOf(document: PlanDocument, meaning: string): readonly { readonly table: Table; readonly row: Table['rows'][number] }[] {
	return tablesOf(document, meaning).flatMap(({ table }) => table.rows.filter(saysSomething).map((row) => ({ table, row })));
}

function counted(count: number, noun: string): string {
	return `${countInWords(count)} ${noun}${count === 1 ? '' : 's'}`;
}
