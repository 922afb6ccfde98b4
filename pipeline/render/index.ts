import type { Renderer } from '../model/renderer.ts';
import type { OutputId } from '../model/template.ts';

/** Loads the renderer of an output. Renderers are heavy, so none is loaded before its output is asked for. */
export async function loadRenderer(id: OutputId): Promise<Renderer> {
	switch (id) {
		case 'pdf':
			return (await import('./pdf/index.ts')).planPdf;
		case 'easy-read':
			return (await import('./pdf/easy-read/index.ts')).easyReadPdf;
		case 'easy-read-page':
			return (await import('./html/easy-read/index.ts')).easyReadPage;
		case 'page':
			return (await import('./html/document/index.ts')).documentPage;
		case 'picture-proof':
			return (await import('./html/proof/index.ts')).pictureProof;
		case 'sheets':
			return (await import('./pdf/sheets/index.ts')).sheetsPdf;
		case 'messages':
			return (await import('./email/index.ts')).messages;
	}
}
