/** Whether words of a language are written from the right, by its BCP 47 tag: its script where the tag says one, else its usual one. */
export function writtenFromTheRight(tag: string): boolean {
	const [language = '', ...parts] = tag.toLowerCase().split('-');
	const script = parts.find((part) => /^[a-z]{4}$/.test(part));
	return script === undefined ? languages.has(language) : scripts.has(script);
}

const languages = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ji', 'ks', 'ps', 'prs', 'sd', 'syr', 'ug', 'ur', 'yi']);
const scripts = new Set(['adlm', 'arab', 'aran', 'hebr', 'nkoo', 'syrc', 'thaa']);
