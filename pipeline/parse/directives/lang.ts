import type { InlineDirective } from './directive.ts';

export const lang: InlineDirective = {
	name: 'lang',
	kind: 'inline',
	doc: 'Marks words of another language, so that programs read them aloud well.',
	label: { about: 'the words', required: true },
	attributes: { is: { about: 'The short code of the language, such as "cy" for Welsh.', required: true } },
	example: 'His gran calls him :lang[cariad]{is="cy"}.',
	build: (call) => ({ kind: 'language', is: call.value('is')?.name ?? '', children: call.labelRuns, span: call.span }),
};
