package org.glujava.type;

/** What a seek looks for (GlusterFS: {@code gf_seek_what_t}; the order is the same). */
public enum SeekWhat {
    DATA,
    HOLE
}
