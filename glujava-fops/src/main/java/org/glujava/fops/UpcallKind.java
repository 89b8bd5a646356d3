package org.glujava.fops;

import java.util.Locale;

/**
 * The kind of a field of an upcall, and the C function of {@code event.c} that writes it. In Java, {@code UpcallReader}
 * and {@code UpcallWriter} have a method for each kind.
 */
public enum UpcallKind {
    /** A set of InvalidationFlag. */
    FLAGS("add32(out, from->%s);"),
    SECONDS("add32(out, from->%s);"),
    INT32("add32(out, from->%s);"),
    ENTRYLK_TYPE("add32(out, from->%s);"),
    UUID("add(out, from->%s, sizeof(uuid_t));"),
    /** A string, which may be NULL. */
    TEXT("add_text(out, from->%s);"),
    /** All zero for none. */
    IATT("add_iatt(out, &from->%s);"),
    FLOCK("add_flock(out, &from->%s);"),
    /** The address of a dict, which may be NULL. */
    DICT("add64(out, (uintptr_t)from->%s);");

    private final String cWrite;

    UpcallKind(String cWrite) {
        this.cWrite = cWrite;
    }

    static UpcallKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns the C statement that writes a member. */
    public String cWrite(String member) {
        return String.format(Locale.ROOT, cWrite, member);
    }

    /** Returns the name of the methods of {@code UpcallReader} and {@code UpcallWriter}. */
    public String method() {
        return Names.camel(name().toLowerCase(Locale.ROOT));
    }
}
