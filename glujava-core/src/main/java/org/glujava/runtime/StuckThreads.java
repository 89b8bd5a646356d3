package org.glujava.runtime;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.glujava.instance.SectionWriter;
import org.glujava.record.OwnCode;

/**
 * Writes the stack of each thread for the native side, when a thread does not return from the author's code. Does
 * nothing in a Java runtime without the module java.management.
 */
final class StuckThreads {
    /** The number of frames that are shown. */
    private static final int FRAMES = 10;

    /** The number of frames of each thread that are read: all frames of an endless recursion would fill the memory. */
    private static final int DEPTH = 64;

    private static final boolean POSSIBLE =
            ModuleLayer.boot().findModule("java.management").isPresent();

    private StuckThreads() {}

    /** Writes a line for each thread; the key is the thread's number. The native side picks the lines that it needs. */
    static void write(SectionWriter out) {
        try {
            if (POSSIBLE) {
                Beans.write(out);
            }
        } finally {
            out.end();
        }
    }

    /** Only this class uses the module. */
    private static final class Beans {
        static void write(SectionWriter out) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            Set<Long> deadlocked = deadlocked(threads);
            for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds(), DEPTH)) {
                if (info != null) {
                    out.put(Long.toString(info.getThreadId()), text(info, deadlocked.contains(info.getThreadId())));
                }
            }
        }

        private static Set<Long> deadlocked(ThreadMXBean threads) {
            Set<Long> all = new HashSet<>();
            long[] found = threads.findDeadlockedThreads();
            if (found != null) {
                Arrays.stream(found).forEach(all::add);
            }
            return all;
        }

        private static String text(ThreadInfo info, boolean isDeadlocked) {
            LockInfo lock = info.getLockInfo();
            String deadlock = !isDeadlocked || lock == null
                    ? ""
                    : "in a deadlock, waiting for " + lock + ", which thread '" + info.getLockOwnerName() + "' holds: ";
            return deadlock + "on thread '" + info.getThreadName() + "', " + inWords(info.getThreadState()) + " at "
                    + place(info.getStackTrace());
        }
    }

    private static String inWords(Thread.State state) {
        return switch (state) {
            case BLOCKED -> "blocked by a monitor";
            case WAITING, TIMED_WAITING -> "waiting";
            default -> "running";
        };
    }

    /** Returns the frames of the author's code, and the JDK method that it is in. Stops at GluJava's own frames. */
    static String place(StackTraceElement[] stack) {
        int first = 0;
        while (first + 1 < stack.length && isJavas(stack[first + 1].getClassName())) {
            first++;
        }
        return Arrays.stream(stack)
                .skip(first)
                .takeWhile(frame -> !isOurs(frame.getClassName()))
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }

    private static boolean isJavas(String className) {
        return className.startsWith("java.") || className.startsWith("jdk.") || className.startsWith("sun.");
    }

    private static boolean isOurs(String className) {
        return OwnCode.has(className);
    }
}
