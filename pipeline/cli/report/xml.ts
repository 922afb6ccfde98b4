/** A value between tags or in an attribute of XML 1.0: what XML cannot hold stands as U+FFFD, line ends and tabs as references. */
export function xmlText(value: string | number): string {
	return String(value)
		.replace(notInXml, '\u{FFFD}')
		.replace(/[&<>"'\t\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What is no `Char` of XML 1.0, section 2.2: control characters, halves of surrogate pairs and two non-characters. */
const notInXml = /(?![\t\n\r])\p{Control}|\p{Surrogate}|[\ufffe\uffff]/gu;

/** An element; text and elements within it are markup already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content: readonly string[] = []): string {
	const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
	const start = `<${name}${said.join('')}`;
	if (content.length === 0) return `${start}/>`;
	return `${start}>\n${content.join('\n')}\n</${name}>`;
}

export function xmlFile(root: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
