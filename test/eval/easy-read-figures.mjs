import { figuresOf } from './figures.mjs';

/**
 * What labelled easy-read sentences say of the pictures and rules. Rows of three kinds stand in one file:
 * `symbols` (which words get which picture), `sense` (what a word with several meanings means) and `rules` (which rules a line breaks).
 * @param {object[]} rows
 * @param {{match: (text: string, names?: string[]) => Choice[], conceptsOf: (name: string) => Set<string>, rulesOf: (text: string) => string[]}} program
 * @typedef {{start: number, end: number, concept?: string, picture?: object, crossed: boolean, sure: boolean}} Choice
 */
export function easyReadFigures(rows, program) {
	const ofKind = (kind) => rows.filter((row) => (row.kind ?? kindOf(row)) === kind);
	return {
		rows: rows.length,
		symbols: symbolFigures(ofKind('symbols'), program),
		sense: senseFigures(ofKind('sense'), program),
		rules: figuresOf(
			ofKind('rules').map(({ id, text, breaks, optional }) => ({ id, text, context: 'easy-read', expected: breaks, optional })),
			({ text }) => program.rulesOf(text),
		),
	};
}

function kindOf(row) {
	return 'breaks' in row ? 'rules' : 'target' in row ? 'sense' : 'symbols';
}

function symbolFigures(rows, { match, conceptsOf }) {
	const count = { must: 0, met: 0, neverHit: 0, optionalWrong: 0, wrongOnMust: 0, unsure: 0, negated: 0, negatedRight: 0, wholeRight: 0 };
	const misses = [];
	const wrong = [];
	for (const { id, text, must = [], never = [], optional = [], names = [] } of rows) {
		const choices = match(text, names);
		const shown = choices.filter(({ picture }) => picture !== undefined);
		const before = misses.length + wrong.length;
		const fulfilled = new Set();
		for (const { span, accept } of must) {
			count.must += 1;
			const over = shown.filter((choice) => touches(choice, span, text));
			const right = over.find((choice) => isAccepted(choice, accept, conceptsOf));
			if (right) {
				count.met += 1;
				fulfilled.add(right);
				continue;
			}
			const unsure = choices.some((choice) => !choice.sure && touches(choice, span, text));
			if (unsure) count.unsure += 1;
			if (over.length > 0) count.wrongOnMust += 1;
			misses.push({ id, text, span, accept, got: over.map(say), unsure });
		}
		for (const { span, not_concept: concept } of never) {
			const banned = concept === undefined ? undefined : conceptsOf(concept);
			const hit = shown.find(
				(choice) =>
					touches(choice, span, text) &&
					!fulfilled.has(choice) &&
					!(choice.crossed && reachesBeyond(choice, span, text)) &&
					(banned === undefined || (banned.has(choice.concept) && !choice.crossed)),
			);
			if (!hit) continue;
			count.neverHit += 1;
			wrong.push({ id, text, span, never: concept ?? 'any', got: say(hit) });
		}
		// A picture of several words is right where one of the spans that it stands over takes it, and wrong once at most.
		const welcome = new Set([...fulfilled, ...shown.filter((choice) => isWelcome(choice, optional, text, conceptsOf))]);
		const counted = new Set();
		for (const { span, accept } of optional) {
			const over = shown.filter((choice) => touches(choice, span, text));
			if (over.some((choice) => isAccepted(choice, accept, conceptsOf))) continue;
			const bad = over.find((choice) => !welcome.has(choice) && !counted.has(choice));
			if (!bad) continue;
			counted.add(bad);
			count.optionalWrong += 1;
			wrong.push({ id, text, span, accept, got: say(bad) });
		}
		if (negates(text)) {
			count.negated += 1;
			const plain = never.some(({ span, not_concept: concept }) =>
				shown.some((choice) => !choice.crossed && touches(choice, span, text) && (!concept || conceptsOf(concept).has(choice.concept))),
			);
			if (!plain) count.negatedRight += 1;
		}
		if (misses.length + wrong.length === before) count.wholeRight += 1;
	}
	return {
		rows: rows.length,
		...count,
		recall: share(count.met, count.must),
		precision: share(count.met, count.met + count.neverHit + count.optionalWrong),
		misses,
		wrong,
	};
}

function senseFigures(rows, { match, conceptsOf }) {
	const count = { right: 0, flagged: 0, silent: 0, withoutPicture: 0 };
	const faults = [];
	for (const { id, text, target, expect } of rows) {
		const over = match(text).filter((choice) => touches(choice, target, text));
		const shown = over.filter(({ picture }) => picture !== undefined);
		const isRight = expect === null ? shown.length === 0 : over.some(({ sure, concept }) => sure && conceptsOf(expect).has(concept));
		const verdict = over.some(({ sure }) => !sure) ? 'flagged' : isRight ? 'right' : shown.length === 0 ? 'withoutPicture' : 'silent';
		count[verdict] += 1;
		if (verdict !== 'right') faults.push({ id, text, target, expect, verdict, got: over.map(say) });
	}
	return { rows: rows.length, ...count, rightOrFlagged: share(count.right + count.flagged, rows.length), faults };
}

function isWelcome(choice, optional, text, conceptsOf) {
	return optional.some(({ span, accept }) => touches(choice, span, text) && isAccepted(choice, accept, conceptsOf));
}

/** Whether a choice stands on a span: words of the text, or `[start, end]`. */
function touches(choice, span, text) {
	return placesOf(span, text).some(([start, end]) => choice.start < end && start < choice.end);
}

function reachesBeyond(choice, span, text) {
	return placesOf(span, text).some(
		([start, end]) => choice.start < end && start < choice.end && (choice.start < start || choice.end > end),
	);
}

function placesOf(span, text) {
	if (Array.isArray(span)) return [span];
	const places = [];
	for (let at = text.indexOf(span); at >= 0 && span !== ''; at = text.indexOf(span, at + 1)) places.push([at, at + span.length]);
	const whole = places.filter(([start, end]) => !/[\p{L}\d]/u.test(text[start - 1] ?? '') && !/[\p{L}\d]/u.test(text[end] ?? ''));
	return whole.length > 0 ? whole : places;
}

/** `not like` and `like (crossed)` are the crossed picture of `like`. */
function isAccepted({ concept, crossed }, accept, conceptsOf) {
	return accept.some((name) => {
		const bare = name.replace(/^(?:not|no|never|do not|cannot)[ -]/i, '').replace(/ \((?:crossed|not)\)$/i, '');
		if (bare !== name && crossed && conceptsOf(bare).has(concept)) return true;
		return !crossed && conceptsOf(name).has(concept);
	});
}

function negates(text) {
	return /\b(?:not|never|cannot|no|nobody|without)\b|n['’]t\b/i.test(text);
}

function say({ concept, crossed, sure }) {
	return sure ? `${crossed ? 'not ' : ''}${concept ?? 'no picture'}` : 'unsure';
}

function share(part, whole) {
	return whole === 0 ? 1 : part / whole;
}
