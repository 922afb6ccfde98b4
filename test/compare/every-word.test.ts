import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../pipeline/compare/compare-plans.ts';
import type { PlanDocument } from '../../pipeline/model/document.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';
import { types } from '../parse/settings.ts';
import { draft, draftText, final, finalText, placementLines } from './sams-final.ts';

/**
 * Check 1 of the expert: change one word in the final that nobody asked for. Here every single word of Sam's final is
 * changed in turn, in four ways. So that this takes seconds, the plan is cut into its blocks: each change is made in one
 * block under its section's heading, and held against the same block of the draft.
 */
const ways: Readonly<Record<string, (words: string[], at: number) => void>> = {
	replaced: (words, at) => words.splice(at, 1, otherWord(words[at] ?? '')),
	removed: (words, at) => words.splice(at, 1),
	doubled: (words, at) => words.splice(at, 0, words[at] ?? '', ' '),
	'swapped with its neighbour': (words, at) => {
		const next = at + 2 < words.length ? at + 2 : at - 2;
		if (next < 0) return;
		const [one = '', other = ''] = [words[at], words[next]];
		words.splice(at, 1, other);
		words.splice(next, 1, one);
	},
};

function otherWord(word: string): string {
	return /^\d+$/.test(word) ? String(Number(word) + 1) : `${word}s`;
}

