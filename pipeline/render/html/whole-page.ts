import { createHash } from 'node:crypto';
import { html, Safe } from '../shared/html.ts';

export interface WholePage {
	readonly lang: string;
	readonly title: string;
	readonly style: string;
	/** Absent where the page needs none. */
	readonly script?: string;
	readonly body: Safe;
	/** The page is for those who were given it: no search engine may list it. */
	readonly unlisted?: boolean;
}

/**
 * A page that is one file. It may fetch nothing and send nothing: its own style and script run by their digests, pictures come from
 * the page itself (Content Security Policy Level 3, sections 6.1 and 8.3).
 */
export function wholePage({ lang, title, body, unlisted = false, ...own }: WholePage): string {
	const style = withoutEmptyLines(own.style);
	const script = own.script === undefined ? undefined : withoutEmptyLines(own.script);
	const policy = [
		"default-src 'none'",
		`style-src '${digestOf(style)}'`,
		script === undefined ? "script-src 'none'" : `script-src '${digestOf(script)}'`,
		'img-src data:',
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	return withoutEmptyLines(
		html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
${
	unlisted
		? html`<meta name="robots" content="noindex, nofollow">
`
		: ''
}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${Safe.drawing(style)}</style>
</head>
<body>
${body}
${
	script === undefined
		? ''
		: html`<script>${Safe.drawing(script)}</script>
`
}</body>
</html>
`.toString(),
	);
}

function withoutEmptyLines(text: string): string {
	return text.replace(/\n{2,}/g, '\n');
}

function digestOf(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
