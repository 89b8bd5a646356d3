package org.glujava.type;

/**
 * The type that GlusterFS notes beside a value in a dict (GlusterFS: {@code gf_dict_data_type_t}; the order is the
 * same).
 */
public enum DictType {
    UNKNOWN,
    OLD_STRING,
    INTEGER,
    UNSIGNED,
    DOUBLE,
    STRING,
    BINARY,
    GFID,
    IATT,
    MDATA;

    private static final DictType[] ALL = values();

    /** GluJava's own: from GlusterFS's number. */
    public static DictType of(int number) {
        return number >= 0 && number < ALL.length ? ALL[number] : UNKNOWN;
    }
}
