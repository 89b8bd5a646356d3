package org.glujava.runtime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.glujava.LogLevel;
import org.glujava.instance.ThrowableText;

/**
 * Sends uncaught exceptions and standard output to GlusterFS's log, in a JVM that runs translators only: in a daemon
 * they would be lost.
 */
final class OwnJvm {
    private OwnJvm() {}

    /** Takes over uncaught exceptions and standard output. Not for the JVM of a host program. */
    static void takeOver() {
        Thread.setDefaultUncaughtExceptionHandler(OwnJvm::uncaught);
        System.setOut(printing(FileDescriptor.out, "System.out: ", LogLevel.INFO));
        System.setErr(printing(FileDescriptor.err, "System.err: ", LogLevel.WARNING));
    }

    /** @param otherwise gets the lines that do not go into the log */
    private static PrintStream printing(FileDescriptor otherwise, String prefix, LogLevel level) {
        var before = new PrintStream(new FileOutputStream(otherwise), true, StandardCharsets.UTF_8);
        var lines = new PrintedLines(line -> {
            if (!print(level, prefix + line)) {
                before.println(line);
            }
        });
        return new PrintStream(lines, true, StandardCharsets.UTF_8);
    }

    /** Logs a line. Returns false when it does not go into the log. */
    private static boolean print(LogLevel level, String line) {
        NativeInstance instance = InstanceOfCode.ofThisStack();
        if (instance != null) {
            return instance.printed(level, line);
        }
        return Instances.loaded().anyMatch(NativeInstance::logsOutput) && ProcessLog.log(level, line);
    }

    private static void uncaught(Thread thread, Throwable thrown) {
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
