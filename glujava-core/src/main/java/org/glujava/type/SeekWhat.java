package org.glujava.type;

/** What a seek looks for (GlusterFS: {@code gf_seek_what_t}; the order is the same). */
public enum SeekWhat {
    DATA,
    HOLE,
    /** One that this version of GluJava does not know: it can be passed on where it stands, and not be made. */
    UNKNOWN
}
