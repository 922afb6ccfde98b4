import { z } from 'zod';
import { readCalendarDate } from '../../model/calendar-date.ts';
import type { ServedRow } from '../../model/delivery-status.ts';

const routes = ['email', 'portal', 'post', 'hand'] as const;

/** One row as people type it. What else a row says, and whether it is right, is for `check` to tell. */
const row = z.looseObject({
	document: z.string(),
	person: z.string(),
	how: z.string(),
	on: z.string(),
	bounced: z.string().optional(),
});

/** What a case file says under `served`, as far as it can be held against the ledger. A row that nobody can read is left out: `check` reports it. */
export const caseServedSchema = z
	.looseObject({ served: z.array(z.unknown()).optional() })
	.transform(({ served = [] }): readonly ServedRow[] =>
		served.flatMap((typed) => {
			const read = row.safeParse(typed);
			if (!read.success) return [];
			const { document, person, how: way, on, bounced = 'no' } = read.data;
			const how = routes.find((route) => route === way.trim());
			const day = readCalendarDate(on);
			if (how === undefined || day === undefined) return [];
			return [{ document: document.trim(), person: person.trim(), how, on: day, bounced: /^(?:yes|true)$/i.test(bounced.trim()) }];
		}),
	);
