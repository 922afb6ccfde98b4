import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { secretAsker } from '../../pipeline/cli/ask-secret.ts';
import { buildPassword } from '../../pipeline/cli/build-password.ts';

/** A keyboard, and all that the screen shows. */
function terminal() {
	const shown: string[] = [];
	const modes: boolean[] = [];
	const keyboard = Object.assign(new EventEmitter(), {
		setRawMode: (raw: boolean) => void modes.push(raw),
		resume: () => {},
		pause: () => {},
	});
	const ask = secretAsker(keyboard, (text) => void shown.push(text));
	return { shown, modes, ask, type: (keys: string) => keyboard.emit('data', Buffer.from(keys)) };
}

describe('a question whose answer is secret', () => {
	it.each([
		['typed at once', ['three random words\r'], 'three random words'],
		['typed key by key', [...'tŷ bach', '\r'], 'tŷ bach'],
		['mended with the rubout key', ['thrf\x7fee\r'], 'three'],
		['begun again', ['wrong\x15right\n'], 'right'],
		['with arrow keys', ['on\x1b[De\x1bOC\x1b[3~\r'], 'one'],
		['ended by the end of input', ['one\x04'], 'one'],
	])('takes an answer %s', async (_how, keys, answer) => {
		const { ask, type, shown, modes } = terminal();
		const asked = ask('Password: ');
		for (const key of keys) type(key);
		expect(await asked).toBe(answer);
		expect(shown).toEqual(['Password: ', '\n']);
		expect(modes).toEqual([true, false]);
	});

	it.each(['\x03', 'some\x03', '\x04'])('takes %j as breaking off', async (keys) => {
		const { ask, type } = terminal();
		const asked = ask('Password: ');
		type(keys);
		expect(await asked).toBeUndefined();
	});

	it('keeps what was pasted too early for the next question', async () => {
		const { ask, type } = terminal();
		const first = ask('One: ');
		type('one\r\ntwo\r\n');
		expect(await first).toBe('one');
		expect(await ask('Two: ')).toBe('two');
	});
});

describe('the password of a build', () => {
	/** Answers in order; what is said to the person is `said`. */
	function session(...answers: readonly (string | undefined)[]) {
		const said: string[] = [];
		const left = [...answers];
		const people = { write: (text: string) => void said.push(text), isTerminal: true, colour: false, width: 100 };
		return { said, session: { people, secrets: { ask: async () => left.shift() } } };
	}

	it('is typed twice', async () => {
		const { session: typed, said } = session('three random words', 'three random words');
		expect(await buildPassword(typed)).toBe('three random words');
		expect(said.join('')).not.toContain('three random words');
	});

	it('is asked again when it is short, or the two differ', async () => {
		const { session: typed, said } = session('short', 'three random words', 'three random wards', 'one two three', 'one two three');
		expect(await buildPassword(typed)).toBe('one two three');
		expect(said.slice(1)).toEqual(['The password is shorter than 8 characters.\n', 'The two passwords are not the same.\n']);
	});

	it('is asked for three times at most', async () => {
		await expect(buildPassword(session('a', 'b', 'c', 'three random words', 'three random words').session)).rejects.toThrow(
			'You chose no password.',
		);
	});

	it('is none when the person breaks off', async () => {
		expect(await buildPassword(session(undefined).session)).toBeUndefined();
		expect(await buildPassword(session('three random words', undefined).session)).toBeUndefined();
	});

	it('comes from the environment in a script, and is looked at in the same way', async () => {
		const { people } = session().session;
		expect(await buildPassword({ people, secrets: { given: 'three random words' } })).toBe('three random words');
		await expect(buildPassword({ people, secrets: { given: 'short' } })).rejects.toThrow('The password is shorter than 8 characters.');
	});

	it('cannot be asked where there is no terminal', async () => {
		const { people } = session().session;
		await expect(buildPassword({ people, secrets: {} })).rejects.toThrow('You type the password at a terminal, and this is none.');
		await expect(buildPassword({ people, secrets: { given: '' } })).rejects.toThrow('this is none');
	});
});
