import { UserError } from '../../model/errors.ts';
import type { Finding, Reported } from '../../model/finding.ts';
import { meantName } from '../../model/nearest-name.ts';
import { nameKey } from '../../model/plan-parts.ts';
import { buildFinding } from '../build-finding.ts';
import type { List } from './read-list.ts';
import { dataName } from './rule-notes.ts';

/** Names that Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Letters of a name: with a folder before it and an ending behind it, every disk takes it. */
const longest = 80;

/**
 * What the files of each row are called, by the row's number: `pattern` is a name with columns in braces, such as `{surname}-{id}`; `{row}` is
 * the number of the row. All but
 * letters, digits, hyphens and underscores becomes a hyphen. A column that there is not is a `UserError`; a row without a name, or with the
 * name of another (compared without case), is a finding.
 */
export function rowNames(list: List, pattern: string): Reported<ReadonlyMap<number, string>> {
	const known = new Set(['row', ...list.columns.map(nameKey)]);
	for (const [, column = ''] of pattern.matchAll(/\{([^{}]*)\}/g)) {
		if (known.has(nameKey(column))) continue;
		const meant = meantName(column, list.columns);
		const hint = meant ? `Did you mean "{${meant}}"?` : `The columns are: ${list.columns.join(', ')}.`;
		throw new UserError('usage/bad-list', `--name asks for the column "${column}", which the list does not have.`, hint);
	}
	const findings: Finding[] = [];
	const owners = new Map<string, number>();
	const names = new Map<number, string>();
	for (const { number, cells, span } of list.rows) {
		const filled = pattern.replace(/\{([^{}]*)\}/g, (_, column: string) => cells.get(nameKey(column))?.text ?? String(number));
		const name = filled
			.normalize('NFC')
			.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
			.replace(/^-+|-+$/g, '')
			.slice(0, longest);
		const owner = owners.get(name.toLowerCase());
		if (name === '' || device.test(name)) findings.push(buildFinding(dataName, span, `The files of row ${number} would have no name.`));
		else if (owner !== undefined)
			findings.push(buildFinding(dataName, span, `The files of row ${number} would have the name of those of row ${owner}: "${name}".`));
		else names.set(number, name);
		owners.set(name.toLowerCase(), owner ?? number);
	}
	return { value: names, findings };
}
