import type { Level } from '../../model/finding.ts';
import { Safe } from '../shared/html.ts';

const shapes: Readonly<Record<Level, string>> = {
	error:
		'<path d="M12 2L23 22H1z" fill="var(--goldline)" stroke="var(--gold)" stroke-width="1.5" stroke-linejoin="round"/>' +
		'<path d="M12 9v6M12 18v1.2" stroke="var(--white)" stroke-width="2.4" stroke-linecap="round"/>',
	warning:
		'<path d="M12 2L22 12L12 22L2 12z" fill="var(--pine)"/><path d="M12 7v6M12 16v.6" stroke="var(--white)" stroke-width="2.4" stroke-linecap="round"/>',
	advice:
		'<circle cx="12" cy="12" r="9.5" fill="var(--white)" stroke="var(--pine)" stroke-width="2"/>' +
		'<path d="M12 11v6M12 7v.6" stroke="var(--pine)" stroke-width="2.4" stroke-linecap="round"/>',
};

/** A triangle for what must be mended, a diamond for what to look at, a ring for advice. Words always stand beside it. */
export function levelMark(level: Level): Safe {
	return Safe.drawing(`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shapes[level]}</svg>`);
}
