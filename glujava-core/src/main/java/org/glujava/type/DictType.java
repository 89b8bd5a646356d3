package org.glujava.type;

/** The type that a dict has for a value (GlusterFS: {@code gf_dict_data_type_t}, in the same order). */
public enum DictType {
    /** No type, or an unknown one ({@code GF_DATA_TYPE_UNKNOWN}). */
    UNKNOWN,
    /** A value of the older protocol, which sends no types ({@code GF_DATA_TYPE_STR_OLD}). */
    OLD_STRING,
    /** A whole number, as decimal text ({@code GF_DATA_TYPE_INT}). */
    INTEGER,
    /** A whole number without a sign, as decimal text ({@code GF_DATA_TYPE_UINT}). */
    UNSIGNED,
    /** A number, as decimal text ({@code GF_DATA_TYPE_DOUBLE}). */
    DOUBLE,
    /** Text with a zero byte at the end ({@code GF_DATA_TYPE_STR}). */
    STRING,
    /** Bytes ({@code GF_DATA_TYPE_PTR}). */
    BINARY,
    /** A gfid: 16 bytes ({@code GF_DATA_TYPE_GFUUID}). */
    GFID,
    /** The attributes of a file ({@code GF_DATA_TYPE_IATT}). */
    IATT,
    /** The times that the utime xlator stores for a file ({@code GF_DATA_TYPE_MDATA}). */
    MDATA;

    private static final DictType[] ALL = values();

    /**
     * For GluJava only: returns the type with GlusterFS's number.
     *
     * @param number GlusterFS's number
     * @return the type
     */
    public static DictType of(int number) {
        return number >= 0 && number < ALL.length ? ALL[number] : UNKNOWN;
    }
}