/** Every other one is a word; what stands between two words comes in between. */
function wordsAndGaps(text: string): readonly string[] {
	return text.split(/([\p{L}\p{N}]+(?:['’]\p{L}+)*)/u);
}

interface Piece {
	/** What stands above it: the section's heading, the heading row of its table. */
	readonly above: string;
	readonly text: string;
	/** What closes the block that it stands in. */
	readonly below: string;
}

/** A section cut at its empty lines; a table is cut into its rows. What stands in a block keeps the block's first and last line. */
function piecesOf(section: string): readonly Piece[] {
	const [heading = '', ...lines] = section.split('\n');
	const pieces: Piece[] = [{ above: '', text: heading, below: '' }];
	let part: string[] = [];
	let opening = '';
	const close = (): void => {
		const text = part.join('\n').trim();
		part = [];
		const [above, below] = [`${heading}\n\n${opening === '' ? '' : `${opening}\n\n`}`, opening === '' ? '' : '\n\n:::'];
		if (/^\|.*\n\|[-|]+\n/.test(text)) {
			const [head = '', line = '', ...rows] = text.split('\n');
			pieces.push({ above, text: `${head}\n${line}`, below });
			for (const row of rows) pieces.push({ above: `${above}${head}\n${line}\n`, text: row, below });
		} else if (text !== '') pieces.push({ above, text, below });
	};
	for (const line of lines) {
		if (/^:::[a-z]/.test(line)) {
			pieces.push({ above: `${heading}\n\n`, text: line, below: '\n\nHere stand words.\n\n:::' });
			opening = line;
		} else if (line === '' || line === ':::') {
			close();
			if (line === ':::') opening = '';
		} else part.push(line);
	}
	close();
	return pieces;
}

const front =
	'---\ndocument: ehc-plan\ncase: NM-0417\nchild: Sam\npeople:\n  officer: Joy, plan co-ordinator, joy@northmoor.example\n---\n\n';

/** Reads many variants of one piece at once. Each is a section of its own; whatever else it becomes is its too. */
function variantsOf(texts: readonly string[]): readonly { readonly document: PlanDocument; readonly isRefused: boolean }[] {
	const mark = 'the next variant stands under here';
	const { value, findings } = parsePlan(
		{ file: 'final-1.md', text: front + texts.map((text) => `## ${mark}\n\n${text}\n\n`).join('') },
		types,
	);
	const starts = value.sections.flatMap(({ heading }, index) =>
		heading && value.source.text.startsWith(`## ${mark}`, heading.span.start.offset) ? [index] : [],
	);
	return starts.map((start, index) => {
		const sections = value.sections.slice(start + 1, starts[index + 1]);
		const [from, to] = [
			value.sections[start]?.span.start.offset ?? 0,
			value.sections[starts[index + 1] ?? -1]?.span.start.offset ?? Number.POSITIVE_INFINITY,
		];
		const isRefused = findings.some(
			({ level, span, ruleId }) => level === 'error' && ruleId !== 'name/twice' && span.start.offset >= from && span.start.offset < to,
		);
		return { document: { ...value, sections }, isRefused };
	});
}

/** The program prints `Section A` itself, so a heading without the word `Section` reads the same. */
function isSaidAnyway(to: string, text: string): boolean {
	return to === text.replace(/^## Section/, '## ');
}

const figures = { tried: 0, byComparing: 0, byParsing: 0 };

function missedIn({ above, text, below }: Piece, way: string): readonly string[] {
	const words = wordsAndGaps(text);
	const places = words.flatMap((_, at) => (at % 2 === 1 ? [at] : []));
	const changed = places.flatMap((at) => {
		const copy = [...words];
		ways[way]?.(copy, at);
		const to = copy.join('');
		return to === text || isSaidAnyway(to, text) ? [] : [{ to, at }];
	});
	const [sent, ...variants] = variantsOf([text, ...changed.map(({ to }) => to)].map((to) => above + to + below));
	expect(variants.length).toBe(changed.length);
	return variants.flatMap(({ document, isRefused }, index) => {
		const isSeen = comparePlans(sent?.document ?? document, document, { replies: [] }).changes.some(({ ground }) => ground.kind === 'none');
		figures.tried += 1;
		if (isSeen) figures.byComparing += 1;
		else if (isRefused) figures.byParsing += 1;
		else return [changed[index]?.to ?? ''];
		return [];
	});
}

const body = finalText.replace(/^---\n[\s\S]*?\n---\n/, '').split(/^(?=## )/m);

describe.each(Object.keys(ways))('every word of the final, %s', (way) => {
	it.each(body.slice(1).map((section) => [section.split('\n')[0] ?? '', section]))('is missed nowhere in %s', (_, section) => {
		const pieces = piecesOf(section).filter(({ text }) => !placementLines.includes(text));
		expect(pieces.flatMap((piece) => missedIn(piece, way))).toEqual([]);
	});

	it('is missed nowhere in the title and below it', () => {
		const top = (body[0] ?? '').trim();
		const sent = parsePlan({ file: 'draft-1.md', text: front + top }, types).value;
		const words = wordsAndGaps(top);
		const missed = words.flatMap((_, at) => {
			if (at % 2 === 0) return [];
			const copy = [...words];
			ways[way]?.(copy, at);
			figures.tried += 1;
			const { value } = parsePlan({ file: 'final-1.md', text: front + copy.join('') }, types);
			const isSeen = comparePlans(sent, value, { replies: [] }).changes.some(({ ground }) => ground.kind === 'none');
			figures.byComparing += isSeen ? 1 : 0;
			return isSeen ? [] : [copy.join('')];
		});
		expect(missed).toEqual([]);
	});

	it('is missed nowhere in what the front matter says of the child, the council and the people', () => {
		const lines = (/^---\n([\s\S]*?)\n---/.exec(draftText)?.[1] ?? '').split('\n');
		const sent = parsePlan({ file: 'draft-1.md', text: `---\n${lines.join('\n')}\n---\n` }, types).value;
		const missed = lines.flatMap((line, row) => {
			const value =
				/^(?:case|authority|child|born|school-now|asked|contact-[a-z]+): (.+)$/.exec(line)?.[1] ??
				/^ {2}[a-z]+: (.+), [^,]+$/.exec(line)?.[1] ??
				'';
			const words = wordsAndGaps(value);
			return words.flatMap((_, at) => {
				const copy = [...words];
				if (at % 2 === 0) return [];
				ways[way]?.(copy, at);
				if (copy.join('') === value) return [];
				figures.tried += 1;
				const text = `---\n${lines
					.with(
						row,
						line.replace(value, () => copy.join('')),
					)
					.join('\n')}\n---\n`;
				const { value: newer, findings } = parsePlan({ file: 'final-1.md', text }, types);
				const isSeen = comparePlans(sent, newer, { replies: [] }).changes.some(({ ground }) => ground.kind === 'none');
				figures.byComparing += isSeen ? 1 : 0;
				const isRefused = findings.some(({ level, span }) => level === 'error' && span.start.line === row + 2);
				figures.byParsing += !isSeen && isRefused ? 1 : 0;
				return isSeen || isRefused ? [] : [copy.join('')];
			});
		});
		expect(missed).toEqual([]);
	});
});

describe('how much that is', () => {
	it('every change that was made was caught, and the final itself has none that needs a reply', () => {
		expect(figures.tried).toBeGreaterThan(9000);
		expect(figures.byComparing + figures.byParsing).toBe(figures.tried);
		expect(comparePlans(draft, final, { replies: [] }).changes.filter(({ ground }) => ground.kind === 'none')).toEqual([]);
	});
});
