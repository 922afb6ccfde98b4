import { bareLayout } from '../layouts.ts';
import type { TableLayout } from '../tagged/node.ts';

/** A fine line between two rows, and no room of its own. */
export function hairBetween(colour: string, width = 0.75): TableLayout {
	return {
		...bareLayout,
		hLineWidth: (line, { table }) => (line === 0 || line === table.body.length ? 0 : width),
		hLineColor: () => colour,
		hLineWhenBroken: false,
	};
}
