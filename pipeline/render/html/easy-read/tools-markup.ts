import type { EasyReadPageWords } from '../../../model/easy-read-page-words.ts';
import { html, Safe } from '../../shared/html.ts';

/** The buttons of the page, each a shape and a word. They appear with the script, and those that read aloud with a voice: the page is whole without both. */
export function toolsMarkup(words: EasyReadPageWords): Safe {
	const button = (id: keyof typeof shapes, name: string, more = html``) =>
		html`<button type="button" id="${id}"${more}><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${Safe.drawing(shapes[id])}</svg><span>${name}</span></button>\n`;
	return html`<div class="tools" role="toolbar" aria-label="${words.tools}" hidden>
${button('back', words.back)}${button('next', words.next)}${button('one', words.one, html` aria-pressed="false"`)}<div class="voice" hidden>
${button('read-line', words.readLine)}${button('read-part', words.readPart)}${button('stop', words.stop, html` aria-disabled="true"`)}${button('slower', words.slower)}${button('faster', words.faster)}</div>
<p class="where" role="status" data-place="${words.place}" data-speed="${words.speed}"></p>
</div>
`;
}

const loudspeaker = '<path d="M3 9v6h4l6 5V4L7 9z"/>';

const shapes = {
	back: '<path d="M12 19V6M5 12l7-7 7 7"/>',
	next: '<path d="M12 5v13M5 12l7 7 7-7"/>',
	one: '<path d="M3 8h18v8H3z"/><path d="M6 3h12M6 21h12" stroke-opacity=".55"/>',
	'read-line': `${loudspeaker}<path d="M17 9q2 3 0 6"/>`,
	'read-part': `${loudspeaker}<path d="M16 9q2 3 0 6M19 6q4 6 0 12"/>`,
	stop: '<path d="M5 5h14v14H5z" fill="currentColor"/>',
	slower: '<path d="M4 12h16"/>',
	faster: '<path d="M4 12h16M12 4v16"/>',
} as const;
