package org.glujava.runtime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.glujava.LogLevel;
import org.glujava.instance.ThrowableText;

/**
 * Sends uncaught exceptions and standard output to GlusterFS's log, in a JVM that runs translators only: in a daemon
 * they would be lost. Lets those who attach find GluJava's MBeans. The code has no lambdas, which are slow in a JVM that has just started.
 */
final class OwnJvm implements Thread.UncaughtExceptionHandler {
    private static final int MOST_JVM_THREADS = 64;

    private OwnJvm() {}

    /** Takes over uncaught exceptions and standard output. Not for the JVM of a host program. */
    static void takeOver() {
        Thread.setDefaultUncaughtExceptionHandler(new OwnJvm());
        System.setOut(printing(FileDescriptor.out, "System.out: ", LogLevel.INFO));
        System.setErr(printing(FileDescriptor.err, "System.err: ", LogLevel.WARNING));
        letAttachingFindServices();
    }

    /**
     * Lets the JVM's thread for {@code jcmd} and the like find services of GluJava, such as {@link JmxConnection}: it has no
     * context class loader, and the JDK looks nowhere else.
     */
    private static void letAttachingFindServices() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] threads = new Thread[MOST_JVM_THREADS];
        int count = all.enumerate(threads, false);
        for (int i = 0; i < count; i++) {
            if (threads[i].getName().equals("Attach Listener")) {
                threads[i].setContextClassLoader(ClassLoader.getSystemClassLoader());
            }
        }
    }

    /** @param otherwise gets the lines that do not go into the log */
    private static PrintStream printing(FileDescriptor otherwise, String prefix, LogLevel level) {
        var before = new PrintStream(new FileOutputStream(otherwise), true, StandardCharsets.UTF_8);
        return new PrintStream(new PrintedLines(new Printing(level, prefix, before)), true, StandardCharsets.UTF_8);
    }

    private record Printing(LogLevel level, String prefix, PrintStream otherwise) implements Consumer<String> {
        @Override
        public void accept(String line) {
            if (!print(level, prefix + line)) {
                otherwise.println(line);
            }
        }
    }

    /** Logs a line. Returns false when it does not go into the log. */
    private static boolean print(LogLevel level, String line) {
        NativeInstance instance = InstanceOfCode.ofThisStack();
        if (instance != null) {
            return instance.printed(level, line);
        }
        return Instances.loaded().anyMatch(NativeInstance::logsOutput) && ProcessLog.log(level, line);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        NativeInstance instance = InstanceOfCode.of(thread, thrown);
        if (instance != null) {
            instance.threadThrew(thread, thrown);
        } else {
            ProcessLog.log(
                    LogLevel.ERROR,
                    "thread '" + thread.getName() + "' threw, and nothing caught it: "
                            + ThrowableText.withPlace(thrown));
        }
    }
}
