/**
 * Compares what the rules found with what people expected, row by row.
 * @param {{id: string, text: string, context: string, expected: string[], optional?: string[]}[]} rows
 * @param {(row: {context: string, text: string}) => string[]} findIn the ids of the rules that speak of a row
 */
export function figuresOf(rows, findIn) {
	const byRule = new Map();
	const misses = [];
	const falseAlarms = [];
	let clean = 0;
	let cleanWithAlarm = 0;
	const countOf = (rule) => byRule.get(rule) ?? byRule.set(rule, { hit: 0, missed: 0, wrong: 0 }).get(rule);
	for (const row of rows) {
		const found = [...new Set(findIn(row))];
		const optional = new Set(row.optional ?? []);
		const wrong = found.filter((rule) => !row.expected.includes(rule) && !optional.has(rule));
		for (const rule of row.expected) {
			if (found.includes(rule)) countOf(rule).hit += 1;
			else {
				countOf(rule).missed += 1;
				misses.push({ id: row.id, rule, context: row.context, text: row.text });
			}
		}
		for (const rule of wrong) {
			countOf(rule).wrong += 1;
			falseAlarms.push({ id: row.id, rule, context: row.context, text: row.text });
		}
		if (row.expected.length === 0) {
			clean += 1;
			if (wrong.length > 0) cleanWithAlarm += 1;
		}
	}
	const sum = { hit: 0, missed: 0, wrong: 0 };
	for (const count of byRule.values()) for (const key of Object.keys(sum)) sum[key] += count[key];
	const rules = [...byRule].sort(([one], [other]) => (one < other ? -1 : 1)).map(([rule, count]) => ({ rule, ...ratios(count) }));
	return {
		rows: rows.length,
		micro: ratios(sum),
		rules,
		clean,
		cleanWithAlarm,
		alarmShare: clean === 0 ? 0 : cleanWithAlarm / clean,
		misses,
		falseAlarms,
	};
}

function ratios({ hit, missed, wrong }) {
	const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong);
	const recall = hit + missed === 0 ? 1 : hit / (hit + missed);
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	return { hit, missed, wrong, precision, recall, f1 };
}
