import type { PlanSection } from '../model/document.ts';
import { fewestWordsToMeasure, type HardSentence, type ReadingLevel, type SectionReadability } from '../model/readability.ts';
import { plainText } from '../model/walk.ts';
import { syllablesOf } from './syllables.ts';
import { wordCount } from './tokens.ts';
import type { Unit, UnitRole } from './unit.ts';

/**
 * How hard each part of a document is to read, in source order, for parts of at least 100 words. List items and cells are sentences
 * of their own; headings, labels, the front matter, the list of reports and people's own words are left out. All easy-read items are one part, the last.
 * @param units every sentence of the document, as `unitsOf` gives them
 */
export function readabilityOf(units: readonly Unit[]): readonly SectionReadability[] {
	const bySection = new Map<PlanSection, Measured[]>();
	const easyRead: Measured[] = [];
	for (const unit of units) {
		if (unit.verbatim || leftOut.has(unit.role) || isReportListed(unit)) continue;
		const list = unit.role === 'easy-item' ? easyRead : (bySection.get(unit.section) ?? []);
		if (unit.role !== 'easy-item') bySection.set(unit.section, list);
		list.push(measured(unit));
	}
	const parts = [...bySection].flatMap(([{ id, heading, span }, list]) =>
		partOf(list, { id, span, ...(heading && { heading: plainText(heading.children) }) }),
	);
	const [first] = easyRead;
	return first ? [...parts, ...partOf(easyRead, { id: 'easy-read', span: first.unit.spanOf() })] : parts;
}

const leftOut: ReadonlySet<UnitRole> = new Set(['heading', 'easy-title', 'meaning', 'front', 'view', 'aspiration']);

/** A cell of the list of reports: names and days, which nobody can make easier. */
function isReportListed({ role, column }: Unit): boolean {
	return role === 'advice' && column !== undefined;
}

interface Counts {
	readonly words: number;
	readonly sentences: number;
	readonly syllables: number;
}

interface Measured extends Counts {
	readonly unit: Unit;
}

function measured(unit: Unit): Measured {
	const syllables = unit.tokens.reduce((sum, token) => (token.kind === 'mark' ? sum : sum + syllablesOf(token.text)), 0);
	return { unit, words: wordCount(unit.tokens), sentences: 1, syllables };
}

function partOf(list: readonly Measured[], place: Pick<SectionReadability, 'id' | 'heading' | 'span'>): readonly SectionReadability[] {
	const all = sumOf(list);
	if (all.words < fewestWordsToMeasure) return [];
	return [{ ...place, level: readingLevel(all), hardest: hardestOf(list, all) }];
}

function sumOf(list: readonly Counts[]): Counts {
	const sum = { words: 0, sentences: 0, syllables: 0 };
	for (const { words, sentences, syllables } of list) {
		sum.words += words;
		sum.sentences += words > 0 ? sentences : 0;
		sum.syllables += syllables;
	}
	return sum;
}

/**
 * The Flesch-Kincaid grade: 0.39 x words a sentence + 11.8 x syllables a word - 15.59.
 * Source: Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability formulas for Navy enlisted personnel, 1975.
 * The reading age is the grade and 5: American children start grade 1 at 6.
 */
export function readingLevel({ words, sentences, syllables }: Counts): ReadingLevel {
	const grade = words === 0 || sentences === 0 ? 0 : 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
	return { words, sentences, syllables, grade: rounded(grade), age: Math.max(5, Math.round(grade + 5)) };
}

const most = 3;
/** Fewer words are a name or a label in a cell. */
const fewestWords = 5;
/** A sentence that most can read at 9, the age at which the NHS digital service manual says to aim, costs nothing. */
const easyGrade = 4;
/** Words of so many syllables are named beside a hard sentence. */
const longWord = 3;

function hardestOf(list: readonly Measured[], all: Counts): readonly HardSentence[] {
	const { grade } = readingLevel(all);
	const names = namesIn(list);
	return list
		.filter((one) => one.words >= fewestWords && readingLevel(one).grade >= Math.max(grade, easyGrade))
		.map((one) => ({ one, cost: rounded(grade - gradeWithout(one, all)) }))
		.filter(({ cost }) => cost >= 0)
		.sort((a, b) => b.cost - a.cost || a.one.unit.spanOf().start.offset - b.one.unit.spanOf().start.offset)
		.slice(0, most)
		.map(({ one: { unit, words }, cost }) => ({ text: unit.text, span: unit.spanOf(), words, cost, longWords: longWordsOf(unit, names) }));
}

function gradeWithout({ words, sentences, syllables }: Counts, all: Counts): number {
	return readingLevel({ words: all.words - words, sentences: all.sentences - sentences, syllables: all.syllables - syllables }).grade;
}

/** The longest words of a sentence by their syllables, each once, hyphens and all; names are no choice of the writer. */
function longWordsOf({ text, tokens }: Unit, names: ReadonlySet<string>): readonly string[] {
	const counts = new Map<string, number>();
	for (const [index, { kind, start }] of tokens.entries()) {
		if (kind !== 'word' || tokens[index]?.joined) continue;
		const word = text.slice(start, wordEnd(tokens, index));
		const mayBeName = index > 0 || tokens[index + 1]?.text === ',' || names.has(withoutPossessive(word));
		const count = mayBeName && /^\p{Lu}/u.test(word) ? 0 : syllablesOf(word);
		if (count >= longWord) counts.set(word.toLowerCase(), count);
	}
	return [...counts]
		.sort(([, one], [, other]) => other - one)
		.slice(0, most)
		.map(([word]) => word);
}

/** Words with a capital inside a sentence: at the start of another one they are names too. */
function namesIn(list: readonly Measured[]): ReadonlySet<string> {
	const inside = list.flatMap(({ unit }) => unit.tokens.slice(1));
	return new Set(inside.filter(({ text }) => /^\p{Lu}\p{Ll}/u.test(text)).map(({ text }) => withoutPossessive(text)));
}

function withoutPossessive(word: string): string {
	return word.replace(/['’]s?$/, '');
}

/** Where a word ends, with the parts that hyphens join to it. */
function wordEnd(tokens: Unit['tokens'], first: number): number {
	let last = first;
	while (tokens[last + 1]?.joined) last += 1;
	return tokens[last]?.end ?? 0;
}

function rounded(grade: number): number {
	return Math.round(grade * 100) / 100;
}
