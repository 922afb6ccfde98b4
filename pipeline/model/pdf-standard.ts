/**
 * What a PDF keeps: PDF/UA-1 with PDF/A-2a for archives, PDF/UA-1 alone, or PDF/UA-2 (which is PDF 2.0).
 * As typed after `pdf-standard`: `ua-1 + a-2a`, `ua-1`, `ua-2`.
 */
export type PdfStandard = 'PDF/UA-1 + PDF/A-2a' | 'PDF/UA-1' | 'PDF/UA-2';
