import { UserError } from '../../model/errors.ts';
import type { PackEntry, PackExpression, PackSearch } from '../../model/pack.ts';
import type { ValeRule } from '../schema/vale-rule.ts';
import { valeExpression } from './vale-expression.ts';
import { sentence } from './vale-words.ts';

/** What a rule of a Vale style looks for. An expression that cannot be used is a `UserError`. */
export function searchOf(rule: ValeRule, file: string): PackSearch {
	const whole = (source: string) => expressionFor(source, rule, file);
	const word = (source: string) => {
		const read = whole(source);
		return rule.nonword ? read : { ...read, expression: `\\b${exceptions(rule)}(?:${read.expression})\\b` };
	};
	const entry = (find: PackExpression, more: Partial<PackEntry> = {}): PackEntry => ({ ...plain, find, ...more });
	const allowed = new Set(rule.exceptions.map((one) => one.toLowerCase()));
	switch (rule.extends) {
		case 'existence': {
			const instead = rule.action?.name === 'replace' ? rule.action.params : [];
			const start = rule.raw.join('');
			const finds =
				start === '' ? rule.tokens.map(word) : [whole(start + (rule.tokens.length > 0 ? `\\b(?:${rule.tokens.join('|')})\\b` : ''))];
			return { type: 'existence', entries: finds.map((find) => entry(find, { instead })) };
		}
		case 'substitution':
			return {
				type: 'substitution',
				entries: Object.entries(rule.swap).map(([find, swap]) => entry(word(find), replacement(String(swap)))),
			};
		case 'occurrence':
			return {
				type: 'occurrence',
				entries: [entry(whole(rule.token))],
				per: perOf(rule),
				...(rule.max !== undefined && { most: rule.max }),
				...(rule.min !== undefined && rule.max === undefined && { least: rule.min }),
			};
		case 'repetition':
			return { type: 'repetition', entries: [], allowed };
		case 'consistency':
			return { type: 'consistency', choices: Object.entries(rule.either).map((pair) => pair.map((way) => entry(word(way)))) };
		case 'conditional':
			return { type: 'conditional', first: [entry(whole(rule.first))], second: [entry(whole(rule.second))], allowed };
		case 'capitalization':
			return { type: 'capitalization', match: styles.get(rule.match) ?? whole(rule.match), allowed };
		case 'metric':
			return { type: 'metric', formula: rule.formula, is: rule.condition };
	}
}

const plain: Omit<PackEntry, 'find'> = {
	instead: [],
	safe: false,
	at: 'anywhere',
	near: [],
	unless: [],
	after: [],
	notAfter: [],
	before: [],
	notBefore: [],
};

const styles = new Map([
	['$title', 'title'],
	['$sentence', 'sentence'],
	['$lower', 'lower'],
	['$upper', 'upper'],
] as const satisfies readonly (readonly [string, 'title' | 'sentence' | 'lower' | 'upper'])[]) as ReadonlyMap<
	string,
	'title' | 'sentence' | 'lower' | 'upper'
>;

function expressionFor(source: string, { ignorecase }: ValeRule, file: string): PackExpression {
	const read = valeExpression(source, { ignoreCase: ignorecase });
	if ('wrong' in read)
		throw new UserError(
			'settings/bad',
			`The Vale rule "${file}" needs another expression. ${read.wrong}`,
			'Write it in a simpler way, or take it out.',
		);
	return read;
}

/** Words that a rule lets pass. */
function exceptions({ exceptions: passed }: ValeRule): string {
	return passed.length === 0 ? '' : `(?!(?:${passed.join('|')})\\b)`;
}

/** Replacements are parted by bars. What reads as advice is no replacement, though Vale has one place for both. */
function replacement(typed: string): Partial<PackEntry> {
	const ways = typed
		.split('|')
		.map((way) => way.trim())
		.filter((way) => way !== '');
	const isAdvice = ways.length === 0 || ways.some((way) => way.split(/\s+/).length > 4 || /[()"“‘$:]/.test(way));
	return isAdvice ? { advice: sentence(typed) ?? 'Leave it out.' } : { instead: ways };
}

/** The parts of a text that a rule reads, in Vale's words. */
export function scopesOf({ scope }: ValeRule): readonly string[] {
	return typeof scope === 'string' ? scope.split('&').map((part) => part.trim()) : scope;
}

function perOf(rule: ValeRule): 'sentence' | 'paragraph' | 'document' {
	const [scope = 'text'] = scopesOf(rule);
	return scope.startsWith('sentence') || scope.startsWith('heading')
		? 'sentence'
		: scope === 'summary' || scope === 'raw'
			? 'document'
			: 'paragraph';
}
