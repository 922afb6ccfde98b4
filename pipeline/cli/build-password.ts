import { UserError } from '../model/errors.ts';
import { fewestCharacters, type Password, readPassword } from '../model/password.ts';
import type { Session } from './session.ts';

/**
 * The password for the PDFs of a build: of `PLAINPLAN_PASSWORD`, or typed twice at the terminal. `undefined` where the person broke off.
 * It is never printed. One that cannot be used is a `UserError`.
 */
export async function buildPassword({ secrets, people }: Pick<Session, 'secrets' | 'people'>): Promise<Password | undefined> {
	if (secrets?.given) {
		const read = readPassword(secrets.given);
		if ('fault' in read) throw new UserError('usage/password', read.fault);
		return read.password;
	}
	if (!secrets?.ask) throw new UserError('usage/password', 'You type the password at a terminal, and this is none.', hintForScripts);
	people.write(`Choose a password of at least ${fewestCharacters} characters. Three random words are hard to guess and easy to say.\n`);
	for (let attempt = 0; attempt < attempts; attempt++) {
		const typed = await secrets.ask('Password (nobody can see it): ');
		if (typed === undefined) return undefined;
		const read = readPassword(typed);
		if ('fault' in read) {
			people.write(`${read.fault}\n`);
			continue;
		}
		const again = await secrets.ask('The same password again: ');
		if (again === undefined) return undefined;
		const second = readPassword(again);
		if ('password' in second && second.password === read.password) return read.password;
		people.write('The two passwords are not the same.\n');
	}
	throw new UserError('usage/password', 'You chose no password.');
}

const attempts = 3;
const hintForScripts = 'In a script, put the password into the variable PLAINPLAN_PASSWORD of its environment.';
