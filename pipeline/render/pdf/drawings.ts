import type { Style } from './style.ts';
import type { CanvasNode, SvgNode } from './tagged/node.ts';

/** Small drawings in one style: 24 x 24, lines of 1.75 with round ends, taken from the theme's colours. None holds words. */
export type DrawingName =
	| 'bubble'
	| 'bubbles'
	| 'info'
	| 'tick'
	| 'cross'
	| 'clock'
	| 'half'
	| 'hope'
	| 'need'
	| 'outcome'
	| 'help'
	| 'star'
	| 'heart'
	| 'ring'
	| 'envelope'
	| 'telephone'
	| 'person'
	| 'settled'
	| 'school';

type Draw = (colour: Style['colour']) => string;

const drawings: Readonly<Record<DrawingName, Draw>> = {
	bubble: (c) =>
		`<g ${line(c('gold'), 1.4)}><path d="M4 2.5h16a2.5 2.5 0 0 1 2.5 2.5v10a2.5 2.5 0 0 1-2.5 2.5h-9.5L6.5 21.5v-4H4A2.5 2.5 0 0 1 1.5 15V5A2.5 2.5 0 0 1 4 2.5z"/><path d="M6.5 8h11M6.5 12h6.5"/></g>`,
	bubbles: (c) =>
		`<g ${line(c('gold'), 1.4)}><path d="M8 8.5V5.2A2.2 2.2 0 0 1 10.2 3h10A2.2 2.2 0 0 1 22.4 5.2v6.6a2.2 2.2 0 0 1-2.2 2.2v3.2L17.6 14"/><path d="M3.8 8.5h11A2.2 2.2 0 0 1 17 10.7v6a2.2 2.2 0 0 1-2.2 2.2H9l-3.4 2.9v-2.9H3.8A2.2 2.2 0 0 1 1.6 16.7v-6a2.2 2.2 0 0 1 2.2-2.2z"/></g>`,
	info: (c) =>
		`<circle cx="12" cy="12" r="10.5" ${line(c('pine'))}/><circle cx="12" cy="7.2" r="1.4" fill="${c('pine')}"/><path d="M10.4 11H12v6M10 17h4" ${line(c('pine'))}/>`,
	tick: (c) =>
		`<circle cx="12" cy="12" r="11.5" fill="${c('pine')}"/><path d="M6.8 12.4l3.6 3.6 6.8-7.4" fill="none" stroke="${c('on-pine')}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>`,
	cross: (c) =>
		`<rect x="1.5" y="1.5" width="21" height="21" fill="${c('white')}" stroke="${c('ink')}" stroke-width="2.2"/><path d="M7 7l10 10M17 7L7 17" fill="none" stroke="${c('ink')}" stroke-width="2.4" stroke-linecap="round"/>`,
	clock: (c) =>
		`<circle cx="12" cy="12" r="10.5" fill="${c('white')}" stroke="${c('pine')}" stroke-width="2.2"/><path d="M12 6v6.2l4 2.4" fill="none" stroke="${c('pine')}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`,
	half: (c) =>
		`<circle cx="12" cy="12" r="10.5" fill="${c('white')}" stroke="${c('pine')}" stroke-width="2.2"/><path d="M12 1.5a10.5 10.5 0 0 0 0 21z" fill="${c('pine')}"/>`,
	hope: (c) => `<circle cx="12" cy="12" r="10" fill="${c('sun')}" ${edge(c('pine'))}/>`,
	need: (c) => `<rect x="2.5" y="2.5" width="19" height="19" fill="${c('tint2')}" ${edge(c('pine'))}/>`,
	outcome: (c) => `<path d="M12 0.8L23.2 12 12 23.2 0.8 12z" fill="${c('pine')}"/>`,
	help: (c) => `<path d="M6.5 2.5h11L23 12l-5.5 9.5h-11L1 12z" fill="${c('tint2')}" ${edge(c('pine'))}/>`,
	star: (c) => `<path d="M12 2l3 6.6 7 .8-5.2 4.8 1.5 7.1L12 17.7l-6.3 3.6 1.5-7.1L2 9.4l7-.8z" fill="${c('tint2')}" ${edge(c('pine'))}/>`,
	heart: (c) =>
		`<path d="M12 21.5C5 16.2 1.5 12.4 1.5 8.1A5.6 5.6 0 0 1 12 5.5a5.6 5.6 0 0 1 10.5 2.6c0 4.3-3.5 8.1-10.5 13.4z" fill="${c('tint2')}" ${edge(c('pine'))}/>`,
	ring: (c) =>
		`<circle cx="12" cy="12" r="10.5" fill="${c('tint2')}" ${edge(c('pine'))}/><circle cx="12" cy="12" r="4.6" fill="${c('white')}" ${edge(c('pine'))}/><path d="M8.7 8.7L4.6 4.6M15.3 8.7l4.1-4.1M8.7 15.3l-4.1 4.1M15.3 15.3l4.1 4.1" ${line(c('pine'))}/>`,
	envelope: (c) =>
		`<rect x="1.5" y="4.5" width="21" height="15" rx="1.5" fill="${c('tint')}" ${edge(c('pine'), 1.4)}/><path d="M2.2 5.5L12 13.5l9.8-8M2.2 18.7l7-7.4M21.8 18.7l-7-7.4" ${line(c('pine'), 1.4)}/>`,
	telephone: (c) =>
		`<path d="M7.4 2.3l3 5.4-2.3 2.2c1 2.4 3.5 4.9 6 6l2.2-2.3 5.4 3c-.2 2.7-2 5-4.4 5.1C10.3 22 2 13.7 2.3 6.7 2.4 4.3 4.7 2.5 7.4 2.3z" fill="${c('tint')}" ${edge(c('pine'), 1.4)}/>`,
	person: (c) =>
		`<circle cx="12" cy="7.5" r="5" fill="${c('tint')}" ${edge(c('pine'), 1.4)}/><path d="M2.5 22.5c0-5.6 4-8.3 9.5-8.3s9.5 2.7 9.5 8.3z" fill="${c('tint')}" ${edge(c('pine'), 1.4)}/>`,
	settled: (c) =>
		`<path d="M2 4.5h4.5c4 0 4.5 7.5 8 7.5H21M2 19.5h4.5c4 0 4.5-7.5 8-7.5" ${line(c('pine'), 2)}/><path d="M17.5 8.2l4 3.8-4 3.8" ${line(c('pine'), 2)}/>`,
	school: (c) =>
		`<path d="M1.5 22.5V11h6V7.5L12 4l4.5 3.5V11h6v11.5z" fill="${c('tint')}" ${edge(c('pine'), 1.4)}/><path d="M12 4V1.2h4v2h-4M10 22.5v-5h4v5M4 14.5h2M4 18.5h2M18 14.5h2M18 18.5h2" ${line(c('pine'), 1.4)}/><circle cx="12" cy="11.5" r="1.8" ${line(c('pine'), 1.4)}/>`,
};

