import { printDate } from './calendar-date.ts';
import type { ServedRow } from './delivery-status.ts';

/** Rows for `served:` of a case file, as people type them. */
export function servedYaml(rows: readonly ServedRow[]): readonly string[] {
	return rows.map(({ document, person, how, on, at, bounced }) => {
		const parts = [
			`document: ${document}`,
			`person: ${person}`,
			`how: ${how}`,
			`on: ${printDate(on)}`,
			...(at === undefined ? [] : [`at: "${at}"`]),
			...(bounced ? ['bounced: yes'] : []),
		];
		return `  - { ${parts.join(', ')} }`;
	});
}
