package org.glujava.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.glujava.lab.LabException;

/** Measures the heap in use in a JVM, by the JDK's jcmd after a full collection. */
public final class LiveHeap {
    private LiveHeap() {}

    public static long bytes(long pid) {
        String home = System.getenv().getOrDefault("GLUJAVA_JAVA_HOME", System.getProperty("java.home"));
        String command = home + "/bin/jcmd";
        try {
            Process process = new ProcessBuilder(command, Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // The last line: "Total", the number of objects, their bytes.
            String last =
                    said.strip().substring(said.strip().lastIndexOf('\n') + 1).strip();
            if (process.waitFor() != 0 || !last.startsWith("Total")) {
                throw new LabException(command + " does not reach the JVM in process " + pid + ": " + last);
            }
            return Long.parseLong(last.split("\\s+")[2]);
        } catch (IOException e) {
            throw new LabException("cannot run " + command + "; choose a JDK by GLUJAVA_JAVA_HOME", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("interrupted", e);
        }
    }
}
