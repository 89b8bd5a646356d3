package org.glujava.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.glujava.lab.LabException;

/** A Java program that runs alone on the JVM under test. */
public final class JavaProgram {
    private JavaProgram() {}

    /**
     * Runs a class of the benchmarks to its end. Returns its output.
     *
     * @param main the class with the main method
     */
    public static String run(Class<?> main, String... arguments) {
        return run(List.of(), System.getProperty("java.class.path"), main.getName(), arguments);
    }

    /**
     * As the other method.
     *
     * @param options for the JVM, besides the serial collector
     * @param main the full name of the class with the main method
     */
    public static String run(List<String> options, String classPath, String main, String... arguments) {
        String home = System.getenv().getOrDefault("GLUJAVA_JAVA_HOME", System.getProperty("java.home"));
        List<String> command = new ArrayList<>(List.of(home + "/bin/java", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new LabException(main + " ended with code " + process.exitValue() + " on " + home);
            }
            return output;
        } catch (IOException e) {
            throw new LabException("cannot run " + home + "/bin/java", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("interrupted", e);
        }
    }
}
