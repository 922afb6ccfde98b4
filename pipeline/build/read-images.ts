import type { Host } from '../host/host.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Finding, Reported } from '../model/finding.ts';
import type { InlineImage } from '../model/inline.ts';
import { blocksOf, inlinesOf, linesOf } from '../model/walk.ts';
import { readBeside } from './read-beside.ts';
import { imageMissing } from './rule-notes.ts';

/** Images by the address as typed. */
export type Images = ReadonlyMap<string, Uint8Array>;

/**
 * Reads every image that a document shows. Addresses count from the document's folder, and only files inside `root` are read,
 * wherever links on the disk lead. An image that is not there, or is no image, is a finding at its place.
 */
export async function readImages(host: Host, document: PlanDocument, root: string): Promise<Reported<Images>> {
	const images = new Map<string, Uint8Array>();
	const findings: Finding[] = [];
	const rootPath = await host.resolve(root);
	for (const image of imagesOf(document)) {
		const read = images.get(image.url) ?? (await readImage(host, document.source.file, rootPath, image.url));
		if (typeof read === 'string') findings.push(missing(image, read));
		else images.set(image.url, read);
	}
	return { value: images, findings };
}

function imagesOf(document: PlanDocument): readonly InlineImage[] {
	const title = document.title ? [document.title] : [];
	const headings = document.sections.flatMap(({ heading }) => (heading ? [heading] : []));
	const blocks = [...title, ...headings, ...[...blocksOf(document)].map(({ block }) => block)];
	return blocks
		.flatMap((block) => linesOf(block))
		.flatMap((line) => [...inlinesOf(line)])
		.filter((inline) => inline.kind === 'image');
}

/** The bytes of an image, or what is wrong with its address. */
async function readImage(host: Host, file: string, rootPath: string, url: string): Promise<Uint8Array | string> {
	const read = await readBeside(host, { file, roots: [rootPath], address: url, what: 'image' });
	return typeof read === 'string' || isImage(read) ? read : `The file "${url}" is not an image that we can print.`;
}

/** PNG, JPEG, GIF, WebP, AVIF or SVG, by their first bytes. */
function isImage(bytes: Uint8Array): boolean {
	const start = String.fromCharCode(...bytes.subarray(0, 256));
	return (
		/^(\x89PNG\r\n|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|.{4}ftypavif)/s.test(start) ||
		/^(\xef\xbb\xbf)?\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(start)
	);
}

function missing({ span }: InlineImage, message: string): Finding {
	const { why, mend, source, level } = imageMissing.meta;
	return { ruleId: imageMissing.id, level, message, why, mend, span, source, fixes: [] };
}
