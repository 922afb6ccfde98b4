/** The fields of headers or of a delivery report, group by group: names in small letters, folded lines put together, the first of two of one name. */
export function readFields(text: string): readonly ReadonlyMap<string, string>[] {
	return text
		.replaceAll('\r\n', '\n')
		.split(/\n[ \t]*\n/)
		.slice(0, mostGroups)
		.map(fieldsOf)
		.filter(({ size }) => size > 0);
}

/** More recipients than anybody asks about; the rest of a returned message is not read. */
const mostGroups = 100;

function fieldsOf(group: string): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
		const end = line.indexOf(':');
		const name = line.slice(0, Math.max(0, end)).trim().toLowerCase();
		if (/^[!-9;-~]+$/.test(name) && !fields.has(name)) fields.set(name, line.slice(end + 1).trim());
	}
	return fields;
}
