import { fillPhrase } from '../../../model/due-page-words.ts';
import type { PictureProofWords } from '../../../model/picture-proof-words.ts';
import { html, type Safe } from '../../shared/html.ts';

/** The text that chooses a picture for some words: one click selects all of it, and a button copies it where scripts run. */
export function pasteField(words: string, concept: string, { copy }: PictureProofWords): Safe {
	const text = `:pic[${words}]{as="${concept}"}`;
	return html`<p class="paste"><code>${text}</code> <button type="button" hidden aria-label="${fillPhrase(copy.label, { words: text })}" data-done="${copy.done}">${copy.button}</button></p>
`;
}
