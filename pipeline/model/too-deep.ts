/** More than any settings have. A reader of YAML that follows tens of thousands ends the program itself: nothing can catch that. */
const mostLevels = 100;

/** Where a YAML text goes deeper than 100 levels, by its brackets, by rows in rows or by how far it is set in; `undefined` where it never does. */
export function tooDeep(text: string): number | undefined {
	const rows = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${mostLevels}}|^[ \\t]{${mostLevels * 10}}`, 'm').exec(text);
	if (rows) return rows.index;
	let level = 0;
	for (let at = 0; at < text.length; at += 1) {
		const sign = text[at];
		if (sign === '[' || sign === '{') level += 1;
		else if (sign === ']' || sign === '}') level = Math.max(level - 1, 0);
		if (level > mostLevels) return at;
	}
	return undefined;
}
