import { InvalidArgumentError } from 'commander';

/** Reads the name of a file to write. A slip must not write over a document. */
export function endsIn(ending: string): (typed: string) => string {
	return (typed) => {
		if (!typed.toLowerCase().endsWith(ending)) throw new InvalidArgumentError(`"${typed}" does not end in "${ending}".`);
		return typed;
	};
}
