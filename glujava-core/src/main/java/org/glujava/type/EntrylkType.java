package org.glujava.type;

/** How an entrylk locks (GlusterFS: {@code entrylk_type}; the order is the same). */
public enum EntrylkType {
    READ,
    WRITE,
    /** One that this version of GluJava does not know: it can be passed on where it stands, and not be made. */
    UNKNOWN
}
