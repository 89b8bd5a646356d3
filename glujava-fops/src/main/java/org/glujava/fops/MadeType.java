package org.glujava.fops;

import java.util.Locale;

/** The type of file that a fop makes, in the order of GlusterFS's {@code ia_type_t}. */
public enum MadeType {
    ANY("IA_INVAL"),
    FILE("IA_IFREG"),
    DIRECTORY("IA_IFDIR"),
    LINK("IA_IFLNK");

    private final String inC;

    MadeType(String inC) {
        this.inC = inC;
    }

    static MadeType named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns its name in C. */
    public String inC() {
        return inC;
    }
}
