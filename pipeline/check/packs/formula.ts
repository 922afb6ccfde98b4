import { UserError } from '../../model/errors.ts';

/**
 * The value of a formula with `+ - * / ^`, brackets, `sqrt` and the names of counts: `0.39 * (words / sentences)`.
 * A division by nothing gives 0.
 * @throws UserError `settings/bad` where it cannot be read or has a name that there is no count for
 */
export function figureOf(formula: string, counts: Readonly<Record<string, number>>): number {
	const parts = formula.match(/\d+(?:\.\d+)?|[a-z_]+|[-+*/^()]|\S/g) ?? [];
	let at = 0;
	const wrong = (why: string) => new UserError('settings/bad', `The formula "${formula.trim()}" of a pack has a mistake. ${why}`);

	const sum = (): number => {
		let value = product();
		while (parts[at] === '+' || parts[at] === '-') value += parts[at++] === '+' ? product() : -product();
		return value;
	};
	const product = (): number => {
		let value = power();
		while (parts[at] === '*' || parts[at] === '/') {
			const isTimes = parts[at++] === '*';
			const by = power();
			value = isTimes ? value * by : by === 0 ? 0 : value / by;
		}
		return value;
	};
	const power = (): number => {
		const base = single();
		if (parts[at] !== '^') return base;
		at += 1;
		return base ** power();
	};
	const single = (): number => {
		const part = parts[at++];
		if (part === undefined) throw wrong('Something is missing at its end.');
		if (part === '-') return -single();
		if (part === '(') {
			const value = sum();
			if (parts[at++] !== ')') throw wrong('A bracket is not closed.');
			return value;
		}
		if (/^\d/.test(part)) return Number(part);
		if (part === 'sqrt') return Math.sqrt(Math.max(0, single()));
		const count = counts[part];
		if (count === undefined) throw wrong(`There is no count called "${part}". Use ${Object.keys(counts).join(', ')}.`);
		return count;
	};

	const value = sum();
	if (at < parts.length) throw wrong(`"${parts[at]}" stands where nothing more should.`);
	return value;
}

/** Whether a figure is as a condition says: `> 9`. */
export function holds(figure: number, condition: string): boolean {
	const [, sign, limit = '0'] = /^\s*([<>]=?|==)\s*(-?[\d.]+)/.exec(condition) ?? [];
	const bound = Number(limit);
	switch (sign) {
		case '>':
			return figure > bound;
		case '>=':
			return figure >= bound;
		case '<':
			return figure < bound;
		case '<=':
			return figure <= bound;
		default:
			return figure === bound;
	}
}
