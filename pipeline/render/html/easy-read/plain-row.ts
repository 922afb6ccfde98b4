import { html, type Safe } from '../../shared/html.ts';

/** One line without a picture. */
export function plainRow(words: Safe): Safe {
	return html`<li class="row"><div class="words">
<p class="line">${words}</p>
</div></li>
`;
}
