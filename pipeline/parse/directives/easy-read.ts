import type { Block, EasyReadItem, ListItem, NamedPicture } from '../../model/block.ts';
import type { BlockDirective, Here } from './directive.ts';

export const easyRead: BlockDirective = {
	name: 'easy-read',
	kind: 'block',
	doc: 'The easy-read version of every section since the last one: a list, one idea in each item.',
	label: { about: "the title of this part, where it is not the section's heading", required: false },
	attributes: {},
	example: ':::easy-read[About me]\n- :pic[train] I love trains and maps.\n:::',
	build: (call, here) => {
		const items: EasyReadItem[] = [];
		const rest: Block[] = [];
		for (const block of call.children()) {
			if (block.kind !== 'list') rest.push(block);
			else for (const item of block.items) readItem(item, here, items, rest);
		}
		const label = call.label.name === '' ? (here.sectionName ?? call.label) : call.label;
		return { kind: 'easy-read', label, items, rest, span: call.span };
	},
};

function readItem(item: ListItem, here: Here, items: EasyReadItem[], rest: Block[]): void {
	const [first, ...others] = item.children;
	if (first?.kind !== 'paragraph') {
		rest.push(...item.children);
		return;
	}
	rest.push(...others);
	const named: NamedPicture[] = [];
	let children = here.trimStart(first.children);
	for (let [head] = children; head?.kind === 'picture'; [head] = children) {
		const { kind: _, ...name } = head;
		named.push(name);
		children = here.trimStart(children.slice(1));
	}
	const [picture, ...choices] = named;
	if (picture === undefined) items.push({ children: first.children, span: item.span });
	else items.push({ picture, ...(choices.length > 0 && { choices }), children, span: item.span });
}
