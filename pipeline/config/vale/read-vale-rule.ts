import { UserError } from '../../model/errors.ts';
import type { Level } from '../../model/finding.ts';
import type { Pack, PackPlace } from '../../model/pack.ts';
import { checkAgainst } from '../read-yaml.ts';
import { type ValeRule, valeRuleSchema } from '../schema/vale-rule.ts';
import { scopesOf, searchOf } from './vale-search.ts';
import { kebab, sentence } from './vale-words.ts';

/** A style as its folder names it, and who made it. */
export interface ValeStyle {
	readonly name: string;
	readonly author: string;
}

/** A rule of a Vale style as a pack of the project. A kind that cannot be read here is a `UserError` that says so. */
export function readValeRule(typed: unknown, file: string, style: ValeStyle): Pack {
	refuseKind(typed, file);
	const rule = checkAgainst(valeRuleSchema, typed, file);
	const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
	const why = sentence(rule.description) ?? `The style "${style.name}" of this project asks for it.`;
	return {
		id: `${style.name.toLowerCase().replace(/[^a-z]/g, '') || 'vale'}/${kebab(name)}`,
		own: true,
		meta: {
			title: sentence(rule.description) ?? `The rule "${name}" of the style "${style.name}" holds.`,
			why,
			mend: 'Write it in another way.',
			source: {
				publisher: style.author,
				title: `Vale style ${style.name}`,
				place: name,
				...(rule.link !== undefined && { url: rule.link }),
			},
			level: levels[rule.level],
			law: false,
			aliases: [],
			examples: { place: 'booklet', bad: [], good: [] },
		},
		where: placeOf(rule),
		message: messageOf(rule),
		offer: 'Write {instead}.',
		search: searchOf(rule, file),
	};
}

const levels: Record<ValeRule['level'], Level> = { suggestion: 'advice', warning: 'warning', error: 'error' };

const refused: ReadonlyMap<string, string> = new Map([
	['script', 'It holds code of its own, and Plainplan runs no code of others.'],
	['sequence', 'It gives parts of speech names that Plainplan does not use.'],
	['spelling', 'Plainplan has its own dictionary. Put the words into the word list of the project.'],
]);

function refuseKind(typed: unknown, file: string): void {
	const kind = typed !== null && typeof typed === 'object' && 'extends' in typed ? String(typed.extends) : undefined;
	const why = kind === undefined ? undefined : refused.get(kind);
	if (why === undefined) return;
	throw new UserError(
		'settings/bad',
		`The Vale rule "${file}" of the kind "${kind}" is not for Plainplan. ${why}`,
		'Take the file out of the folder "packs".',
	);
}

function placeOf(rule: ValeRule): PackPlace {
	const isHeading = scopesOf(rule).some((scope) => scope.startsWith('heading'));
	return { verbatim: false, ...(isHeading && { roles: ['heading', 'easy-title'] as const }) };
}

/** Vale fills `%s` in order; of a substitution the first is the replacement. Quotation marks come with our slots. */
function messageOf(rule: ValeRule): string {
	const slots =
		rule.extends === 'substitution'
			? ['{instead}', '{words}']
			: rule.extends === 'metric' || rule.extends === 'occurrence'
				? ['{count}']
				: ['{words}'];
	let place = 0;
	const filled = rule.message.replace(/['"“‘`]?%s['"”’`]?/g, () => slots[Math.min(place++, slots.length - 1)] ?? '');
	return sentence(filled) ?? filled;
}
