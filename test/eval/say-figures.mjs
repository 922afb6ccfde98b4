/** The figures of language rules, line by line. */
export function sayLanguage({ rows: count, micro, rules: each, clean, cleanWithAlarm, alarmShare, misses, falseAlarms }) {
	return [
		`${count} rows`,
		ratios('all rules', micro),
		...each.map((rule) => ratios(rule.rule, rule)),
		`clean rows with an alarm: ${cleanWithAlarm} of ${clean} (${percent(alarmShare)})`,
		...list('missed', misses, ({ id, rule, context, text }) => `${id}  ${rule}  [${context}] ${text}`),
		...list('false alarms', falseAlarms, ({ id, rule, context, text }) => `${id}  ${rule}  [${context}] ${text}`),
	];
}

/** The figures of easy read: pictures, senses and rules. */
export function sayEasyRead({ rows, symbols, sense, rules }) {
	const got = (found) => (found.length === 0 ? 'nothing' : [found].flat().join(', '));
	return [
		`${rows} rows`,
		...(symbols.rows === 0
			? []
			: [
					`pictures  recall ${percent(symbols.recall)} (${symbols.met} of ${symbols.must})  precision ${percent(symbols.precision)} (${symbols.neverHit} where none may stand, ${symbols.optionalWrong} wrong)`,
					`negations right: ${symbols.negatedRight} of ${symbols.negated}; whole sentences right: ${symbols.wholeRight} of ${symbols.rows}; wrong picture where one must stand: ${symbols.wrongOnMust}; asked: ${symbols.unsure}`,
					...list(
						'missed',
						symbols.misses,
						({ id, text, span, accept, got: found }) => `${id}  "${span}" wants ${accept.join(' or ')}, got ${got(found)}  ${text}`,
					),
					...list(
						'wrong',
						symbols.wrong,
						({ id, text, span, never, accept, got: found }) =>
							`${id}  "${span}" ${never ? `never ${never}` : `may be ${accept.join(' or ')}`}, got ${found}  ${text}`,
					),
				]),
		...(sense.rows === 0
			? []
			: [
					`senses  right or flagged ${percent(sense.rightOrFlagged)} (${sense.right} right, ${sense.flagged} flagged, ${sense.withoutPicture} without a picture); silently wrong: ${sense.silent}`,
					...list(
						'not right',
						sense.faults,
						({ id, text, target, expect, verdict, got: found }) =>
							`${id}  ${verdict}  "${target}" is ${expect ?? 'no picture'}, got ${got(found)}  ${text}`,
					),
				]),
		...(rules.rows === 0 ? [] : ['rules', ...sayLanguage(rules)]),
	];
}

function ratios(name, { precision, recall, f1, hit, missed, wrong }) {
	return `${name.padEnd(26)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${hit} found, ${missed} missed, ${wrong} wrong)`;
}

function list(title, found, say) {
	return [`${title}: ${found.length}`, ...found.map((one) => `  ${say(one)}`)];
}

function percent(share) {
	return `${(share * 100).toFixed(1)} %`;
}
