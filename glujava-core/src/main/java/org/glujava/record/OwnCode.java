package org.glujava.record;

import java.util.List;

/** Recognises GluJava's internal classes on a stack. */
public final class OwnCode {
    /** The internal packages. */
    static final List<String> PACKAGES = List.of(
            "org.glujava.option.",
            "org.glujava.text.",
            "org.glujava.record.",
            "org.glujava.frame.",
            "org.glujava.context.",
            "org.glujava.instance.",
            "org.glujava.runtime.");

    private OwnCode() {}

    /** Returns whether the class is in one of the internal packages. */
    public static boolean has(String className) {
        for (String prefix : PACKAGES) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
