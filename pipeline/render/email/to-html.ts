import type { Notice } from '../../model/notice.ts';
import type { Theme } from '../../model/theme.ts';
import { toMjml } from './to-mjml.ts';

/**
 * A file that MJML reads in the current folder as soon as it is imported, running what it names.
 * `build` refuses to make messages where it stands.
 */
export const refusedFiles: readonly string[] = ['.mjmlconfig'];

/** A message as one HTML page. The same notice and theme give the same page; nothing in it is loaded from elsewhere. */
export async function toHtml(notice: Notice, theme: Theme): Promise<string> {
	const { default: mjml2html } = await import('mjml');
	const { html } = await mjml2html(toMjml(notice, theme), {
		fonts: {},
		keepComments: false,
		ignoreIncludes: true,
		minify: false,
		validationLevel: 'strict',
	});
	return insideMain(html);
}

/** The body's words in one main landmark, so that a screen reader can jump to them where the file is opened by itself. */
function insideMain(page: string): string {
	return page.replace(/(<body\b[^>]*>)/, '$1<div role="main">').replace('</body>', '</div></body>');
}
