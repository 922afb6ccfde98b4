import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import {
	buildColumnWidths,
	DocMeasure,
	DocPreprocessor,
	DocumentContext,
	getStyleProperty,
	LayoutBuilder,
	Line,
	PageElementWriter,
	PdfDocument,
	Renderer,
	TextDecorator,
	TextInlines,
	tableLayouts,
} from '../../../../pipeline/render/pdf/tagged/pdfmake.ts';

const classes = {
	LayoutBuilder,
	Line,
	DocMeasure,
	DocPreprocessor,
	TextInlines,
	PageElementWriter,
	DocumentContext,
	Renderer,
	PdfDocument,
	TextDecorator,
};

/** What we override or call, by class. When an upgrade moves one of these, read pdfmake's change before mending the adapter. */
const members: Readonly<Record<keyof typeof classes, readonly string[]>> = {
	LayoutBuilder: [
		'processNode',
		'processRow',
		'processImage',
		'processSVG',
		'processCanvas',
		'buildNextLine',
		'addBackground',
		'addDynamicRepeatable',
		'addHeadersAndFooters',
		'registerTableLayouts',
	],
	Line: ['addInline', 'getAvailableWidth', 'getHeight', 'getAscenderHeight', 'hasEnoughSpaceForInline'],
	DocMeasure: ['measureDocument', 'measureBlock', 'buildUnorderedMarker', 'buildOrderedMarker'],
	DocPreprocessor: ['preprocessDocument', 'preprocessBlock'],
	TextInlines: ['measure', 'buildInlines', 'widthOfText'],
	PageElementWriter: ['beginUnbreakableBlock', 'commitUnbreakableBlock', 'addFragment', 'moveToNextPage', 'addPage'],
	DocumentContext: ['getCurrentPage', 'initializePage', 'moveToNextPage'],
	Renderer: ['renderVector', 'renderImage', 'renderSVG', 'beginClip', 'endClip'],
	PdfDocument: [
		'provideFont',
		'getFontFile',
		'getFontType',
		'_addInfo',
		'_doOpacity',
		'_write',
		'_finalize',
		'endMarkings',
		'endAcroForm',
		'getStructTreeRoot',
		'appendXML',
		'ref',
	],
	TextDecorator: ['drawBackground', 'drawDecorations'],
};

describe('the parts of pdfmake that we build on', () => {
	it.each(Object.entries(members))('%s still has its members', (name, wanted) => {
		const prototype = new Map(Object.entries(classes)).get(name)?.prototype as unknown as Readonly<Record<string, unknown>>;
		expect(wanted.filter((member) => typeof prototype[member] !== 'function')).toEqual([]);
	});

	it('are those of the versions that were tried', () => {
		const require = createRequire(import.meta.url);
		const versionOf = (name: string) => JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version;
		expect({ pdfmake: versionOf('pdfmake'), pdfkit: versionOf('pdfkit') }).toEqual({ pdfmake: '0.3.11', pdfkit: '0.19.1' });
	});

	it('have the helpers and the table layouts', () => {
		expect([typeof getStyleProperty, typeof buildColumnWidths]).toEqual(['function', 'function']);
		expect(Object.keys(tableLayouts)).toContain('noBorders');
	});
});
