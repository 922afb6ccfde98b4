import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../pipeline/language/units.ts';
import { parse, types } from '../parse/settings.ts';

const record = `---
document: replies
case: NM-0417
version: 1
child: Sam
people:
  mum: Leila, Sam's mum, leila@example.org
---

# Answers

## What people told us

:::reply[mum]{on="1 December 2026" how="email"}
He needs loads more SLT asap.
:::

## What they asked for

:::request[More speech therapy]{from="mum" asks="change" answer="yes"}
Grace has time for it.

| Where | Before | After | Why |
|---|---|---|---|
| F2, How often | as and when | 3 times a week | She asked twice. |
:::

:::differs[How long Sam can listen]{between="EP; SLT"}
We took the shorter time.
:::
`;

/** Each sentence with whether it is somebody's own words. */
function units(): readonly (readonly [string, boolean])[] {
	const { value } = parse(record);
	const type = types.get('replies');
	if (!type) throw new Error('No such type.');
	return unitsOf(value, { type })
		.filter(({ role }) => role !== 'front')
		.map(({ text, verbatim }) => [text.trim(), verbatim]);
}

describe('what somebody answered', () => {
	it.each(['He needs loads more SLT asap.', 'as and when', '3 times a week', 'F2, How often'])('%j stays as it is', (words) => {
		expect(units()).toContainEqual([words, true]);
	});

	it.each(['More speech therapy', 'Grace has time for it.', 'She asked twice.', 'How long Sam can listen', 'We took the shorter time.'])(
		"%j is the writer's own",
		(words) => {
			expect(units()).toContainEqual([words, false]);
		},
	);
});
