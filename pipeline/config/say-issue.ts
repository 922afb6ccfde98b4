import { type core, ZodObject } from 'zod';
import { nearestName } from '../model/nearest-name.ts';

/** One fault of a settings file in plain sentences, with the key it stands at: `- levels, lang/jargon: Use one of ...`. */
export function sayIssue(issue: core.$ZodIssue): readonly string[] {
	return sentencesOf(issue).map((sentence) => `- ${placeOf(issue)}${sentence}`);
}

function placeOf(issue: core.$ZodIssue): string {
	return issue.path.length === 0
		? ''
		: `${issue.path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : String(step))).join(', ')}: `;
}

function sentencesOf(issue: core.$ZodIssue): readonly string[] {
	switch (issue.code) {
		case 'invalid_type':
			if (issue.input === undefined) return ['This key is missing or empty.'];
			return [issue.message.endsWith('.') ? issue.message : `This must be ${kinds.get(issue.expected) ?? issue.expected}.`];
		case 'invalid_value':
			return [`Use one of these: ${issue.values.map(String).join(', ')}.`];
		case 'unrecognized_keys':
			return [issue.message];
		case 'invalid_key':
			return issue.issues.map(({ code, message }) => (code === 'invalid_value' ? 'This name is not known here.' : message));
		case 'invalid_union':
			return (
				nearestBranch(issue.errors)?.flatMap((inner) => sentencesOf(inner).map((said) => placeOf(inner) + said)) ?? [
					'This value does not fit here.',
				]
			);
		case 'too_small':
			if (issue.message.endsWith('.')) return [issue.message];
			return [
				isAmount(issue.origin) ? `This must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}.` : 'This must not be empty.',
			];
		case 'too_big':
			if (issue.message.endsWith('.')) return [issue.message];
			return [isAmount(issue.origin) ? `This must be at most ${issue.maximum}.` : `This must not be longer than ${issue.maximum}.`];
		default:
			return [issue.message];
	}
}

/** The one of several allowed shapes that a value has, but for faults inside it; `undefined` where it has none of them. */
function nearestBranch(branches: readonly (readonly core.$ZodIssue[])[]): readonly core.$ZodIssue[] | undefined {
	return branches.find((issues) => issues.every(({ code, path }) => path.length > 0 || code !== 'invalid_type'));
}

/** Whether a bound is on a number, not on how long something is. */
function isAmount(origin: string): boolean {
	return origin === 'number' || origin === 'int';
}

const kinds: ReadonlyMap<string, string> = new Map([
	['string', 'words'],
	['number', 'a number'],
	['int', 'a whole number'],
	['boolean', 'true or false'],
	['array', 'a list'],
	['object', 'a set of keys and values'],
	['record', 'a set of keys and values'],
]);

/** What to say of keys that a schema does not know, with the nearest that it does. For the `error` option of a schema. */
export function sayUnknownKeys(issue: core.$ZodRawIssue): string | undefined {
	if (issue.code !== 'unrecognized_keys' || !Array.isArray(issue['keys'])) return undefined;
	const known = issue.inst instanceof ZodObject ? Object.keys(issue.inst.shape) : [];
	return issue['keys']
		.map((key: unknown) => {
			const near = nearestName(String(key), known);
			return `The key "${key}" is not known here.${near ? ` Did you mean "${near.name}"?` : ''}`;
		})
		.join(' ');
}
