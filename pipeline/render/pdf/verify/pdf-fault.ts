/** Something wrong in a PDF that we made: a bug of ours or of a library, never a writer's mistake. */
export interface PdfFault {
	/** A stable short name, such as `figure-alt`. */
	readonly rule: string;
	readonly message: string;
	/** 1-based, where the fault belongs to one page. */
	readonly page?: number;
}
