package org.glujava.type;

/** What an entrylk asks (GlusterFS: {@code entrylk_cmd}; the order is the same). */
public enum EntrylkCmd {
    LOCK,
    UNLOCK,
    LOCK_NB,
    /** One that this version of GluJava does not know: it can be passed on where it stands, and not be made. */
    UNKNOWN
}
