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
 * Where threads are: the native side asks when one of them does not return from the author's code. A run-time need not
 * have the module java.management.
 */
final class StuckThreads {
    /** So many frames are shown. */
    private static final int FRAMES = 10;

    /** So many frames of each thread are looked at: all frames of a thread that recurses without end fill the memory. */
    private static final int DEPTH = 64;

    private static final boolean POSSIBLE =
            ModuleLayer.boot().findModule("java.management").isPresent();

    private StuckThreads() {}

    /** Writes a line for each thread, whose key is the thread's number. The native side takes those that it asks for. */
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
                    : "in a deadlock, for it waits for " + lock + ", which thread '" + info.getLockOwnerName()
                            + "' holds and does not give back: ";
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

    /** From the call that the author's code is in down to where GluJava has called the author's code. */
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
