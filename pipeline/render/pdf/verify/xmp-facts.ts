/** What a file's metadata says about itself (ISO 16684-1; ISO 14289-1, 5). */
export interface XmpFacts {
	readonly title: string | undefined;
	/** Whether the title is said to be in no language of its own (`x-default`). */
	readonly titleIsDefault: boolean;
	/** The prefix of the properties that name PDF/UA. */
	readonly uaPrefix: string | undefined;
	readonly uaPart: string | undefined;
	readonly uaRevision: string | undefined;
}

export function readXmp(xml: string): XmpFacts {
	const uaPrefix = /xmlns:([\w-]+)\s*=\s*["']http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/["']/.exec(xml)?.[1];
	const property = (name: string): string | undefined => {
		if (uaPrefix === undefined) return undefined;
		const found = new RegExp(`<${uaPrefix}:${name}>([^<]*)<|\\b${uaPrefix}:${name}\\s*=\\s*["']([^"']*)["']`).exec(xml);
		return (found?.[1] ?? found?.[2])?.trim();
	};
	const title = /<dc:title\b[^>]*>([\s\S]*?)<\/dc:title>/.exec(xml)?.[1];
	const item = title === undefined ? null : /<rdf:li\b([^>]*)>([\s\S]*?)<\/rdf:li>/.exec(title);
	return {
		title: item?.[2],
		titleIsDefault: item?.[1]?.includes('x-default') ?? false,
		uaPrefix,
		uaPart: property('part'),
		uaRevision: property('rev'),
	};
}
