package org.glujava.type;

/** What an entrylk asks (GlusterFS: {@code entrylk_cmd}; the order is the same). */
public enum EntrylkCmd {
    LOCK,
    UNLOCK,
    LOCK_NB
}
