import type { LineDirective } from './directive.ts';

export const contents: LineDirective = {
	name: 'contents',
	kind: 'line',
	doc: 'The list of what stands in the document, made from its headings.',
	attributes: {},
	example: '::contents',
	build: (call) => ({ kind: 'contents', span: call.span }),
};
