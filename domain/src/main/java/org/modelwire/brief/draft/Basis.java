package org.modelwire.brief.draft;

/** What a sentence of a brief rests on; readers can see it sentence by sentence. */
public enum Basis {
    /** Words of a source article; the sentence carries them. */
    SOURCE,
    /** An earlier brief of this site; the sentence names it. */
    ARCHIVE,
    /** The editorial layer's own conclusion, marked as such. */
    INFERENCE
}
