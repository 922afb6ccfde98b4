import type { ReleasedBatch, ReleasedMessage } from '../../build/batch/release-batch.ts';
import type { MessageState } from '../../model/delivery.ts';

/** How many digits of a message's key a person pastes. */
const keyDigits = 12;

const states: Readonly<Record<MessageState, string>> = {
	held: 'waits for a second person',
	queued: 'waits for its turn',
	sending: 'is on its way',
	accepted: 'was sent',
	bounced: 'came back',
	refused: 'was refused',
	unsure: 'may have been sent, and nobody knows yet',
	stale: 'is too old to send',
	cancelled: 'was stopped',
};

/** What a release did to the ledger, for people: who is queued, who waits and for what, what stood there before, and what to do next. */
export function releasedWords({ repeated, added, existing }: ReleasedBatch, again: boolean): string {
	const queued = added.filter(({ state }) => state === 'queued');
	const held = added.filter(({ state }) => state === 'held');
	return [
		repeated ? 'Somebody released these messages before. Nothing has changed in the ledger.\n' : '',
		!repeated && added.length === 0 && again ? 'There is nobody to write to again. Each message was sent, or still may be.\n' : '',
		!repeated && added.length === 0 && !again ? 'All of these messages stand in the ledger already. We added nothing.\n' : '',
		listed(`Ready to go: ${messages(queued.length)}.`, queued.map(lineOf)),
		listed(`Waiting for a second person: ${messages(held.length)}.`, held.flatMap(heldLines)),
		listed(
			`In the ledger before: ${messages(existing.length)}.`,
			existing.map((one) => `${lineOf(one)} ${sentence(states[one.state])}`),
		),
		queued.some(({ message }) => message.route === 'email') ? 'Nothing went out yet. "plainplan send" sends what is ready.\n' : '',
		queued.some(({ message }) => message.route !== 'email')
			? 'Post the letters yourself. Then type "plainplan posted" with the code of each.\n'
			: '',
	].join('');
}

/** The same for programs: keys, states and reasons, and no address. */
export function releasedJson({ digest, repeated, added, existing }: ReleasedBatch): object {
	const shown = ({ key, message, state, holds }: ReleasedMessage) => ({
		key,
		message: message.fileName,
		kind: message.kind,
		person: message.person.key,
		route: message.route,
		state,
		holds: holds.map(({ reason, detail }) => ({ reason, detail })),
	});
	return { digest, repeated, added: added.map(shown), existing: existing.map(shown) };
}

function heldLines(one: ReleasedMessage): readonly string[] {
	const { key, holds } = one;
	return [
		lineOf(one),
		...holds.flatMap(({ reason, detail }) => [
			`    ${reason}: ${detail}`,
			`    plainplan confirm ${key.slice(0, keyDigits)} --hold ${reason} --by "the second person"`,
		]),
	];
}

function lineOf({ key, message: { person, route, kind, fileName } }: ReleasedMessage): string {
	return `  ${key.slice(0, keyDigits)}  ${person.name} (${route}): ${kind}, ${fileName}.`;
}

function listed(heading: string, lines: readonly string[]): string {
	return lines.length === 0 ? '' : `${heading}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function messages(count: number): string {
	return count === 1 ? '1 message' : `${count} messages`;
}

function sentence(words: string): string {
	return `It ${words}.`;
}
