import type { Person, PlanDocument } from '../../model/document.ts';
import { UserError } from '../../model/errors.ts';
import { nameKey, personOf } from '../../model/plan-parts.ts';
import type { Insertion } from './brought.ts';

/**
 * The people whom a source names and the plan does not, as lines for the plan's `people`: all of them, or of an advice those whom the
 * words name that go into the plan. A key that means two people is a `UserError`.
 */
export function peopleToAdd(
	source: PlanDocument,
	plan: PlanDocument,
	brought: string,
): { readonly names: readonly string[]; readonly insertions: readonly Insertion[] } {
	const isNamed = ({ key }: Person) => source.type === 'early-help-plan' || new RegExp(`\\[[^\\]]*\\b${key}\\b[^\\]]*\\]`).test(brought);
	const people = source.meta.people.filter(isNamed);
	const other = people.find(({ key, name }) => nameKey(personOf(plan, key)?.name ?? name) !== nameKey(name));
	if (other !== undefined) {
		throw new UserError(
			'usage/bring-in',
			`The key "${other.key}" means ${other.name} in one document and ${personOf(plan, other.key)?.name} in the other.`,
			'Give one of them another key, in all places of that document.',
		);
	}
	const added = people.filter(({ key }) => personOf(plan, key) === undefined);
	if (added.length === 0) return { names: [], insertions: [] };
	const text = added.map(lineOf).join('\n');
	const { text: typed, file } = plan.source;
	const last = plan.meta.people.filter(({ span }) => span.file === file).at(-1);
	const names = added.map(({ name, role }) => `${name}, ${role}`);
	if (last !== undefined) {
		const end = typed.indexOf('\n', last.span.end.offset);
		return { names, insertions: [{ at: end < 0 ? typed.length : end, text: `\n${text}` }] };
	}
	const close = /\r?\n---[ \t]*(?:\r?\n|$)/.exec(typed);
	return { names, insertions: close ? [{ at: close.index, text: `\npeople:\n${text}` }] : [] };
}

function lineOf({ key, name, role, channel, phone, language, format }: Person): string {
	const way =
		channel?.kind === 'email'
			? { email: channel.address }
			: channel?.kind === 'post' && channel.address !== undefined
				? { post: channel.address }
				: {};
	const values: Readonly<Record<string, string | undefined>> = {
		name,
		role,
		...way,
		phone,
		language,
		format: format.join(', ') || undefined,
	};
	const plainWay =
		channel?.kind === 'hand' ? 'by hand' : channel?.kind === 'portal' ? 'by portal' : channel?.kind === 'post' ? 'by post' : '';
	if (plainWay !== '' && !('post' in way)) return `  ${key}: ${name}, ${role}, ${plainWay}`;
	const typed = Object.entries(values).flatMap(([field, value]) => (value === undefined ? [] : [`${field}: ${JSON.stringify(value)}`]));
	return `  ${key}: {${typed.join(', ')}}`;
}
