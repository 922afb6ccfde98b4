/** A value that nobody may see. However it is printed, in a template, as JSON or by a debugger, it is `***`; only `reveal` gives it. */
export class Secret {
	readonly #value: string;

	constructor(value: string) {
		this.#value = value;
	}

	/** For the library that signs in or signs, at the last moment: what it returns is kept nowhere. */
	reveal(): string {
		return this.#value;
	}

	toString(): string {
		return hidden;
	}

	toJSON(): string {
		return hidden;
	}

	/** What `util.inspect` and `console.log` show. */
	[Symbol.for('nodejs.util.inspect.custom')](): string {
		return hidden;
	}
}

const hidden = '***';
