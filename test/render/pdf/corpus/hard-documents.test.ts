import { describe } from 'vitest';
import { gfmDocuments, hardDocuments } from './corpus-documents.ts';
import { printCorpus } from './print-corpus.ts';

describe('what GFM adds prints', () => printCorpus(gfmDocuments));

describe('what is hard to print does', () => printCorpus(hardDocuments));
