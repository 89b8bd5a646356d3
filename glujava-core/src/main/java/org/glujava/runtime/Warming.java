package org.glujava.runtime;

import java.util.function.IntFunction;

/**
 * Prepares on a thread of its own, beside the start, what nearly every translator needs for its constructor or its
 * first fop: the JVM's part that makes lambdas, and GluJava's classes for frames. It takes some 20 ms, by which the
 * start would otherwise take longer.
 */
final class Warming implements Runnable {
    /** Classes of the first fops. */
    private static final String[] CLASSES = {
        "org.glujava.frame.LiveFrame",
        "org.glujava.frame.TurnEnd",
        "org.glujava.record.CallRecord",
        "org.glujava.record.BorrowedLoc",
        "org.glujava.runtime.RecordTable",
        "org.glujava.runtime.Upcalls",
        "org.glujava.fop.LookupArgs",
        "org.glujava.fop.LookupReply",
        "org.glujava.fop.CreateArgs",
        "org.glujava.fop.CreateReply",
    };

    private final boolean withJna;

    private Warming(boolean withJna) {
        this.withJna = withJna;
    }

    /** @param withJna whether JNA is about to start */
    static void start(boolean withJna) {
        try {
            Thread thread = new Thread(new Warming(withJna), "gj-warming");
            thread.setDaemon(true);
            thread.start();
        } catch (OutOfMemoryError e) {
            openJars(); // no thread: the rest is done when it is needed
        }
    }

    /**
     * Has the JVM open the jars of the class path. With a class data archive it would open none of them before it needs
     * a class that is not in the archive; until then the files may have been replaced.
     */
    private static void openJars() {
        try {
            Class.forName("org.glujava.None");
        } catch (ClassNotFoundException e) {
            // It has been looked for in all jars.
        }
    }

    @Override
    public void run() {
        openJars();
        if (Runtime.getRuntime().availableProcessors() > 1) {
            prepare();
        }
    }

    /** Prepares parts of the JDK, and none of JNA, which is starting: its classes initialize each other. */
    private static void prepareJdkForJna() throws ClassNotFoundException {
        Class.forName("java.lang.SecurityManager"); // JNA looks for its caller with it
        var unused = IntFunction.class.getAnnotation(FunctionalInterface.class); // its structures have annotations
    }

    private void prepare() {
        try {
            int captured = CLASSES.length;
            IntFunction<String> lambda = number -> CLASSES[number % captured];
            if (withJna) {
                prepareJdkForJna();
            }
            for (int i = 0; i < captured; i++) {
                Class.forName(lambda.apply(i));
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // It is reported when the class is needed.
        }
    }
}
