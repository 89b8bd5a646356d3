package org.glujava.type;

/** How an entrylk locks (GlusterFS: {@code entrylk_type}; the order is the same). */
public enum EntrylkType {
    READ,
    WRITE
}
