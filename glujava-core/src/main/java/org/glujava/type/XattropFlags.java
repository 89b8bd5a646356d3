package org.glujava.type;

/** How an xattrop changes values (GlusterFS: {@code gf_xattrop_flags_t}; the order is the same). */
public enum XattropFlags {
    ADD_ARRAY,
    ADD_ARRAY64,
    OR_ARRAY,
    AND_ARRAY,
    GET_AND_SET,
    ADD_ARRAY_WITH_DEFAULT,
    ADD_ARRAY64_WITH_DEFAULT,
    /** One that this version of GluJava does not know: it can be passed on where it stands, and not be made. */
    UNKNOWN
}