function line(colour: string, width = 1.75): string {
	return `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;
}

function edge(colour: string, width = 2): string {
	return `stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"`;
}

/** A drawing as ornament: what it says stands beside it in words. */
export function drawing(name: DrawingName, side: number, style: Style): SvgNode {
	const body = drawings[name]((token) => style.colour(token));
	return {
		svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">${body}</svg>`,
		width: side,
		ua: { role: 'Artifact' },
	};
}

/** An arrow of the golden thread, pointing right. */
export function arrow(length: number, style: Style): CanvasNode {
	const look = { lineWidth: 2, lineColor: style.colour('goldline'), lineCap: 'round', lineJoin: 'round' } as const;
	const head = 5.5;
	const middle = head + 1;
	return {
		canvas: [
			{ ...look, type: 'line', x1: 1, y1: middle, x2: length - 1, y2: middle },
			{
				...look,
				type: 'polyline',
				points: [
					{ x: length - 1 - head, y: middle - head },
					{ x: length - 1, y: middle },
					{ x: length - 1 - head, y: middle + head },
				],
			},
		],
		ua: { role: 'Artifact' },
	};
}

/** A straight rule across the room. */
export function rule(width: number, thickness: number, colour: string): CanvasNode {
	const y = thickness / 2;
	return {
		canvas: [{ type: 'line', x1: 0, y1: y, x2: width, y2: y, lineWidth: thickness, lineColor: colour }],
		ua: { role: 'Artifact' },
	};
}
