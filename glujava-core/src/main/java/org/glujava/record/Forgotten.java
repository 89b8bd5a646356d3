package org.glujava.record;

import java.lang.ref.Cleaner;

/** Finds objects that translators have forgotten. Its thread is made for the first object that is watched. */
public final class Forgotten {
    private static final Cleaner CLEANER = Cleaner.create();

    private Forgotten() {}

    /** Runs the action when the object is no longer reachable, which the action must not refer to. */
    public static void watch(Object object, Runnable action) {
        CLEANER.register(object, action);
    }
}
